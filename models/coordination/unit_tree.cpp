#include "models/coordination/unit_tree.hpp"

namespace models::coordination {

std::string numbered(const std::string& name, int nth, int count) {
    if (count == 1) return name;
    const std::string digits = std::to_string(nth + 1);
    return name + '-' + std::string(std::to_string(count).size() - digits.size(), '0') + digits;
}

UnitTree::UnitTree(const Settings& settings) {
    first_.push_back(0);
    for (const UnitSettings& group : settings.units)
        first_.push_back(first_.back() + static_cast<std::uint32_t>(settings.scaled(group.count)));
    for (std::uint32_t group = 0; group != settings.units.size(); ++group) unfold(settings, group);
    std::vector<std::vector<std::uint32_t>> children(size());
    for (std::uint32_t u = 0; u != size(); ++u)
        if (parent(u) != nobody) children[parent(u)].push_back(u);
    rank_.resize(size());
    end_.resize(size());
    std::uint32_t next = 0;
    for (std::uint32_t u = 0; u != size(); ++u)
        if (parent(u) == nobody) number(u, children, next);
}

/// Child i of n under parent floor(i m / n) of m: blocks as equal as can be.
void UnitTree::unfold(const Settings& settings, std::uint32_t group) {
    const UnitSettings& s = settings.units[group];
    const std::uint32_t count = count_of(group);
    for (std::uint32_t nth = 0; nth != count; ++nth) {
        UnitFacts unit{group, numbered(s.name, static_cast<int>(nth), static_cast<int>(count))};
        if (s.parent.given())
            unit.parent = first_of(s.parent.index) +
                          static_cast<std::uint32_t>(std::uint64_t{nth} * count_of(s.parent.index) / count);
        units_.push_back(std::move(unit));
    }
}

void UnitTree::number(std::uint32_t unit, const std::vector<std::vector<std::uint32_t>>& children,
                      std::uint32_t& next) {
    rank_[unit] = next++;
    for (const std::uint32_t child : children[unit]) number(child, children, next);
    end_[unit] = next;
}

std::uint32_t UnitTree::above(std::uint32_t unit, std::uint32_t group) const {
    while (unit != nobody && units_[unit].group != group) unit = parent(unit);
    return unit;
}

}  // namespace models::coordination
