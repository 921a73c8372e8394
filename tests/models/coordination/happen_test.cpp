#include "models/coordination/happen.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "models/coordination/ledger.hpp"
#include "tests/models/coordination/aula.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

constexpr Happening exit_of(std::uint32_t actor) { return {HappeningKind::exit, actor}; }
constexpr Happening capture_of(std::uint32_t venue) { return {HappeningKind::capture, venue}; }
constexpr Happening end_of(std::uint32_t fund) { return {HappeningKind::fund_end, fund}; }

// --- exits ------------------------------------------------------------------------------------------------------

/// Three appointed holders, whose own tenure would end on no day that is run.
Settings three_posts() { return governed_town(many(3, governed(actor({0.8}), Office::appointed)), Party::same); }

TEST(Exit, ReplacesThatHolderOnThatDayAndNobodyElse) {
    World world{three_posts()};
    world.happen(exit_of(1), 50).run_to(60);
    ASSERT_EQ(world.count(EventKind::holder_replaced), 1U);
    EXPECT_EQ(world.records(EventKind::holder_replaced)[0].actor, 1U);
    EXPECT_EQ(world.records(EventKind::holder_replaced)[0].value, 1);  // in mid-term
    EXPECT_EQ(world.actor(1).holder.since, day(50));
    EXPECT_EQ(world.actor(1).holder.generation, 1U);
    EXPECT_EQ(world.actor(0).holder.generation + world.actor(2).holder.generation, 0U);
}

TEST(Exit, WhoCameInSinceStays) {  // the letter that the first tenure has on its way means nobody any more
    World world{three_posts()};
    world.happen(exit_of(1), 50).post(1, 60, TenureEnds{0}).run_to(70);
    EXPECT_EQ(world.count(EventKind::holder_replaced), 1U);
}

TEST(Exit, WaitsForTheEndOfAFreezeOfContracts) {
    Settings settings = three_posts();
    settings.freeze_contracts = {{settings.run.from + 40, settings.run.from + 80}};
    World world{settings};
    EXPECT_EQ(world.happen(exit_of(1), 50).run_to(80).count(EventKind::holder_replaced), 0U);
    EXPECT_EQ(world.run_to(81).count(EventKind::holder_replaced), 1U);
}

TEST(Exit, WhomNobodyGovernsIsFollowedByItsOwnKind) {
    Settings settings = town({actor({0.2}, {0.5, -0.5})});
    settings.actors[0].will = {.values = {0.6}};
    World world{settings};
    world.happen(exit_of(0), 50).run_to(51);
    EXPECT_EQ(world.actor(0).holder.generation, 1U);
    EXPECT_EQ(world.actor(0).holder.position, (Position{0.5, -0.5}));
    EXPECT_DOUBLE_EQ(world.actor(0).holder.frame[0], 0.4);
}

/// Replacements of holders, and hand-overs, of all but one actor.
std::vector<std::pair<sim::Time, std::uint32_t>> changes_of_others(const World& world, std::uint32_t actor) {
    std::vector<std::pair<sim::Time, std::uint32_t>> found;
    for (const auto& r : world.history()) {
        const bool replaced = r.record.kind == EventKind::holder_replaced && r.record.actor != actor;
        if (replaced || r.record.kind == EventKind::hand_over) found.emplace_back(r.time, r.record.actor);
    }
    return found;
}

TEST(Exit, ShiftsNobodyElsesDraws) {
    constexpr std::uint32_t who = 1;
    constexpr double on_day = 300;
    World without{aula::settings()};
    World with{aula::settings()};
    without.run_to(1400);
    with.happen(exit_of(who), on_day).run_to(1400);
    const auto common = [on_day](const World& world) {
        return std::count_if(world.history().begin(), world.history().end(),
                             [on_day](const auto& r) { return r.time < day(on_day); });
    };
    ASSERT_GT(common(without), 0);
    ASSERT_EQ(common(without), common(with));
    for (std::ptrdiff_t i = 0; i != common(without); ++i) {
        const auto at = static_cast<std::size_t>(i);
        EXPECT_EQ(without.history()[at].time, with.history()[at].time);
        EXPECT_EQ(without.history()[at].who, with.history()[at].who);
        EXPECT_EQ(without.history()[at].record.kind, with.history()[at].record.kind);
        EXPECT_EQ(without.history()[at].record.value, with.history()[at].record.value);
    }
    EXPECT_FALSE(changes_of_others(without, who).empty());
    EXPECT_EQ(changes_of_others(without, who), changes_of_others(with, who));
    EXPECT_GT(with.actor(who).holder.generation, 0U);
}

// --- captures ---------------------------------------------------------------------------------------------------

