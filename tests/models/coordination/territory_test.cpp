#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

struct Whole {
    World world{town({actor({0.8})})};

    template <class Message>
    Whole& post(double on_day, const Message& message) {
        world.post(Coordination::territory(), on_day, message);
        return *this;
    }
    TerritoryStatus on(double on_day) {
        world.run_to(on_day + 0.1);
        return world.territory().status;
    }
};

const Effect action{.problem = 0, .share = 0.1, .action = true};
const Effect pair{.problem = 0, .share = 0.1, .action = false};

TEST(Territory, FormsWithAnAgreementSharedPurposesAndAFinishedAction) {
    Whole whole;
    whole.post(10, AgreementReached{true}).post(20, action);
    EXPECT_EQ(whole.on(10), TerritoryStatus::forming);
    EXPECT_EQ(whole.on(20), TerritoryStatus::formed);
}

TEST(Territory, EachConditionIsNecessary) {
    Whole unlike;
    unlike.post(10, AgreementReached{false}).post(20, action);
    EXPECT_EQ(unlike.on(30), TerritoryStatus::forming);
    Whole idle;
    idle.post(10, AgreementReached{true}).post(20, pair);
    EXPECT_EQ(idle.on(30), TerritoryStatus::forming);
    Whole alone;
    alone.post(10, action);
    EXPECT_EQ(alone.on(30), TerritoryStatus::forming);
}

TEST(Territory, AsManyAgreementsAsStated) {
    Settings settings = town({actor({0.8})});
    settings.parameters.territory.agendas = 2;
    Whole whole{World{settings}};
    whole.post(10, AgreementReached{true}).post(20, action).post(40, AgreementReached{false});
    EXPECT_EQ(whole.on(30), TerritoryStatus::forming);
    EXPECT_EQ(whole.on(40), TerritoryStatus::formed);
}

TEST(Territory, LapsesWhenAConditionIsGoneAndMayFormAgain) {
    Whole whole;
    whole.post(10, AgreementReached{true})
        .post(20, action)
        .post(30, AgreementOver{true})
        .post(40, AgreementReached{true});
    EXPECT_EQ(whole.on(20), TerritoryStatus::formed);
    EXPECT_EQ(whole.on(30), TerritoryStatus::lapsed);
    EXPECT_EQ(whole.on(40), TerritoryStatus::formed);
}

/// Formed on a day, handed over on day 400, looked at when something happens on another.
TerritoryStatus after(double formed, double looked_at) {
    Whole whole;
    whole.post(formed - 1, AgreementReached{true}).post(formed, action).post(400, TookOffice{}).post(looked_at, pair);
    return whole.on(looked_at);
}

TEST(Territory, IsSustainedAYearBeforeAndAYearAfterAHandOver) {
    EXPECT_EQ(after(34, 766), TerritoryStatus::sustained);
    EXPECT_EQ(after(36, 766), TerritoryStatus::formed);
    EXPECT_EQ(after(34, 764), TerritoryStatus::formed);
}

TEST(Territory, ABreakStartsTheYearAgain) {
    Whole whole;
    whole.post(10, AgreementReached{true})
        .post(20, action)
        .post(30, AgreementOver{true})
        .post(40, AgreementReached{true});
    whole.post(400, TookOffice{}).post(800, pair);
    EXPECT_EQ(whole.on(800), TerritoryStatus::formed);
}

TEST(Territory, ActionsAndPairsLowerTheProblem) {
    Whole whole;
    whole.post(10, action).post(11, pair);
    (void)whole.on(12);
    EXPECT_DOUBLE_EQ(whole.world.territory().levels[0], 0.5 * 0.9 * 0.9);
    EXPECT_EQ(whole.world.territory().finished_actions, 1U);
}

TEST(Territory, TellsAnAgendaHowItsProblemStoodAtTheAgreement) {
    Whole whole;
    const auto agenda = gather(whole.world, {.members = {0}}).agenda;
    whole.post(9, pair).post(10, AgreementReached{true, agenda, 0});
    (void)whole.on(11);
    EXPECT_DOUBLE_EQ(whole.world.see(agenda).standing.problem_before, 0.5 * 0.9);
}

/// Two towns that are territories, with a movement in each and a fund above both.
Settings two_territories() {
    Settings s = town({actor({0.8}), actor({0.8})});
    s.units = {{.name = "nation"}, {.name = "town", .count = 2, .parent = at(0), .territory = true}};
    s.actors[0].count = 2;
    s.actors[0].units = {at(1)};
    return s;
}

TEST(Territories, EachHasProblemsAndAStatusOfItsOwn) {
    World world{two_territories()};
    world.post(Coordination::territory(1), 10, AgreementReached{true}).post(Coordination::territory(1), 20, action);
    world.run_to(21);
    EXPECT_EQ(world.see(Coordination::territory(0)).status, TerritoryStatus::forming);
    EXPECT_EQ(world.see(Coordination::territory(1)).status, TerritoryStatus::formed);
    EXPECT_EQ(world.see(Coordination::territory(0)).levels[0], 0.5);
    EXPECT_EQ(world.see(Coordination::territory(1)).levels[0], 0.45);
}

TEST(Territories, AnAgendaActsInThatOfItsFirstConvener) {
    Settings s = two_territories();
    s.parameters.acting.actions = 3;
    World world{s};
    const auto id =
        gather(world, {.members = {1, 0}, .mechanism = Mechanism::aggregation, .phase = Phase::inviting}).agenda;
    world.run_to(10);
    EXPECT_EQ(world.see(Coordination::territory(0)).agreements, 0U);
    EXPECT_EQ(world.see(Coordination::territory(1)).agreements, 1U);
    EXPECT_EQ(world.see(id).standing.problem_before, 0.5);
    ASSERT_EQ(world.all<Action>().size(), 3U);
    for (const auto& a : world.all<Action>()) EXPECT_EQ(a.state->territory, 1U);
}

TEST(Territories, SpreadMakesThemDifferAndReturnToWhereTheyWere) {
    Settings s = two_territories();
    s.units[1].count = 400;
    s.parameters.problems.spread = 0.1;
    World world{s};
    double sum = 0;
    double squares = 0;
    for (std::uint32_t t = 0; t != 400; ++t) {
        const Territory& territory = world.see(Coordination::territory(t));
        EXPECT_EQ(territory.levels[0], territory.baselines[0]);
        sum += territory.levels[0] - 0.5;
        squares += (territory.levels[0] - 0.5) * (territory.levels[0] - 0.5);
    }
    EXPECT_NEAR(sum / 400, 0, 4 * 0.1 / 20);
    EXPECT_NEAR(std::sqrt(squares / 400), 0.1, 4 * 0.1 / std::sqrt(800.0));
}

}  // namespace
