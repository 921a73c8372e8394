#include "models/classics/hegselmann_krause.hpp"

#include <gtest/gtest.h>

#include "models/classics/opinions.hpp"
#include "models/classics/settled.hpp"

namespace {

using namespace models::classics;
using Group = HegselmannKrause::Group;
using Start = HegselmannKrauseParameters::Start;

Group end_of(const HegselmannKrauseParameters& setting, std::uint64_t replicate = 0) {
    return *settled(HegselmannKrause{setting}, {.seed = 7, .replicate = replicate}).find(HegselmannKrause::group(0));
}

TEST(HegselmannKrause, FiftyEvenlySpacedSplitInPeriodSixAndStandStillFromEight) {
    const Group end = end_of({.members = 50, .confidence = .2});
    EXPECT_EQ(end.split_in, 6);
    EXPECT_EQ(end.still_from, 8);
    const auto left = camps(end.opinions, .2);
    ASSERT_EQ(left.size(), 2U);
    EXPECT_EQ(left[0].members, 25U);
    EXPECT_NEAR(left[0].low, .3039, 1e-4);
    EXPECT_NEAR(left[1].low, .6961, 1e-4);
    EXPECT_EQ(left[0].low, left[0].high);  // to the bit
}

TEST(HegselmannKrause, AHundredEvenlySpacedSplitEightTimesOrAgree) {
    EXPECT_EQ(camps(end_of({.members = 100, .confidence = .05}).opinions, .05).size() - 1, 8U);
    const Group agreed = end_of({.members = 100, .confidence = .25});
    EXPECT_EQ(camps(agreed.opinions, .25).size(), 1U);
    EXPECT_NEAR(agreed.opinions[0], .5, 1e-12);
    EXPECT_EQ(agreed.still_from, 10);
    EXPECT_EQ(agreed.split_in, HegselmannKrause::not_yet);
}

TEST(HegselmannKrause, WholeConfidenceAgreesOnTheMeanAtOnce) {
    const Group end = end_of({.members = 11, .confidence = 1});
    EXPECT_EQ(end.still_from, 2);
    for (const double opinion : end.opinions) EXPECT_NEAR(opinion, .5, 1e-15);
}

TEST(HegselmannKrause, NobodyMovesWithoutConfidence) {
    const Group end = end_of({.members = 11, .confidence = 0});
    EXPECT_EQ(end.still_from, 1);
    EXPECT_NEAR(end.opinions[3], .3, 1e-15);
}

TEST(HegselmannKrause, NeighboursExactlyAtTheConfidenceAreHeard) {  // three at 0, 1/2, 1: one period by hand
    const HegselmannKrause model{{.members = 3, .confidence = .5}};
    sim::SerialExecutor executor;
    sim::World<HegselmannKrause> world{model, {}};
    sim::Engine<HegselmannKrause>{executor}.advance(world, sim::Time{1});
    EXPECT_EQ(world.find(HegselmannKrause::group(0))->opinions, (std::vector<double>{.25, .5, .75}));
}

TEST(HegselmannKrause, TheSlidingWindowGivesTheDefinition) {
    const HegselmannKrauseParameters p{.members = 200, .confidence = .07, .start = Start::uniform};
    sim::SerialExecutor executor;
    sim::World<HegselmannKrause> world{HegselmannKrause{p}, {.seed = 4}};
    for (int period = 1; period != 6; ++period) {
        const std::vector<double> before = world.find(HegselmannKrause::group(0))->opinions;
        sim::Engine<HegselmannKrause>{executor}.advance(world, sim::Time{} + HegselmannKrause::period * period);
        const std::vector<double>& after = world.find(HegselmannKrause::group(0))->opinions;
        for (std::size_t i = 0; i != before.size(); ++i) {
            double sum = 0;
            int heard = 0;
            for (const double other : before) {
                if (std::abs(other - before[i]) > p.confidence + HegselmannKrause::tolerance) continue;
                sum += other;
                ++heard;
            }
            EXPECT_NEAR(after[i], sum / heard, 1e-12);
        }
    }
}

TEST(HegselmannKrause, OpinionsOfAUniformStartNeverCross) {
    const Group end = end_of({.members = 625, .confidence = .1, .start = Start::uniform});
    EXPECT_TRUE(std::is_sorted(end.opinions.begin(), end.opinions.end()));
}

}  // namespace
