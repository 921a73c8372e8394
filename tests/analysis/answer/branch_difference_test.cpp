#include "analysis/answer/branch_difference.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/random.hpp"

namespace {
using namespace analysis;
using Row = std::vector<double>;

/// `points` drawn points of `replicates` each.
Resampling drawn(std::size_t points, std::size_t replicates) {
    sim::Futures futures{.branches = {{}}};
    std::vector<sim::RunLabel> runs;
    for (std::size_t p = 0; p != points; ++p) {
        futures.points.push_back({static_cast<std::int64_t>(p), points > 1, ""});
        for (std::size_t r = 0; r != replicates; ++r)
            runs.push_back({static_cast<std::int64_t>(p), static_cast<std::int64_t>(r), ""});
    }
    return resampling_of(plan_of(runs, futures), futures);
}

Row normals(std::size_t n, std::uint32_t occasion, double mean, double deviation) {
    sim::Stream stream{9, sim::EntityId{1}, 1, occasion};
    Row row;
    for (std::size_t i = 0; i != n; ++i) row.push_back(stream.normal(mean, deviation));
    return row;
}

Row sum_of(Row a, const Row& b) {
    for (std::size_t i = 0; i != a.size(); ++i) a[i] += b[i];
    return a;
}

TEST(BranchDifference, EqualBranchesAreIdentical) {
    const Row same = normals(20, 0, 0, 1);
    const OutcomeDifference found = branch_difference(drawn(4, 5), same, same);
    EXPECT_EQ(found.difference.mean, 0);
    EXPECT_EQ(found.difference.low, 0);
    EXPECT_EQ(found.difference.high, 0);
    EXPECT_EQ(found.verdict, Verdict::identical);
}

/// With a common part of variance 1 and own parts of 0.1 each: sqrt(1.1 + 1.1) / sqrt(0.1 + 0.1) = 3.3.
TEST(BranchDifference, CommonDrawsNarrowTheInterval) {
    constexpr std::size_t n = 4000;
    const Row common = normals(n, 1, 0, 1);
    const Row with = sum_of(common, normals(n, 2, 0.5, std::sqrt(0.1)));
    const Row without = sum_of(common, normals(n, 3, 0, std::sqrt(0.1)));
    const OutcomeDifference found = branch_difference(drawn(1, n), with, without);
    EXPECT_NEAR(found.unpaired_width, std::sqrt(1.1 / 0.1), 0.1);
    EXPECT_NEAR(found.difference.mean, 0.5, 0.03);
    EXPECT_EQ(found.verdict, Verdict::more);
    EXPECT_EQ(branch_difference(drawn(1, n), without, with).verdict, Verdict::less);
    EXPECT_EQ(found.parameters.points, 0U) << "not drawn";
    EXPECT_TRUE(std::isnan(found.parameters.same_sign));
}

TEST(BranchDifference, ASignThatSomePlausibleWorldsDenyIsNotClaimed) {
    // Ten points of two replicates without chance: nine say +1, one says -1.
    Row with(20, 1.0);
    with[4] = with[5] = -1;
    const OutcomeDifference found = branch_difference(drawn(10, 2), with, Row(20, 0.0));
    EXPECT_DOUBLE_EQ(found.difference.mean, 0.8);
    EXPECT_GT(found.difference.low, 0) << "chance alone leaves no doubt";
    EXPECT_DOUBLE_EQ(found.parameters.same_sign, 0.9);
    EXPECT_DOUBLE_EQ(found.parameters.median, 1);
    EXPECT_NEAR(found.parameters.low, -0.1, 1e-12);  // type 7: 0.45 of the way from -1 to 1
    EXPECT_EQ(found.verdict, Verdict::undecided);
}

TEST(BranchDifference, VariantsAndTheMiddleStandApart) {
    const sim::Futures futures{.branches = {{}},
                               .variants = {{"sorteo", {}}, {"nobody", {}}},
                               .points = {{0, false, ""}, {1, true, ""}, {2, true, ""}, {3, false, "sorteo"}}};
    const RunPlan plan = plan_of({{0, 0, ""}, {1, 0, ""}, {2, 0, ""}, {3, 0, ""}}, futures);
    const OutcomeDifference found = branch_difference(resampling_of(plan, futures), Row{5, 1, 3, -7}, Row(4, 0.0));
    EXPECT_EQ(found.difference.mean, 2);
    EXPECT_EQ(found.difference.n, 2U);
    ASSERT_TRUE(found.middle.has_value());
    EXPECT_EQ(found.middle->mean, 5);
    ASSERT_EQ(found.variants.size(), 1U);
    EXPECT_EQ(found.variants[0].variant, "sorteo");
    EXPECT_EQ(found.variants[0].difference.mean, -7);
}

TEST(BranchDifference, NoPairsNoAnswer) {
    const double none = std::nan("");
    const OutcomeDifference found = branch_difference(drawn(1, 2), {1, none}, {none, 1});
    EXPECT_EQ(found.verdict, Verdict::no_data);
    EXPECT_EQ(branch_difference(drawn(1, 1), {1}, {0}).verdict, Verdict::undecided) << "one run claims nothing";
}

TEST(BranchDifference, ADifferenceOfNothingHasNoSignThatHolds) {
    EXPECT_EQ(analysis::spread_of({0, 0, 0}).same_sign, 0);
    EXPECT_EQ(analysis::spread_of({1, 0, 0, 0}).same_sign, 0.25);
}

}  // namespace
