#include "app/report_labels.hpp"

#include <map>
#include <sstream>

namespace app {
namespace {

using sim::Text;
using sim::Value;

/// Of { es = "...", en = "..." }; empty where it is none.
Text text_of(const Value& value) {
    Text text;
    const auto part = [&value](std::string_view key) {
        const sim::Entry* entry = value.find(key);
        return entry == nullptr || entry->value.text() == nullptr ? std::string{} : *entry->value.text();
    };
    text.es = part("es");
    text.en = part("en");
    return text;
}

Text label_of(const Value& table, std::string_view key) {
    const sim::Entry* entry = table.find(key);
    return entry == nullptr ? Text{} : text_of(entry->value);
}

/// The entries of a list of tables, each with a name.
std::vector<const Value*> named(const sim::Document& document, std::string_view list) {
    std::vector<const Value*> found;
    const sim::Entry* entry = document.root().find(list);
    if (entry == nullptr || entry->value.array() == nullptr) return found;
    for (const Value& one : *entry->value.array())
        if (!one.name().empty()) found.push_back(&one);
    return found;
}

std::map<std::string, Text> labels_in(const sim::Document& document, std::string_view list) {
    std::map<std::string, Text> labels;
    for (const Value* one : named(document, list))
        if (Text label = label_of(*one, "label"); !label.es.empty()) labels.emplace(one->name(), std::move(label));
    return labels;
}

Text territory_of(const sim::Document& document) {
    if (const sim::Entry* territory = document.root().find("territory"))
        if (Text label = label_of(territory->value, "label"); !label.es.empty()) return label;
    return label_of(document.root(), "title");
}

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    std::istringstream in{path};
    for (std::string part; std::getline(in, part, '.');) parts.push_back(part);
    return parts;
}

/// Null where there is none.
const Value* value_of(const Value* table, std::string_view key) {
    const sim::Entry* entry = table == nullptr ? nullptr : table->find(key);
    return entry == nullptr ? nullptr : &entry->value;
}

const Value* entry_of(const Value* list, const std::string& name) {
    if (list == nullptr || list->array() == nullptr) return nullptr;
    for (const Value& one : *list->array())
        if (one.name() == name) return &one;
    return nullptr;
}

/// Its name where it has no label.
Text label_or_name(const Value* entry, const std::string& name) {
    const Text label = entry == nullptr ? Text{} : label_of(*entry, "label");
    return label.es.empty() ? sim::both(name) : label;
}

/// "meaning (label of the entry)"; the path where the schema does not know it.
Text meaning_of(const std::string& path, const sim::Document& document, const sim::Schema& schema) {
    const std::vector<std::string> parts = parts_of(path);
    const sim::Schema* at = &schema;
    const Value* value = &document.root();
    Text meaning;
    Text of;
    for (std::size_t i = 0; i != parts.size(); ++i) {
        if (at == nullptr && i + 1 == parts.size() && parts[i].size() == 1 && parts[i][0] >= '0' &&
            parts[i][0] <= '8') {
            const std::string nth = std::to_string(parts[i][0] - '0' + 1);  // of a list of numbers, people count from 1
            of = of.es.empty() ? sim::both(nth) : Text{of.es + ", " + nth, of.en + ", " + nth};
            continue;
        }
        const sim::Field* field = at == nullptr ? nullptr : at->find(parts[i]);
        if (field == nullptr || field->info.meaning.es.empty()) return sim::both(path);
        meaning = field->info.meaning;
        at = field->schema.get();
        value = value_of(value, parts[i]);
        const bool of_list = field->kind == sim::Kind::list;
        if ((!of_list && field->kind != sim::Kind::profile) || i + 1 == parts.size()) continue;
        const std::string& name = parts[++i];
        value = entry_of(of_list ? value : value_of(&document.root(), field->info.refers_to), name);
        const Text label = label_or_name(value, name);
        of = of.es.empty() ? label : Text{of.es + ", " + label.es, of.en + ", " + label.en};
    }
    return of.es.empty() ? meaning : Text{meaning.es + " (" + of.es + ')', meaning.en + " (" + of.en + ')'};
}

/// "0.2 .. 0.5 days", as a setting says it, for people.
Text range_text(const std::string& range) {
    const auto replaced = [](std::string text, std::string_view from, std::string_view to) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
        return text;
    };
    const std::string spaced = replaced(range, " .. ", "\n");
    const std::string spanish = replaced(replaced(spaced, ".", ","), " days", " días");
    return {replaced(spanish, "\n", " a "), replaced(spaced, "\n", " to ")};
}

}  // namespace

analysis::Labels labels_of(const sim::Document& document) {
    analysis::Labels labels{.territory = territory_of(document),
                            .administrations = labels_in(document, "administrations"),
                            .venues = labels_in(document, "venues"),
                            .actors = labels_in(document, "actors"),
                            .problems = labels_in(document, "problems")};
    for (const Value* unit : named(document, "units")) {
        const sim::Entry* parent = unit->find("parent");
        labels.units.push_back({std::string{unit->name()}, label_of(*unit, "label"),
                                parent == nullptr || parent->value.text() == nullptr ? "" : *parent->value.text()});
    }
    return labels;
}

std::vector<analysis::AssumedRange> assumed_of(const std::vector<std::string>& settings, const sim::Document& document,
                                               const sim::Schema& schema) {
    std::vector<analysis::AssumedRange> ranges;
    for (const std::string& setting : settings) {
        const std::size_t sign = setting.find('=');
        if (sign == std::string::npos) continue;
        const std::string path = setting.substr(0, sign);
        ranges.push_back({meaning_of(path, document, schema), range_text(setting.substr(sign + 1)), path});
    }
    return ranges;
}

}  // namespace app
