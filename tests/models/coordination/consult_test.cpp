#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// All have joined on day 2 and begin to talk about a draft of 0.8, the view of actor 0.
struct Talk {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] double frame(std::uint32_t who) const { return world.actor(who).holder.frame[0]; }
};

Talk talk(Mechanism mechanism, const Settings& settings, double until = 500) {
    Talk t{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    t.id = gather(t.world, {.members = members, .mechanism = mechanism, .phase = Phase::inviting}).agenda;
    t.world.run_to(until);
    return t;
}

TEST(Consult, OneWayOnlyTheDraftMoves) {
    const Talk t = talk(Mechanism::one_way, town({actor({0.8}), actor({0.4}), actor({0.2})}), 200);
    EXPECT_EQ(t.agenda().phase, Phase::acting);
    EXPECT_EQ(t.agenda().deliberation.round, 1U);
    EXPECT_DOUBLE_EQ(t.agenda().purposes[0], 0.8 + 0.4 * (1.4 / 3 - 0.8));
    EXPECT_EQ(t.frame(0), 0.8);
    EXPECT_EQ(t.frame(1), 0.4);
    EXPECT_EQ(t.frame(2), 0.2);
}

TEST(Consult, OneWayTheMeanIsByPower) {
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.actors[1].power = 3;
    settings.parameters.consultation.one_way = 1;
    EXPECT_DOUBLE_EQ(talk(Mechanism::one_way, settings, 200).agenda().purposes[0], (0.8 + 3 * 0.4) / 4);
}

TEST(Consult, TwoWayBothSidesMove) {
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.parameters.humility.yield = 0;  // approves within 0.16
    const Talk t = talk(Mechanism::two_way, settings);
    // Round 1: actor 1 goes half the way to 0.6 and does not approve; the draft becomes 0.7.
    // Round 2: 0.75 and 0.65, both within 0.05: agreed.
    EXPECT_EQ(t.agenda().phase, Phase::acting);
    EXPECT_EQ(t.agenda().deliberation.round, 2U);
    EXPECT_NEAR(t.agenda().purposes[0], 0.7, 1.0 / 65535);
    EXPECT_NEAR(t.frame(0), 0.75, 1.0 / 65535);
    EXPECT_NEAR(t.frame(1), 0.65, 1.0 / 65535);
}

TEST(Consult, WhoYieldsApprovesSooner) {  // half of the yield: within 0.37 of the draft, so round 1 is enough
    const Talk t = talk(Mechanism::two_way, town({actor({0.8}), actor({0.4})}));
    EXPECT_EQ(t.agenda().deliberation.round, 1U);
    EXPECT_EQ(t.agenda().purposes[0], 0.8);
    EXPECT_DOUBLE_EQ(t.frame(1), 0.6);
}

TEST(Consult, TheApprovingShareOfPowerDecides) {
    Settings settings = town({actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;  // nobody moves, actor 1 never approves
    settings.actors[0].power = 3;             // three quarters of the power
    EXPECT_EQ(talk(Mechanism::two_way, settings).agenda().phase, Phase::acting);
    settings.actors[0].power = 2.9;
    EXPECT_EQ(talk(Mechanism::two_way, settings).agenda().ending, Ending::not_agreed);
}

TEST(Consult, PatienceForRoundsIsUsedUp) {
    Settings settings = town({actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;
    const Talk t = talk(Mechanism::two_way, settings);
    EXPECT_EQ(t.agenda().ending, Ending::not_agreed);
    EXPECT_EQ(t.agenda().deliberation.round, 6U);
    EXPECT_EQ(t.frame(0), 0.8);
    EXPECT_EQ(t.frame(1), 0.2);
    EXPECT_TRUE(t.world.actor(1).memberships.empty());
}

TEST(Consult, TheDeadlineEndsIt) {
    Settings settings = town({actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;
    settings.parameters.consultation.deadline.count = 70;
    const Talk t = talk(Mechanism::two_way, settings);
    EXPECT_EQ(t.agenda().ending, Ending::not_agreed);
    EXPECT_LE(in_days(t.agenda().ended - sim::Time{}), 2 + 70 + 60);
}

TEST(Consult, ARoundOfThoseWithoutAttentionEndsWithItsTime) {
    Settings settings = town({actor({0.8}), actor({0.8})});
    settings.parameters.consultation.attention = 1;
    const Talk t = talk(Mechanism::one_way, settings, 200);
    EXPECT_EQ(in_days(t.agenda().agreed - sim::Time{}), 2 + 60);
    EXPECT_EQ(t.agenda().members[0].answers, 0U);
}

TEST(Consult, WhoHasAttentionAnswersInTime) {
    const Settings settings = town(many(300, actor({0.8})));
    Talk t{World{settings}, {}};
    std::vector<std::uint32_t> members(300);
    for (std::uint32_t m = 0; m != 300; ++m) members[m] = m;
    t.id = gather(t.world, {.members = members, .mechanism = Mechanism::one_way, .phase = Phase::inviting}).agenda;
    t.world.run_to(200);
    for (const Member& m : t.agenda().members) EXPECT_EQ(m.answers, 1U);
    EXPECT_LT(in_days(t.agenda().agreed - sim::Time{}), 2 + 60);  // the last answer closes the round, not its end
}

}  // namespace
