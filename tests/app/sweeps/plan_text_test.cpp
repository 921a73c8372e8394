#include "app/sweeps/plan_text.hpp"

#include <gtest/gtest.h>

namespace {
using sim::Language;

app::SweepPlan some_plan() {
    app::SweepPlan plan;
    plan.design = {
        .kind = sim::DesignKind::morris,
        .size = 2,
        .levels = 4,
        .seed = 7,
        .points = 6,
        .factors = {
            {.name = "humility", .title = {"humildad", "humility of all"}, .low = 0.1, .high = 0.9},
            {.name = "rounds", .title = {"rondas", "rounds"}, .kind = sim::FactorKind::whole, .low = 2, .high = 12},
            {.name = "committees",
             .title = {"comités", "committees"},
             .kind = sim::FactorKind::choice,
             .low = 0,
             .high = 1,
             .choices = {"off", "on"}}}};
    plan.points = {{0.1, 2, 0}, {0.633333333, 12, 1}, {0.9, 7, 0}};
    plan.replicates = 5;
    plan.futures.branches = {{}, {.name = "lejos", .title = {"gana alguien lejano", "somebody distant wins"}}};
    plan.scenario.settings.title = {"Aula", "Classroom"};
    plan.scenario.settings.from = sim::make_date(2022, 1, 1);
    plan.scenario.settings.until = sim::make_date(2026, 1, 1);
    plan.experiment.runs.resize(30, sim::PlannedRun{nullptr, {}, {}, {}});
    return plan;
}

TEST(PlanText, PointsAreATableWithChoicesByName) {
    EXPECT_EQ(points_table(some_plan(), 2, Language::english),
              "  point   humility  rounds  committees\n"
              "  0       0.1       2       off\n"
              "  1       0.6333    12      on\n"
              "  ... and 1 more\n");
    EXPECT_EQ(points_table(some_plan(), 3, Language::spanish),
              "  punto   humility  rounds  committees\n"
              "  0       0.1       2       off\n"
              "  1       0.6333    12      on\n"
              "  2       0.9       7       off\n");
}

TEST(PlanText, SaysAllBeforeAnythingRuns) {
    const app::TrialCost cost{
        .runs = 10, .seconds_of_a_run = 8, .bytes_of_a_part_run = 1e5, .bytes_of_a_run = 1e4, .bytes_of_a_file = 1e5};
    EXPECT_EQ(plan_text(some_plan(), cost, 2, Language::english),
              "  scenario: Classroom, 2022-01-01 .. 2026-01-01\n"
              "  design: Morris: 2 trajectories of 4 points, 4 levels\n"
              "  3 points x 5 replicates x 2 branches = 30 runs\n"
              "  branch lejos: somebody distant wins\n"
              "\n"
              "  humility    0.1 .. 0.9  humility of all\n"
              "  rounds      2 .. 12  rounds\n"
              "  committees  off | on  committees\n"
              "\n"
              "  point   humility  rounds  committees\n"
              "  0       0.1       2       off\n"
              "  1       0.6333    12      on\n"
              "  2       0.9       7       off\n"
              "\n"
              "  time: about 2 min on 2 threads; disk: about 400 kB, and 3.0 MB of parts until they are collected "
              "(measured\n    on 10 trial runs spread over the points: 8000.0 ms each)\n"
              "  seed: the draws of a run come from (seed 7, point, replicate) and nothing else: not from order, share "
              "of\n    the work or machine; the branches of a point share their draws\n"
              "  order: first replicate 0 of all points, then 1 ...: a sweep stopped half-way is balanced\n");
}

TEST(PlanText, APrecisionTargetIsTold) {
    app::SweepPlan plan = some_plan();
    plan.precision = sim::PrecisionTarget{"agendas_alive", 0.5, 10, 100};
    const std::string text = plan_text(plan, {}, 1, Language::spanish);
    EXPECT_NE(text.find("hasta que la media de"), std::string::npos) << text;
    EXPECT_NE(text.find("con un hilo"), std::string::npos) << text;
    EXPECT_NE(text.find("decide"), std::string::npos) << "whose runs are looked at, where there are branches\n" << text;
}

TEST(PlanText, AmountsHaveUnitsOfTheirSize) {
    EXPECT_EQ(app::time_text(0.2).en, "1 s");
    EXPECT_EQ(app::time_text(89).en, "89 s");
    EXPECT_EQ(app::time_text(720).en, "12 min");
    EXPECT_EQ(app::time_text(18720).en, "5.2 h");
    EXPECT_EQ(app::time_text(3 * 86400).es, "3.0 días");
    EXPECT_EQ(app::bytes_text(420'000), "420 kB");
    EXPECT_EQ(app::bytes_text(1.3e9), "1.3 GB");
}

}  // namespace
