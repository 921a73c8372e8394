#include <gtest/gtest.h>

#include "models/coordination/ledger.hpp"
#include "models/coordination/protection.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Two actors without means of their own, fully committed, and one donor with 100 units until day 200.
Settings poor(double share = 1) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own), actor({0.8})}, Party::same);
    settings.administrations[0].terms.pop_back();
    for (ActorSettings& a : settings.actors) a.means = 0;
    settings.parameters.commitment.first = 1;
    settings.parameters.commitment.half_life.count = 1e9;
    settings.funds = {
        {.name = "donor", .means = 100, .from = settings.run.from, .until = settings.run.from + 200, .share = share}};
    return settings;
}

struct Funded {
    World world;
    Gathered what;

    [[nodiscard]] const Agenda& agenda() const { return world.see(what.agenda); }
    [[nodiscard]] const Action& action() const { return world.see(what.actions.front()); }
    [[nodiscard]] const Fund& fund() const { return world.see(Coordination::fund(0)); }
    [[nodiscard]] Ledger books() const { return ledger_of(world.whole()); }
    Funded& strike(double on_day) {
        world.post(0, on_day, Routine{}).post(1, on_day, Routine{}).run_to(on_day + 2);
        return *this;
    }
};
/// One action of both: 4 steps x 2 partners x 2 units of means. The agenda asks on day 10.
Funded funded(const Settings& settings) {
    Funded f{World{settings}, {}};
    f.what = gather(f.world, {.members = {0, 1}, .actions = {{0, 1}}});
    f.world.post(f.what.agenda, 10, Evaluate{}).run_to(15);
    return f;
}

TEST(Fund, EndowsActionsAndPartnersDeliverWithoutMeansOfTheirOwn) {
    Funded f = funded(poor());
    EXPECT_EQ(f.fund().means.left, 84);
    EXPECT_EQ(f.action().endowment.left, 16);
    EXPECT_EQ(funded_share(f.agenda()), 1);
    f.strike(20);
    EXPECT_EQ(f.action().steps, 1U);
    EXPECT_EQ(f.action().means_used, 4);
    const Ledger books = f.books();
    EXPECT_EQ(books.issued, 100);
    EXPECT_EQ(books.endowed, 12);
    EXPECT_TRUE(books.balanced());
    ASSERT_EQ(f.world.count(EventKind::funded), 1U);
    EXPECT_EQ(f.world.records(EventKind::funded)[0].value, 16);
}

TEST(Fund, WithoutItNobodyDelivers) {
    for (const bool none : {true, false}) {
        Settings settings = poor();
        if (none)
            settings.funds.clear();
        else
            settings.parameters.funding.granted = 0;
        EXPECT_EQ(funded(settings).strike(20).action().units_supplied, 0U);
    }
}

TEST(Fund, GrantsAShareAtMost) {
    EXPECT_EQ(funded(poor(0.1)).action().endowment.left, 10);
    Settings half = poor();
    half.parameters.funding.granted = 0.5;
    EXPECT_EQ(funded(half).action().endowment.left, 8);
}

TEST(Fund, WhatTheEndowmentCannotPayIsNotDelivered) {  // 3 units of 2: one step, and half of another
    Funded f = funded(poor(0.06));
    f.strike(20).strike(120);
    EXPECT_EQ(f.action().steps, 1U);
    EXPECT_EQ(f.action().endowment.left, 0);
    const std::uint32_t supplied = f.action().units_supplied;
    f.strike(198);
    EXPECT_EQ(f.action().units_supplied, supplied);
    EXPECT_TRUE(f.books().balanced());
}

TEST(Fund, EndsOnItsDateAndWhatIsLeftLapses) {
    Funded f = funded(poor());
    f.strike(20);
    f.world.run_to(202);
    EXPECT_EQ(f.action().endowment.left, 0);
    EXPECT_EQ(funded_share(f.agenda()), 0);
    EXPECT_EQ(f.world.count(EventKind::funding_ended), 1U);
    EXPECT_EQ(f.books().lapsed, 96);
    EXPECT_EQ(f.books().used, 4);
    EXPECT_TRUE(f.books().balanced());
    EXPECT_EQ(f.strike(210).action().steps, 1U);
}

TEST(Fund, MoneyOfAnAgendaThatEndsLapses) {
    Funded f = funded(poor());
    f.world.post(f.what.agenda, 16, Leaves{1}).run_to(20);
    EXPECT_EQ(f.books().lapsed, 16);
    EXPECT_TRUE(f.books().balanced());
}

TEST(Fund, AnAppropriationComesEveryYearAndLapsesWithIt) {
    Settings settings = poor();
    settings.funds = {
        {.name = "budget", .kind = FundKind::appropriation, .administration = at(0), .means = 100, .share = 1}};
    Funded f = funded(settings);
    EXPECT_EQ(f.action().endowment.left, 16);
    f.world.run_to(364);
    EXPECT_EQ(f.books().lapsed, 0);
    f.world.run_to(370);  // what lay at the fund and at the action; and the agenda asked again
    EXPECT_EQ(f.books().lapsed, 100);
    EXPECT_EQ(f.books().issued, 200);
    EXPECT_EQ(f.action().endowment.left, 16);
    EXPECT_TRUE(f.books().balanced());
    settings.actors[0].administration = {};
    EXPECT_EQ(funded(settings).action().endowment.left, 0);  // its government takes no part
}

TEST(Fund, PaysForItsProblemsAndSectors) {
    Settings settings = poor();
    settings.problems.push_back({.name = "other"});
    settings.funds[0].problems = {at(1)};
    EXPECT_EQ(funded(settings).action().endowment.left, 0);
    settings.funds[0].problems = {};
    settings.funds[0].sectors = {at(1)};
    EXPECT_EQ(funded(settings).action().endowment.left, 0);
    settings.actors[1].sector = at(1);
    EXPECT_EQ(funded(settings).action().endowment.left, 16);
}

}  // namespace
