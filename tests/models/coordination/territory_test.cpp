#include <gtest/gtest.h>

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

}  // namespace
