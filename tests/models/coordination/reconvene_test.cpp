#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actor 0 is governed, 1 and 2 are not; they remember all (memory and commitment 1).
Settings remembering(double reconvene = 1) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own), actor({0.8}), actor({0.8})}, Party::same);
    settings.parameters.preservation.reconvene = reconvene;
    settings.parameters.preservation.dormancy.count = 100;
    settings.parameters.evaluation.memory = settings.parameters.commitment.first = 1;
    settings.parameters.commitment.half_life.count = 1e9;
    return settings;
}

struct Sleeping {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    Sleeping& run_to(double on_day) {
        world.run_to(on_day);
        return *this;
    }
};
/// What actor 0 convened with these, told the news, and closed on day 10.
Sleeping closed(const Settings& settings, const std::vector<std::uint32_t>& members = {0, 1, 2}) {
    Sleeping s{World{settings}, {}};
    s.id = gather(s.world, {.members = members, .actions = {members}}).agenda;
    for (const std::uint32_t m : members) s.world.post(m, 6, News{s.id, 0, 0, 0});
    s.world.post(s.id, 10, Reviewed{0, Verdict::closed}).run_to(14);
    return s;
}

TEST(Reconvene, AClosedAgendaSleepsWhileOthersRememberIt) {
    const Sleeping s = closed(remembering());
    EXPECT_EQ(s.agenda().phase, Phase::dormant);
    EXPECT_EQ(s.agenda().ending, Ending::none);
    EXPECT_EQ(s.agenda().members.size(), 2U);
    EXPECT_TRUE(s.world.actor(0).memberships.empty());
    EXPECT_TRUE(membership(s.world, 1, s.id).dormant);
    EXPECT_EQ(static_cast<Verdict>(s.world.records(EventKind::verdict).at(0).detail), Verdict::dormant);
    EXPECT_EQ(s.world.count(EventKind::agenda_ended), 0U);
    EXPECT_EQ(s.world.territory().agreements, 0U);
    for (const auto& action : s.world.all<Action>()) EXPECT_EQ(action.state->status, ActionStatus::cut);
}

TEST(Reconvene, OneOfThemCallsAndItActsAgain) {
    Sleeping s = closed(remembering());
    s.world.post(1, 20, Routine{});
    s.run_to(30);
    EXPECT_EQ(s.agenda().phase, Phase::acting);
    EXPECT_EQ(s.agenda().convener, 1U);
    EXPECT_EQ(s.agenda().members.size(), 3U);  // the government came back too
    EXPECT_EQ(s.agenda().actions.size(), 1U + 4U);
    EXPECT_EQ(s.world.count(EventKind::reconvened), 1U);
    EXPECT_EQ(s.world.territory().agreements, 1U);
    EXPECT_FALSE(membership(s.world, 2, s.id).dormant);
    EXPECT_EQ(membership(s.world, 2, s.id).convener, 1U);
    EXPECT_EQ(membership(s.world, 2, s.id).memory, 1);
    EXPECT_EQ(membership(s.world, 0, s.id).memory, 0);  // it starts anew
    s.run_to(200);
    EXPECT_EQ(s.agenda().phase, Phase::acting);  // its dormancy would have ended on day 110
}

TEST(Reconvene, WhereNobodyComesItIsOver) {
    Settings settings = remembering();
    settings.parameters.joining.threshold = 100;
    World world{settings};
    Agenda agenda{.convener = 0, .phase = Phase::dormant};
    agenda.agreed = {};
    agenda.members = {{.actor = 1}, {.actor = 2}};
    agenda.standing.dormancy.former = {0, 1, 2};
    const auto id = world.add(agenda);
    world.post(id, 10, CallAgain{.actor = 1}).run_to(30);
    EXPECT_EQ(world.see(id).ending, Ending::lapsed);
    EXPECT_EQ(world.count(EventKind::agenda_ended), 1U);
}

TEST(Reconvene, WhereNobodyCallsItLapses) {
    Sleeping s = closed(remembering());
    EXPECT_EQ(s.run_to(110).agenda().phase, Phase::dormant);
    EXPECT_EQ(s.run_to(111).agenda().ending, Ending::lapsed);
    s.run_to(113);
    EXPECT_TRUE(s.world.actor(1).memberships.empty());
}

TEST(Reconvene, WhoLeavesForgetsItAndWithoutAnybodyItIsOver) {
    Sleeping s = closed(remembering());
    s.world.post(s.id, 20, Leaves{1});
    EXPECT_EQ(s.run_to(21).agenda().members.size(), 1U);
    s.world.post(s.id, 30, Leaves{2});
    EXPECT_EQ(s.run_to(31).agenda().ending, Ending::lapsed);
}

TEST(Reconvene, WithoutTwoWhomNobodyGovernsOrSwitchedOffItEndsAtOnce) {
    EXPECT_EQ(closed(remembering(), {0, 1}).agenda().ending, Ending::closed);
    EXPECT_EQ(closed(remembering(0)).agenda().ending, Ending::closed);
}

TEST(Reconvene, WhoeverRemembersNothingDoesNotCall) {
    Settings settings = remembering();
    settings.parameters.evaluation.memory = 0;
    Sleeping s = closed(settings);
    s.world.post(1, 20, Routine{});
    EXPECT_EQ(s.run_to(30).agenda().phase, Phase::dormant);
}

TEST(Reconvene, CallsComeAtTheirRate) {  // 0.1 x commitment 1 x memory 1
    Settings settings = remembering(0.1);
    std::size_t calls = 0;
    for (std::uint64_t replicate = 0; replicate != 400; ++replicate) {
        Sleeping s{World{settings, replicate}, {}};
        s.id = gather(s.world, {.members = {0, 1, 2}}).agenda;
        s.world.post(1, 6, News{s.id, 0, 0, 0}).post(s.id, 10, Reviewed{0, Verdict::closed});
        s.world.post(1, 20, Routine{});
        if (s.run_to(30).agenda().phase == Phase::acting) ++calls;
    }
    expect_share(calls, 400, 0.1);
}

TEST(Reconvene, ItsClockGoesOnOnce) {  // the evaluation that was ahead when it fell asleep is of its first life
    Settings settings = remembering();
    Sleeping s{World{settings}, {}};
    s.id = gather(s.world, {.members = {0, 1, 2}}).agenda;
    for (const std::uint32_t m : {0U, 1U, 2U}) s.world.post(m, 6, News{s.id, 0, 0, 0});
    s.world.post(s.id, 10, Reviewed{0, Verdict::closed}).post(1, 20, Routine{}).post(s.id, 50, Evaluate{0});
    s.run_to(60);
    EXPECT_EQ(s.agenda().phase, Phase::acting);
    EXPECT_EQ(membership(s.world, 0, s.id).memory, 0);  // no news yet
    s.run_to(220);
    EXPECT_EQ(membership(s.world, 0, s.id).memory, 1);
}

}  // namespace
