#include <gtest/gtest.h>

#include <bit>
#include <numeric>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// The actions of all actors side by side, agreed as soon as all have joined on day 2.
struct Agreement {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] double agreed() const { return in_days(agenda().agreed - sim::Time{}); }
};

Agreement agreement(const Settings& settings, Mechanism mechanism = Mechanism::aggregation, double until = 10,
                    const Profile& purposes = profile({0.8})) {
    Agreement a{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    a.id = gather(a.world, {.members = members, .mechanism = mechanism, .phase = Phase::inviting, .purposes = purposes})
               .agenda;
    a.world.run_to(until);
    return a;
}

TEST(Agree, AggregationPutsViewsSideBySide) {
    const Agreement a = agreement(town({actor({0.8}), actor({0.4})}));
    EXPECT_EQ(a.agreed(), 2);
    EXPECT_DOUBLE_EQ(a.agenda().purposes[0], 0.6);
    EXPECT_EQ(a.world.actor(0).holder.frame[0], 0.8);
    EXPECT_EQ(a.world.actor(1).holder.frame[0], 0.4);
    for (const PlannedAction& action : a.agenda().actions) EXPECT_EQ(action.partners, 1);
}

TEST(Agree, ConvergenceIsWhatIsLeftOfTheScale) {  // both 0.2 from the draft, on a scale of 0.5
    const Agreement a = agreement(town({actor({0.8}), actor({0.4})}));
    EXPECT_NEAR(a.agenda().deliberation.convergence, 1 - 0.2 / 0.5, 1e-12);
    EXPECT_EQ(a.world.territory().agreements, 1U);
    EXPECT_EQ(a.world.territory().good_agreements, 1U);
}

TEST(Agree, ItsPositionIsTheMeanByPower) {
    Settings settings = town({actor({0.8}, {1, 0}), actor({0.8}, {0, 1})});
    settings.actors[0].power = 3;
    EXPECT_EQ(agreement(settings).agenda().position, (Position{0.75, 0.25}));
}

TEST(Agree, InAFreezeTheSignatureWaitsForItsEnd) {
    Settings settings = governed_town({governed(actor({0.8}), Office::career), actor({0.4})});
    settings.freeze = {{settings.run.from + 1, settings.run.from + 50}};
    EXPECT_EQ(agreement(settings).agenda().phase, Phase::signing);
    EXPECT_EQ(agreement(settings, Mechanism::aggregation, 60).agreed(), 50);
}

TEST(Agree, AWindowThatFollowsADayLaterIsWaitedForToo) {
    Settings settings = governed_town({governed(actor({0.8}), Office::career), actor({0.4})});
    settings.freeze = {{settings.run.from + 1, settings.run.from + 20},
                       {settings.run.from + 20, settings.run.from + 30}};
    EXPECT_EQ(agreement(settings, Mechanism::aggregation, 60).agreed(), 30);
}

TEST(Agree, AFreezeHoldsNobodyWhoIsNotGoverned) {
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.freeze = {{settings.run.from + 1, settings.run.from + 50}};
    EXPECT_EQ(agreement(settings).agreed(), 2);
}

TEST(Agree, DialogueCommitsAndAListDoesNot) {
    const Settings settings = town({actor({0.8}), actor({0.8})});
    const Agreement list = agreement(settings);
    EXPECT_EQ(membership(list.world, 1, list.id).commitment, 0.45);
    const Agreement dialogue = agreement(settings, Mechanism::two_way, 100);
    EXPECT_DOUBLE_EQ(membership(dialogue.world, 1, dialogue.id).commitment, 0.45 + 0.3 * 0.55);
}

TEST(Plan, TakesTwoToFourComponentsAndCountsWhatIsBrought) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.acting.actions = 30;
    for (const bool bring : {true, false}) {
        if (bring) settings.actors[0].contributes = everything;
        const Agreement a = agreement(settings, Mechanism::two_way, 100);
        ASSERT_EQ(a.agenda().actions.size(), 30U);
        for (const PlannedAction& action : a.agenda().actions) {
            EXPECT_GE(std::popcount(action.need), 2);
            EXPECT_LE(std::popcount(action.need), 4);
            EXPECT_EQ(action.covered, bring ? action.need : 0);
            EXPECT_EQ(action.partners, 2);  // jointly, even when one would do
        }
        settings.actors[0].contributes = {};
    }
}

TEST(Plan, CoverageIsTheShareOfNeedsThatPartnersBring) {
    Settings settings = town(many(2, actor({0.8})));
    settings.actors[1].contributes = {.knowledge = 0.5, .strategies = 0.7, .resources = 0.49};
    settings.parameters.acting.actions = 30;
    const Agreement a = agreement(settings, Mechanism::two_way, 100);
    for (const PlannedAction& action : a.agenda().actions)
        EXPECT_DOUBLE_EQ(a.world.see(action.action).coverage,
                         std::popcount(action.need & 0b00101U) / static_cast<double>(std::popcount(action.need)));
}

