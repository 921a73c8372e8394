#include "analysis/answer/why.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/analysis/toy_futures.hpp"

namespace {
using namespace analysis;
using sim::BranchKind;
using Row = std::vector<double>;

/// The change, and it again without file, without will, without both; three drawn points of two replicates.
sim::Futures futures() {
    sim::Futures result =
        toy::futures({toy::branch("lejos"), toy::branch("lejos-file", BranchKind::factor_off, "lejos", {"file"}),
                      toy::branch("lejos-will", BranchKind::factor_off, "lejos", {"will"}),
                      toy::branch("lejos-all", BranchKind::factor_off, "lejos", {"will", "file"}),
                      toy::branch("nadie", BranchKind::no_handover)},
                     {{0, true, ""}, {1, true, ""}, {2, true, ""}});
    result.factors = {{"file", {"expediente", "file"}}, {"will", {"voluntad", "will"}}};
    return result;
}

WhyOutcome why(const Row& change, const Row& no_file, const Row& no_will, const Row& none) {
    std::vector<sim::RunLabel> runs;
    for (std::int64_t run = 0; run != 6; ++run) runs.push_back({run / 2, run % 2, ""});
    const Row base(6, 0.5);
    const auto found = why_of(futures(), resampling_of(plan_of(runs, futures()), futures()),
                              {{base}, {change}, {no_file}, {no_will}, {none}, {base}});
    EXPECT_EQ(found.size(), 1U);
    EXPECT_EQ(found.at(0).branch, "lejos");
    return found.at(0).outcomes.at(0);
}

TEST(Why, FactorsByWhatTheDifferenceLosesWithoutThem) {
    const WhyOutcome found = why(Row(6, 0.1), Row(6, 0.2), Row(6, 0.4), Row(6, 0.5));
    EXPECT_NEAR(found.difference.mean, -0.4, 1e-12);
    ASSERT_EQ(found.factors.size(), 2U);
    EXPECT_EQ(found.factors[0].factor, "will");
    EXPECT_NEAR(found.factors[0].contribution.mean, -0.3, 1e-12);
    EXPECT_EQ(found.factors[0].rank, 1U);
    EXPECT_EQ(found.factors[0].stable_in_points, 1);
    EXPECT_EQ(found.factors[0].stable_by_chance, 1);
    EXPECT_NEAR(found.factors[1].contribution.mean, -0.1, 1e-12);
    EXPECT_TRUE(found.ordered);
    ASSERT_TRUE(found.all_factors.has_value());
    EXPECT_NEAR(found.all_factors->mean, -0.4, 1e-12);
    ASSERT_EQ(found.interactions.size(), 1U);
    EXPECT_NEAR(found.interactions[0].beyond_sum.mean, 0, 1e-12) << "-0.4 is -0.3 and -0.1";
}

TEST(Why, TwoThatReplaceEachOther) {
    const WhyOutcome found = why(Row(6, 0.1), Row(6, 0.1), Row(6, 0.1), Row(6, 0.5));
    EXPECT_NEAR(found.interactions[0].beyond_sum.mean, -0.4, 1e-12) << "neither alone does a thing";
    EXPECT_FALSE(found.ordered) << "neither is first";
}

TEST(Why, AnOrderThatPointsDoNotShareIsNone) {
    const WhyOutcome found = why(Row(6, 0.0), Row{0.5, 0.5, 0, 0, 0.5, 0.5}, Row(6, 0.3), Row(6, 0.5));
    EXPECT_EQ(found.factors[0].factor, "file");
    EXPECT_NEAR(found.factors[0].stable_in_points, 2.0 / 3, 1e-12);
    EXPECT_FALSE(found.ordered);
}

TEST(Why, PlacesOfEqualsAreTheWorseOnes) {
    EXPECT_EQ(places({0.1, 0.3, 0.2}), (std::vector<std::size_t>{3, 1, 2}));
    EXPECT_EQ(places({0.3, 0.3, 0.2}), (std::vector<std::size_t>{2, 2, 3}));
}

}  // namespace
