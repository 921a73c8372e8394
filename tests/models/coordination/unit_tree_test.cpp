#include "models/coordination/unit_tree.hpp"

#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// A nation of 3 departments, with that many towns written before or after them.
Settings country(int towns) {
    Settings s = town({});
    s.units = {{.name = "nation"},
               {.name = "town", .count = towns, .parent = at(2)},
               {.name = "department", .count = 3, .parent = at(0)}};
    return s;
}

std::vector<std::string> parents_of_towns(const UnitTree& units) {
    std::vector<std::string> parents;
    for (std::uint32_t nth = 0; nth != units.count_of(1); ++nth)
        parents.push_back(units[units.parent(units.first_of(1) + nth)].name);
    return parents;
}

TEST(UnitTree, APopulationIsNumberedAndDividedInBlocks) {
    const UnitTree units{country(7)};
    EXPECT_EQ(units.size(), 11U);
    EXPECT_EQ(units[units.first_of(1)].name, "town-1");
    const std::vector<std::string> blocks{"department-1", "department-1", "department-1", "department-2",
                                          "department-2", "department-3", "department-3"};  // floor(3 i / 7)
    EXPECT_EQ(parents_of_towns(units), blocks);
    EXPECT_EQ(units.parent(units.first_of(2)), 0U);
}

TEST(UnitTree, NumbersHaveAsManyDigitsAsTheLast) {
    EXPECT_EQ(numbered("town", 0, 1), "town");
    EXPECT_EQ(numbered("town", 8, 9), "town-9");
    EXPECT_EQ(numbered("town", 6, 1103), "town-0007");
}

TEST(UnitTree, FewerChildrenThanParentsAreSpread) {
    const std::vector<std::string> apart{"department-1", "department-2"};
    EXPECT_EQ(parents_of_towns(UnitTree{country(2)}), apart);
}

TEST(UnitTree, EverythingBelowAUnitIsOneStretch) {
    const UnitTree units{country(7)};
    const std::uint32_t second = units.first_of(2) + 1;
    EXPECT_EQ(units.end(second) - units.rank(second), 3U);  // itself and two towns
    EXPECT_TRUE(units.contains(second, units.first_of(1) + 3));
    EXPECT_FALSE(units.contains(second, units.first_of(1) + 2));
    EXPECT_EQ(units.end(0), units.size());
}

TEST(UnitTree, TheNearestAboveOfAGroup) {
    const UnitTree units{country(7)};
    EXPECT_EQ(units.above(units.first_of(1) + 6, 2), units.first_of(2) + 2);
    EXPECT_EQ(units.above(units.first_of(2), 2), units.first_of(2));
    EXPECT_EQ(units.above(0, 2), nobody);
}

TEST(UnitTree, ScaleMultipliesWhatIsSeveralAndLeavesWhatIsSingle) {
    Settings s = country(7);
    s.scale = 10;
    EXPECT_EQ(UnitTree{s}.size(), 101U);
    s.scale = 0.01;
    EXPECT_EQ(UnitTree{s}.size(), 3U);  // at least one of each
}

}  // namespace
