#include "analysis/statistics/survival.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>

namespace {
using namespace analysis;

/// Freireich et al. (1963), weeks in remission of 21 patients on 6-mercaptopurine, the example of many textbooks.
constexpr std::array<double, 21> weeks{6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
constexpr std::array<int, 21> relapsed{1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};

TEST(Survival, RemissionOfFreireichsPatients) {
    const Survival curve = kaplan_meier(weeks, relapsed);
    constexpr std::array<double, 7> time{6, 7, 10, 13, 16, 22, 23};
    constexpr std::array<double, 7> at_risk{21, 17, 15, 12, 11, 7, 6};
    constexpr std::array<double, 7> share{0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    constexpr std::array<double, 7> error{0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
    ASSERT_EQ(curve.size(), time.size());
    for (std::size_t i = 0; i != time.size(); ++i) {
        EXPECT_EQ(curve[i].time, time[i]);
        EXPECT_EQ(curve[i].at_risk, at_risk[i]);
        EXPECT_NEAR(curve[i].survival, share[i], 0.0005);
        EXPECT_NEAR(std::sqrt(curve[i].variance), error[i], 0.00006);
    }
    EXPECT_EQ(survival_at(curve, 5.9), 1);
    EXPECT_EQ(survival_at(curve, 6), curve[0].survival);
    EXPECT_EQ(survival_at(curve, 1000), curve[6].survival);
}

TEST(Survival, WithoutCensoringItIsTheShareThatIsLeft) {
    const Survival curve = kaplan_meier(std::array{1.0, 2.0, 2.0, 4.0}, std::array{1, 1, 1, 1});
    ASSERT_EQ(curve.size(), 3U);
    EXPECT_DOUBLE_EQ(curve[0].survival, 0.75);
    EXPECT_DOUBLE_EQ(curve[1].survival, 0.25);
    EXPECT_DOUBLE_EQ(curve[1].variance, 0.25 * 0.75 / 4);  // binomial
    EXPECT_EQ(curve[2].survival, 0);
    EXPECT_DOUBLE_EQ(restricted_mean(curve, 4).mean, (1 + 2 + 2 + 4) / 4.0);
    EXPECT_DOUBLE_EQ(restricted_mean(curve, 2).mean, (1 + 2 + 2 + 2) / 4.0);
}

TEST(Survival, RestrictedMeanAndItsErrorByHand) {
    // S = 1, then 2/3 from 1, then 1/3 from 2: area up to 3 is 2; behind 1 it is 1, behind 2 it is 1/3.
    const Survival curve = kaplan_meier(std::array{1.0, 2.0, 5.0}, std::array{1, 1, 0});
    const RestrictedMean mean = restricted_mean(curve, 3);
    EXPECT_DOUBLE_EQ(mean.mean, 2);
    EXPECT_DOUBLE_EQ(mean.standard_error, std::sqrt(1.0 / (3 * 2) + 1.0 / 9 / (2 * 1)));
    EXPECT_DOUBLE_EQ(restricted_mean({}, 7).mean, 7);
}

TEST(Survival, LastSeenAtATimeOfEndingIsAtRiskThen) {
    const Survival curve = kaplan_meier(std::array{3.0, 3.0}, std::array{0, 1});
    ASSERT_EQ(curve.size(), 1U);
    EXPECT_EQ(curve[0].at_risk, 2);
    EXPECT_EQ(curve[0].survival, 0.5);
    EXPECT_TRUE(kaplan_meier(std::array{3.0}, std::array{0}).empty());
}

TEST(Survival, IntervalStaysBetweenNothingAndAll) {
    for (const SurvivalStep& step : kaplan_meier(weeks, relapsed)) {
        const Interval interval = log_log_interval(step, 0.95);
        EXPECT_GT(interval.low, 0);
        EXPECT_LT(interval.low, step.survival);
        EXPECT_GT(interval.high, step.survival);
        EXPECT_LT(interval.high, 1);
    }
    EXPECT_EQ(log_log_interval({.survival = 0}, 0.95).high, 0);
    EXPECT_EQ(log_log_interval({.survival = 1}, 0.95).low, 1);
}

TEST(Survival, IncidencesAndSurvivalAddUpToOne) {
    constexpr std::array time{1.0, 2.0, 2.0, 3.0, 4.0, 5.0};
    constexpr std::array ending{1, 2, 1, 0, 2, 0};
    const auto steps = cumulative_incidence(time, ending, 2);
    const Survival curve = kaplan_meier(time, ending);
    ASSERT_EQ(steps.size(), 3U);
    for (std::size_t i = 0; i != steps.size(); ++i)
        EXPECT_NEAR(steps[i].incidence[0] + steps[i].incidence[1] + curve[i].survival, 1, 1e-15);
    EXPECT_DOUBLE_EQ(steps[1].incidence[0], 1.0 / 6 + 5.0 / 6 / 5);
    EXPECT_DOUBLE_EQ(steps[2].incidence[1], 5.0 / 6 / 5 + 0.5 / 2);
}

TEST(Survival, WhatFitsNotTogetherIsRefused) {
    EXPECT_THROW(static_cast<void>(kaplan_meier(std::array{1.0}, std::array{1, 0})), std::logic_error);
    EXPECT_THROW(static_cast<void>(cumulative_incidence(std::array{1.0}, std::array{3}, 2)), std::logic_error);
}

}  // namespace
