#include "sim/scenario/wildcards.hpp"

namespace sim {
namespace {

/// Whether the item, "*" or "key:text", means this entry of a list.
bool means(std::string_view item, const Value& entry) {
    if (item == "*") return true;
    const std::size_t colon = item.find(':');
    const Entry* found = entry.find(item.substr(0, colon));
    const std::string* text = found == nullptr ? nullptr : found->value.text();
    return text != nullptr && *text == item.substr(colon + 1);
}

bool wild(std::string_view item) { return item == "*" || item.find(':') != std::string_view::npos; }

/// Follows `rest` from `value`; `before` is the path so far, with its last point.
void follow(const Value* value, const std::string& before, std::string_view rest, std::string_view written,
            std::vector<std::string>& found) {
    const std::size_t point = rest.find('.');
    const std::string_view item = rest.substr(0, point);
    const bool last = point == std::string_view::npos;
    const std::string_view behind = last ? std::string_view{} : rest.substr(point + 1);
    const auto go_on = [&](const Value* part, const std::string& name) {
        if (last)
            found.push_back(before + name + std::string{written});
        else
            follow(part, before + name + '.', behind, written, found);
    };
    if (!wild(item)) {
        const Entry* entry = value == nullptr ? nullptr : value->find(item);
        return go_on(entry == nullptr ? nullptr : &entry->value, std::string{item});
    }
    const Value::Array* entries = value == nullptr ? nullptr : value->array();
    if (entries == nullptr) return;
    for (std::size_t i = 0; i != entries->size(); ++i)
        if (means(item, (*entries)[i])) go_on(&(*entries)[i], std::to_string(i));
}

}  // namespace

std::vector<std::string> expanded(const Document& document, std::string_view setting) {
    const std::size_t equals = setting.find('=');
    std::vector<std::string> found;
    if (equals == std::string_view::npos) return {std::string{setting}};
    follow(&document.root(), {}, setting.substr(0, equals), setting.substr(equals), found);
    return found;
}

std::vector<std::string> expanded(const Document& document, const std::vector<std::string>& settings) {
    std::vector<std::string> all;
    for (const std::string& setting : settings)
        for (std::string& one : expanded(document, setting)) all.push_back(std::move(one));
    return all;
}

}  // namespace sim
