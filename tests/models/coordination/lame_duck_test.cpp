#include <gtest/gtest.h>

#include "models/coordination/rules.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// An actor of the government, all or part of whose staff is exposed.
Settings exposed(double share, std::size_t count = 1) {
    ActorSettings a = governed(actor({0.8}), Office::own);
    a.exposed = share;
    return governed_town(many(count, a), Party::changed);
}

TEST(LameDuck, TheElectionIsHeldSixtyFourDaysBeforeTheTerm) {  // day 301, and a day for the letter
    World world{exposed(0.5)};
    world.run_to(301.5);
    EXPECT_EQ(world.actor(0).transition.handover, sim::Time{});
    world.run_to(303);
    EXPECT_EQ(world.actor(0).transition.handover, day(365));
}

TEST(LameDuck, OrOnTheStatedDay) {
    Settings settings = exposed(0.5);
    settings.administrations[0].terms[1].election = settings.run.from + 100;
    World world{settings};
    world.run_to(102);
    EXPECT_EQ(world.actor(0).transition.handover, day(365));
}

TEST(LameDuck, EffortFallsWithExposureAndSettlesAfterTheHandover) {
    Settings settings = exposed(0.6);
    settings.parameters.handover.settling.count = 60;
    World world{settings};
    world.run_to(303);
    const auto pace = [&world](double on_day) { return rules::pace(world.facts(), world.actor(0), day(on_day)); };
    EXPECT_DOUBLE_EQ(pace(303), 1 - 0.5 * 0.6);
    EXPECT_DOUBLE_EQ(pace(365), 1);
    world.run_to(367);  // the letter came on day 366
    EXPECT_DOUBLE_EQ(pace(367), 0.5);
    EXPECT_DOUBLE_EQ(pace(425.9), 0.5);
    EXPECT_DOUBLE_EQ(pace(426), 1);
}

TEST(LameDuck, WhereHolderAndPartyStayNothingSettles) {
    Settings settings = exposed(0.6);
    settings.parameters.handover.settling.count = 60;
    settings.administrations[0].terms[1].party = Party::same;
    World world{settings};
    world.run_to(367);
    EXPECT_EQ(world.actor(0).transition.settled, sim::Time{});
}

/// Units that 500 actors, all exposed, send when their clocks strike on that day.
std::size_t delivered(double on_day, Settings settings) {
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.commitment.half_life.count = 1e9;
    World world{settings};
    std::vector<std::uint32_t> members(500);
    for (std::uint32_t m = 0; m != 500; ++m) members[m] = m;
    (void)gather(world, {.members = members, .actions = {members}});
    for (const std::uint32_t m : members) world.post(m, on_day, Routine{});
    world.run_to(on_day + 2);
    std::size_t units = 0;
    for (const auto& action : world.all<Action>()) units += action.state->units_supplied;
    return units;
}

TEST(LameDuck, FewerUnitsAreDelivered) {  // commitment 0.45
    expect_share(delivered(250, exposed(1, 500)), 500, 0.45);
    expect_share(delivered(320, exposed(1, 500)), 500, 0.45 * 0.5);
    Settings off = exposed(1, 500);
    off.parameters.handover.lame_duck = 0;
    expect_share(delivered(320, off), 500, 0.45);
}

TEST(LameDuck, AFreezeOfContractsStopsTheMeansOfGovernedBodiesOnly) {
    for (const bool government : {true, false}) {
        Settings settings = exposed(0, 500);
        if (!government)
            for (ActorSettings& a : settings.actors) a.administration = {};
        settings.freeze_contracts = {{settings.run.from + 100, settings.run.from + 120}};
        EXPECT_EQ(delivered(110, settings) == 0, government);
        EXPECT_GT(delivered(121, settings), 0U);
        settings.parameters.acting.means = 0;  // what needs no means needs no contract
        EXPECT_GT(delivered(110, settings), 0U);
    }
}

}  // namespace
