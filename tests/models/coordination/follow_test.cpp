#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actors 1 and 2 follow a platform that actor 0 hosts and that calls for problem 0; actor 2 may convene.
Settings platform() {
    Settings settings = town({actor({0.5, 0.5}), actor({0.4, 0.2}), convener(actor({0.4, 0.2}))}, 2);
    settings.parameters.ties.acquaintances = 0;
    settings.venues = {{.name = "platform",
                        .unit = at(0),
                        .host = at(0),
                        .rhythm = {},
                        .functionality = 0.8,
                        .viability = 1,
                        .leaning = {0.5, 0},
                        .members = {at(1), at(2)},
                        .calls = {.values = {0.6, 0}}}};
    return settings;
}

World after_a_session(const Settings& settings) {
    World world{settings};
    world.post(Coordination::venue(0), 1, Session{}).run_to(3);
    return world;
}

TEST(Follow, ACallMovesTheFramesOfThoseWhoFollow) {
    const World world = after_a_session(platform());
    EXPECT_NEAR(world.actor(1).holder.frame[0], 0.4 + 0.1 * 0.6 * 0.6, 1e-5);
    EXPECT_EQ(world.actor(1).holder.frame[1], 0.2);
    EXPECT_EQ(world.actor(0).holder.frame[0], 0.5);
}

TEST(Follow, TheHostIsKnownToCareForWhatItCallsFor) {
    const World world = after_a_session(platform());
    EXPECT_EQ(tie(world, 1, 0).shared, 0b01);
    EXPECT_EQ(tie(world, 1, 0).in_holder, 0);
}

TEST(Follow, SwitchedOffNothingMoves) {
    Settings settings = platform();
    settings.parameters.sensing.bulletin = 0;
    const World world = after_a_session(settings);
    EXPECT_EQ(world.actor(1).holder.frame[0], 0.4);
    EXPECT_TRUE(world.actor(1).ties.empty());
}

TEST(Follow, OnlyMembersInReachHear) {
    Settings settings = platform();
    settings.units.push_back({.name = "elsewhere"});
    settings.actors[1].units = {at(1)};
    const World world = after_a_session(settings);
    EXPECT_EQ(world.actor(1).holder.frame[0], 0.4);
    EXPECT_NE(world.actor(2).holder.frame[0], 0.4);
}

TEST(Follow, OnlyWhoChoosesVenuesKeepsAViewOfThem) {
    const World world = after_a_session(platform());
    EXPECT_TRUE(world.actor(1).assessments.empty());
    ASSERT_EQ(world.actor(2).assessments.size(), 1U);
    EXPECT_NEAR(world.actor(2).assessments[0].functionality, 0.8, 1e-6);
    EXPECT_EQ(world.actor(2).assessments[0].leaning, (Position{0.5, 0}));
}

TEST(Follow, ABiasOfOnesOwnWearsOffWithWhatIsHeard) {
    Settings settings = platform();
    settings.parameters.venues.own_bias = 0.05;
    World world{settings};
    world.post(Coordination::venue(0), 1, Session{}).run_to(3);
    const double first = world.actor(2).assessments.at(0).functionality - 0.8;  // seven tenths of the bias are left
    ASSERT_NE(first, 0);
    for (int session = 1; session != 6; ++session) world.post(Coordination::venue(0), 10.0 * session, Session{});
    world.run_to(60);
    EXPECT_NEAR(world.actor(2).assessments.at(0).functionality - 0.8, first * 0.7 * 0.7 * 0.7 * 0.7 * 0.7, 1e-6);
}

TEST(Follow, ANewHolderForgetsWhatTheOldOneThoughtOfPlatforms) {
    Settings settings = platform();
    settings.actors[2].tenure = sim::Days{365'000};
    World world{settings};
    world.post(Coordination::venue(0), 1, Session{}).run_to(3);
    ASSERT_EQ(world.actor(2).assessments.size(), 1U);
    world.post(2, 4, TenureEnds{world.actor(2).holder.generation}).run_to(5);
    EXPECT_TRUE(world.actor(2).assessments.empty());
}

TEST(Follow, TheHostIsTheActorOfTheGroupInTheNearestUnitAbove) {
    Settings settings = platform();
    settings.units = {{.name = "country"}, {.name = "town", .parent = at(0)}, {.name = "quarter", .parent = at(1)}};
    settings.actors[0].units = {at(0), at(1), at(2)};
    settings.actors[0].count = 3;
    settings.venues[0].unit = at(1);
    EXPECT_EQ(World{settings}.facts().venue(0).host, 1U);
    settings.venues[0].unit = at(0);
    EXPECT_EQ(World{settings}.facts().venue(0).host, 0U);
    settings.venues[0].host = {};
    EXPECT_EQ(World{settings}.facts().venue(0).host, nobody);
}

}  // namespace
