#include "models/classics/resampling.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/random.hpp"

namespace {

using namespace models::classics;

TEST(Resampling, StatisticsByHand) {
    EXPECT_EQ(mean(std::vector<double>{1, 2, 6}), 3);
    EXPECT_EQ(median({6, 1, 2}), 2);
    EXPECT_EQ(median({6, 1, 2, 4}), 3);
    EXPECT_DOUBLE_EQ(deviation(std::vector<double>{1, 2, 6}), std::sqrt(7.0));
    EXPECT_EQ(deviation(std::vector<double>{5}), 0);
}

TEST(Resampling, MeansOfANormalSampleSpreadAsTheyShould) {  // +- 2.576 deviations of the mean of ten
    std::vector<double> values;
    sim::Stream random{1, sim::outside, 0, 0};
    for (int i = 0; i != 5000; ++i) values.push_back(random.normal(4, 3));
    const Bounds bounds = resampled(values, 10, Statistic::mean);
    EXPECT_NEAR(bounds.low, 4 - 2.576 * 3 / std::sqrt(10), .25);
    EXPECT_NEAR(bounds.high, 4 + 2.576 * 3 / std::sqrt(10), .25);
}

TEST(Resampling, TheSameValuesGiveTheSameBounds) {
    const std::vector<double> values{1, 5, 2, 8};
    EXPECT_EQ(resampled(values, 3, Statistic::median).high, resampled(values, 3, Statistic::median).high);
    EXPECT_EQ(resampled(std::vector<double>{7}, 3, Statistic::mean).low, 7);
}

TEST(Resampling, AnotherSampleIsLessCertainThanTheTrueMean) {
    const std::vector<double> values{1, 2, 3, 4, 5};
    const Bounds truth = of_another_sample(values, 0);
    const Bounds sample = of_another_sample(values, 5);
    EXPECT_DOUBLE_EQ(sample.high - 3, (truth.high - 3) * std::sqrt(2.0));
    EXPECT_TRUE(sample.contains(3));
}

}  // namespace