Settings hosted(bool own_form = false) {
    Settings settings = governed_town({governed(actor({0.8}), Office::head), actor({0.8})}, Party::same);
    settings.administrations[0].position = {0.5, 0.25};
    settings.venues = {{.name = "table", .unit = at(0), .host = at(0), .rhythm = {}, .own_legal_form = own_form},
                       {.name = "free", .unit = at(0), .rhythm = {}},
                       {.name = "other", .unit = at(0), .host = at(1), .rhythm = {}}};
    return settings;
}

TEST(Capture, MayComeFromOutside) {
    World world{hosted()};
    world.happen(capture_of(0), 50).run_to(52);
    const Venue& table = world.see(Coordination::venue(0));
    EXPECT_EQ(table.leaning, (Position{0.5, 0.25}));
    EXPECT_DOUBLE_EQ(table.functionality, 0.5 * 0.7);
    EXPECT_EQ(table.captures, 1U);
    EXPECT_EQ(world.see(Coordination::venue(2)).captures, 0U);
}

TEST(Capture, ALegalFormOfItsOwnHoldsAgainstWhatComesFromOutside) {
    World world{hosted(true)};
    world.happen(capture_of(0), 50).run_to(52);
    EXPECT_EQ(world.see(Coordination::venue(0)).captures, 0U);
}

// --- ends of funds ----------------------------------------------------------------------------------------------

/// Two actors without means, and a donor with 100 units until day 200; 16 of them lie with the one action on day 15.
struct Donated {
    World world;
    Gathered what;

    [[nodiscard]] Ledger books() const { return ledger_of(world.whole()); }
    [[nodiscard]] const Endowment& endowment() const { return world.see(what.actions.front()).endowment; }
};
Donated donated() {
    Settings settings = town(many(2, actor({0.8})));
    for (ActorSettings& a : settings.actors) a.means = 0;
    settings.funds = {
        {.name = "donor", .means = 100, .from = settings.run.from, .until = settings.run.from + 200, .share = 1}};
    Donated d{World{settings}, {}};
    d.what = gather(d.world, {.members = {0, 1}, .actions = {{0, 1}}});
    d.world.post(d.what.agenda, 10, Evaluate{}).run_to(15);
    return d;
}

TEST(FundEnd, AllThatIsLeftLapsesWhereItLies) {
    Donated d = donated();
    EXPECT_EQ(d.endowment().left, 16);
    d.world.happen(end_of(0), 30).run_to(34);
    EXPECT_EQ(d.world.see(Coordination::fund(0)).means.left, 0);
    EXPECT_EQ(d.endowment().left, 0);
    EXPECT_EQ(d.books().lapsed, 100);
    EXPECT_TRUE(d.books().balanced());
    EXPECT_EQ(d.world.count(EventKind::funding_ended), 1U);
    EXPECT_TRUE(d.world.see(d.what.agenda).standing.funding.purses.empty());
}

TEST(FundEnd, NothingIsGrantedAnyMore) {
    Donated d = donated();
    d.world.happen(end_of(0), 30).post(d.what.agenda, 40, Evaluate{}).run_to(210);
    EXPECT_EQ(d.world.count(EventKind::funded), 1U);  // before
    EXPECT_EQ(d.world.count(EventKind::funding_ended), 1U);
    EXPECT_EQ(d.books().issued, 100);
    EXPECT_TRUE(d.books().balanced());
}

TEST(FundEnd, AnAppropriationDoesNotComeBack) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own)}, Party::same);
    settings.funds = {{.name = "budget", .kind = FundKind::appropriation, .administration = at(0), .means = 100}};
    World world{settings};
    world.happen(end_of(0), 30).run_to(800);
    const Account& means = world.see(Coordination::fund(0)).means;
    EXPECT_EQ(means.issued, 100);
    EXPECT_EQ(means.lapsed, 100);
}

// --- what cannot happen -----------------------------------------------------------------------------------------

TEST(Happening, SaysWhyItCannot) {
    World world{hosted()};
    EXPECT_FALSE(why_it_cannot(world.facts(), exit_of(1)));
    EXPECT_FALSE(why_it_cannot(world.facts(), capture_of(0)));
    EXPECT_EQ(why_it_cannot(world.facts(), exit_of(2))->en, "actor 2: there is none; there are 2");
    EXPECT_EQ(why_it_cannot(world.facts(), capture_of(3))->en, "platform 3: there is none; there are 3");
    EXPECT_EQ(why_it_cannot(world.facts(), end_of(0))->en, "fund 0: there is none; there are 0");
    EXPECT_EQ(why_it_cannot(world.facts(), capture_of(1))->en,
              "free: nobody hosts it; only a platform that a governed body hosts can be captured");
    EXPECT_EQ(why_it_cannot(world.facts(), capture_of(2))->en,
              "other: its host is actor-1, whom no administration governs");
    EXPECT_THROW(world.happen(capture_of(1), 50), std::logic_error);
}

TEST(Happening, DoesNotComeInThePast) {
    World world{hosted()};
    world.run_to(100);
    EXPECT_THROW(world.happen(exit_of(0), 50), std::logic_error);
}

}  // namespace
