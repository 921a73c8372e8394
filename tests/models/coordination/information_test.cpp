#include <gtest/gtest.h>

#include <cmath>

#include "models/coordination/rules.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

constexpr std::uint32_t own_sector = 0b01;
constexpr std::uint32_t two_sectors = 0b11;

double fresh(double age_in_days) { return std::exp2(-age_in_days / 365); }

/// A record of coverage 0.8 and quality 0.5; the law allows problem 0 and sector 0.
Settings with_record(std::size_t members = 2) {
    Settings settings = town(many(members, actor({0.5, 0.5})), 2);
    settings.information = {{.name = "record",
                             .holder = at(0),
                             .coverage = 0.8,
                             .quality = 0.5,
                             .delay = {30},
                             .covers = {.values = {1, 1}},
                             .readers = {at(0)},
                             .purposes = {at(0)}}};
    return settings;
}

struct OnRecord {
    World world;
    sim::Id<Agenda> agenda;
    [[nodiscard]] const InformationAsset& asset() const { return world.see(Coordination::information(0)); }
    [[nodiscard]] const Analysis& analysis() const { return world.see(agenda).deliberation.analysis; }
    OnRecord& ask(DataRequest request) {
        request.agenda = agenda;
        world.post(Coordination::information(0), 10, request).run_to(12);
        return *this;
    }
};

