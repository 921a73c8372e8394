#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

constexpr std::size_t crowd = 1000;

/// Actor 0 invites a thousand strangers in the other corner of politics, who lack all that they need. What joining is
/// worth to them: 0.64 of interest, 0.6 of need, 0.8 x 0.25 of trust, 0.8 x 0.25 of distance.
constexpr double worth = 0.64 + 0.6 + 0.2 - 0.2;

Settings invited_crowd() {
    ActorSettings invitee = actor({0.8}, {1, 1});
    invitee.needs = everything;
    Settings settings = town(many(crowd + 1, invitee));
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.joining.threshold = worth;
    return settings;
}

std::size_t joined(const Settings& settings) {
    World world{settings};
    const auto agenda = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = crowd + 1}});
    for (std::uint32_t who = 1; who <= crowd; ++who)
        world.post(who, 1, Invitation{.agenda = agenda, .convener = 0, .purposes = packed(profile({0.8}))});
    world.run_to(5);
    EXPECT_EQ(world.count(EventKind::joined) + world.count(EventKind::declined), crowd);
    return world.count(EventKind::joined);
}

TEST(Join, AtTheThresholdTheChanceIsOneHalf) { expect_share(joined(invited_crowd()), crowd, 0.5); }

TEST(Join, TheChanceIsLogistic) {
    Settings settings = invited_crowd();
    settings.parameters.joining.threshold = worth - std::log(3.0) / settings.parameters.joining.slope;
    expect_share(joined(settings), crowd, 0.75);
    settings.parameters.joining.threshold = worth + std::log(9.0) / settings.parameters.joining.slope;
    expect_share(joined(settings), crowd, 0.1);
}

TEST(Join, WhoSuppliesItsOwnNeedsGainsLess) {
    Settings settings = invited_crowd();
    for (ActorSettings& a : settings.actors)
        a.contributes = {.knowledge = 1, .experience = 1, .strategies = 1};  // 3 of 5
    settings.parameters.joining.threshold = worth - 0.6 * 0.6;
    expect_share(joined(settings), crowd, 0.5);
}

TEST(Join, AgendasThatOneIsInWeigh) {
    Settings settings = invited_crowd();
    settings.parameters.joining.threshold = worth - 0.1;
    World world{settings};
    const auto first = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 10'000}});
    const auto second = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 10'000}});
    for (std::uint32_t who = 1; who <= crowd; ++who)
        for (const auto& [agenda, on_day] : {std::pair{first, 1.0}, std::pair{second, 10.0}})
            world.post(who, on_day, Invitation{.agenda = agenda, .convener = 0, .purposes = packed(profile({0.8}))});
    world.run_to(20);
    const double chance = 1 / (1 + std::exp(-4 * 0.1));
    expect_share(world.see(first).members.size(), crowd, chance);
    // One agenda weighs 0.5 / 5: who joined the first is at the threshold, who did not is where it was.
    expect_share(world.see(second).members.size(), crowd, chance * 0.5 + (1 - chance) * chance);
}

TEST(Join, NeedsTheAttention) {
    Settings settings = invited_crowd();
    settings.parameters.joining.threshold = -100;
    settings.parameters.joining.attention = 1;
    EXPECT_EQ(joined(settings), 0U);
}

/// Actors 1 and 2 are invited by actor 0.
Agenda open_agenda() {
    Agenda agenda{.convener = 0, .first_convener = 0, .purposes = profile({0.4, 0.8})};
    agenda.invited = {1, 2};
    agenda.members.push_back({.actor = 0, .frame = packed(profile({0.4, 0.8}))});
    return agenda;
}
Settings three() {
    Settings settings = town(many(3, actor({0.4, 0.8})), 2);
    settings.parameters.joining.wait.count = 90;
    return settings;
}

TEST(Join, AMemberStartsWithTheFirstCommitmentAndNoMemory) {
    World world{three()};
    Agenda invited = open_agenda();
    invited.deliberation.mechanism = Mechanism::committee;  // nobody calls it
    const auto agenda = world.add(invited);
    world.post(agenda, 1, Open{}).run_to(200);
    const Membership m = membership(world, 1, agenda);
    EXPECT_EQ(m.commitment, 0.45);
    EXPECT_EQ(m.memory, 0);
    EXPECT_EQ(m.convener, 0U);
    EXPECT_EQ(m.problem, 1);  // the purpose that weighs most
    EXPECT_EQ(world.see(agenda).members.size(), 3U);
    EXPECT_EQ(world.count(EventKind::joined), 2U);
}

