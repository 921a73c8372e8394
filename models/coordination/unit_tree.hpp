// The units of a territory, populations unfolded: a tree in an order in which everything below a unit is one stretch.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/coordination/settings.hpp"

namespace models::coordination {

/// "escuela" alone; "escuela-007" among 229.
[[nodiscard]] std::string numbered(const std::string& name, int nth, int count);

struct UnitFacts {
    std::uint32_t group = 0;  ///< position in Settings::units
    std::string name{};       ///< the group's, with a number where the group has several
    std::uint32_t parent = nobody;
};

/// The units, each before those below it.
class UnitTree {
public:
    explicit UnitTree(const Settings& settings);

    [[nodiscard]] std::size_t size() const { return units_.size(); }
    [[nodiscard]] std::span<const UnitFacts> all() const { return units_; }
    [[nodiscard]] const UnitFacts& operator[](std::uint32_t unit) const { return units_[unit]; }
    [[nodiscard]] std::uint32_t parent(std::uint32_t unit) const { return units_[unit].parent; }
    /// The units of a group stand one after another: the first, and how many there are.
    [[nodiscard]] std::uint32_t first_of(std::uint32_t group) const { return first_[group]; }
    [[nodiscard]] std::uint32_t count_of(std::uint32_t group) const { return first_[group + 1] - first_[group]; }
    /// The unit itself or the nearest above it that belongs to the group; or nobody.
    [[nodiscard]] std::uint32_t above(std::uint32_t unit, std::uint32_t group) const;

    /// `below` is `unit` or a unit under it.
    [[nodiscard]] bool contains(std::uint32_t unit, std::uint32_t below) const {
        return rank_[unit] <= rank_[below] && rank_[below] < end_[unit];
    }
    /// Position of a unit in the order, and the position behind the last unit under it.
    [[nodiscard]] std::uint32_t rank(std::uint32_t unit) const { return rank_[unit]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t unit) const { return end_[unit]; }

private:
    void unfold(const Settings& settings, std::uint32_t group);
    void number(std::uint32_t unit, const std::vector<std::vector<std::uint32_t>>& children, std::uint32_t& next);

    std::vector<std::uint32_t> first_;  ///< unit of each group, and the end
    std::vector<UnitFacts> units_;
    std::vector<std::uint32_t> rank_;
    std::vector<std::uint32_t> end_;
};

}  // namespace models::coordination
