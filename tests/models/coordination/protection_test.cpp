#include "models/coordination/protection.hpp"

#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actors 0 and 1 are of one government, 2 and 3 of nobody.
Facts facts() {
    const ActorSettings a = actor({0.8});
    return Facts{governed_town({governed(a, Office::head), governed(a, Office::own), a, a})};
}
Agenda agenda(const std::vector<std::uint32_t>& members, ActionStatus status = ActionStatus::finished) {
    Agenda agenda{.convener = members.front()};
    for (const std::uint32_t m : members) agenda.members.push_back({.actor = m, .commitment = 0.4F});
    agenda.actions.push_back({.status = status});
    return agenda;
}

TEST(Protection, VisibilityIsNobodysBeforeSomethingIsFinished) {
    EXPECT_EQ(owner_of(facts(), agenda({0, 1}, ActionStatus::open)).kind, OwnerKind::none);
}

TEST(Protection, ItIsEverybodysWhenHalfIsNotOfTheConvenersGovernment) {
    EXPECT_EQ(owner_of(facts(), agenda({0, 2})).kind, OwnerKind::shared);
    EXPECT_EQ(owner_of(facts(), agenda({0, 1, 2})).kind, OwnerKind::government);
    EXPECT_EQ(owner_of(facts(), agenda({0, 1, 2})).administration, 0U);
    EXPECT_EQ(owner_of(facts(), agenda({2, 0, 1})).kind, OwnerKind::shared);  // nobody governs who convened
}

TEST(Protection, ItStaysThePredecessorsUntilANewName) {
    Agenda a = agenda({0, 1});
    a.standing.owner = {OwnerKind::predecessor, 0};
    EXPECT_EQ(owner_of(facts(), a).kind, OwnerKind::predecessor);
    a.standing.owner = {OwnerKind::government, 0};
    EXPECT_EQ(owner_of(facts(), a).kind, OwnerKind::government);
}

TEST(Protection, FundedIsTheShareOfOpenActionsThatAFundPays) {
    Agenda a = agenda({0, 1});
    EXPECT_EQ(funded_share(a), 0);  // nothing is open
    a.actions.push_back({.endowed_by = 0});
    a.actions.push_back({});
    EXPECT_EQ(funded_share(a), 0.5);
}

TEST(Protection, AdvocatesAreTheCommittedWhomNobodyGoverns) {
    EXPECT_NEAR(advocacy_of(facts(), agenda({0, 1, 2, 3})), 0.4 * 2 / 4, 1e-7);
    EXPECT_EQ(advocacy_of(facts(), agenda({0, 1})), 0);
    EXPECT_EQ(ungoverned(facts(), agenda({0, 2, 3})), 2U);
}

TEST(Protection, EachStepInLawIsFirmer) {
    Agenda a = agenda({0, 1});
    EXPECT_EQ(anchor_of(facts(), a), 0);
    a.standing.legal.anchor = Anchor::plan_target;
    EXPECT_EQ(anchor_of(facts(), a), 0.3);
    a.standing.legal.anchor = Anchor::own_legal_form;
    EXPECT_EQ(anchor_of(facts(), a), 1);
}

}  // namespace