TEST(Join, AloneNobodyAgrees) {
    Settings settings = three();
    settings.parameters.joining.threshold = 100;
    World world{settings};
    const auto agenda = world.add(open_agenda());
    world.post(agenda, 1, Open{}).run_to(200);
    EXPECT_EQ(world.count(EventKind::declined), 2U);
    EXPECT_EQ(world.see(agenda).ending, Ending::not_agreed);
}

TEST(Join, WhoAnswersAfterTheWaitIsNotWaitedFor) {
    Settings settings = three();
    World world{settings};
    Agenda agenda = open_agenda();
    agenda.invited.clear();  // its letters never arrive
    agenda.deliberation.mechanism = Mechanism::committee;
    const auto id = world.add(agenda);
    world.post(id, 1, Open{}).run_to(91);
    EXPECT_EQ(world.see(id).phase, Phase::inviting);
    world.run_to(91.1);
    EXPECT_EQ(world.see(id).ending, Ending::not_agreed);  // the convener is alone
}

TEST(Join, WhoComesAfterTheEndIsToldSo) {
    World world{three()};
    const auto agenda = world.add(Agenda{.convener = 0, .phase = Phase::ended});
    world.post(1, 1, Invitation{.agenda = agenda, .convener = 0, .purposes = packed(profile({0.8}))}).run_to(2);
    EXPECT_EQ(world.actor(1).memberships.size(), 1U);
    world.run_to(400);
    EXPECT_TRUE(world.actor(1).memberships.empty());
}

/// Invited with that much said of the convener and of how many are invited.
std::size_t joined(const Settings& settings, std::uint16_t invited, double visibility) {
    World world{settings};
    const auto agenda = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = crowd + 1}});
    for (std::uint32_t who = 1; who <= crowd; ++who)
        world.post(who, 1,
                   Invitation{.agenda = agenda,
                              .convener = 0,
                              .purposes = packed(profile({0.8})),
                              .invited = invited,
                              .visibility = static_cast<std::uint16_t>(visibility * 65535)});
    world.run_to(5);
    return world.count(EventKind::joined);
}

TEST(Join, AConvenerWhoIsKnownAttracts) {
    Settings settings = invited_crowd();
    settings.parameters.joining.threshold = worth + 0.3 * 0.5;
    expect_share(joined(settings, 9, 0.5), crowd, 0.5);
}

TEST(Join, WhatComesAnywayIsNoReasonToJoin) {  // nine others would bring nine tenths of 0.64 about
    Settings settings = invited_crowd();
    settings.parameters.joining.free_riding = 1;
    settings.parameters.joining.threshold = worth - 0.64 * 0.9;
    expect_share(joined(settings, 9, 0), crowd, 0.5);
}

TEST(Join, AnotherAgendaOnTheProblemMattersToWhoNeedsNobody) {
    for (const double need : {0.0, 1.0}) {
        Settings settings = invited_crowd();
        if (need == 0)
            for (ActorSettings& a : settings.actors) a.contributes = everything;
        settings.parameters.joining.load = 0;
        settings.parameters.joining.visibility = 5;  // the first invitation nobody declines
        settings.parameters.joining.threshold = worth - (0.6 + 0.4) * (1 - need);
        World world{settings};
        const auto first = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 10'000}});
        const auto second = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 10'000}});
        const Shares purposes = packed(profile({0.8}));
        for (std::uint32_t who = 1; who <= crowd; ++who) {
            world.post(who, 1, Invitation{.agenda = first, .convener = 0, .purposes = purposes, .visibility = 65535});
            world.post(who, 10, Invitation{.agenda = second, .convener = 0, .purposes = purposes});
        }
        world.run_to(20);
        EXPECT_EQ(world.see(first).members.size(), crowd);
        expect_share(world.see(second).members.size(), crowd, 0.5);
    }
}

TEST(Join, WinsThatOneHasSeenInviteAndMissesDeter) {
    Settings settings = three();
    settings.parameters.joining.record = 0.1;
    World world{settings};
    const auto id = gather(world, {.members = {0, 1}}).agenda;
    world.run_to(5);
    world.post(1, 6, News{.agenda = id, .wins = 2}).run_to(7);
    EXPECT_DOUBLE_EQ(world.actor(1).record, 1 - 0.5 * 0.9 * 0.9);
    world.post(1, 8, News{.agenda = id, .misses = 1}).run_to(9);
    EXPECT_DOUBLE_EQ(world.actor(1).record, 0.595 * 0.9);
}

}  // namespace
