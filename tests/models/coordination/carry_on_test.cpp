#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

struct Closed {
    World world;
    Gathered what;

    [[nodiscard]] const Action& action(std::size_t nth) const { return world.see(what.actions[nth]); }
};

/// The governed actor 0 closes what it convened with actors 1 and 2, whom nobody governs, on day 10.
Closed closed(double carry_on) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own), actor({0.8}), actor({0.8})}, Party::same);
    settings.parameters.preservation.carry_on = carry_on;
    settings.parameters.commitment.first = 1;
    settings.parameters.commitment.half_life.count = 1e9;
    Closed c{World{settings}, {}};
    c.what = gather(c.world, {.members = {0, 1, 2}, .actions = {{0, 1}, {1, 2}, {0}}});
    c.world.post(c.what.agenda, 10, Reviewed{0, Verdict::closed}).run_to(15);
    return c;
}

TEST(CarryOn, PartnersWhomTheClosingGovernmentDoesNotGovernGoOnAlone) {
    const Closed c = closed(1);
    EXPECT_EQ(c.world.see(c.what.agenda).phase, Phase::ended);
    ASSERT_EQ(c.action(0).partners.size(), 1U);
    EXPECT_EQ(c.action(0).partners[0].actor, 1U);
    EXPECT_EQ(c.action(0).bond, Bond::outlives);
    EXPECT_EQ(c.action(1).partners.size(), 2U);
    EXPECT_EQ(c.action(2).status, ActionStatus::cut);  // its only partner closed it
    EXPECT_EQ(c.world.count(EventKind::carried_on), 2U);
    EXPECT_TRUE(c.world.actor(1).memberships.empty());
    EXPECT_EQ(c.world.actor(1).tasks.size(), 2U);
    EXPECT_TRUE(c.world.actor(0).tasks.empty());
}

TEST(CarryOn, WhatIsFinishedOutsideCounts) {
    Closed c = closed(1);
    for (const double on_day : {20, 30, 40, 50}) c.world.post(1, on_day, Routine{});
    c.world.run_to(60);
    EXPECT_EQ(c.action(0).status, ActionStatus::finished);
    EXPECT_EQ(c.world.territory().finished_actions, 1U);
    EXPECT_EQ(c.world.see(c.what.agenda).actions[0].status, ActionStatus::finished);
}

TEST(CarryOn, SwitchedOffActionsEndWithTheirAgenda) {
    const Closed c = closed(0);
    for (const auto& action : c.world.all<Action>()) EXPECT_EQ(action.state->status, ActionStatus::cut);
}

TEST(CarryOn, OthersThanTheClosingGovernmentMayBeGoverned) {  // faded: nobody closed it
    Settings settings = governed_town(many(2, governed(actor({0.8}), Office::own)), Party::same);
    settings.parameters.preservation.carry_on = 1;
    settings.parameters.commitment.first = 1;
    World world{settings};
    const Gathered what = gather(world, {.members = {0, 1}, .actions = {{0, 1}}});
    world.post(what.agenda, 10, Leaves{0}).run_to(16);  // dissolved
    EXPECT_EQ(world.see(what.actions[0]).bond, Bond::outlives);
    EXPECT_EQ(world.see(what.actions[0]).partners.size(), 1U);
}

TEST(CarryOn, FollowsCommitment) {  // 0.5 x 0.45
    constexpr std::uint32_t partners = 1000;
    Settings settings = town(many(partners, actor({0.8})));
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.preservation.carry_on = 0.5;
    std::vector<std::uint32_t> members(partners);
    for (std::uint32_t m = 0; m != partners; ++m) members[m] = m;
    World world{settings};
    const Gathered what = gather(world, {.members = members, .actions = {members}});
    world.post(what.agenda, 10, TermEnds{}).run_to(16);
    EXPECT_EQ(world.see(what.agenda).ending, Ending::sunset);
    expect_share(world.see(what.actions[0]).partners.size(), partners, 0.5 * 0.45);
}

}  // namespace
