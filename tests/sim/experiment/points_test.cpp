#include "sim/experiment/points.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

namespace {

using sim::Design;
using sim::DesignKind;
using sim::FactorKind;
using Points = std::vector<std::vector<double>>;

sim::FactorLabel continuous(double low, double high) { return {.name = "c", .low = low, .high = high}; }
sim::FactorLabel whole(double low, double high) {
    return {.name = "w", .kind = FactorKind::whole, .low = low, .high = high};
}
sim::FactorLabel choice(std::size_t n) {
    return {.name = "o",
            .kind = FactorKind::choice,
            .low = 0,
            .high = static_cast<double>(n) - 1,
            .choices = std::vector<std::string>(n, "x")};
}

Design mixed(DesignKind kind, std::size_t size) {
    return {.kind = kind,
            .size = size,
            .levels = 4,
            .seed = 11,
            .factors = {continuous(0.1, 0.9), whole(2, 12), choice(2), continuous(-5, 5)}};
}

TEST(Points, AGridHasEveryCombinationTheLastFactorFastest) {
    const Design design{.kind = DesignKind::grid, .size = 3, .factors = {continuous(0, 1), choice(2)}};
    EXPECT_EQ(points_of(design), (Points{{0, 0}, {0, 1}, {0.5, 0}, {0.5, 1}, {1, 0}, {1, 1}}));
    EXPECT_EQ(number_of_points(design), 6);
}

TEST(Points, LevelsAreEndsAndEqualStepsWholeOnesEachOnce) {
    EXPECT_EQ(levels_of(continuous(0.1, 0.9), 2), (std::vector{0.1, 0.9}));
    EXPECT_EQ(levels_of(continuous(0.1, 0.9), 1), std::vector{0.1});
    EXPECT_EQ(levels_of(whole(2, 4), 5), (std::vector<double>{2, 3, 4}));
    EXPECT_EQ(levels_of(whole(0, 10), 4), (std::vector<double>{0, 3, 7, 10}));
    EXPECT_EQ(levels_of(choice(3), 2), (std::vector<double>{0, 1, 2}));
}

TEST(Points, OneAtATimeLeavesTheMiddleInOneFactor) {
    const Design design{
        .kind = DesignKind::one_at_a_time, .size = 3, .factors = {continuous(0, 1), whole(1, 3), choice(2)}};
    EXPECT_EQ(points_of(design), (Points{{0.5, 2, 0}, {0, 2, 0}, {1, 2, 0}, {0.5, 1, 0}, {0.5, 3, 0}, {0.5, 2, 1}}));
    EXPECT_EQ(number_of_points(design), 6);
}

TEST(Points, ALatinHypercubeHasOnePointInEachStratum) {
    const Design design{.kind = DesignKind::latin_hypercube,
                        .size = 40,
                        .seed = 3,
                        .factors = {continuous(0, 40), continuous(-1, 1), choice(2)}};
    const Points points = points_of(design);
    std::set<int> first;
    std::set<int> second;
    int on = 0;
    for (const auto& point : points) {
        first.insert(static_cast<int>(point[0]));
        second.insert(static_cast<int>((point[1] + 1) * 20));
        on += static_cast<int>(point[2]);
    }
    EXPECT_EQ(first.size(), 40U);
    EXPECT_EQ(second.size(), 40U);
    EXPECT_EQ(on, 20);
}

TEST(Points, WholeNumbersAndChoicesHaveEqualShares) {
    const Design design{.kind = DesignKind::sobol, .size = 64, .seed = 4, .factors = {whole(3, 6), choice(2)}};
    std::map<double, int> wholes;
    std::map<double, int> choices;
    for (const auto& point : points_of(design)) ++wholes[point[0]], ++choices[point[1]];
    EXPECT_EQ(wholes, (std::map<double, int>{{3, 16}, {4, 16}, {5, 16}, {6, 16}}));
    EXPECT_EQ(choices, (std::map<double, int>{{0, 32}, {1, 32}}));
}

TEST(Points, SharesEndWithTheWay) {
    EXPECT_EQ(value_at(whole(2, 12), 0), 2);
    EXPECT_EQ(value_at(whole(2, 12), 1), 12);
    EXPECT_EQ(value_at(choice(2), 0.499), 0);
    EXPECT_EQ(value_at(choice(2), 0.5), 1);
    EXPECT_EQ(value_at(continuous(-5, 5), 0.25), -2.5);
}

/// Each step of a trajectory changes one factor by delta = p / (2 (p - 1)), each factor once (Morris 1991).
void expect_steps(std::size_t levels) {
    Design design{.kind = DesignKind::morris,
                  .size = 25,
                  .levels = levels,
                  .seed = 8,
                  .factors = {continuous(0, 1), continuous(0, 1), continuous(0, 1)}};
    const Points points = points_of(design);
    const double delta = static_cast<double>(levels) / (2.0 * static_cast<double>(levels - 1));
    ASSERT_EQ(points.size(), 25U * 4);
    for (std::size_t t = 0; t != 25; ++t) {
        std::set<std::size_t> changed;
        for (std::size_t step = 1; step != 4; ++step)
            for (std::size_t f = 0; f != 3; ++f) {
                const double now = points[t * 4 + step][f];
                const double change = std::abs(now - points[t * 4 + step - 1][f]);
                if (change == 0) continue;
                EXPECT_NEAR(change, delta, 1e-12);
                EXPECT_TRUE(changed.insert(f * 10 + step).second);
                EXPECT_NEAR(std::remainder(now * static_cast<double>(levels - 1), 1), 0, 1e-12);
            }
        EXPECT_EQ(changed.size(), 3U);
    }
}

TEST(Points, MorrisStepsAreOneFactorEach) {
    for (const std::size_t levels : {2U, 4U, 6U, 8U}) expect_steps(levels);
}

TEST(Points, MorrisChangesWholeNumbersAndChoicesTooAndUsesAllLevels) {
    const Points points = points_of(mixed(DesignKind::morris, 50));
    std::set<double> levels;
    for (std::size_t p = 0; p != points.size(); ++p) {
        levels.insert(points[p][0]);
        if (p % 5 == 0) continue;
        int changed = 0;
        for (std::size_t f = 0; f != 4; ++f) changed += points[p][f] != points[p - 1][f] ? 1 : 0;
        EXPECT_EQ(changed, 1) << p;
    }
    EXPECT_EQ(levels.size(), 4U);
}

TEST(Points, SaltelliMixesAAndB) {
    const Points points = points_of(mixed(DesignKind::saltelli, 8));
    ASSERT_EQ(points.size(), 8U * 6);
    for (std::size_t base = 0; base != 8; ++base) {
        const auto& a = points[base * 6];
        const auto& b = points[base * 6 + 5];
        for (std::size_t j = 0; j != 4; ++j)
            for (std::size_t f = 0; f != 4; ++f)
                EXPECT_EQ(points[base * 6 + 1 + j][f], f == j ? b[f] : a[f]) << base << ' ' << j << ' ' << f;
    }
}

TEST(Points, AreAsManyAsCounted) {
    for (const DesignKind kind : {DesignKind::grid, DesignKind::one_at_a_time, DesignKind::latin_hypercube,
                                  DesignKind::sobol, DesignKind::morris, DesignKind::saltelli})
        EXPECT_EQ(static_cast<double>(points_of(mixed(kind, 5)).size()), number_of_points(mixed(kind, 5)));
    EXPECT_THROW((void)points_of(mixed(DesignKind::list, 5)), std::logic_error);
}

TEST(Points, DependOnTheSeedAlone) {
    for (const DesignKind kind : {DesignKind::latin_hypercube, DesignKind::sobol, DesignKind::morris}) {
        Design design = mixed(kind, 8);
        const Points points = points_of(design);
        EXPECT_EQ(points_of(design), points);
        ++design.seed;
        EXPECT_NE(points_of(design), points);
    }
}

TEST(Points, StayWithinTheRange) {
    for (const DesignKind kind : {DesignKind::grid, DesignKind::one_at_a_time, DesignKind::latin_hypercube,
                                  DesignKind::sobol, DesignKind::morris, DesignKind::saltelli}) {
        const Design design = mixed(kind, 16);
        for (const auto& point : points_of(design))
            for (std::size_t f = 0; f != point.size(); ++f) {
                EXPECT_GE(point[f], design.factors[f].low);
                EXPECT_LE(point[f], design.factors[f].high);
            }
    }
}

}  // namespace
