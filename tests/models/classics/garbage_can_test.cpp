#include "models/classics/garbage_can.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "models/classics/measurements.hpp"
#include "models/classics/resampling.hpp"
#include "models/classics/settled.hpp"

namespace {

using namespace models::classics;
using Organisation = GarbageCan::Organisation;

Organisation end_of(const GarbageCanSetting& setting) {
    return *settled(GarbageCan{{{setting}}}).find(GarbageCan::organisation(0));
}

double measured(const std::string& id) {
    sim::SerialExecutor executor;
    static const Measurements all = measure_garbage_can(Effort::quick, executor);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Measured& m) { return m.id == id; });
    return found == all.end() ? -1 : mean(found->values);
}

TEST(GarbageCan, ExactColumnToTheDigit) {  // sums over 108 or 324 runs: whole numbers, so no tolerance is needed
    EXPECT_EQ(std::lround(measured("light.problem_activity") * 108), 12402);
    EXPECT_NEAR(measured("light.problem_activity"), 114.83, .005);
    EXPECT_NEAR(measured("light.maker_activity"), 61.05, .005);
    EXPECT_NEAR(measured("light.difficulty"), 19.54, .005);
    EXPECT_NEAR(measured("moderate.problem_activity"), 201.34, .005);
    EXPECT_NEAR(measured("moderate.maker_activity"), 66.05, .005);
    EXPECT_NEAR(measured("moderate.difficulty"), 34.14, .005);
    EXPECT_NEAR(measured("heavy.problem_activity"), 209.97, .005);
    EXPECT_NEAR(measured("heavy.maker_activity"), 76.91, .005);
    EXPECT_NEAR(measured("heavy.difficulty"), 46.09, .005);
    EXPECT_NEAR(measured("all.not_made"), 1.05, .005);
    EXPECT_NEAR(measured("all.unsolved"), 12.01, .005);
}

TEST(GarbageCan, OpenAccessAndSpecialisedDecisionsAreBlindToLoad) {
    for (const GarbageCanSetting& setting : published_settings()) {
        if (setting.access != Segmentation::open || setting.decision != Segmentation::specialised) continue;
        const Organisation end = end_of(setting);
        EXPECT_EQ(end.measures.problem_activity, 310);
        EXPECT_EQ(end.measures.problem_latency, 0);
        EXPECT_EQ(end.measures.maker_activity, 18);
        EXPECT_EQ(problems_unsolved(end), 20);
        EXPECT_EQ(choices_not_made(end), 1);
    }
}

TEST(GarbageCan, MoreLoadMakesDecisionsHarderAndSolvesLess) {
    EXPECT_LT(measured("light.difficulty"), measured("moderate.difficulty"));
    EXPECT_LT(measured("moderate.difficulty"), measured("heavy.difficulty"));
    EXPECT_LT(measured("light.unsolved"), measured("moderate.unsolved"));
    EXPECT_LT(measured("moderate.unsolved"), measured("heavy.unsolved"));
}

TEST(GarbageCan, EarlyAndImportantProblemsWinAndImportantChoicesResolveLess) {
    EXPECT_GT(measured("important.early"), measured("important.late"));
    EXPECT_GT(measured("late.important"), measured("late.unimportant"));
    EXPECT_LT(measured("choice.important"), measured("choice.unimportant"));
}

TEST(GarbageCan, The324SettingsAreAllDifferent) {
    const auto all = published_settings();
    EXPECT_EQ(all.size(), 324U);
    for (std::size_t i = 0; i != all.size(); ++i)
        EXPECT_EQ(std::count(all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), all[i]), 1);
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const auto& s) { return s.load == 3; }), 108);
}

TEST(GarbageCan, OrdersOfEntryArePermutations) {
    for (const std::uint8_t order : {std::uint8_t{0}, std::uint8_t{1}}) {
        std::set<std::size_t> entries;
        for (std::uint8_t p = 0; p != GarbageCan::problems; ++p)
            entries.insert(GarbageCan::entry_of({.problem_order = order}, p));
        EXPECT_EQ(entries.size(), std::size_t{GarbageCan::problems});
        EXPECT_EQ(*entries.rbegin(), std::size_t{GarbageCan::problems - 1});
    }
}

TEST(GarbageCan, EveryProblemIsSomewhereInEveryPeriod) {  // entered two a period for ten periods: 310 problem-periods
    for (const GarbageCanSetting& setting : published_settings()) {
        const Organisation end = end_of(setting);
        std::int32_t solved = 0;
        for (const auto& choice : end.choice) solved += choice.solved;
        EXPECT_EQ(solved + problems_unsolved(end), GarbageCan::problems);
        EXPECT_LE(end.measures.problem_activity + end.measures.problem_latency, 310);
        if (solved == 0) {
            EXPECT_EQ(end.measures.problem_activity + end.measures.problem_latency, 310);
        }
    }
}

TEST(GarbageCan,
     TheFirstPeriodWorkedOnPaper) {  // light, everything open: problems 8 and 20 and all makers on choice 10
    sim::SerialExecutor executor;
    sim::World<GarbageCan> world{GarbageCan{{{{.energy = EnergyDistribution::equal}}}}, {}};
    sim::Engine<GarbageCan>{executor}.advance(world, sim::Time{1});
    const Organisation& first = *world.find(GarbageCan::organisation(0));
    EXPECT_EQ(first.choice[9].required, 220);
    EXPECT_EQ(first.choice[9].spent, 330);
    EXPECT_EQ(first.choice[9].solved, 2);
    EXPECT_EQ(first.choice[9].stage, GarbageCan::Stage::closed);
    EXPECT_EQ(first.problem[7].stage, GarbageCan::Stage::closed);
    EXPECT_EQ(first.problem[19].stage, GarbageCan::Stage::closed);
    EXPECT_EQ(first.measures.maker_activity, 0);
    EXPECT_EQ(first.measures.choice_difficulty, 0);
}

}  // namespace
