#include "analysis/statistics/morris.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "analysis/statistics/design_outputs.hpp"
#include "sim/core/random.hpp"

namespace {
using namespace analysis;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Bootstrap over(std::size_t trajectories) { return {std::vector<std::size_t>(trajectories, 0), 300}; }

/// Trajectories on a grid of four levels that move the factors in turn, each up or down by 2/3.
std::vector<double> trajectories(std::size_t count, std::size_t factors) {
    std::vector<double> units;
    sim::Stream stream{1, sim::EntityId{5}, 1, 0};
    for (std::size_t t = 0; t != count; ++t) {
        std::vector<double> point(factors);
        for (double& x : point) x = stream.below(4) / 3.0;
        units.insert(units.end(), point.begin(), point.end());
        for (std::size_t step = 0; step != factors; ++step) {
            double& moved = point[(step + t) % factors];
            moved += moved < 0.5 ? 2.0 / 3 : -2.0 / 3;
            units.insert(units.end(), point.begin(), point.end());
        }
    }
    return units;
}

template <class Function>
std::vector<double> at(const std::vector<double>& units, std::size_t factors, Function function) {
    std::vector<double> outputs;
    for (std::size_t p = 0; p != units.size(); p += factors) outputs.push_back(function(units.data() + p));
    return outputs;
}

/// y = 5 x1 - 2 x2 + 0 x3: mu is the coefficient, mu* its size, sigma 0.
TEST(Morris, OfALinearFunctionIsItsCoefficients) {
    const std::vector<double> units = trajectories(20, 3);
    const auto outputs = at(units, 3, [](const double* x) { return 7 + 5 * x[0] - 2 * x[1]; });
    const auto found = morris(elementary_effects({20, 3, units}, outputs, {}), over(20));
    constexpr std::array coefficients{5.0, -2.0, 0.0};
    for (std::size_t f = 0; f != 3; ++f) {
        EXPECT_NEAR(found[f].mean.mean, coefficients[f], 1e-12);
        EXPECT_NEAR(found[f].size.mean, std::abs(coefficients[f]), 1e-12);
        EXPECT_NEAR(found[f].spread.mean, 0, 1e-7);
        EXPECT_NEAR(found[f].size.low, found[f].size.high, 1e-12);
        EXPECT_TRUE(std::isnan(found[f].size_by_chance)) << "nobody knows it without replicates";
    }
    EXPECT_EQ(found[2].size.sign(), 0);
}

/// y = x1 x2: the effect of each is the other one, here 0, 1/3, 2/3 or 1 with equal chances: mu = 1/2,
/// sigma^2 = 5/36.
TEST(Morris, InteractionsShowInSigma) {
    constexpr std::size_t count = 2000;
    const std::vector<double> units = trajectories(count, 2);
    const auto outputs = at(units, 2, [](const double* x) { return x[0] * x[1]; });
    const auto found = morris(elementary_effects({count, 2, units}, outputs, {}), over(count));
    for (const MorrisFactor& factor : found) {
        EXPECT_NEAR(factor.mean.mean, 0.5, 0.03);
        EXPECT_NEAR(factor.spread.mean, std::sqrt(5.0 / 36), 0.01);
        EXPECT_LT(factor.spread.low, factor.spread.mean);
        EXPECT_GT(factor.spread.high, factor.spread.mean);
    }
}

/// Effects 1, -2 and 4: mu = 1, mu* = 7/3, sigma = 3.
TEST(Morris, FollowsItsFormulas) {
    const std::array<double, 6> units{0, 0.5, 1, 0.5, 0, 1};
    const std::array outputs{0.0, 0.5, 3.0, 4.0, 1.0, 5.0};
    const auto effects = elementary_effects({3, 1, units}, outputs, std::array{0.1, 0.2, 0.1, 0.2, 0.1, 0.2});
    ASSERT_EQ(effects.size(), 1U);
    EXPECT_EQ(effects[0].effect, (std::vector<double>{1, -2, 4}));
    EXPECT_NEAR(effects[0].chance[0], 1.2, 1e-12);
    EXPECT_NEAR(effects[0].chance[2], 0.3, 1e-12);
    const MorrisFactor found = morris(effects, over(3)).at(0);
    EXPECT_DOUBLE_EQ(found.mean.mean, 1);
    EXPECT_DOUBLE_EQ(found.size.mean, 7.0 / 3);
    EXPECT_DOUBLE_EQ(found.spread.mean, 3);
    EXPECT_NEAR(found.size_by_chance, std::sqrt(2 / std::numbers::pi * 0.9), 1e-12);
    EXPECT_NEAR(found.spread_without_chance, std::sqrt(9 - 0.9), 1e-12);
}

/// A factor that does nothing has, by chance, the mu* that is foretold; sigma without chance is that of the function.
TEST(Morris, ChanceIsForetold) {
    constexpr std::size_t count = 800;
    const std::vector<double> units = trajectories(count, 2);
    const auto means = at(units, 2, [](const double* x) { return 10 * x[0]; });
    sim::Stream stream{1, sim::EntityId{6}, 1, 0};
    std::vector<std::vector<double>> runs;
    for (const double mean : means) {
        runs.emplace_back();
        for (int replicate = 0; replicate != 5; ++replicate) runs.back().push_back(stream.normal(mean, 2));
    }
    const DesignOutputs outputs = outputs_of(runs);
    const auto found = morris(elementary_effects({count, 2, units}, outputs.mean, outputs.chance), over(count));
    const double chance = std::sqrt(2 * 4 / 5.0) / (2.0 / 3);  // deviation of an effect: two means of five runs
    EXPECT_NEAR(found[1].size.mean, std::sqrt(2 / std::numbers::pi) * chance, 0.07);
    EXPECT_NEAR(found[1].size_by_chance, std::sqrt(2 / std::numbers::pi) * chance, 0.03);
    EXPECT_NEAR(found[0].size.mean, 10, 0.2);
    EXPECT_NEAR(found[0].spread.mean, chance, 0.1);
    // What is left is the error of a variance over 800 effects: three standard errors of it, rooted.
    EXPECT_LT(found[0].spread_without_chance, chance * std::pow(3 * 3 * 2.0 / count, 0.25));
}

TEST(Morris, MissingOutputsAndStepsThatMoveNothing) {
    const std::array outputs{0.0, 1.0, 5.0, missing, 2.0, 2.5, 1.0, 4.0};
    const std::array<double, 8> moved{0, 1, 0, 1, 0, 0, 1, 0};  // the third trajectory stays where it is
    const auto effects = elementary_effects({4, 1, moved}, outputs, {});
    EXPECT_EQ(effects[0].effect[0], 1);
    EXPECT_TRUE(std::isnan(effects[0].effect[1]));
    EXPECT_TRUE(std::isnan(effects[0].effect[2]));
    EXPECT_EQ(effects[0].effect[3], -3);
    EXPECT_EQ(morris(effects, over(4))[0].size.n, 2U);
    EXPECT_THROW(static_cast<void>(elementary_effects({4, 1, moved}, std::array{1.0}, {})), std::logic_error);
    const auto none =
        elementary_effects({1, 2, std::array<double, 6>{0, 0, 1, 1, 1, 0}}, std::array{1.0, 2.0, 4.0}, {});
    EXPECT_TRUE(std::isnan(none[0].effect[0])) << "both factors moved at once";
    EXPECT_EQ(none[1].effect[0], -2);
}

TEST(Morris, SameOutputsGiveTheSameIntervals) {
    const std::vector<double> units = trajectories(12, 2);
    const auto outputs = at(units, 2, [](const double* x) { return std::exp(x[0] + x[1]); });
    const auto effects = elementary_effects({12, 2, units}, outputs, {});
    const Bootstrap other{std::vector<std::size_t>(12, 0), 300, 9};
    EXPECT_EQ(morris(effects, over(12))[0].size.low, morris(effects, over(12))[0].size.low);
    EXPECT_NE(morris(effects, over(12))[0].size.low, morris(effects, other)[0].size.low);
}

}  // namespace
