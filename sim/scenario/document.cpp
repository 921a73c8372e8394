#include "sim/scenario/document.hpp"

#include <algorithm>
#include <charconv>

#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wording.hpp"

namespace sim {
namespace {

struct Printer {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const {
        if (value != value) return "nan";
        if (value - value != 0) return value > 0 ? "inf" : "-inf";
        return to_text(value);
    }
    std::string operator()(const std::string& value) const { return '"' + shortened(value) + '"'; }
    std::string operator()(Date value) const { return to_string(value); }
    std::string operator()(const Moment& value) const { return value.text; }
    std::string operator()(const Value::Array& items) const {
        std::string list = "[";
        for (const Value& item : items) {
            if (list.size() > 60) break;
            list += (list.size() == 1 ? "" : ", ") + to_text(item);
        }
        return list + "]";
    }
    std::string operator()(const Value::Table& entries) const {
        std::string list = "{";
        for (const Entry& entry : entries) {
            if (list.size() > 60) break;
            list += (list.size() == 1 ? " " : ", ") + entry.key + " = " + to_text(entry.value);
        }
        return list.size() == 1 ? "{}" : list + " }";
    }
};

std::optional<std::size_t> position(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Entry of a list by its name, else by its position; `Array` is const or not.
template <class Array>
auto* item_of(Array& items, std::string_view item) {
    const auto named = std::find_if(items.begin(), items.end(), [item](const Value& v) { return v.name() == item; });
    if (named != items.end()) return &*named;
    const auto nth = position(item);
    return nth && *nth < items.size() ? &items[*nth] : nullptr;
}

Names names_of(const Value::Array& items) {
    Names names;
    for (const Value& item : items)
        if (!item.name().empty()) names.push_back(item.name());
    return names;
}

/// The part of a value that a path item names; a missing key of a table is made. Tells why there is none.
Value* step_into(Value& value, std::string_view item, const Place& place, Findings& findings) {
    if (auto* table = std::get_if<Value::Table>(&value.content)) {
        const auto found = std::find_if(table->begin(), table->end(), [item](const Entry& e) { return e.key == item; });
        if (found != table->end()) return &found->value;
        table->push_back({std::string{item}, place, {Value::Table{}, place, {}}});
        return &table->back().value;
    }
    if (auto* items = std::get_if<Value::Array>(&value.content)) {
        Value* found = item_of(*items, item);
        if (found == nullptr)
            findings.error(place, Text{"la lista no tiene ninguna entrada ", "the list has no entry "} + quoted(item) +
                                      suggestion(item, names_of(*items)));
        return found;
    }
    findings.error(place, quoted(item) + Text{" no existe: ", " does not exist: "} + both(to_text(value)) +
                              Text{" no tiene partes", " has no parts"});
    return nullptr;
}

std::vector<std::string_view> items_of(std::string_view path) {
    std::vector<std::string_view> items;
    for (std::size_t begin = 0;;) {
        const std::size_t end = path.find('.', begin);
        items.push_back(trimmed(path.substr(begin, end - begin)));
        if (end == std::string_view::npos) return items;
        begin = end + 1;
    }
}

void move_to(Value& value, const Place& place) {
    value.place = place;
    if (auto* items = std::get_if<Value::Array>(&value.content))
        for (Value& item : *items) move_to(item, place);
    if (auto* entries = std::get_if<Value::Table>(&value.content))
        for (Entry& entry : *entries) entry.place = place, move_to(entry.value, place);
}

/// The value as TOML, or the letters as a text when they are none.
Value setting_value(std::string_view text, const Place& place) {
    Findings ignored;
    const Document parsed = parse("value = " + std::string{text}, ignored);
    Value value = parsed.parsed() && parsed.root().table()->size() == 1 ? parsed.root().table()->front().value
                                                                        : Value{std::string{text}, {}, {}};
    move_to(value, place);
    return value;
}

}  // namespace

const Entry* Value::find(std::string_view key) const {
    const Table* entries = table();
    if (entries == nullptr) return nullptr;
    const auto found = std::find_if(entries->begin(), entries->end(), [key](const Entry& e) { return e.key == key; });
    return found == entries->end() ? nullptr : &*found;
}

std::string_view Value::name() const {
    const Entry* entry = find("name");
    return entry != nullptr && entry->value.text() != nullptr ? std::string_view{*entry->value.text()}
                                                              : std::string_view{};
}

std::string to_text(const Value& value) { return std::visit(Printer{}, value.content); }

void Document::set(std::string_view assignment, Findings& findings) {
    const Place place{0, 0, assignment.empty() ? "\"\"" : shortened(assignment, 120)};
    const std::size_t equals = assignment.find('=');
    const auto path = items_of(assignment.substr(0, equals));
    const std::string_view written = trimmed(assignment.substr(std::min(equals, assignment.size() - 1) + 1));
    if (written.empty() || std::find(path.begin(), path.end(), "") != path.end())
        return findings.error(place, {"escriba CLAVE=VALOR, como parameters.humility=0.3",
                                      "write KEY=VALUE, as in parameters.humility=0.3"});
    Value* parent = nullptr;
    Value* target = &root_;  // a path that ends nowhere changes nothing: parts are made only where all others follow
    for (const std::string_view item : path) {
        parent = target;
        target = step_into(*target, item, place, findings);
        if (target == nullptr) return;
    }
    *target = setting_value(written, place);
    if (auto* entries = std::get_if<Value::Table>(&parent->content))
        for (Entry& entry : *entries)
            if (&entry.value == target) entry.place = place;
    settings_.emplace_back(assignment);
}

Place Document::place_of(const std::vector<std::string_view>& path) const {
    const Value* value = &root_;
    Place place = root_.place;
    for (const std::string_view item : path) {
        if (const Entry* entry = value->find(item)) {
            place = entry->place;
            value = &entry->value;
        } else if (const Value::Array* items = value->array()) {
            const Value* part = item_of(*items, item);
            if (part == nullptr) break;
            place = part->place;
            value = part;
        } else {
            break;
        }
    }
    return place;
}

}  // namespace sim
