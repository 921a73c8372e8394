#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Two that each bring what the other needs, trust fully and act together whenever they can.
Settings partners() {
    Settings settings = town({actor({0.2, 0.8}), actor({0.2, 0.8})}, 2);
    settings.actors[0].contributes = settings.actors[1].needs = {.knowledge = 0.6};
    settings.actors[1].contributes = settings.actors[0].needs = {.resources = 0.6};
    settings.parameters.ties.first_trust = 1;
    settings.parameters.pairs = {.rate = 1, .effect = 0.1, .attention = 0};
    return settings;
}

Remark answer_of_one(Components brings = {.resources = 0.6}) {
    return {.from = 1,
            .frame = packed(profile({0.2, 0.8})),
            .strong = strong(brings),
            .needs = strong({.knowledge = 0.6}),
            .answer = true};
}

TEST(Pair, ActsOnTheProblemThatBothCareFor) {
    World world{partners()};
    world.post(0, 1, answer_of_one()).run_to(5);
    ASSERT_EQ(world.count(EventKind::pair), 1U);
    EXPECT_EQ(world.records(EventKind::pair)[0].detail, 1);
    EXPECT_DOUBLE_EQ(world.territory().levels[1], 0.5 * (1 - 0.1));
    EXPECT_EQ(world.territory().levels[0], 0.5);
    EXPECT_EQ(world.territory().finished_actions, 0U);  // counted apart from agendas
    EXPECT_EQ(world.actor(1).pairs, 1U);
}

TEST(Pair, RaisesTrustOnBothSides) {
    Settings settings = partners();
    settings.parameters.ties.first_trust = 0.5;
    settings.parameters.pairs.rate = 2;
    World world{settings};
    world.post(0, 1, answer_of_one()).run_to(5);
    ASSERT_EQ(world.count(EventKind::pair), 1U);
    EXPECT_DOUBLE_EQ(tie(world, 1, 0).in_holder, 0.54);
    EXPECT_DOUBLE_EQ(tie(world, 0, 1).in_holder, 0.54 + 0.08 * 0.46);  // it listened before
}

TEST(Pair, NeedsThatBothGain) {
    World world{partners()};
    world.post(0, 1, answer_of_one({.experience = 1})).run_to(5);
    EXPECT_EQ(world.count(EventKind::pair), 0U);
}

TEST(Pair, NeedsAProblemThatBothCareFor) {
    Settings settings = partners();
    settings.actors[0].mandate = settings.actors[0].will = {.values = {0.8, 0.2}};
    World world{settings};
    world.post(0, 1, answer_of_one()).run_to(5);
    EXPECT_EQ(world.count(EventKind::pair), 0U);
}

TEST(Pair, NeedsTheAttentionOfBoth) {
    Settings settings = partners();
    settings.parameters.pairs.attention = 1;
    World world{settings};
    world.post(0, 1, answer_of_one()).run_to(5);
    EXPECT_EQ(world.count(EventKind::pair), 0U);
}

TEST(Pair, HappensAtItsRateTimesTrust) {
    Settings settings = partners();
    settings.parameters.ties.first_trust = 0.5;
    settings.parameters.ties.gain = 0;
    settings.parameters.pairs.rate = 0.6;
    World world{settings};
    for (int n = 0; n != 1000; ++n) world.post(0, 1 + n, answer_of_one());
    world.run_to(1010);
    expect_share(world.count(EventKind::pair), 1000, 0.6 * 0.5);
}

}  // namespace
