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

/// Three hold 0.8; actor 3 holds 0.2 and approves nothing near them. Nobody moves, all must agree.
Settings outvoted() {
    Settings settings = town({actor({0.8}), actor({0.8}), actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;
    settings.parameters.consultation.share = 1;
    return settings;
}

TEST(Consult, WhoIsUnheardSaysSoAndCountsTwice) {
    Settings settings = outvoted();
    settings.parameters.consultation.voice = 1;
    const Talk t = talk(Mechanism::two_way, settings);
    // Round 1 brings the draft to 0.65, nearer to actor 3. In rounds 2 and 3 it stays: voiced. Round 4: (2.4 + 0.4)
    // / 5.
    ASSERT_EQ(t.world.count(EventKind::voiced), 1U);
    EXPECT_EQ(t.world.records(EventKind::voiced)[0].actor, 3U);
    EXPECT_EQ(t.agenda().deliberation.voiced, 1U);
    EXPECT_NEAR(t.agenda().purposes[0], 0.56, 1e-4);
    EXPECT_EQ(t.agenda().ending, Ending::not_agreed);
}

TEST(Consult, WhoStaysUnheardLeaves) {
    Settings settings = outvoted();
    settings.parameters.consultation.exit_after = 3;
    const Talk t = talk(Mechanism::two_way, settings);
    // Met in round 1, unheard in rounds 2 to 4; the others, whom 0.65 suits, agree in round 5.
    EXPECT_EQ(t.agenda().deliberation.exits, 1U);
    ASSERT_EQ(t.world.count(EventKind::left), 1U);
    EXPECT_EQ(t.world.records(EventKind::left)[0].actor, 3U);
    EXPECT_EQ(t.world.records(EventKind::left)[0].detail, left_unheard);
    EXPECT_TRUE(t.world.actor(3).memberships.empty());
    EXPECT_EQ(t.agenda().phase, Phase::acting);
    EXPECT_EQ(t.agenda().deliberation.round, 5U);
    EXPECT_EQ(t.agenda().members.size(), 3U);
    EXPECT_NEAR(t.agenda().purposes[0], 0.65, 1e-4);
}

TEST(Consult, TheConvenerDoesNotLeaveItsOwnTalks) {
    Settings settings = town({actor({0.2}), actor({0.8}), actor({0.8})});
    settings.parameters.humility.common = 0;
    settings.parameters.consultation.share = 1;
    settings.parameters.consultation.exit_after = 1;
    World world{settings};
    const auto id = gather(world, {.members = {0, 1, 2}, .phase = Phase::inviting, .purposes = profile({0.2})}).agenda;
    world.run_to(500);
    EXPECT_EQ(world.see(id).convener, 0U);
    for (const Record& r : world.records(EventKind::left)) EXPECT_NE(r.actor, 0U);
}

TEST(Consult, ALeaderWhoConvenesEvensVoicesOut) {  // 0.8 of power 9 and 0.4 of power 1: 0.76, 0.7 or 0.6
    for (const auto& [leadership, draft] : {std::pair{0.0, 0.76}, std::pair{0.5, 0.7}, std::pair{1.0, 0.6}}) {
        Settings settings = town({actor({0.8}), actor({0.4})});
        settings.actors[0].power = 9;
        settings.actors[0].leadership = leadership;
        settings.parameters.consultation.one_way = 1;
        EXPECT_NEAR(talk(Mechanism::one_way, settings, 200).agenda().purposes[0], draft, 1e-4);
        settings.parameters.consultation.leadership = 0;
        EXPECT_NEAR(talk(Mechanism::one_way, settings, 200).agenda().purposes[0], 0.76, 1e-4);
    }
}

/// The agenda is at a platform that facilitates so well.
Talk facilitated(Settings settings, double facilitation, Mechanism mechanism) {
    settings.venues = {{.name = "broker", .unit = at(0), .rhythm = {}, .facilitation = facilitation}};
    Talk t{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    t.id = gather(t.world, {.members = members, .mechanism = mechanism, .phase = Phase::inviting, .venue_index = 0})
               .agenda;
    t.world.run_to(200);
    return t;
}

TEST(Consult, ABrokerEvensVoicesOutHalfAsFar) {  // 9^(1/2) = 3 against 1
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.actors[0].power = 9;
    settings.parameters.consultation.one_way = 1;
    EXPECT_NEAR(facilitated(settings, 1, Mechanism::one_way).agenda().purposes[0], 0.7, 1e-4);
    settings.parameters.consultation.facilitation = 0;
    EXPECT_NEAR(facilitated(settings, 1, Mechanism::one_way).agenda().purposes[0], 0.76, 1e-4);
}

TEST(Consult, ABrokerWidensWhatMembersListenTo) {  // 0.1 without humility, 0.1 + 0.9 x 0.3 with a broker
    Settings settings = town({actor({0.8}), actor({0.5})});
    settings.parameters.humility.common = 0;
    settings.parameters.humility.weight = 0.5;
    EXPECT_EQ(facilitated(settings, 0, Mechanism::two_way).frame(1), 0.5);
    EXPECT_GT(facilitated(settings, 1, Mechanism::two_way).frame(1), 0.5);
    settings.parameters.consultation.brokering = 0;
    EXPECT_EQ(facilitated(settings, 1, Mechanism::two_way).frame(1), 0.5);
}

TEST(Consult, AFacilitatedConsultationTakesMoreAttention) {
    Settings settings = town({actor({0.8}), actor({0.8})});
    settings.parameters.consultation.facilitator_attention = 1;  // nobody has any
    EXPECT_EQ(facilitated(settings, 0, Mechanism::one_way).agenda().members[1].answers, 1U);
    EXPECT_EQ(facilitated(settings, 0.5, Mechanism::one_way).agenda().members[1].answers, 0U);
}

TEST(Consult, ResistanceSlowsWhoAnswersAConvenerOfAnotherSector) {  // half the way, times 1 - 0.4
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.actors[1].sector = at(1);
    settings.actors[1].resistance = 0.4;
    EXPECT_NEAR(talk(Mechanism::two_way, settings, 200).frame(1), 0.4 + 0.4 * 0.5 * 0.6, 1e-6);
    settings.parameters.dialogue.resistance = 0;
    EXPECT_NEAR(talk(Mechanism::two_way, settings, 200).frame(1), 0.6, 1e-6);
}

}  // namespace
