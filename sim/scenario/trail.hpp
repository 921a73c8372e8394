// The way from the root of a scenario to a value; its text, "venues.mesa.functionality", names the value's draws.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

struct Trail {
    const Trail* parent = nullptr;
    std::string_view item{};   ///< key, or name of a list entry
    std::size_t position = 0;  ///< of a list entry without a name
    bool list_entry = false;
};

[[nodiscard]] inline std::string to_text(const Trail* trail) {
    if (trail == nullptr) return {};
    std::string text = to_text(trail->parent);
    if (!text.empty()) text += '.';
    return text + (trail->item.empty() ? std::to_string(trail->position) : std::string{trail->item});
}

/// How a scenario writes the table at the end of the way: "[parameters]", "[[venues]]".
[[nodiscard]] inline std::string header_of(const Trail& trail) {
    std::string keys;
    for (const Trail* part = &trail; part != nullptr; part = part->parent)
        if (!part->list_entry) {
            std::string longer{part->item};
            if (!keys.empty()) longer.append(1, '.').append(keys);
            keys = std::move(longer);
        }
    return trail.list_entry ? "[[" + keys + "]]" : '[' + keys + ']';
}

}  // namespace sim
