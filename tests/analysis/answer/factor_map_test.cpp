#include "analysis/answer/factor_map.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/analysis/toy_sweep.hpp"

namespace {
using namespace analysis;
using sim::DesignKind;

std::vector<double> numbered(std::size_t runs) {
    std::vector<double> values;
    for (std::size_t run = 0; run != runs; ++run) values.push_back(static_cast<double>(run));
    return values;
}

double anything(const std::vector<double>&, std::size_t) { return 0.5; }

/// Points (0, 0), (0, 1), (1, 0), (1, 1) twice: runs 0 .. 7.
TEST(FactorMap, CellsAreMeansOfTheirRuns) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 2, toy::grid_points(2, 2), anything, 2);
    const SweptPoints points = swept_points(toy::sweep_file(sweep), sweep.design);
    OutcomeSensitivity ranked{.method = EffectMethod::conditional, .effects = {{.factor = 1}, {.factor = 0}}};
    std::vector<double> of_runs = numbered(8);
    of_runs[7] = std::numeric_limits<double>::quiet_NaN();
    const FactorMap map = map_of(points, of_runs, ranked).value();
    EXPECT_EQ(map.x, 1U);
    EXPECT_EQ(map.y, 0U);
    ASSERT_EQ(map.cells.size(), 4U);
    EXPECT_EQ(map.cells[0].mean, 2);  // runs 0 and 4
    EXPECT_EQ(map.cells[1].mean, 3);  // x is high: runs 1 and 5
    EXPECT_EQ(map.cells[2].mean, 4);
    EXPECT_EQ(map.cells[3].mean, 3);  // run 3 alone
    EXPECT_EQ(map.cells[3].runs, 1U);
}

TEST(FactorMap, CellsThatNoRunReachesSayNothing) {
    toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 2, toy::grid_points(2, 2), anything);
    sweep.failed = {1};
    const SweptPoints points = swept_points(toy::sweep_file(sweep), sweep.design);
    const OutcomeSensitivity ranked{.method = EffectMethod::conditional, .effects = {{.factor = 1}, {.factor = 0}}};
    const FactorMap map = map_of(points, numbered(3), ranked).value();
    EXPECT_EQ(map.cells[1].runs, 0U);
    EXPECT_TRUE(std::isnan(map.cells[1].mean));
}

/// Runs of one point have variance 9 over 8 - 4 degrees of freedom, and each cell has two: t x 3 / sqrt(2).
TEST(FactorMap, SaysHowFarChanceMovesACell) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 2, toy::grid_points(2, 2), anything, 2);
    const SweptPoints points = swept_points(toy::sweep_file(sweep), sweep.design);
    OutcomeSensitivity ranked{.method = EffectMethod::conditional,
                              .points = 4,
                              .runs = 8,
                              .share_of_chance = 0.5,
                              .within = 9,
                              .between = {.n = 4, .mean = 9, .low = 1, .high = 20},
                              .effects = {{.factor = 1}, {.factor = 0}}};
    EXPECT_NEAR(map_of(points, numbered(8), ranked)->half_width, 2.7764 * 3 / std::sqrt(2), 1e-3);
    ranked.between.low = -1;
    EXPECT_FALSE(map_of(points, numbered(8), ranked)) << "nobody knows which factors are the strongest";
}

TEST(FactorMap, NeedsTwoFactorsAndPointsSpreadOverBoth) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 2, toy::grid_points(2, 2), anything);
    const SweptPoints points = swept_points(toy::sweep_file(sweep), sweep.design);
    EXPECT_FALSE(map_of(points, numbered(4), {.method = EffectMethod::conditional, .effects = {{.factor = 0}}}));
    EXPECT_FALSE(
        map_of(points, numbered(4), {.method = EffectMethod::one_line, .effects = {{.factor = 0}, {.factor = 1}}}));
}

}  // namespace
