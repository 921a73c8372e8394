#include "analysis/answer/answer.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/error.hpp"
#include "tests/analysis/toy_futures.hpp"
#include "tests/analysis/toy_handovers.hpp"

namespace {
using namespace analysis;
using sim::BranchKind;

/// The number of an outcome in a branch.
const OutcomeAnswer& of(const Answer& answer, const std::string& branch, const std::string& outcome) {
    return answer.branch(branch)->outcomes.at(answer.outcome(outcome).value());
}

std::vector<toy::Run> runs_of(const std::string& branch, const std::vector<toy::Agenda>& agendas,
                              std::int64_t finished) {
    std::vector<toy::Run> runs;
    for (std::int64_t replicate = 0; replicate != 4; ++replicate)
        runs.push_back({{0, replicate, branch}, agendas, finished + replicate, 0.5});
    return runs;
}

std::vector<toy::Run> joined(std::vector<toy::Run> first, const std::vector<toy::Run>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

TEST(Answer, ABranchInWhichAnAgendaEnds) {
    const std::vector<toy::Agenda> both{{.name = "a"}, {.name = "b"}};
    const sim::Reader file =
        toy::futures_file(toy::futures({toy::branch("lejos")}),
                          joined(runs_of("", both, 10), runs_of("lejos", {{.name = "a"}, toy::closed("b")}, 7)));
    const Answer found = answer(file);
    EXPECT_EQ(found.runs, 8U);
    EXPECT_EQ(found.replicates, 4U);
    EXPECT_EQ(found.cohort.agendas, 8U);
    EXPECT_EQ(found.provenance_text("scenario"), "# toy");

    EXPECT_EQ(of(found, "", "name_alive").level.mean, 1);
    EXPECT_FALSE(of(found, "", "name_alive").against.has_value());
    EXPECT_EQ(of(found, "lejos", "name_alive").level.mean, 0.5);
    EXPECT_EQ(of(found, "lejos", "name_alive").against->difference.mean, -0.5);
    EXPECT_EQ(of(found, "lejos", "name_alive").against->verdict, Verdict::less);
    EXPECT_EQ(of(found, "lejos", "actions_finished").level.mean, 8.5);
    EXPECT_EQ(of(found, "lejos", "actions_finished").against->difference.mean, -3);
    EXPECT_EQ(of(found, "lejos", "problem_level").level.mean, 0.5);
    EXPECT_EQ(of(found, "lejos", "problem_level").against->verdict, Verdict::identical);
    EXPECT_EQ(found.branch("lejos")->pairs, 4U);

    const HandoverTable& table = found.branch("lejos")->handovers.value();
    EXPECT_EQ(table.runs, 4U);
    ASSERT_EQ(table.handovers.size(), 2U);  // on two days in the toy
    EXPECT_EQ(table.handovers[0].verdicts, (std::vector<std::size_t>{0, 4}));
    EXPECT_EQ(found.branch("")->handovers->handovers.at(0).verdicts, (std::vector<std::size_t>{8, 0}));
    EXPECT_EQ(found.branch("lejos")->quadrants->ended_not.mean, 1);
    EXPECT_EQ(found.branch("lejos")->quadrants->totals, (std::array<double, 4>{4, 0, 0, 4}));

    const SurvivalAnswer& survival = found.branch("lejos")->since_cohort.at(0);
    EXPECT_EQ(survival.lost, 4U);
    EXPECT_EQ(survival.horizon, 549);
    EXPECT_EQ(survival.restricted_mean.mean, (549 + 183) / 2.0);
    EXPECT_EQ(survival.restricted_mean_difference->mean, (549 + 183) / 2.0 - 549);
    EXPECT_EQ(found.branch("lejos")->endings.at(0).ending, "closed");
    EXPECT_EQ(found.branch("lejos")->by_handovers.at(1).share, 0.5);

    const EventStudy& study = found.branch("lejos")->event_study.at(0);
    ASSERT_EQ(study.points.size(), 4U);
    EXPECT_EQ(study.points[0].days, -366);
    EXPECT_EQ(study.points[1].share.mean, 1);
    EXPECT_EQ(study.points[2].share.mean, 0.5);
    ASSERT_EQ(found.series.size(), 4U);
    EXPECT_EQ(found.series[0].name, "integration_frame");
    EXPECT_EQ(found.branch("")->series.at(0).mean, (std::vector<double>{2, 2, 2, 2}));
    EXPECT_EQ(found.branch("")->series.at(1).quantiles[2].back(), 11.5) << "actions finished";
}

/// A what-if that changes nothing differs in nothing, in every output.
TEST(Answer, TheNullHolds) {
    const std::vector<toy::Agenda> agendas{
        {.name = "a"}, toy::closed("b"), {.name = "c", .substance = {1, 1, 0.4, 0.4}}};
    sim::Futures futures =
        toy::futures({toy::branch("nada"), toy::branch("nada-x", BranchKind::factor_off, "nada", {"x"})});
    futures.factors = {{"x", {}}};
    const Answer found = answer(toy::futures_file(
        futures, joined(joined(runs_of("", agendas, 3), runs_of("nada", agendas, 3)), runs_of("nada-x", agendas, 3))));
    const BranchAnswer& base = *found.branch("");
    const BranchAnswer& nothing = *found.branch("nada");
    for (const OutcomeAnswer& outcome : nothing.outcomes) {
        EXPECT_EQ(outcome.against->verdict, Verdict::identical);
        EXPECT_EQ(outcome.against->difference.mean, 0);
        EXPECT_EQ(outcome.against->difference.low, 0);
        EXPECT_EQ(outcome.against->difference.high, 0);
    }
    for (std::size_t s = 0; s != nothing.since_cohort.size(); ++s) {
        EXPECT_EQ(nothing.since_cohort[s].curve.share, base.since_cohort[s].curve.share);
        EXPECT_EQ(nothing.since_cohort[s].curve.low, base.since_cohort[s].curve.low);
        EXPECT_EQ(nothing.since_cohort[s].restricted_mean_difference->high, 0);
        EXPECT_EQ(nothing.since_cohort[s].restricted_mean_difference->low, 0);
    }
    EXPECT_EQ(nothing.handovers, base.handovers);
    EXPECT_EQ(nothing.quadrants->totals, base.quadrants->totals);
    for (std::size_t s = 0; s != nothing.series.size(); ++s) EXPECT_EQ(nothing.series[s].mean, base.series[s].mean);
    ASSERT_EQ(found.why.size(), 1U);
    for (const WhyOutcome& outcome : found.why[0].outcomes) EXPECT_EQ(outcome.factors.at(0).contribution.mean, 0);
    EXPECT_TRUE(found.branch("nada-x")->series.empty()) << "with a factor off: for arithmetic only";
}

TEST(Answer, AFileOfPlainRunsHasNothingToCompare) {
    const std::vector<toy::Agenda> agendas{{.name = "a"}, toy::closed("b")};
    const Answer found = answer(toy::futures_file({.branches = {{}}}, runs_of("", agendas, 3)));
    EXPECT_FALSE(found.outcome("name_alive").has_value());
    EXPECT_EQ(found.branches.size(), 1U);
    EXPECT_TRUE(found.branches[0].since_cohort.empty());
    EXPECT_TRUE(found.branches[0].event_study.empty());
    EXPECT_EQ(found.branches[0].since_agreement.size(), 3U);
    EXPECT_EQ(of(found, "", "actions_finished").level.mean, 4.5);
    EXPECT_TRUE(found.why.empty());
    EXPECT_EQ(found.branch("lejos"), nullptr);
}

TEST(Answer, AFileWithoutAgendasIsRefused) {
    try {
        static_cast<void>(answer(toy::handover_file()));
        FAIL();
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().es, "el archivo no tiene la variable 'ending'");
    }
}

}  // namespace
