#include "analysis/statistics/estimate.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace {
using namespace analysis;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

TEST(Estimate, StudentsQuantilesAreThoseOfThePrintedTables) {
    EXPECT_NEAR(student_quantile(0.975, 1), 12.706, 0.0005);
    EXPECT_NEAR(student_quantile(0.975, 9), 2.262, 0.0005);
    EXPECT_NEAR(student_quantile(0.95, 30), 1.697, 0.0005);
    EXPECT_NEAR(student_quantile(0.975, 1'000'000), 1.95996, 0.00001);
}

/// Student 1908: additional hours of sleep gained by ten patients with two drugs, the first published use of the law.
/// Differences: mean 1.58, deviation 1.2300, so 1.58 +- 2.262 x 0.38896: 0.70 to 2.46.
TEST(Estimate, StudentsOwnPairs) {
    constexpr std::array first{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    constexpr std::array second{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    const Estimate gain = paired_difference(second, first);
    EXPECT_EQ(gain.n, 10U);
    EXPECT_NEAR(gain.mean, 1.58, 1e-12);
    EXPECT_NEAR(gain.low, 0.7001, 0.0005);
    EXPECT_NEAR(gain.high, 2.4599, 0.0005);
    EXPECT_EQ(gain.sign(), 1);
    EXPECT_EQ(paired_difference(first, second).sign(), -1);
    EXPECT_EQ(mean_of(first).sign(), 0) << "0.75 +- 1.28";
}

TEST(Estimate, MissingRunsAreLeftOutWithTheirPair) {
    const Estimate estimate = paired_difference(std::array{1.0, missing, 3.0, 4.0}, std::array{0.0, 0.0, missing, 2.0});
    EXPECT_EQ(estimate.n, 2U);
    EXPECT_EQ(estimate.mean, 1.5);
}

TEST(Estimate, OneRunClaimsNothing) {
    const Estimate one = mean_of(std::array{5.0});
    EXPECT_EQ(one.mean, 5);
    EXPECT_EQ(one.sign(), 0);
    EXPECT_TRUE(std::isnan(mean_of({}).mean));
    EXPECT_EQ(mean_of({}).sign(), 0);
}

TEST(Estimate, EqualRunsHaveAnIntervalOfNothing) {
    const Estimate same = mean_of(std::array{2.0, 2.0, 2.0});
    EXPECT_EQ(same.low, 2);
    EXPECT_EQ(same.high, 2);
    EXPECT_EQ(mean_of(std::array{0.0, 0.0}).sign(), 0);
}

TEST(Estimate, AboveZeroIsCountedAsOne) {
    const auto counted = above_zero(std::array{-1.0, 0.0, 2.0, missing});
    EXPECT_EQ(mean_of(counted).n, 3U);
    EXPECT_NEAR(mean_of(counted).mean, 1.0 / 3, 1e-15);
}

}  // namespace