TEST(Plan, PartnersAreThoseWhoBringWhatIsMissing) {  // five specialists: as many partners as needs
    Settings settings = town(many(5, actor({0.8})));
    settings.actors[0].contributes = {.knowledge = 1};
    settings.actors[1].contributes = {.experience = 1};
    settings.actors[2].contributes = {.strategies = 1};
    settings.actors[3].contributes = {.methodologies = 1};
    settings.actors[4].contributes = {.resources = 1};
    settings.parameters.acting.actions = 30;
    const Agreement a = agreement(settings, Mechanism::two_way, 100);
    for (const PlannedAction& action : a.agenda().actions) {
        EXPECT_EQ(action.partners, std::popcount(action.need));
        EXPECT_EQ(action.covered, action.need);
    }
    settings.parameters.acting.partners = 3;
    const Agreement fewer = agreement(settings, Mechanism::two_way, 100);
    for (const PlannedAction& action : fewer.agenda().actions)
        EXPECT_EQ(action.partners, std::min(3, std::popcount(action.need)));
}

TEST(Plan, ProblemsAreDrawnByThePurposes) {
    Settings settings = town(many(2, actor({0.2, 0.6, 0})), 3);
    settings.parameters.acting.actions = 1000;
    const Agreement a = agreement(settings, Mechanism::aggregation, 10, profile({0.2, 0.6, 0}));
    std::array<std::size_t, 3> drawn{};
    for (const PlannedAction& action : a.agenda().actions) ++drawn.at(action.problem);
    expect_share(drawn[1], 1000, 0.75);
    EXPECT_EQ(drawn[2], 0U);
}

TEST(Plan, PromisesAreUnitsOfWorkByComponentAndTagsAreTakenInTurn) {
    Settings settings = town(many(2, actor({0.8})));
    settings.actors[0].contributes = everything;
    settings.territory.macro_activities = {"a", "b", "c"};
    const Agreement a = agreement(settings, Mechanism::two_way, 100);
    const Agenda& agenda = a.agenda();
    int needs = 0;
    for (std::size_t i = 0; i != agenda.actions.size(); ++i) {
        needs += std::popcount(agenda.actions[i].need);
        EXPECT_EQ(agenda.actions[i].macro_activity, i % 3);
    }
    const auto& promised = agenda.resources.promised;
    EXPECT_EQ(std::accumulate(promised.begin(), promised.end(), 0U), static_cast<unsigned>(4 * needs));
}

/// Three actions, each waiting for the one before it; agreed on day 2.
Agreement chained(Nature nature = Nature::undetermined) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.acting.chain = 1;
    settings.parameters.acting.actions = 3;
    Agreement a{World{settings}, {}};
    a.id = gather(a.world, {.members = {0, 1}, .phase = Phase::managing, .nature = nature}).agenda;
    a.world.post(a.id, 5, PhaseEnds{Phase::managing, 0}).run_to(10);
    return a;
}
ActionStatus status(const Agreement& a, std::size_t entry) { return a.agenda().actions.at(entry).status; }

TEST(Plan, AnActionMayWaitForTheOneBeforeIt) {
    Agreement a = chained();
    EXPECT_EQ(status(a, 0), ActionStatus::open);
    EXPECT_EQ(status(a, 1), ActionStatus::waiting);
    EXPECT_EQ(a.world.all<Action>().size(), 1U);
    a.world.post(a.id, 20, ActionEnded{0, ActionStatus::finished}).run_to(25);
    EXPECT_EQ(status(a, 1), ActionStatus::open);
    EXPECT_EQ(status(a, 2), ActionStatus::waiting);
    EXPECT_EQ(in_days(a.agenda().actions[1].begun - sim::Time{}), 20);
    EXPECT_EQ(a.world.count(EventKind::action_begun), 2U);
}

TEST(Plan, WhatFollowsAFailureNeverStarts) {
    Agreement a = chained();
    a.world.post(a.id, 20, ActionEnded{0, ActionStatus::abandoned}).run_to(25);
    EXPECT_EQ(status(a, 1), ActionStatus::never_started);
    EXPECT_EQ(status(a, 2), ActionStatus::never_started);
    EXPECT_EQ(a.world.count(EventKind::never_started), 2U);
    EXPECT_EQ(a.agenda().actions.size(), 3U);
}

TEST(Plan, WhereTheOrderWasSetTogetherOthersTakeItsPlace) {
    Agreement a = chained(Nature::integration);
    a.world.post(a.id, 20, ActionEnded{0, ActionStatus::abandoned}).run_to(25);
    ASSERT_EQ(a.agenda().actions.size(), 5U);
    EXPECT_EQ(status(a, 3), ActionStatus::open);
    EXPECT_EQ(status(a, 4), ActionStatus::open);
}

TEST(Plan, WhatWaitsWhenTheAgendaEndsNeverStarts) {
    Agreement a = chained();
    a.world.post(a.id, 20, Leaves{1}).run_to(25);
    EXPECT_EQ(a.agenda().ending, Ending::dissolved);
    EXPECT_EQ(status(a, 2), ActionStatus::never_started);
}

}  // namespace
