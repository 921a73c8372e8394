#include "analysis/answer/run_plan.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "sim/core/error.hpp"

namespace {
using namespace analysis;
using Slots = std::vector<std::size_t>;

const sim::Futures futures{.branches = {{.name = ""}, {.name = "lejos"}},
                           .points = {{0, false, ""}, {1, true, ""}, {2, true, ""}, {3, false, "sorteo"}}};

TEST(RunPlan, RunsOfOneSlotShareTheirDraws) {
    const RunPlan plan = plan_of({{1, 0, ""}, {0, 0, "lejos"}, {0, 0, ""}, {1, 1, ""}}, futures);
    EXPECT_EQ(plan.point_of, (Slots{0, 1, 1}));
    EXPECT_EQ(plan.run[0], (Slots{2, 0, 3}));
    EXPECT_EQ(plan.run[1], (Slots{1, no_run, no_run}));
    const std::vector<double> row = over_slots(plan, 1, std::array{10.0, 11.0, 12.0, 13.0});
    EXPECT_EQ(row[0], 11);
    EXPECT_TRUE(std::isnan(row[1]));
}

TEST(RunPlan, AnswersAreAboutDrawnPointsWhereThereAreAny) {
    const RunPlan plan = plan_of({{0, 0, ""}, {1, 0, ""}, {2, 0, ""}, {3, 0, ""}}, futures);
    EXPECT_EQ(plan.main_slots(), (Slots{1, 2}));
    EXPECT_EQ(plan.middle_slots(), (Slots{0}));
    EXPECT_EQ(plan.variant_slots("sorteo"), (Slots{3}));
    const RunPlan without = plan_of({{0, 0, ""}, {0, 1, ""}, {3, 0, ""}}, futures);
    EXPECT_EQ(without.main_slots(), (Slots{0, 1}));
    EXPECT_TRUE(without.middle_slots().empty());
}

TEST(RunPlan, UnknownBranchesAndRunsThatAreThereTwice) {
    EXPECT_THROW(static_cast<void>(plan_of({{0, 0, "cerca"}}, futures)), sim::Error);
    EXPECT_THROW(static_cast<void>(plan_of({{0, 0, ""}, {0, 0, ""}}, futures)), sim::Error);
}

}  // namespace
