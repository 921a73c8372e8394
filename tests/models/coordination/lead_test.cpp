#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actor 1 leads an acting agenda with one action of actors 0 and 1, open since day 4.
struct Led {
    World world;
    Gathered what;
    [[nodiscard]] const Agenda& agenda() const { return world.see(what.agenda); }
    [[nodiscard]] const Action& action() const { return world.see(what.actions[0]); }
    Led& unit(std::uint32_t from, double on_day) {
        world.post(what.actions[0], on_day, Supply{from, 2});
        return *this;
    }
};

Led led(const Settings& settings) {
    Led l{World{settings}, {}};
    l.what = gather(
        l.world,
        {.members = {0, 1, 2}, .mechanism = Mechanism::lead_unit, .actions = {{0, 1}}, .management = {.lead = 1}});
    l.world.run_to(10);
    return l;
}

TEST(Lead, IsTheMostPowerfulOfThoseWhoMayLeadElseWhoConvenes) {
    for (const bool leads : {true, false}) {
        Settings settings = town(many(3, actor({0.8})));
        settings.actors[1].leads = settings.actors[2].leads = leads;
        settings.actors[2].power = 2;
        World world{settings};
        const auto id =
            gather(world, {.members = {0, 1, 2}, .mechanism = Mechanism::lead_unit, .phase = Phase::inviting}).agenda;
        EXPECT_EQ(world.run_to(3).see(id).deliberation.management.lead, leads ? 2U : 0U);
    }
}

TEST(Lead, SettlesPurposesInOneRoundByItsViewAndTheOffers) {
    Settings settings = town({actor({0.8}), actor({0.4}), actor({0.6})});
    settings.actors[1].leads = true;
    World world{settings};
    const auto id =
        gather(world, {.members = {0, 1, 2}, .mechanism = Mechanism::lead_unit, .phase = Phase::inviting}).agenda;
    world.run_to(100);
    EXPECT_EQ(world.see(id).phase, Phase::acting);
    EXPECT_EQ(world.see(id).deliberation.round, 1U);
    EXPECT_NEAR(world.see(id).purposes[0], (0.6 + 0.4) / 2, 1e-4);
    EXPECT_EQ(world.actor(0).holder.frame[0], 0.8);  // nobody else moves
}

TEST(Lead, CallsPartnersSoThatUnitsMeetMoreEasily) {
    Settings settings = town(many(2, actor({0.8})));
    settings.actors[0].contributes = everything;
    World world{settings};
    const auto id =
        gather(world, {.members = {0, 1}, .mechanism = Mechanism::lead_unit, .phase = Phase::inviting}).agenda;
    world.run_to(100);
    const auto action = world.see(id).actions[0].action;
    EXPECT_EQ(world.see(action).stretch, 1.5);
    EXPECT_EQ(world.actor(1).tasks[0].stretch, 1.5);
    world.post(action, 110, Supply{0, 2}).post(action, 110 + 75 * 1.5 - 0.1, Supply{1, 2}).run_to(230);
    EXPECT_EQ(world.see(action).steps, 1U);
}

TEST(Lead, WhenItsHolderGoesActionsWait) {
    Led l = led(town(many(3, actor({0.8}))));
    l.world.post(1, 50, TenureEnds{0});  // known at the agenda on day 51: on hold until day 141
    l.unit(0, 100).unit(1, 110).world.run_to(140.9);
    EXPECT_EQ(l.action().steps, 0U);
    EXPECT_EQ(l.world.count(EventKind::lead_vacant), 1U);
    l.world.run_to(141.1);
    EXPECT_EQ(l.action().steps, 1U);  // both are still good
}

TEST(Lead, UnitsExpireMeanwhile) {
    Led l = led(town(many(3, actor({0.8}))));
    l.world.post(1, 50, TenureEnds{0});
    l.unit(0, 60).unit(1, 130).world.run_to(142);
    EXPECT_EQ(l.action().steps, 0U);
    EXPECT_EQ(l.action().units_expired, 1U);
    l.unit(0, 150).world.run_to(151);
    EXPECT_EQ(l.action().steps, 1U);
}

TEST(Lead, NobodyElsesGoingHoldsThem) {
    Led other = led(town(many(3, actor({0.8}))));
    other.world.post(0, 50, TenureEnds{0});
    other.unit(0, 100).unit(1, 110).world.run_to(112);
    EXPECT_EQ(other.action().steps, 1U);
    Settings settings = town(many(3, actor({0.8})));
    settings.parameters.lead.vacancy.count = 0;
    Led off = led(settings);
    off.world.post(1, 50, TenureEnds{0});
    off.unit(0, 100).unit(1, 110).world.run_to(112);
    EXPECT_EQ(off.action().steps, 1U);
    EXPECT_EQ(off.world.count(EventKind::lead_vacant), 0U);
}

TEST(Lead, WhenItLeavesAnotherLeadsAfterAWhile) {
    Settings settings = town(many(3, actor({0.8})));
    settings.actors[2].leads = true;
    Led l = led(settings);
    l.world.post(l.what.agenda, 50, Leaves{1});
    l.unit(0, 100).world.run_to(139.9);
    EXPECT_EQ(l.agenda().deliberation.management.lead, 2U);
    EXPECT_EQ(l.action().steps, 0U);
    l.world.run_to(141);
    EXPECT_EQ(l.action().steps, 1U);  // actor 0 alone is left
}

}  // namespace
