#include "analysis/statistics/sobol_indices.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>

#include "analysis/statistics/design_outputs.hpp"
#include "sim/core/random.hpp"
#include "tests/analysis/statistics/ishigami.hpp"

namespace {
using namespace analysis;

Bootstrap over(std::size_t base_points, std::size_t resamples = 200) {
    return {std::vector<std::size_t>(base_points, 0), resamples};
}

std::vector<double> at(const std::vector<std::vector<double>>& points, double (*function)(const std::vector<double>&)) {
    std::vector<double> outputs;
    for (const auto& point : points) outputs.push_back(function(point));
    return outputs;
}

/// Exact values as Saltelli et al. (2008) give them.
TEST(SobolIndices, OfIshigamiAreTheExactOnes) {
    constexpr std::size_t base_points = 4096;
    const std::vector<double> outputs = at(toy::saltelli_points(base_points, 3), toy::ishigami);
    const SobolIndices found = sobol_indices(3, outputs, {}, over(base_points));
    EXPECT_NEAR(found.variance.mean, 13.8446, 0.05);
    constexpr std::array first{0.3139, 0.4424, 0.0};
    constexpr std::array total{0.5576, 0.4424, 0.2437};
    for (std::size_t i = 0; i != 3; ++i) {
        EXPECT_NEAR(found.factors[i].first.mean, first[i], 0.005) << i;
        EXPECT_NEAR(found.factors[i].total.mean, total[i], 0.005) << i;
        EXPECT_LT(found.factors[i].first.low, first[i]) << i;
        EXPECT_GT(found.factors[i].first.high, first[i]) << i;
        EXPECT_LT(found.factors[i].total.low, total[i]) << i;
        EXPECT_GT(found.factors[i].total.high, total[i]) << i;
    }
    EXPECT_EQ(found.factors[2].first.sign(), 0) << "alone x3 does nothing";
    EXPECT_EQ(found.factors[2].total.sign(), 1) << "with x1 it does";
    EXPECT_NEAR(found.interactions.mean, 0.2437, 0.01);
}

/// y = 3 x1 + 2 x2 + x3: every index is the share of a squared coefficient, and nothing interacts.
TEST(SobolIndices, OfALinearFunctionAreSharesOfSquaredCoefficients) {
    const auto linear = [](const std::vector<double>& x) { return 100 + 3 * x[0] + 2 * x[1] + x[2]; };
    const SobolIndices found = sobol_indices(3, at(toy::saltelli_points(1024, 3), linear), {}, over(1024));
    EXPECT_NEAR(found.variance.mean, 14.0 / 12, 0.01);
    constexpr std::array shares{9.0 / 14, 4.0 / 14, 1.0 / 14};
    for (std::size_t i = 0; i != 3; ++i) {
        EXPECT_NEAR(found.factors[i].first.mean, shares[i], 0.005);
        EXPECT_NEAR(found.factors[i].total.mean, shares[i], 0.005);
    }
    EXPECT_NEAR(found.interactions.mean, 0, 0.01);
}

/// Two base points of one factor, A = 1, 5; A with the factor of B = 3, 2; B = 3, 2. Mean of A and B 2.75, so
/// V = (3.0625 + 5.0625 + 0.0625 + 0.5625) / 4 = 2.1875; V_1 = (0.25 x 2 + (-0.75)(-3)) / 2 = 1.375;
/// T_1 = (4 + 9) / 4 = 3.25.
TEST(SobolIndices, FollowTheirFormulas) {
    const SobolIndices found = sobol_indices(1, std::array{1.0, 3.0, 3.0, 5.0, 2.0, 2.0}, {}, over(2));
    EXPECT_DOUBLE_EQ(found.variance.mean, 2.1875);
    EXPECT_DOUBLE_EQ(found.factors[0].first.mean, 1.375 / 2.1875);
    EXPECT_DOUBLE_EQ(found.factors[0].total.mean, 3.25 / 2.1875);
    EXPECT_EQ(found.chance, 0);
}

/// The same with chance: 0.5 at A, 0.3 at A with B's factor, 0.1 at B. It leaves V - 0.3 and T_1 - 0.4.
TEST(SobolIndices, ChanceIsTakenOut) {
    const std::array chance{0.5, 0.3, 0.1, 0.5, 0.3, 0.1};
    const SobolIndices found = sobol_indices(1, std::array{1.0, 3.0, 3.0, 5.0, 2.0, 2.0}, chance, over(2));
    EXPECT_DOUBLE_EQ(found.chance, 0.3);
    EXPECT_DOUBLE_EQ(found.variance.mean, 1.8875);
    EXPECT_DOUBLE_EQ(found.factors[0].first.mean, 1.375 / 1.8875);
    EXPECT_DOUBLE_EQ(found.factors[0].total.mean, 2.85 / 1.8875);
}

/// Ishigami with noise as strong as itself, 4 replicates: the indices of the mean function come back, where those of
/// the noisy means are a fifth smaller, and the seed has half of the variance of a run.
TEST(SobolIndices, OfANoisyFunctionAreThoseOfItsMean) {
    constexpr std::size_t base_points = 4096;
    std::vector<std::vector<double>> runs;
    sim::Stream stream{1, sim::EntityId{3}, 1, 0};
    for (const double mean : at(toy::saltelli_points(base_points, 3), toy::ishigami)) {
        runs.emplace_back();
        for (int replicate = 0; replicate != 4; ++replicate)
            runs.back().push_back(stream.normal(mean, std::sqrt(13.8446)));
    }
    const DesignOutputs outputs = outputs_of(runs);
    EXPECT_NEAR(outputs.share_of_chance(), 0.5, 0.02);
    const SobolIndices noisy = sobol_indices(3, outputs.mean, {}, over(base_points, 1));
    const SobolIndices found = sobol_indices(3, outputs.mean, outputs.chance, over(base_points));
    EXPECT_NEAR(found.chance, 13.8446 / 4, 0.1);
    EXPECT_NEAR(found.variance.mean, 13.8446, 0.4);
    EXPECT_NEAR(found.factors[0].first.mean, 0.3139, 0.03);
    EXPECT_NEAR(found.factors[0].total.mean, 0.5576, 0.03);
    EXPECT_NEAR(found.factors[2].total.mean, 0.2437, 0.03);
    EXPECT_NEAR(noisy.factors[2].total.mean, (0.2437 + 0.25) / 1.25, 0.03);
}

TEST(SobolIndices, SameOutputsGiveTheSameIntervals) {
    const std::vector<double> outputs = at(toy::saltelli_points(64, 3), toy::ishigami);
    const Estimate a = sobol_indices(3, outputs, {}, over(64)).factors[0].total;
    const Estimate b = sobol_indices(3, outputs, {}, over(64)).factors[0].total;
    const Estimate c =
        sobol_indices(3, outputs, {}, Bootstrap{std::vector<std::size_t>(64, 0), 200, 7}).factors[0].total;
    EXPECT_EQ(a.low, b.low);
    EXPECT_EQ(a.high, b.high);
    EXPECT_NE(a.low, c.low);
}

TEST(SobolIndices, WhereNothingVariesNothingIsKnown) {
    const SobolIndices found = sobol_indices(1, std::vector<double>(30, 4), {}, over(10));
    EXPECT_TRUE(std::isnan(found.factors[0].first.mean));
    EXPECT_TRUE(std::isnan(found.factors[0].total.mean));
    EXPECT_EQ(found.factors[0].total.sign(), 0);
    EXPECT_TRUE(std::isnan(sobol_indices(2, {}, {}, over(0)).factors.at(1).first.mean));
    EXPECT_THROW(static_cast<void>(sobol_indices(2, std::vector<double>(30, 4), {}, over(10))), std::logic_error);
}

}  // namespace
