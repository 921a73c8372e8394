#include "sim/experiment/precision.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using sim::half_width;
using Values = std::vector<std::optional<double>>;

TEST(Precision, HalfWidthIsThatOfStudent) {
    // Student's t, 0.975: 12.706 with 1, 2.776 with 4, 1.984 with 99 degrees of freedom (any printed table).
    EXPECT_NEAR(half_width(std::vector<double>{1, 3}), 12.706 * std::sqrt(2.0) / std::sqrt(2.0), 0.001);
    EXPECT_NEAR(half_width(std::vector<double>{1, 2, 3, 4, 5}), 2.776 * std::sqrt(2.5) / std::sqrt(5.0), 0.001);
    EXPECT_EQ(half_width(std::vector<double>{4, 4, 4}), 0);
}

TEST(Precision, TooFewNumbersAreNeverPrecise) {
    EXPECT_TRUE(std::isinf(half_width({})));
    EXPECT_TRUE(std::isinf(half_width(std::vector<double>{1})));
    EXPECT_TRUE(std::isinf(half_width(std::vector<double>{1, std::nan("")})));
}

TEST(Precision, LooksWheneverAsManyHaveComeAgain) {
    const sim::PrecisionTarget target{.variable = "x", .half_width = 1.1, .first = 2, .most = 7};
    EXPECT_EQ(wanted_replicates(Values{}, target), 2U);
    EXPECT_EQ(wanted_replicates(Values{1}, target), 2U) << "one of the first two is not there";
    EXPECT_EQ(wanted_replicates(Values{1, 1}, target), 2U) << "precise";
    EXPECT_EQ(wanted_replicates(Values{1, 3}, target), 4U);
    EXPECT_EQ(wanted_replicates(Values{1, 3, std::nullopt, 2}, target), 4U);
    EXPECT_EQ(wanted_replicates(Values{1, 3, 2, 2}, target), 6U);
    EXPECT_EQ(wanted_replicates(Values{1, 3, 2, 2, 2, 2}, target), 6U) << "precise";
    EXPECT_EQ(wanted_replicates(Values{0, 9, 0, 9, 0, 9}, target), 7U) << "the most";
    EXPECT_EQ(wanted_replicates(Values{0, 9, 0, 9, 0, 9, 0}, target), 7U);
}

TEST(Precision, LaterRunsChangeNoEarlierLook) {
    const sim::PrecisionTarget target{.variable = "x", .half_width = 1.1, .first = 2, .most = 7};
    EXPECT_EQ(wanted_replicates(Values{1, 1, 50, -50}, target), 2U);
}

TEST(Precision, PointsThatStayImpreciseAreCounted) {
    const sim::PrecisionTarget target{.variable = "x", .half_width = 1.1, .first = 2, .most = 3};
    std::vector<sim::PlannedRun> runs;
    for (std::uint64_t replicate = 0; replicate != 3; ++replicate)
        for (std::uint64_t point = 0; point != 3; ++point)
            runs.push_back({nullptr, {.seed = 1, .point = point, .replicate = replicate}});
    const Values values{0, 1, 0, 9, 1, 9, 0, std::nullopt, std::nullopt};  // point 0 spreads, 1 is precise, 2 not yet
    EXPECT_EQ(imprecise_points(runs, target, values), 1U);
}

}  // namespace
