#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

struct Acting {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] Membership member(std::uint32_t who) const { return membership(world, who, id); }
    template <class Message>
    Acting& post(double on_day, const Message& message) {
        world.post(id, on_day, message);
        return *this;
    }
    Acting& run_to(double on_day) {
        world.run_to(on_day);
        return *this;
    }
};

/// An agreed agenda of all actors with these shared actions; nothing happens to it but what a test posts.
Acting acting(Settings settings, std::size_t actions = 2, Mechanism mechanism = Mechanism::two_way) {
    settings.parameters.commitment.half_life.count = 900;
    Acting a{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    a.id = gather(a.world, {.members = members,
                            .mechanism = mechanism,
                            .actions = std::vector<std::vector<std::uint32_t>>(actions, members)})
               .agenda;
    a.world.run_to(5);
    return a;
}
Settings two(double frame = 0.8) { return town(many(2, actor({frame}))); }

News news(const Acting& a, std::uint16_t wins, std::uint16_t misses) { return {a.id, wins, misses, 0.3}; }

TEST(Evaluate, AWinRaisesCommitmentTrustAndMemory) {
    Acting a = acting(two());
    a.world.post(1, 10, news(a, 1, 0)).run_to(11);
    EXPECT_DOUBLE_EQ(a.member(1).commitment, 0.45 + 0.2 * 0.55);
    EXPECT_DOUBLE_EQ(a.member(1).memory, 0.25);
    EXPECT_EQ(a.member(1).visibility, 0.3);
    EXPECT_EQ(in_days(a.member(1).last_result - sim::Time{}), 10);
    EXPECT_DOUBLE_EQ(tie(a.world, 1, 0).in_holder, 0.54);  // in who convened it
    a.world.post(1, 20, news(a, 2, 0)).run_to(21);
    EXPECT_DOUBLE_EQ(a.member(1).commitment, 1 - 0.55 * 0.8 * 0.8 * 0.8);
    EXPECT_DOUBLE_EQ(a.member(1).memory, 1 - 0.75 * 0.75);
}

TEST(Evaluate, AMissedDateLowersThem) {
    Acting a = acting(two());
    a.world.post(1, 10, news(a, 0, 1)).run_to(11);
    EXPECT_DOUBLE_EQ(a.member(1).commitment, 0.45 * 0.85);
    EXPECT_DOUBLE_EQ(tie(a.world, 1, 0).in_holder, 0.5 * 0.85);
    EXPECT_EQ(in_days(a.member(1).last_result - sim::Time{}), 1);
}

TEST(Evaluate, CommitmentHalvesWithoutNews) {
    Acting a = acting(two());
    a.world.post(1, 900, Routine{}).run_to(901);
    EXPECT_NEAR(a.member(1).commitment, 0.225, 1e-12);
    a.world.post(1, 1350, Routine{}).run_to(1351);
    EXPECT_NEAR(a.member(1).commitment, 0.225 * std::sqrt(0.5), 1e-12);
}

TEST(Evaluate, WhoWaitedForTooLongAndCaresTooLittleLeaves) {
    Acting a = acting(town(many(3, actor({0.8}))));
    a.world.post(1, 1700, Routine{}).run_to(1702);
    EXPECT_EQ(a.agenda().members.size(), 3U);  // 0.45 x 2^(-1700/900) = 0.1215
    a.world.post(1, 1720, Routine{}).run_to(1722);
    EXPECT_EQ(a.agenda().members.size(), 2U);  // 0.1197
    EXPECT_EQ(a.world.count(EventKind::left), 1U);
}

TEST(Evaluate, WhoIsPatientStays) {
    Settings settings = town(many(3, actor({0.8})));
    settings.parameters.humility.patience_months = 57;  // 1735 days
    Acting a = acting(settings);
    a.world.post(1, 1720, Routine{}).run_to(1722);
    EXPECT_EQ(a.agenda().members.size(), 3U);
    a.world.post(1, 1740, Routine{}).run_to(1742);
    EXPECT_EQ(a.agenda().members.size(), 2U);
}

TEST(Evaluate, TellsMembersWhatEndedSinceLastTime) {
    Acting a = acting(two());
    a.post(10, ActionEnded{0, ActionStatus::finished}).post(11, ActionEnded{1, ActionStatus::abandoned});
    a.post(20, Evaluate{}).run_to(22);
    EXPECT_DOUBLE_EQ(a.agenda().standing.visibility, 0.15);
    EXPECT_DOUBLE_EQ(a.member(1).commitment, (0.45 + 0.2 * 0.55) * 0.85);
    EXPECT_DOUBLE_EQ(a.member(1).visibility, 0.15);
}

TEST(Evaluate, VisibilityHalves) {  // at each evaluation, half a year by half-lives of two years
    Acting a = acting(two(), 3);
    a.post(10, ActionEnded{0, ActionStatus::finished}).post(20, Evaluate{}).run_to(22 + 182);
    EXPECT_NEAR(a.agenda().standing.visibility, 0.15 * std::exp2(-182.0 / 730), 1e-12);
}

TEST(Evaluate, WhatWorkedGoesOnWhileTheProblemIsThere) {
    Acting a = acting(two());
    a.post(10, ActionEnded{0, ActionStatus::finished}).post(11, ActionEnded{1, ActionStatus::abandoned});
    a.post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(a.world.count(EventKind::renewed), 1U);
    ASSERT_EQ(a.agenda().actions.size(), 6U);  // half of the plan was finished: four more
    EXPECT_EQ(a.agenda().actions.back().cycle, 1);
}

TEST(Evaluate, WhatWorkedUntilTheProblemIsLowIsASuccess) {
    Acting a = acting(two(0.199));
    a.post(10, ActionEnded{0, ActionStatus::finished}).post(11, ActionEnded{1, ActionStatus::abandoned});
    a.post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(a.agenda().ending, Ending::success);
}

TEST(Evaluate, WhatDidNotWorkFades) {
    Acting a = acting(two(), 3);
    a.post(10, ActionEnded{0, ActionStatus::finished});
    for (const std::uint16_t entry : {std::uint16_t{1}, std::uint16_t{2}})
        a.post(11, ActionEnded{entry, ActionStatus::abandoned});
    a.post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(a.agenda().ending, Ending::faded);
}

TEST(Evaluate, WhileAnActionIsOpenNothingIsDecided) {
    Acting a = acting(two());
    a.post(10, ActionEnded{0, ActionStatus::abandoned}).post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(a.agenda().phase, Phase::acting);
    EXPECT_EQ(a.agenda().actions.size(), 2U);
}

TEST(Evaluate, WithoutAnyStepForTooLongItFades) {
    Settings settings = two();
    settings.parameters.acting.due.count = 3000;
    Acting quiet = acting(settings);
    quiet.post(730, Evaluate{}).run_to(731);
    EXPECT_EQ(quiet.agenda().ending, Ending::none);
    quiet.post(731, Evaluate{}).run_to(732);
    EXPECT_EQ(quiet.agenda().ending, Ending::faded);
    Acting busy = acting(settings);
    busy.post(100, StepTaken{0}).post(731, Evaluate{}).run_to(732);
    EXPECT_EQ(busy.agenda().ending, Ending::none);
}

TEST(Evaluate, WithFewerThanTwoItDissolves) {
    Acting a = acting(two());
    a.post(10, Leaves{1}).run_to(12);
    EXPECT_EQ(a.agenda().ending, Ending::dissolved);
    EXPECT_TRUE(a.world.actor(0).memberships.empty());
    for (const auto& action : a.world.all<Action>()) EXPECT_NE(action.state->status, ActionStatus::open);
    EXPECT_EQ(a.world.territory().agreements, 0U);
}

TEST(Evaluate, WhenTheConvenerLeavesTheMostPowerfulTakesOver) {
    Settings settings = town(many(4, actor({0.8})));
    settings.actors[2].power = 2;
    Acting a = acting(settings);
    a.post(10, Leaves{0}).run_to(12);
    EXPECT_EQ(a.agenda().convener, 2U);
    EXPECT_EQ(a.agenda().first_convener, 0U);
    for (const auto& action : a.world.all<Action>()) EXPECT_EQ(action.state->partners.size(), 3U);
}

TEST(Evaluate, ACommitteeGoesOnWhenItFinishedSomethingInItsTerm) {
    Settings settings = two();
    settings.parameters.consultation.term.count = 100;
    Acting idle = acting(settings, 2, Mechanism::committee);
    EXPECT_EQ(idle.post(50, TermEnds{}).run_to(51).agenda().ending, Ending::sunset);
    Acting busy = acting(settings, 2, Mechanism::committee);
    busy.post(10, ActionEnded{0, ActionStatus::finished}).post(110, TermEnds{}).run_to(111);
    EXPECT_EQ(busy.agenda().ending, Ending::none);
    EXPECT_EQ(busy.run_to(211).agenda().ending, Ending::sunset);  // a term later
}

TEST(Evaluate, ACommitteesTermBeginsWithItsAgreement) {
    Settings settings = two();
    settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}}};
    settings.parameters.consultation.term.count = 300;
    World world{settings};
    const auto id =
        gather(world, {.members = {0, 1}, .mechanism = Mechanism::committee, .phase = Phase::inviting}).agenda;
    world.post(id, 10, SessionCalled{}).run_to(400);
    EXPECT_EQ(in_days(world.see(id).agreed - sim::Time{}), 24);
    EXPECT_EQ(world.see(id).ending, Ending::sunset);
    EXPECT_EQ(in_days(world.see(id).ended - sim::Time{}), 324);
}

