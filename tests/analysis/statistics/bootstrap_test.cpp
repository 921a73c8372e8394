#include "analysis/statistics/bootstrap.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "sim/core/random.hpp"

namespace {
using namespace analysis;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> normals(std::size_t n, std::uint32_t occasion) {
    sim::Stream stream{1, sim::EntityId{7}, 1, occasion};
    std::vector<double> values;
    for (std::size_t i = 0; i != n; ++i) values.push_back(stream.normal(0, 1));
    return values;
}

TEST(Bootstrap, QuantilesAreThoseOfR) {
    const std::vector<double> found =
        quantiles(std::array{5.0, 1.0, missing, 3.0, 10.0}, std::array{0.0, 0.25, 0.5, 0.9, 1.0});
    EXPECT_EQ(found, (std::vector<double>{1, 2.5, 4, 8.5, 10}));  // quantile(c(1, 3, 5, 10), c(0, .25, .5, .9, 1))
    EXPECT_TRUE(std::isnan(quantiles({}, std::array{0.5}).front()));
}

TEST(Bootstrap, EveryStratumIsDrawnInItsSize) {
    const Bootstrap bootstrap{std::array<std::size_t, 7>{4, 4, 4, 9, 9, 9, 9}, 50};
    for (std::size_t r = 0; r != bootstrap.resamples(); ++r) {
        const auto counts = bootstrap.counts(r);
        EXPECT_EQ(std::accumulate(counts.begin(), counts.begin() + 3, 0), 3);
        EXPECT_EQ(std::accumulate(counts.begin() + 3, counts.end(), 0), 4);
    }
}

TEST(Bootstrap, SameRunsGiveTheSameInterval) {
    const std::vector<double> values = normals(30, 0);
    const std::vector<std::size_t> one(30, 0);
    const Estimate a = Bootstrap{one, 500}.mean(values);
    const Estimate b = Bootstrap{one, 500}.mean(values);
    EXPECT_EQ(a.low, b.low);
    EXPECT_EQ(a.high, b.high);
    const Estimate c = Bootstrap(one, 500, 2).mean(values);
    EXPECT_NE(a.low, c.low);
    EXPECT_NEAR(a.low, c.low, 0.1);
}

/// Of many samples of 12 from a law with mean 0, about 95 in 100 intervals hold it; plain percentiles hold it in 91.
TEST(Bootstrap, IntervalsHoldTheMeanAsOftenAsTheySay) {
    constexpr int samples = 600;
    const Bootstrap bootstrap{std::vector<std::size_t>(12, 0), 500};
    int held = 0;
    for (int s = 0; s != samples; ++s) {
        const Estimate estimate = bootstrap.mean(normals(12, static_cast<std::uint32_t>(s)));
        held += estimate.low <= 0 && 0 <= estimate.high ? 1 : 0;
    }
    EXPECT_NEAR(held / double{samples}, 0.95, 3 * std::sqrt(0.95 * 0.05 / samples));
}

TEST(Bootstrap, IntervalsOfManyRunsAreStudents) {
    const std::vector<double> values = normals(200, 3);
    const Estimate student = mean_of(values);
    const Estimate found = Bootstrap{std::vector<std::size_t>(200, 0), 4000}.mean(values);
    EXPECT_DOUBLE_EQ(found.mean, student.mean);
    EXPECT_NEAR(found.low, student.low, 0.015);
    EXPECT_NEAR(found.high, student.high, 0.015);
}

TEST(Bootstrap, DifferencesBetweenStrataAreNoChance) {
    const Bootstrap bootstrap{std::array<std::size_t, 6>{0, 0, 0, 1, 1, 1}, 500};
    const Estimate estimate = bootstrap.mean(std::array{1.0, 1.0, 1.0, 100.0, 100.0, 100.0});
    EXPECT_EQ(estimate.mean, 50.5);
    EXPECT_DOUBLE_EQ(estimate.low, 50.5);
    EXPECT_DOUBLE_EQ(estimate.high, 50.5);
    EXPECT_EQ(bootstrap.standard_error(std::array{1.0, 1.0, 1.0, 100.0, 100.0, 100.0}), 0);
}

TEST(Bootstrap, StandardErrorOfOneStratumIsThatOfAMean) {
    const Bootstrap bootstrap{std::array<std::size_t, 4>{0, 0, 0, 0}, 1};
    EXPECT_DOUBLE_EQ(bootstrap.standard_error(std::array{1.0, 2.0, missing, 3.0}), 1 / std::sqrt(3.0));
    EXPECT_TRUE(std::isnan(bootstrap.standard_error(std::array{1.0, missing, missing, missing})));
}

TEST(Bootstrap, StrataOfOneRunAreDrawnTogether) {
    const Bootstrap bootstrap{std::array<std::size_t, 4>{0, 1, 2, 3}, 200};
    const Estimate estimate = bootstrap.mean(std::array{1.0, 2.0, 3.0, 4.0});
    EXPECT_LT(estimate.low, 2.5);
    EXPECT_GT(estimate.low, 0);
}

TEST(Bootstrap, MissingRunsAndTooFew) {
    const Bootstrap bootstrap{std::array<std::size_t, 3>{0, 0, 0}, 200};
    EXPECT_EQ(bootstrap.mean(std::array{1.0, missing, 3.0}).n, 2U);
    EXPECT_EQ(bootstrap.mean(std::array{1.0, missing, 3.0}).mean, 2);
    const Estimate one = bootstrap.mean(std::array{missing, missing, 3.0});
    EXPECT_EQ(one.mean, 3);
    EXPECT_EQ(one.sign(), 0);
    EXPECT_TRUE(std::isnan(bootstrap.mean(std::array{missing, missing, missing}).mean));
    EXPECT_EQ(bootstrap.mean(std::array{0.0, 0.0, 0.0}).high, 0);
}

/// Resamples are on average 1 above the value of 4: 1 is taken off the value and 2 off them, and nothing falls below 0.
TEST(Bootstrap, WhatChanceAddsIsTakenOff) {
    const Bootstrap bootstrap{std::vector<std::size_t>(1000, 0), 3};
    const Estimate found = bootstrap.estimate_without_bias(4, {1, 5, 9});
    EXPECT_DOUBLE_EQ(found.mean, 3);
    EXPECT_GE(found.low, 0);
    EXPECT_LT(found.low, 1);
    EXPECT_NEAR(found.high, 7, 0.3);
    EXPECT_DOUBLE_EQ(bootstrap.estimate_without_bias(4, {}).mean, 4) << "nothing is known of the bias";
    EXPECT_DOUBLE_EQ(bootstrap.estimate_without_bias(1, {3, 3, 3}).mean, 0);
}

}  // namespace