OnRecord record(const Settings& settings) {
    OnRecord r{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    r.agenda = gather(r.world, {.members = members, .actions = {{0, 1}}}).agenda;
    r.world.run_to(5);
    return r;
}

TEST(Gate, SharesForALawfulPurposeWithALawfulBasis) {
    OnRecord r = record(with_record());
    r.ask({.problem = 0, .sectors = own_sector, .holder = true});
    EXPECT_EQ(r.analysis().gate, Gate::shared);
    EXPECT_NEAR(r.analysis().told, 0.8 * 0.5 * fresh(10), 1e-9);
    EXPECT_NEAR(r.analysis().quality, 0.8 * 0.5 * fresh(10), 1e-9);
    EXPECT_EQ(r.analysis().level, 0.5);
    EXPECT_EQ(r.asset().shared, 1U);
    EXPECT_EQ(r.world.run_to(13).actor(1).informed.asset, 0U);
    EXPECT_NEAR(r.world.see(r.world.see(r.agenda).actions[0].action).analysis, 0.4 * fresh(10), 1e-9);
}

TEST(Gate, GivesAggregatesOnlyWhereASectorHasNoBasis) {
    OnRecord r = record(with_record());
    r.ask({.problem = 0, .sectors = two_sectors, .agreement = true});
    EXPECT_EQ(r.analysis().gate, Gate::aggregate);
    EXPECT_NEAR(r.analysis().told, 0.6 * 0.8 * 0.5 * fresh(10), 1e-9);
    EXPECT_EQ(r.asset().aggregate, 1U);
}

TEST(Gate, DelaysWithoutAnAgreement) {
    OnRecord r = record(with_record());
    r.ask({.problem = 0, .sectors = own_sector});
    EXPECT_EQ(r.analysis().gate, Gate::delayed);
    EXPECT_EQ(r.analysis().told, 0);
    r.world.run_to(130.9);
    EXPECT_EQ(r.analysis().told, 0);
    r.world.run_to(131.1);
    EXPECT_NEAR(r.analysis().told, 0.4 * fresh(130), 1e-9);
    EXPECT_EQ(r.analysis().gate, Gate::delayed);
    EXPECT_EQ(r.asset().delayed, 1U);
}

TEST(Gate, RefusesWhatTheLawDoesNotAllow) {
    OnRecord r = record(with_record());
    r.ask({.problem = 1, .sectors = own_sector, .holder = true});
    EXPECT_EQ(r.analysis().gate, Gate::refused);
    EXPECT_EQ(r.analysis().told, 0);
    EXPECT_EQ(r.asset().refused, 1U);
    r.world.run_to(300);
    EXPECT_EQ(r.analysis().quality, 0);
}

TEST(Gate, SwitchedOffEverythingIsShared) {
    Settings settings = with_record();
    settings.parameters.information.gate = false;
    OnRecord r = record(settings);
    r.ask({.problem = 1, .sectors = two_sectors});
    EXPECT_EQ(r.analysis().gate, Gate::shared);
}

TEST(Information, AlliancesMakeMoreOfIt) {
    Settings settings = with_record(3);
    settings.actors[1].kind = ActorKind::university;
    settings.actors[2].kind = ActorKind::think_tank;
    OnRecord r = record(settings);
    r.ask({.problem = 0, .sectors = own_sector, .holder = true});
    EXPECT_NEAR(r.analysis().quality, 1 - (1 - 0.4 * fresh(10)) * 0.8 * 0.8, 1e-9);
    OnRecord nothing = record(settings);
    nothing.ask({.problem = 1, .sectors = own_sector, .holder = true});
    EXPECT_EQ(nothing.analysis().quality, 0);  // of nothing
}

TEST(Information, IsCollectedAndPublishedLater) {
    OnRecord r = record(with_record());
    r.world.post(Coordination::territory(), 60, Effect{0, 0.5, false});
    r.world.post(Coordination::information(0), 100, Collect{}).run_to(131.9);
    EXPECT_EQ(r.asset().levels[0], 0.5);
    r.world.run_to(132.1);
    EXPECT_NEAR(r.asset().levels[0], 0.25, 1.0 / 65535);
    EXPECT_EQ(in_days(r.asset().collected - sim::Time{}), 102);
}

TEST(Information, AgendasThatItServesHearOfEachPublication) {
    OnRecord r = record(with_record());
    r.ask({.problem = 0, .sectors = own_sector, .holder = true});
    r.world.post(Coordination::information(0), 100, Collect{}).run_to(134);
    EXPECT_NEAR(r.analysis().told, 0.4 * fresh(30), 1e-9);
    r.world.post(r.agenda, 140, Leaves{1}).run_to(145);  // dissolved
    EXPECT_TRUE(r.asset().served.empty());
}

TEST(Information, CoverageFollowsFollowUp) {
    OnRecord r = record(with_record());
    r.world.post(Coordination::information(0), 50, FollowUpLapsed{}).run_to(51);
    EXPECT_NEAR(r.asset().coverage, 0.72, 1e-12);
    r.world.post(Coordination::information(0), 100, Collect{}).run_to(101);
    EXPECT_NEAR(r.asset().coverage, 0.72 + 0.3 * 0.08, 1e-12);
}

TEST(Information, FollowUpBreaksWithANewPartyAndItsKeeperOnly) {
    for (const Party party : {Party::changed, Party::same}) {
        Settings settings = governed_town({governed(actor({0.5}), Office::head), actor({0.5})}, party);
        settings.information = {{.name = "record", .holder = at(0), .rhythm = {}}};
        World world{settings};
        world.run_to(370);
        EXPECT_EQ(world.actor(0).holder.generation, 1U);
        EXPECT_EQ(world.see(Coordination::information(0)).lapses, party == Party::changed ? 1U : 0U);
    }
}

TEST(Information, WhoIsInformedSeesBetterUntilItIsOld) {
    Settings settings = with_record();
    settings.information[0].covers = {.values = {0.8, 0}};
    const World world{settings};
    Actor reader{.index = 0};
    EXPECT_DOUBLE_EQ(rules::blindness(world.facts(), reader, 0, day(0)), 0.5);
    reader.informed = {0, 0.9, day(0)};
    EXPECT_DOUBLE_EQ(rules::blindness(world.facts(), reader, 0, day(0)), 1 - 0.72);
    EXPECT_DOUBLE_EQ(rules::blindness(world.facts(), reader, 1, day(0)), 0.5);
    EXPECT_DOUBLE_EQ(rules::blindness(world.facts(), reader, 0, day(365)), 0.5);
}

TEST(Information, SchoolsConveneUnlessSwitchedOff) {
    for (const bool may : {true, false}) {
        Settings settings = town({convener(actor({0.5})), convener(actor({0.5}))});
        settings.actors[0].kind = ActorKind::school;
        settings.parameters.information.schools_convene = may;
        const World world{settings};
        EXPECT_EQ(world.facts().may_convene(0), may);
        EXPECT_TRUE(world.facts().may_convene(1));
    }
}

}  // namespace
