#include "app/report_labels.hpp"

#include <map>

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

}  // namespace

analysis::Labels labels_of(const sim::Document& document) {
    analysis::Labels labels{.territory = territory_of(document),
                            .administrations = labels_in(document, "administrations"),
                            .venues = labels_in(document, "venues")};
    for (const Value* unit : named(document, "units")) {
        const sim::Entry* parent = unit->find("parent");
        labels.units.push_back({std::string{unit->name()}, label_of(*unit, "label"),
                                parent == nullptr || parent->value.text() == nullptr ? "" : *parent->value.text()});
    }
    return labels;
}

std::vector<analysis::AssumedRange> assumed_of(const std::vector<std::string>& settings) {
    std::vector<analysis::AssumedRange> ranges;
    for (const std::string& setting : settings) {
        const std::size_t sign = setting.find('=');
        if (sign == std::string::npos) continue;
        const std::string path = setting.substr(0, sign);
        ranges.push_back({{path, path}, setting.substr(sign + 1)});
    }
    return ranges;
}

}  // namespace app
