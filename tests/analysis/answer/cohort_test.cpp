#include "analysis/answer/cohort.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/error.hpp"
#include "tests/analysis/toy_futures.hpp"

namespace {
using namespace analysis;
using toy::acting;
using toy::dormant;

CohortRows cohort_in(const sim::Reader& file, const sim::Futures& futures) {
    return cohort_of(file, Lives{file}, plan_of(file.runs(), futures), futures.question);
}

TEST(Cohort, TheSameAgendasInEveryBranchWhateverTheirOrder) {
    toy::Agenda young{.name = "young", .agreement = 200};
    young.phase = {toy::absent, toy::absent, acting, acting};
    toy::Agenda asleep{.name = "asleep"};
    asleep.phase = {acting, dormant, acting, acting};
    const sim::Futures futures = toy::futures({toy::branch("lejos")});
    const sim::Reader file = toy::futures_file(futures, {{{0, 0, ""}, {{.name = "a"}, young, {.name = "b"}, asleep}},
                                                         {{0, 0, "lejos"}, {{.name = "b"}, {.name = "a"}}}});
    const CohortRows cohort = cohort_in(file, futures);
    EXPECT_EQ(cohort.rows[0], (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(cohort.rows[1], (std::vector<std::size_t>{5, 4}));
    EXPECT_EQ(cohort.cohort.agendas, 2U);
    EXPECT_EQ(cohort.cohort.observed, sim::make_date(2024, 7, 1));
    EXPECT_EQ(cohort.cohort.year_after, sim::make_date(2026, 1, 1));
}

TEST(Cohort, AspectsAreToldApart) {
    toy::Agenda renamed{.name = "renamed", .names = {1, 1, 1, 2}};
    toy::Agenda empty{.name = "empty", .substance = {1, 1, 1, 0.49}};
    toy::Agenda left{.name = "left", .coalition = {1, 1, 1, 0}};
    toy::Agenda sleeper{.name = "sleeper", .phase = {acting, acting, acting, dormant}};
    toy::Agenda idle{.name = "idle", .tasks = {1, 1, 1, 0}};
    const sim::Futures futures = toy::futures({});
    const sim::Reader file = toy::futures_file(
        futures, {{{0, 0, ""}, {renamed, empty, left, sleeper, idle, toy::closed("c")}}, {{0, 1, ""}, {}}});
    const Lives lives{file};
    const CohortRows cohort = cohort_in(file, futures);
    EXPECT_EQ(cohort.cohort.runs_with_none, 1U);
    EXPECT_DOUBLE_EQ(shares(lives, cohort, Aspect::name, 3)[0], 3.0 / 6) << "not renamed, asleep, closed";
    EXPECT_DOUBLE_EQ(shares(lives, cohort, Aspect::substance, 3)[0], 3.0 / 6) << "not empty, asleep, closed";
    EXPECT_DOUBLE_EQ(shares(lives, cohort, Aspect::coalition, 3)[0], 3.0 / 6) << "not left, asleep, closed";
    EXPECT_DOUBLE_EQ(shares(lives, cohort, Aspect::actions, 3)[0], 3.0 / 6) << "not asleep, idle, closed";
    EXPECT_DOUBLE_EQ(shares(lives, cohort, Aspect::name, 1)[0], 1);
    EXPECT_TRUE(std::isnan(shares(lives, cohort, Aspect::name, 3)[1]));
}

TEST(Cohort, ABranchThatLacksOneIsRefused) {
    const sim::Futures futures = toy::futures({toy::branch("lejos")});
    const sim::Reader file =
        toy::futures_file(futures, {{{0, 0, ""}, {{.name = "a"}}}, {{0, 0, "lejos"}, {{.name = "b"}}}});
    try {
        static_cast<void>(cohort_in(file, futures));
        FAIL();
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en,
                  "the agenda 'a' is not in run 1: that branch was another one before the day of the cohort");
    }
}

TEST(Cohort, WithoutAQuestionAllThatWereAgreed) {
    const sim::Futures futures{.branches = {{}}};
    const sim::Reader file = toy::futures_file(
        futures, {{{0, 0, ""}, {toy::closed("a"), {.name = "b", .agreement = toy::absent}, {.name = "c"}}}});
    const CohortRows cohort = cohort_in(file, futures);
    EXPECT_EQ(cohort.cohort.agendas, 2U);
    EXPECT_FALSE(cohort.observed);
}

TEST(Cohort, DatesOfObservation) {
    EXPECT_EQ(last_until(toy::future_dates, sim::make_date(2024, 7, 1)), 1U);
    EXPECT_EQ(last_until(toy::future_dates, sim::make_date(2023, 7, 1)), std::nullopt);
    EXPECT_EQ(first_from(toy::future_dates, sim::make_date(2024, 7, 2)), 2U);
    EXPECT_EQ(first_from(toy::future_dates, sim::make_date(2026, 1, 2)), std::nullopt);
    EXPECT_EQ(years_after(sim::make_date(2024, 2, 29), 1), sim::make_date(2025, 2, 28));
    EXPECT_EQ(years_after(sim::make_date(2024, 1, 1), -1), sim::make_date(2023, 1, 1));
}

}  // namespace
