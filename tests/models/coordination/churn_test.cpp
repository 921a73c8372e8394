#include <gtest/gtest.h>

#include "models/coordination/rules.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Half of actor 0 is exposed; its first contracts end on a day in the first `contract` days.
Settings contractors(double contract = 1e6) {
    Settings settings = governed_town(many(2, governed(actor({0.8}), Office::own)), Party::same);
    settings.actors[0].exposed = 0.5;
    settings.parameters.handover.churn = 0.2;
    settings.parameters.handover.contract.count = contract;
    return settings;
}

double memory_after_one_end(const Settings& settings) {
    World world{settings};
    const auto agenda = gather(world, {.members = {0, 1}}).agenda;
    world.post(0, 10, News{agenda, 0, 0, 0}).post(0, 20, ContractEnds{}).run_to(21);
    return membership(world, 0, agenda).memory;
}

TEST(Churn, TakesMemoryWithTheContractors) {
    EXPECT_DOUBLE_EQ(memory_after_one_end(contractors()), 0.25 * (1 - 0.2 * 0.5));
    Settings stated = contractors();
    stated.actors[0].contracts = 1;
    EXPECT_DOUBLE_EQ(memory_after_one_end(stated), 0.25 * 0.8);
    Settings off = contractors();
    off.parameters.handover.churn = 0;
    EXPECT_DOUBLE_EQ(memory_after_one_end(off), 0.25);
}

TEST(Churn, ComesOnItsOwnClock) {  // 211 days from a random first day: six or seven ends in four years
    Settings settings = contractors(211);
    settings.actors[0].exposed = 1;
    settings.administrations.clear();
    for (ActorSettings& a : settings.actors) a.administration = {}, a.office = Office::own;
    World world{settings};
    const auto agenda = gather(world, {.members = {0, 1}}).agenda;
    world.post(0, 212, News{agenda, 0, 0, 0}).run_to(212 + 2 * 211);
    EXPECT_NEAR(membership(world, 0, agenda).memory, 0.25 * 0.8 * 0.8, 1e-12);
}

TEST(Churn, ContractsThatEndBetweenGovernmentsAreRenewedByTheNextOne) {
    World world{contractors()};
    world.post(0, 310, ContractEnds{}).run_to(311);
    EXPECT_EQ(world.actor(0).transition.renewed, day(365));
    EXPECT_DOUBLE_EQ(rules::staffing(world.facts(), world.actor(0), day(364)), 1 - 0.5 * 0.5);
    EXPECT_DOUBLE_EQ(rules::staffing(world.facts(), world.actor(0), day(365)), 1);
}

TEST(Churn, AndThoseThatEndInAFreezeAfterIt) {
    Settings settings = contractors();
    settings.freeze_contracts = {{settings.run.from + 100, settings.run.from + 200}};
    World world{settings};
    world.post(0, 110, ContractEnds{}).run_to(111);
    EXPECT_EQ(world.actor(0).transition.renewed, day(200));
    World other{settings};
    other.post(0, 50, ContractEnds{}).run_to(51);
    EXPECT_EQ(rules::staffing(other.facts(), other.actor(0), day(51)), 1);
}

TEST(Churn, AttentionLacksMeanwhile) {  // ten hours a week, a quarter of them missing
    Settings settings = contractors();
    settings.parameters.attention.weeks_kept = 100;
    World world{settings};
    world.post(0, 309, Routine{}).post(0, 310, ContractEnds{}).run_to(311);
    const std::int64_t before = world.actor(0).attention.issued;
    world.post(0, 337, Routine{}).run_to(338);
    EXPECT_EQ(world.actor(0).attention.issued - before, 30);
}

}  // namespace
