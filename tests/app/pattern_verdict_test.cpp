#include "app/pattern_verdict.hpp"

#include <gtest/gtest.h>

namespace {

using namespace app;
using analysis::Estimate;

sim::PatternClaim range(double low, double high) { return {.pattern = "F8", .low = low, .high = high}; }
sim::PatternClaim sign(int published) { return {.pattern = "F2", .sign = published}; }

TEST(PatternVerdict, AnIntervalThatMeetsTheRangeIsWithin) {
    EXPECT_EQ(verdict_of(range(45, 51), {10, 40, 34, 46}), PatternVerdict::within);
    EXPECT_EQ(verdict_of(range(45, 51), {10, 48, 47, 49}), PatternVerdict::within);
    EXPECT_EQ(verdict_of(range(45, 51), {10, 30, 28, 32}), PatternVerdict::outside);
}

TEST(PatternVerdict, ASignAgreesDiffersOrIsNotDecided) {
    EXPECT_EQ(verdict_of(sign(-1), {10, -2, -3, -1}), PatternVerdict::sign_agrees);
    EXPECT_EQ(verdict_of(sign(-1), {10, 2, 1, 3}), PatternVerdict::sign_differs);
    EXPECT_EQ(verdict_of(sign(-1), {10, -1, -3, 1}), PatternVerdict::undecided);
    EXPECT_EQ(verdict_of(sign(0), {10, -1, -3, 1}), PatternVerdict::sign_agrees);
    EXPECT_EQ(verdict_of(sign(0), {10, -2, -3, -1}), PatternVerdict::sign_differs);
}

TEST(PatternVerdict, WithoutAPublishedNumberItIsReported) {
    EXPECT_EQ(verdict_of({.pattern = "F12"}, {10, -2, -3, -1}), PatternVerdict::reported);
    EXPECT_EQ(verdict_of(sign(1), {1, 5}), PatternVerdict::no_data);
}

/// Two variants, one measure; the third replicate of one is missing.
TEST(PatternVerdict, ClaimsAreJudgedOnPairs) {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    sim::PatternSet set{.variants = {{"a", {}}, {"b", {}}}, .measures = {{{"m", {}}}, {}}};
    set.claims = {
        {.pattern = "F1", .measure = "m", .variant = "a", .against = "b", .sign = 1},
        {.pattern = "F2", .measure = "m", .variant = "a", .against = "b", .estimator = sim::Estimator::share_positive},
        {.pattern = "F3", .measure = "x", .variant = "apart", .low = 0.4, .high = 0.6}};
    set.apart = [](const std::string&) { return std::vector{0.0, 1.0, 0.0, 1.0}; };
    const auto lines = judge(set, {{{{3, 4, 5, 6}}, {{2, 2.5, missing, 7}}}, {}});
    EXPECT_EQ(lines[0].ours.n, 3U);
    EXPECT_DOUBLE_EQ(lines[0].ours.mean, 0.5);
    EXPECT_DOUBLE_EQ(lines[1].ours.mean, 2.0 / 3);
    EXPECT_EQ(lines[1].verdict, PatternVerdict::reported);
    EXPECT_EQ(lines[2].verdict, PatternVerdict::within);
}

TEST(PatternVerdict, CalibrationNamesTheNearestAndAppliesNothing) {
    const sim::Calibration calibration{.pattern = "F8", .target = 48, .parameter = "parameters.acting.steps"};
    const std::string text = calibration_text(calibration, {{"2", {9, 30, 29, 31}}, {"5", {9, 50, 49, 51}}, {"8", {0}}},
                                              sim::Language::spanish);
    EXPECT_TRUE(text.ends_with("el más cercano: 5. No se aplica; para usarlo: --set parameters.acting.steps=5\n"))
        << text;
    EXPECT_NE(calibration_text(calibration, {}, sim::Language::english).find("none gives a number"), std::string::npos);
}

}  // namespace
