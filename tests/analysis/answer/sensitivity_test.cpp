#include "analysis/answer/sensitivity.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/answer/answer.hpp"
#include "sim/core/error.hpp"
#include "tests/analysis/toy_sweep.hpp"

namespace {
using namespace analysis;
using sim::DesignKind;

/// 0.5 + 0.3 x - 0.1 y, and nothing of the third.
double linear(const std::vector<double>& x, std::size_t /*replicate*/) { return 0.5 + 0.3 * x[0] - 0.1 * x[1]; }

/// Plus or minus 0.01 by replicate.
double with_chance(const std::vector<double>& x, std::size_t replicate) {
    return linear(x, 0) + (replicate % 2 == 0 ? 0.01 : -0.01);
}

/// What the answer says of the agreed agendas alive.
const OutcomeSensitivity& alive(const Answer& answer) {
    EXPECT_EQ(answer.outcomes.at(answer.sweep->headline).name, "alive_of_agreed");
    return *answer.sweep->first();
}

std::string refusal(const toy::Sweep& sweep, EffectMethod method) {
    const sim::Reader file = toy::sweep_file(sweep);
    const std::vector<double> outcome(file.runs().size(), 1);
    try {
        static_cast<void>(sensitivity_of(swept_points(file, sweep.design), outcome, method));
    } catch (const sim::Error& error) {
        return error.text().en;
    }
    return {};
}

TEST(Sensitivity, OfTrajectoriesAreElementaryEffects) {
    const Answer found =
        answer(toy::sweep_file(toy::sweep_of(DesignKind::morris, 6, toy::morris_points(6, 3), linear)));
    const OutcomeSensitivity& of = alive(found);
    EXPECT_EQ(of.method, EffectMethod::elementary);
    EXPECT_EQ(of.groups, 6U);
    EXPECT_EQ(of.points, 24U);
    EXPECT_EQ(of.dropped, 0U);
    ASSERT_EQ(of.effects.size(), 3U);
    EXPECT_EQ(of.effects[0].factor, 0U);
    EXPECT_NEAR(of.effects[0].size.mean, 0.3, 1e-3);
    EXPECT_EQ(of.effects[1].factor, 1U);
    EXPECT_NEAR(of.effects[1].size.mean, 0.1, 1e-3);
    EXPECT_NEAR(of.effects[1].change.mean, -0.1, 1e-3);
    EXPECT_TRUE(of.effects[1].told_from_zero);
    EXPECT_FALSE(of.effects[2].told_from_zero) << "it does nothing";
    EXPECT_FALSE(of.knows_chance());
    EXPECT_EQ(found.outcomes.size(), 3U);
    EXPECT_TRUE(found.branches.front().series.empty());
}

TEST(Sensitivity, ReplicatesTellChanceFromFactors) {
    const Answer found =
        answer(toy::sweep_file(toy::sweep_of(DesignKind::morris, 6, toy::morris_points(6, 3), with_chance, 4)));
    const OutcomeSensitivity& of = alive(found);
    const double within = 4 * 0.0001 / 3;
    EXPECT_EQ(of.runs, 96U);
    ASSERT_TRUE(of.knows_chance());
    EXPECT_NEAR(of.share_of_chance, within / (within + 0.017), 0.01);
    EXPECT_NEAR(of.effects[0].size_by_chance, std::sqrt(2 / std::numbers::pi * 2 * within / 4) / (2.0 / 3), 1e-4);
    EXPECT_TRUE(of.effects[0].told_from_zero);
    EXPECT_FALSE(of.effects[2].told_from_zero);
}

TEST(Sensitivity, OfSaltellisPointsAreIndicesOfSobol) {
    const auto ishigami = [](const std::vector<double>& x, std::size_t) { return 0.5 + toy::ishigami(x) / 50; };
    toy::Sweep sweep = toy::sweep_of(DesignKind::saltelli, 256, toy::saltelli_points(256, 3), ishigami, 1);
    sweep.design.factors[2] = toy::factor("third", "tercero", "third", 0, 1);
    const Answer found = answer(toy::sweep_file(sweep));
    const OutcomeSensitivity& of = alive(found);
    EXPECT_EQ(of.method, EffectMethod::variance);
    EXPECT_EQ(of.groups, 256U);
    EXPECT_EQ(of.effects[0].factor, 0U);
    EXPECT_NEAR(of.effects[0].size.mean, 0.5576, 0.06);
    EXPECT_NEAR(of.effects[0].alone.mean, 0.3139, 0.06);
    EXPECT_NEAR(of.effects[1].alone.mean, 0.4424, 0.06);
    EXPECT_EQ(of.effects[2].factor, 2U);
    EXPECT_EQ(of.effects[2].alone.sign(), 0);
    EXPECT_NEAR(of.interactions.mean, 0.2437, 0.1);
}

TEST(Sensitivity, OfAGridAreConditionalMeans) {
    const Answer found = answer(toy::sweep_file(toy::sweep_of(DesignKind::grid, 5, toy::grid_points(5, 2), linear)));
    const OutcomeSensitivity& of = alive(found);
    EXPECT_EQ(of.method, EffectMethod::conditional);
    EXPECT_EQ(of.groups, 25U);
    EXPECT_NEAR(of.effects[0].change.mean, 0.3 * 0.8, 0.08);
    EXPECT_GT(of.effects[0].size.mean, of.effects[1].size.mean);
    EXPECT_TRUE(of.effects[0].told_from_zero);
    EXPECT_NEAR(of.median, 0.6, 0.001);
}

TEST(Sensitivity, OneAtATimeGoesAlongEachLine) {
    std::vector<std::vector<double>> points{{0.5, 0.5, 0}};
    for (std::size_t f = 0; f != 3; ++f)
        for (const double level : {0.0, 1.0}) {
            if (f == 2 && level == 0) continue;
            points.push_back(points.front());
            points.back()[f] = level;
        }
    const Answer found = answer(toy::sweep_file(toy::sweep_of(DesignKind::one_at_a_time, 3, points, with_chance, 6)));
    const OutcomeSensitivity& of = alive(found);
    EXPECT_EQ(of.method, EffectMethod::one_line);
    EXPECT_NEAR(of.effects[0].size.mean, 0.3, 1e-3);
    EXPECT_NEAR(of.effects[1].change.mean, -0.1, 1e-3);
    EXPECT_LT(of.effects[1].change.high, 0);
    EXPECT_TRUE(of.effects[1].told_from_zero);
    EXPECT_FALSE(of.effects[2].told_from_zero);
    EXPECT_FALSE(found.sweep->map.has_value()) << "its points lie on a cross";

    const Answer once = answer(toy::sweep_file(toy::sweep_of(DesignKind::one_at_a_time, 3, points, linear)));
    EXPECT_NEAR(alive(once).effects[0].size.mean, 0.3, 1e-3);
    EXPECT_TRUE(std::isinf(alive(once).effects[0].size.high)) << "no replicates, no interval";
}

TEST(Sensitivity, OfAListNothingIsComputed) {
    const Answer found =
        answer(toy::sweep_file(toy::sweep_of(DesignKind::list, 2, {{0.0, 0.5, 0}, {1.0, 0.5, 1}}, with_chance, 2)));
    EXPECT_TRUE(alive(found).effects.empty());
    EXPECT_FALSE(found.sweep->map.has_value());
    ASSERT_EQ(found.sweep->list.size(), found.outcomes.size());
    EXPECT_DOUBLE_EQ(found.sweep->list[0][1].mean, 0.75);
    EXPECT_EQ(found.sweep->list[0][1].n, 2U);
}

TEST(Sensitivity, GroupsWithMissingPointsAreLeftOutWhole) {
    toy::Sweep morris = toy::sweep_of(DesignKind::morris, 6, toy::morris_points(6, 3), linear);
    morris.failed = {5, 6};
    const Answer found = answer(toy::sweep_file(morris));
    EXPECT_EQ(alive(found).dropped, 1U);
    EXPECT_EQ(alive(found).groups, 5U);
    EXPECT_EQ(alive(found).points, 20U);
    toy::Sweep saltelli = toy::sweep_of(DesignKind::saltelli, 16, toy::saltelli_points(16, 2), linear);
    saltelli.failed = {0, 63};
    EXPECT_EQ(alive(answer(toy::sweep_file(saltelli))).groups, 14U);
}

TEST(Sensitivity, AMethodRefusesAnotherDesign) {
    const toy::Sweep grid = toy::sweep_of(DesignKind::grid, 3, toy::grid_points(3, 2), linear);
    EXPECT_EQ(
        refusal(grid, EffectMethod::variance),
        "the indices of Sobol cannot be computed from the design 'grid' of this file; they need one of: saltelli");
    EXPECT_EQ(refusal(grid, EffectMethod::elementary),
              "the elementary effects of Morris cannot be computed from the design 'grid' of this file; they need one "
              "of: morris");
    const toy::Sweep morris = toy::sweep_of(DesignKind::morris, 6, toy::morris_points(6, 3), linear);
    EXPECT_EQ(refusal(morris, EffectMethod::conditional),
              "conditional means cannot be computed from the design 'morris' of this file; they need one of: grid, "
              "latin_hypercube, sobol");
    EXPECT_EQ(refusal(grid, EffectMethod::conditional), "");
}

TEST(Sensitivity, PointsThatAreNotTheDesignsAreRefused) {
    toy::Sweep sweep = toy::sweep_of(DesignKind::morris, 7, toy::morris_points(6, 3), linear);
    EXPECT_EQ(refusal(sweep, EffectMethod::elementary), "the design of the file says 24 points; 7 groups of 4 are 28");
    sweep = toy::sweep_of(DesignKind::grid, 3, toy::grid_points(3, 2), linear);
    sweep.design.points = 8;
    EXPECT_EQ(refusal(sweep, EffectMethod::conditional), "the file has runs of point 8; its design has points 0..7");
}

TEST(Sensitivity, TheBaseIsAskedUnlessABranchIsNamed) {
    toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 3, toy::grid_points(3, 2), linear, 2);
    sweep.branches = {"", "lejos"};
    const sim::Reader file = toy::sweep_file(sweep);
    const SweptPoints base = swept_points(file, sweep.design);
    const SweptPoints other = swept_points(file, sweep.design, "lejos");
    EXPECT_EQ(base.runs[1], (std::vector<std::size_t>{2, 20}));
    EXPECT_EQ(other.runs[1], (std::vector<std::size_t>{3, 21}));
    EXPECT_EQ(answer(file).branches.size(), 2U);
}

TEST(Sensitivity, SameFileGivesTheSameIntervals) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::grid, 5, toy::grid_points(5, 2), linear);
    const Answer a = answer(toy::sweep_file(sweep));
    const Answer b = answer(toy::sweep_file(sweep));
    EXPECT_EQ(alive(a).effects[0].size.low, alive(b).effects[0].size.low);
    EXPECT_EQ(alive(a).effects[0].size.high, alive(b).effects[0].size.high);
}

}  // namespace
