#include "analysis/answer/life_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/statistics/survival.hpp"
#include "sim/core/random.hpp"
#include "tests/analysis/toy_futures.hpp"

namespace {
using namespace analysis;
using toy::acting;
using toy::dormant;

constexpr std::array<std::size_t, 1> first_run{0};

TEST(LifeSet, LossIsOnTheDayOfTheEndingElseOnTheFirstDateWithoutIt) {
    toy::Agenda sleeper{.name = "sleeper", .agreement = 100, .phase = {toy::absent, acting, dormant, acting}};
    toy::Agenda renamed{.name = "renamed", .names = {1, 1, 1, 2}};
    const sim::Reader file =
        toy::futures_file(toy::futures({}), {{{0, 0, ""}, {{.name = "a"}, toy::closed("b"), sleeper, renamed}}});
    const LifeSet names = lives_since_agreement(Lives{file}, first_run, Aspect::name);
    EXPECT_EQ(names.times, (std::vector<double>{732, 366, 266, 732}));  // from day -1; but the sleeper from day 100
    EXPECT_EQ(names.endings, (std::vector<int>{0, 1, 1, 1}));
    const LifeSet substance = lives_since_agreement(Lives{file}, first_run, Aspect::substance);
    EXPECT_EQ(substance.endings, (std::vector<int>{0, 1, 1, 0}));
}

TEST(LifeSet, OfTheCohortFromItsDayOn) {
    const sim::Futures futures = toy::futures({});
    toy::Agenda hollow{.name = "hollow", .substance = {1, 0.2, 0.2, 0.2}};
    const sim::Reader file = toy::futures_file(futures, {{{0, 0, ""}, {{.name = "a"}, toy::closed("b"), hollow}}});
    const Lives lives{file};
    const CohortRows cohort = cohort_of(file, lives, plan_of(file.runs(), futures), futures.question);
    const LifeSet set = lives_since_cohort(lives, first_run, cohort, Aspect::substance);
    EXPECT_EQ(set.times, (std::vector<double>{731 - 182, 365 - 182, 0}));
    EXPECT_EQ(set.endings, (std::vector<int>{0, 1, 1}));
}

TEST(LifeSet, EndingsAndHandovers) {
    const sim::Reader file = toy::futures_file(toy::futures({}), {{{0, 0, ""}, {{.name = "a"}, toy::closed("b")}}});
    const LifeSet endings = lives_until_ending(Lives{file}, first_run);
    EXPECT_EQ(endings.times, (std::vector<double>{732, 366}));
    EXPECT_EQ(endings.endings, (std::vector<int>{0, 2}));
    const LifeSet handovers = lives_in_handovers(file, Lives{file}, first_run);
    EXPECT_EQ(handovers.times, (std::vector<double>{1, 1}));
    EXPECT_EQ(handovers.endings, (std::vector<int>{0, 1}));
}

LifeSet drawn(std::size_t runs, std::size_t each) {
    LifeSet set;
    sim::Stream stream{3, sim::EntityId{5}, 1, 0};
    for (std::size_t run = 0; run != runs; ++run) {
        const double fate = stream.exponential(20);  // agendas of one run share much
        for (std::size_t i = 0; i != each; ++i)
            set.add(std::floor(fate + stream.exponential(10)), static_cast<int>(stream.below(3)), run);
    }
    return set;
}

TEST(LifeSet, TheCurveIsKaplanMeierAndItsBandHoldsIt) {
    const LifeSet set = drawn(30, 4);
    const Bootstrap bootstrap{std::vector<std::size_t>(30, 0), 200};
    const std::vector<double> grid = grid_until(60);
    const ResampledCurve found = survival_curve(set, grid, 40, bootstrap);
    const Survival expected = kaplan_meier(set.times, set.endings);
    EXPECT_EQ(found.restricted_mean, restricted_mean(expected, 40).mean);
    ASSERT_FALSE(found.curve.days.empty());
    EXPECT_EQ(found.curve.at_risk.front(), 120);
    for (std::size_t i = 0; i != found.curve.days.size(); ++i) {
        EXPECT_EQ(found.curve.share[i], survival_at(expected, found.curve.days[i]));
        EXPECT_LE(found.curve.low[i], found.curve.share[i] + 1e-12);
        EXPECT_GE(found.curve.high[i], found.curve.share[i] - 1e-12);
    }
}

TEST(LifeSet, AResampleOfEachRunOnceIsTheCurveItself) {
    const LifeSet set = drawn(1, 50);  // one run: every resample is that run
    const Bootstrap bootstrap{std::array<std::size_t, 1>{0}, 3};
    const ResampledCurve found = survival_curve(set, grid_until(60), 40, bootstrap);
    for (const double mean : found.restricted_means) EXPECT_NEAR(mean, found.restricted_mean, 1e-9);
}

TEST(LifeSet, OneLifeARunHasGreenwoodsBandAndManyAWiderOne) {
    const std::vector<double> grid = grid_until(60);
    const LifeSet alone = drawn(40, 1);
    const Bootstrap bootstrap{std::vector<std::size_t>(40, 0), 400};
    const Curve one = survival_curve(alone, grid, 40, bootstrap).curve;
    const Survival expected = kaplan_meier(alone.times, alone.endings);
    const auto step = expected[expected.size() / 2];
    const auto at = static_cast<std::size_t>(step.time);  // the grid is of whole days
    EXPECT_DOUBLE_EQ(one.low[at], log_log_interval(step, 0.95).low);

    const LifeSet many = drawn(40, 25);
    const Curve of_many = survival_curve(many, grid, 40, bootstrap).curve;
    const Survival lives = kaplan_meier(many.times, many.endings);
    const std::size_t middle = of_many.days.size() / 3;
    const auto after = std::ranges::upper_bound(lives, of_many.days[middle], {}, &SurvivalStep::time);
    const Interval wrong = log_log_interval(*std::prev(after), 0.95);
    EXPECT_GT(of_many.high[middle] - of_many.low[middle], 2 * (wrong.high - wrong.low))
        << "agendas of one run are no sample by themselves";
}

TEST(LifeSet, IncidencesAddUpToWhatDoesNotSurvive) {
    const LifeSet set = drawn(20, 5);
    const Bootstrap bootstrap{std::vector<std::size_t>(20, 0), 50};
    const std::vector<double> grid = grid_until(60);
    const std::vector<Curve> incidence = incidence_curves(set, 2, grid, bootstrap);
    const Curve survival = survival_curve(set, grid, 40, bootstrap).curve;
    ASSERT_EQ(incidence[0].share.size(), survival.share.size());
    for (std::size_t i = 0; i != survival.share.size(); ++i)
        EXPECT_NEAR(incidence[0].share[i] + incidence[1].share[i] + survival.share[i], 1, 1e-12);
}

TEST(LifeSet, OfNobody) {
    const Bootstrap bootstrap{std::array<std::size_t, 2>{0, 0}, 10};
    EXPECT_TRUE(survival_curve({}, grid_until(10), 10, bootstrap).curve.days.empty());
    EXPECT_TRUE(incidence_curves({}, 2, grid_until(10), bootstrap)[1].share.empty());
}

}  // namespace
