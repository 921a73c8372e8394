#include "sim/scenario/filler.hpp"

#include <algorithm>
#include <cstddef>

#include "sim/scenario/checker.hpp"

namespace sim {
namespace {

std::string label_of(const Spot& spot) {
    const Trail& trail = *spot.trail;
    if (trail.item.empty()) return std::string{trail.parent->item} + '[' + std::to_string(trail.position) + ']';
    return std::string{trail.item};
}

std::vector<std::string> items_of(const Trail* trail) {
    std::vector<std::string> items;
    for (; trail != nullptr; trail = trail->parent)
        items.push_back(trail->item.empty() ? std::to_string(trail->position) : std::string{trail->item});
    return {items.rbegin(), items.rend()};
}

}  // namespace

Filler::Filler(const Document& document, const Schema& root, const Draw& draw, Findings& findings)
    : document_{document}, draw_{draw}, findings_{findings} {
    for (const Field& field : root.fields()) {
        if (field.kind != Kind::list) continue;
        Index& index = names_[field.name];
        const Entry* list = document.root().find(field.name);
        if (list == nullptr || list->value.array() == nullptr) continue;
        for (const Value& item : *list->value.array())
            index.emplace_back(item.name(), static_cast<std::uint32_t>(index.size()));
        std::sort(index.begin(), index.end());
    }
}

void Filler::fill_root(void* settings, const Schema& schema) {
    fill_fields(settings, schema, *document_.root().table(), document_.root().place, nullptr);
}

void Filler::fill_table(void* settings, const Schema& schema, const Spot& spot) {
    static const Value::Table nothing;
    if (spot.value != nullptr && spot.value->table() == nullptr) {
        reject_type(spot);
        return;
    }
    fill_fields(settings, schema, spot.value == nullptr ? nothing : *spot.value->table(), *spot.place, spot.trail);
}

const Value::Array* Filler::accept_list(const Spot& spot) {
    if (spot.value == nullptr) return nullptr;
    const Value::Array* items = spot.value->array();
    const bool tables = items != nullptr &&
                        std::all_of(items->begin(), items->end(), [](const Value& v) { return v.table() != nullptr; });
    if (!tables) {
        reject_type(spot);
        return nullptr;
    }
    if (accept_items(spot) == nullptr) return nullptr;
    if (spot.field->schema->find("name") != nullptr) check_names(*items, spot);
    return items;
}

void Filler::fill_entry(void* settings, const Schema& schema, const Spot& list, std::size_t nth) {
    const Value& entry = (*list.value->array())[nth];
    const Trail trail{list.trail, entry.name(), nth, true};
    fill_fields(settings, schema, *entry.table(), entry.place, &trail);
}

void Filler::check_names(const Value::Array& items, const Spot& spot) {
    std::map<std::string_view, const Value*> seen;
    for (const Value& item : items) {
        const Entry* entry = item.find("name");
        if (entry == nullptr || entry->value.text() == nullptr) continue;
        const std::string_view name = *entry->value.text();
        if (name.empty() || name.find_first_of(".=") != std::string_view::npos) {
            findings_.error(entry->place,
                            Text{"name = ", "name = "} + both(to_text(entry->value)) +
                                Text{": un nombre tiene letras, sin puntos ni signos de igual; el título va en "
                                     "'label'",
                                     ": a name has letters, no dots or equals signs; the title goes into "
                                     "'label'"});
        } else if (const auto [other, fresh] = seen.emplace(name, &item); !fresh) {
            const std::string line = std::to_string(other->second->place.line);
            findings_.error(entry->place,
                            Text{"dos entradas de ", "two entries of "} + both("[[" + spot.field->name + "]]") +
                                Text{" se llaman ", " are called "} + quoted(name) +
                                Text{"; la otra está en la línea " + line, "; the other is on line " + line});
        }
    }
}

void Filler::fill_fields(void* settings, const Schema& schema, const Value::Table& entries, const Place& place,
                         const Trail* trail) {
    const std::size_t errors_before = errors_of_reading();
    std::vector<const Entry*> stated(schema.fields().size());
    for (const Entry& entry : entries) {
        if (const Field* field = schema.find(entry.key)) {
            stated[static_cast<std::size_t>(field - schema.fields().data())] = &entry;
        } else {
            const Text where = trail == nullptr ? Text{"el escenario", "the scenario"} : both(header_of(*trail));
            findings_.error(entry.place, Text{"clave desconocida ", "unknown key "} + quoted(entry.key) +
                                             Text{" en ", " in "} + where + suggestion(entry.key, schema.names()));
        }
    }
    for (std::size_t i = 0; i != stated.size(); ++i) {
        const Field& field = schema.fields()[i];
        const Entry* entry = stated[i];
        const Trail here{trail, field.name};
        if (entry == nullptr && field.info.required) report_missing(field, place, trail);
        field.fill(
            settings, *this,
            {&field, entry == nullptr ? nullptr : &entry->value, entry == nullptr ? &place : &entry->place, &here});
    }
    // A rule across fields would only repeat what is wrong with one of them.
    if (errors_of_reading() == errors_before) run_checks(settings, schema, trail);
}

void Filler::run_checks(const void* settings, const Schema& schema, const Trail* trail) {
    if (schema.checks().empty()) return;
    Checker checker{document_, findings_, items_of(trail)};
    const std::size_t errors_before = findings_.errors();
    for (const Schema::Check& check : schema.checks()) check(settings, checker);
    rule_errors_ += findings_.errors() - errors_before;
}

void Filler::report_missing(const Field& field, const Place& place, const Trail* trail) {
    Text text = Text{"falta ", "missing "} + quoted(field.name) +
                (trail == nullptr ? Text{} : Text{" en ", " in "} + both(header_of(*trail))) + Text{": ", ": "} +
                expectation(field);
    if (!field.info.meaning.en.empty()) text = text + both(" (") + field.info.meaning + both(")");
    findings_.error(place, std::move(text));
}

bool Filler::reject(const Spot& spot, const Text& why) {
    const std::string written = spot.value == nullptr ? std::string{} : " = " + to_text(*spot.value);
    findings_.error(*spot.place, both(label_of(spot) + written + ": ") + why);
    return false;
}

const Value::Array* Filler::accept_items(const Spot& spot) {
    const Value::Array* items = spot.value->array();
    const FieldInfo& info = spot.field->info;
    if (items == nullptr) {
        reject_type(spot);
    } else if (info.size && items->size() != *info.size) {
        const std::string size = std::to_string(*info.size);
        const std::string found = std::to_string(items->size());
        reject(spot,
               {"se esperan " + size + " entradas, hay " + found, "expected " + size + " entries, found " + found});
    } else if (info.filled && items->empty()) {
        reject(spot, {"la lista no puede estar vacía", "the list may not be empty"});
    } else {
        return items;
    }
    return nullptr;
}

const Filler::Index& Filler::index_of(const std::string& list) const {
    static const Index none;
    const auto found = names_.find(list);
    return found == names_.end() ? none : found->second;
}

std::optional<std::uint32_t> Filler::resolve(std::string_view name, const Spot& spot) {
    const Index& index = index_of(spot.field->info.refers_to);
    const auto found = std::lower_bound(index.begin(), index.end(), name,
                                        [](const auto& a, std::string_view b) { return a.first < b; });
    if (found != index.end() && found->first == name && !name.empty()) return found->second;
    Names names;
    for (const auto& [known, position] : index)
        if (!known.empty() && (names.empty() || names.back() != known)) names.push_back(known);
    const Text list = both("[[" + spot.field->info.refers_to + "]]");
    reject(spot, Text{"ninguna entrada de ", "no entry of "} + list + Text{" se llama ", " is called "} + quoted(name) +
                     suggestion(name, names));
    return std::nullopt;
}

}  // namespace sim
