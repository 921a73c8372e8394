#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actors 0 and 1 are governed, 2 and 3 are movements; all that is needed is there, and asking costs nothing.
Settings movements(double recruit = 1) {
    Settings settings = governed_town(
        {governed(actor({0.8}), Office::own), governed(actor({0.8}), Office::own), actor({0.8}), actor({0.8})},
        Party::same);
    settings.administrations[0].terms.pop_back();
    settings.parameters.preservation.recruit = recruit;
    settings.parameters.preservation.recruit_attention = 0;
    return settings;
}

struct Recruiting {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] const Recruitment& recruitment() const { return agenda().standing.recruitment; }
    Recruiting& evaluate(double on_day) {
        world.post(id, on_day, Evaluate{}).run_to(on_day + 8);
        return *this;
    }
};

/// Actor 0 convenes; these have told it on day 6 what they care for.
Recruiting gathered(const Settings& settings, const std::vector<std::uint32_t>& known = {2},
                    const std::vector<std::uint32_t>& members = {0, 1}, std::uint64_t replicate = 0) {
    Recruiting r{World{settings, replicate}, {}};
    r.id = gather(r.world, {.members = members, .actions = {{0, 1}}}).agenda;
    for (const std::uint32_t who : known)
        r.world.post(0, 6, Remark{.from = who, .frame = packed(profile({0.8})), .answer = true});
    return r;
}

TEST(Recruit, AMovementThatTheConvenerKnowsComesIn) {
    const Recruiting r = gathered(movements()).evaluate(20);
    ASSERT_EQ(r.agenda().members.size(), 3U);
    EXPECT_EQ(r.agenda().members[2].actor, 2U);
    EXPECT_EQ(r.recruitment().joined, 1U);
    ASSERT_EQ(r.world.count(EventKind::recruited), 1U);
    EXPECT_EQ(r.world.records(EventKind::recruited)[0].value, 3);
    const Membership m = membership(r.world, 2, r.id);
    EXPECT_EQ(m.commitment, 0.45);
    EXPECT_EQ(m.memory, 0);
    EXPECT_EQ(m.convener, 0U);
    EXPECT_EQ(r.agenda().founders.size(), 2U);  // it did not found it
}

TEST(Recruit, ANewcomerHearsTheNewsAsAllMembersDo) {
    Recruiting r = gathered(movements()).evaluate(20);
    r.evaluate(40);
    EXPECT_EQ(membership(r.world, 2, r.id).memory, 0.25);
    EXPECT_EQ(r.agenda().members[2].commitment, 0.45F);
}

TEST(Recruit, EnoughAreEnough) {  // one of three is governed by nobody
    Settings settings = movements();
    settings.parameters.preservation.recruit_share = 0.3;
    EXPECT_EQ(gathered(settings, {3}, {0, 1, 2}).evaluate(20).agenda().members.size(), 3U);
    settings.parameters.preservation.recruit_share = 0.5;
    EXPECT_EQ(gathered(settings, {3}, {0, 1, 2}).evaluate(20).agenda().members.size(), 4U);
}

TEST(Recruit, OnlyWhomNobodyGovernsAndWhoCaresIsAsked) {
    Settings settings = movements();
    settings.actors[2] = governed(actor({0.8}), Office::own);
    EXPECT_TRUE(gathered(settings).evaluate(20).recruitment().asked.empty());
    settings = movements();
    settings.actors[2].mandate = settings.actors[2].will = {};
    Recruiting r = gathered(settings, {});
    r.world.post(0, 6, Remark{.from = 2, .answer = true});
    EXPECT_TRUE(r.evaluate(20).recruitment().asked.empty());
}

TEST(Recruit, WhoIsAskedMayRefuseAndTheNextIsAskedThen) {
    Settings settings = movements();
    settings.parameters.joining.load = 1e6;  // actor 2 is in another agenda already
    Recruiting r = gathered(settings, {2, 3});
    const auto other = r.world.add(Agenda{.convener = 3, .deliberation = {.outstanding = 10}});
    r.world.post(2, 4, Invitation{.agenda = other, .convener = 3});
    EXPECT_EQ(r.evaluate(20).recruitment().asked, std::vector<std::uint32_t>{2});
    EXPECT_EQ(r.world.count(EventKind::declined), 1U);
    EXPECT_EQ(r.agenda().members.size(), 2U);
    EXPECT_EQ(r.evaluate(40).recruitment().asked, (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(r.recruitment().joined, 1U);
    EXPECT_EQ(r.agenda().members.back().actor, 3U);
}

TEST(Recruit, AskingCostsTheConvenersAttention) {
    Settings settings = movements();
    settings.parameters.preservation.recruit_attention = 6;
    EXPECT_TRUE(gathered(settings).evaluate(20).recruitment().asked.empty());  // it has none
    Recruiting r = gathered(settings);
    r.world.post(0, 14, Routine{});
    EXPECT_EQ(r.evaluate(20).recruitment().asked.size(), 1U);
    EXPECT_EQ(r.world.actor(0).attention.spent, 6);
}

TEST(Recruit, ComingInCostsAttentionToo) {
    Settings settings = movements();
    settings.parameters.joining.attention = 4;
    World world{settings};
    const auto id = world.add(Agenda{.convener = 0, .phase = Phase::acting});
    const AskedToJoin asked{{.agenda = id, .convener = 0, .purposes = packed(profile({0.8}))}};
    world.post(2, 10, asked).run_to(20);
    EXPECT_EQ(world.count(EventKind::declined), 1U);
    world.post(2, 28, Routine{}).post(2, 30, asked).run_to(40);
    EXPECT_EQ(world.count(EventKind::recruited), 1U);
    EXPECT_EQ(world.actor(2).attention.spent, 4);
}

TEST(Recruit, WhoComesAfterTheEndIsToldSo) {
    World world{movements()};
    const auto id = world.add(Agenda{.convener = 0, .phase = Phase::ended, .ending = Ending::faded});
    world.post(2, 10, AskedToJoin{{.agenda = id, .convener = 0}}).run_to(11);
    EXPECT_EQ(world.actor(2).memberships.size(), 1U);
    world.run_to(20);
    EXPECT_TRUE(world.actor(2).memberships.empty());
    EXPECT_EQ(world.count(EventKind::recruited), 0U);
}

TEST(Recruit, ComesAtItsRateAndIsOffByDefault) {
    EXPECT_EQ(Parameters{}.preservation.recruit, 0);
    EXPECT_TRUE(gathered(movements(0)).evaluate(20).recruitment().asked.empty());
    std::size_t asked = 0;
    for (std::uint64_t replicate = 0; replicate != 400; ++replicate)
        asked += gathered(movements(0.25), {2}, {0, 1}, replicate).evaluate(20).recruitment().asked.size();
    expect_share(asked, 400, 0.25);
}

}  // namespace