TEST(Evaluate, AtARenewalPurposesMoveToTheMembersView) {
    Settings settings = two(0.6);
    settings.parameters.evaluation.adapt = 0.3;
    Acting a = acting(settings, 1);
    a.post(10, ActionEnded{0, ActionStatus::finished}).post(20, Evaluate{}).run_to(22);
    EXPECT_NEAR(a.agenda().purposes[0], 0.8 + 0.3 * (0.6 - 0.8), 1e-4);
    EXPECT_NEAR(unpacked(a.member(1).purposes)[0], 0.74, 1e-4);
    EXPECT_EQ(a.world.count(EventKind::adapted), 1U);
}

TEST(Evaluate, EveryEndingHappens) {  // closed by a government: review_test.cpp
    Acting success = acting(two(0.1), 1);
    success.post(10, ActionEnded{0, ActionStatus::finished}).post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(success.agenda().ending, Ending::success);
    Acting faded = acting(two(), 1);
    faded.post(10, ActionEnded{0, ActionStatus::abandoned}).post(20, Evaluate{}).run_to(21);
    EXPECT_EQ(faded.agenda().ending, Ending::faded);
    Acting dissolved = acting(two());
    EXPECT_EQ(dissolved.post(10, Leaves{1}).run_to(11).agenda().ending, Ending::dissolved);
    Acting sunset = acting(two(), 2, Mechanism::committee);
    EXPECT_EQ(sunset.post(10, TermEnds{}).run_to(11).agenda().ending, Ending::sunset);
    Acting closed = acting(two());
    closed.post(10, Reviewed{0, Verdict::closed, Cause::chance, {}}).run_to(11);
    EXPECT_EQ(closed.agenda().ending, Ending::closed);
    World world{town({actor({0.8})})};
    const auto alone = gather(world, {.members = {0}, .phase = Phase::inviting}).agenda;
    EXPECT_EQ(world.run_to(5).see(alone).ending, Ending::not_agreed);
}

}  // namespace
