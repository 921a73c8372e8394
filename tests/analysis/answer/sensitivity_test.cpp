#include "analysis/answer/sensitivity.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/answer/answer.hpp"
#include "sim/core/error.hpp"
#include "sim/core/random.hpp"
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

/// A factor that does it all, over few points: resamples of little variance would put its share far above 1.
TEST(Sensitivity, NoShareOfAVarianceReachesAboveAllOfIt) {
    const auto of_one = [](const std::vector<double>& x, std::size_t replicate) {
        return 0.4 + 0.1 * x[0] + (replicate % 2 == 0 ? 0.03 : -0.03);
    };
    const Answer found = answer(toy::sweep_file(toy::sweep_of(DesignKind::grid, 3, toy::grid_points(3, 2), of_one, 4)));
    for (const FactorEffect& effect : alive(found).effects)
        EXPECT_LE(effect.size.high, std::max(1.0, effect.size.mean));
}

TEST(Sensitivity, RunsThatHaveAValueAreCounted) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::morris, 6, toy::morris_points(6, 3), linear);
    const sim::Reader file = toy::sweep_file(sweep);
    std::vector<double> outcome(file.runs().size(), std::nan(""));
    EXPECT_EQ(sensitivity_of(swept_points(file, sweep.design), outcome, EffectMethod::elementary).values, 0U);
    outcome.front() = outcome.back() = 1;
    EXPECT_EQ(sensitivity_of(swept_points(file, sweep.design), outcome, EffectMethod::elementary).values, 2U);
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

/// Points and runs without a file: `alive` of each point and replicate.
struct Made {
    SweptPoints points{};
    std::vector<double> outcome{};
};

Made made(DesignKind kind, std::size_t size, const std::vector<std::vector<double>>& units, std::size_t replicates,
          const toy::ShareAlive& alive) {
    Made result{.points = {.design = toy::sweep_of(kind, size, units, alive).design,
                           .values = std::vector<std::vector<double>>(units.front().size()),
                           .runs = std::vector<std::vector<std::size_t>>(units.size())}};
    for (std::size_t f = 0; f != units.front().size(); ++f) {
        result.points.units.emplace_back("1");
        const sim::FactorLabel& label = result.points.design.factors[f];
        for (const auto& point : units)
            result.points.values[f].push_back(label.low + point[f] * (label.high - label.low));
    }
    for (std::size_t p = 0; p != units.size(); ++p)
        for (std::size_t r = 0; r != replicates; ++r) {
            result.points.runs[p].push_back(result.outcome.size());
            result.outcome.push_back(alive(units[p], r));
        }
    return result;
}

/// Nine tenths of its variance are the first factor's; with noise of deviation 1.
toy::ShareAlive noisy(double times, sim::Stream& stream) {
    return [times, &stream](const std::vector<double>& x, std::size_t) {
        return times * (3 * x[0] + x[1]) + stream.normal(0, 1);
    };
}

OutcomeSensitivity of_noisy(DesignKind kind, double times, std::uint32_t sample) {
    sim::Stream stream{1, sim::EntityId{12}, static_cast<std::uint32_t>(kind) + 1, sample};
    const bool base_points = kind == DesignKind::saltelli;
    const auto units = base_points ? toy::saltelli_points(96, 2) : toy::grid_points(6, 2);
    const Made sweep = made(kind, base_points ? 96 : 6, units, 4, noisy(times, stream));
    return sensitivity_of(sweep.points, sweep.outcome, method_of(kind));
}

TEST(Sensitivity, PureChanceHasNoIndex) {
    for (const DesignKind kind : {DesignKind::saltelli, DesignKind::grid, DesignKind::latin_hypercube}) {
        int without = 0;
        for (std::uint32_t sample = 0; sample != 40; ++sample) {
            const OutcomeSensitivity of = of_noisy(kind, 0, sample);
            if (!of.drowns_in_chance()) continue;
            ++without;
            EXPECT_EQ(of.interactions.n, 0U);
            for (const FactorEffect& effect : of.effects) {
                EXPECT_EQ(effect.size.n, 0U);
                EXPECT_EQ(effect.alone.n, 0U);
                EXPECT_FALSE(effect.told_from_zero);
                EXPECT_FALSE(std::isnan(effect.change.mean)) << "what changes along a factor is no ratio";
            }
        }
        EXPECT_GE(without, 37) << static_cast<int>(kind);
    }
}

TEST(Sensitivity, IndicesAreGivenWhereChanceLeavesSomething) {
    for (const DesignKind kind : {DesignKind::saltelli, DesignKind::grid, DesignKind::latin_hypercube})
        for (std::uint32_t sample = 0; sample != 5; ++sample) {
            const OutcomeSensitivity of = of_noisy(kind, 2, sample);
            EXPECT_FALSE(of.drowns_in_chance());
            EXPECT_GT(of.between.low, 0);
            EXPECT_EQ(of.effects.front().factor, 0U);
            EXPECT_NEAR(of.effects.front().size.mean, 0.9, 0.25);
            EXPECT_NEAR(of.error_of_point, 0.5, 0.1) << "four runs of deviation 1";
        }
}

/// Of three choices the middle one does something: the change from the first to the last would say nothing.
TEST(Sensitivity, ThreeChoicesHaveNoChangeFromLowToHigh) {
    std::vector<std::vector<double>> units;
    for (std::size_t p = 0; p != 24; ++p)
        units.push_back({static_cast<double>(p / 3) / 7, 0.5, static_cast<double>(p % 3) / 2});
    Made sweep = made(DesignKind::latin_hypercube, 24, units, 1,
                      [](const std::vector<double>& x, std::size_t) { return x[0] + (x[2] == 0.5 ? 5 : 0); });
    sim::FactorLabel& choices = sweep.points.design.factors[2];
    choices.choices = {"none", "few", "all"};
    choices.high = 2;
    for (double& value : sweep.points.values[2]) value *= 2;
    const OutcomeSensitivity of = sensitivity_of(sweep.points, sweep.outcome, EffectMethod::conditional);
    ASSERT_EQ(of.effects[0].factor, 2U);
    EXPECT_GT(of.effects[0].size.mean, 0.9) << "each choice is a class of its own";
    EXPECT_EQ(of.effects[0].change.n, 0U);
    EXPECT_NE(of.effects[1].change.n, 0U);
    EXPECT_TRUE(has_order({.kind = sim::FactorKind::choice, .choices = {"off", "on"}}));
    EXPECT_FALSE(has_order(choices));
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
