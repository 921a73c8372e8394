#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// An agenda that the governed actor 0 convened with two others, in the corner of politics: 1/4 away, softened. What
/// speaks for it without that: 0.5 x 0.45 of commitment and 1.2 x 0.64 of interest.
constexpr double support = 0.225 + 0.768;

struct Inherited {
    World world;
    Gathered what;

    [[nodiscard]] const Agenda& agenda() const { return world.see(what.agenda); }
    [[nodiscard]] bool member(std::uint32_t who) const { return !world.actor(who).memberships.empty(); }
    Inherited& review(std::uint32_t who, double on_day = 10) {
        world.post(who, on_day, Review{what.agenda}).run_to(on_day + 5);
        return *this;
    }
};

Settings parties() {
    return governed_town({governed(actor({0.8}), Office::own), actor({0.8}), governed(actor({0.8}), Office::own)});
}

/// `left` is the support that a member finds after the distance.
Inherited inherited(double left, Settings settings = parties(), const std::vector<std::uint32_t>& members = {0, 1, 2}) {
    settings.parameters.review.distance = (support - left) / 0.25;
    Inherited i{World{settings}, {}};
    i.what = gather(i.world, {.members = members, .position = {1, 1}, .actions = {{0, 1}, {0, 2}, {1, 2}, {0, 1}}});
    i.world.run_to(5);
    return i;
}

Record verdict(const Inherited& i) { return i.world.records(EventKind::verdict).at(0); }
Verdict detail(const Inherited& i) { return static_cast<Verdict>(verdict(i).detail); }

TEST(Review, EachThresholdHasItsVerdict) {
    for (const auto& [left, expected] :
         {std::pair{0.51, Verdict::taken_up}, std::pair{0.49, Verdict::shrunk}, std::pair{0.26, Verdict::shrunk},
          std::pair{0.24, Verdict::ignored}, std::pair{0.01, Verdict::ignored}, std::pair{-0.01, Verdict::closed}}) {
        Inherited i = inherited(left);
        EXPECT_EQ(detail(i.review(0)), expected) << left;
        EXPECT_TRUE(verdict(i).decisive);
    }
}

TEST(Review, TakenUpItGoesOn) {
    Inherited i = inherited(0.6);
    i.review(0);
    EXPECT_EQ(i.agenda().phase, Phase::acting);
    EXPECT_EQ(i.agenda().members.size(), 3U);
    EXPECT_EQ(i.agenda().standing.names, 1U);
}

TEST(Review, TakenUpItIsAtLeastAsDearAsOnJoining) {
    Settings settings = parties();
    settings.parameters.review.commitment = 0;
    Inherited i = inherited(support + 1, settings);
    i.world.post(0, 6, News{i.what.agenda, 0, 3, 0});
    i.review(0);
    EXPECT_EQ(detail(i), Verdict::taken_up);
    EXPECT_EQ(membership(i.world, 0, i.what.agenda).commitment, 0.45);
}

TEST(Review, ShrunkItLosesHalfOfItsOpenActions) {
    Inherited i = inherited(0.3);
    i.review(0);
    std::size_t open = 0;
    for (const PlannedAction& a : i.agenda().actions)
        if (a.status == ActionStatus::open) ++open;
    EXPECT_EQ(open, 2U);
    EXPECT_EQ(i.agenda().members.size(), 3U);
}

TEST(Review, WhoIgnoresItLeavesAndTheOthersGoOn) {
    Inherited i = inherited(0.1);
    i.review(0);
    EXPECT_FALSE(i.member(0));
    EXPECT_EQ(i.agenda().phase, Phase::acting);
    EXPECT_EQ(i.agenda().members.size(), 2U);
    EXPECT_NE(i.agenda().convener, 0U);
}

TEST(Review, ClosedByWhoConvenedItEnds) {
    Inherited i = inherited(-2);
    i.review(0);
    EXPECT_EQ(i.agenda().ending, Ending::closed);
    EXPECT_FALSE(i.member(1));
    const auto ended = i.world.records(EventKind::agenda_ended);
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].cause, Cause::distance);
}

TEST(Review, ClosedByAnotherOnlyThatOneLeaves) {
    Inherited i = inherited(-2);
    i.review(2);
    EXPECT_EQ(detail(i), Verdict::ignored);  // only the convener can close it
    EXPECT_FALSE(verdict(i).decisive);       // the convener is of the same government
    EXPECT_EQ(i.agenda().ending, Ending::none);
    EXPECT_EQ(i.agenda().members.size(), 2U);
}

TEST(Review, WhereTheConvenerIsNotGovernedTheMostPowerfulMemberDecides) {
    Settings settings = parties();
    settings.actors[2].power = 2;
    EXPECT_FALSE(verdict(inherited(0.6, settings, {1, 0, 2}).review(0)).decisive);
    EXPECT_TRUE(verdict(inherited(0.6, settings, {1, 0, 2}).review(2)).decisive);
}

/// A new party comes, nobody is replaced, and what it finds is the predecessor's.
Inherited after_a_change_of_party(double rename, Party party = Party::changed) {
    Settings settings = parties();
    settings.administrations[0].terms[1].party = party;
    settings.parameters.review.rename = rename;
    Inherited i = inherited(0.6, settings);
    i.world.post(0, 6, News{i.what.agenda, 0, 0, 0.3, {.owner = {OwnerKind::government, 0}}});
    i.world.run_to(366 + 152);
    return i;
}

TEST(Review, WhatAnotherPartyConvenedMayGetANewName) {
    const Inherited renamed = after_a_change_of_party(1);
    EXPECT_EQ(renamed.agenda().standing.names, 2U);
    EXPECT_EQ(renamed.world.count(EventKind::renamed), 1U);
    EXPECT_EQ(renamed.agenda().actions.size(), 4U);  // the substance stays
    EXPECT_EQ(after_a_change_of_party(0).agenda().standing.names, 1U);
    EXPECT_EQ(after_a_change_of_party(1, Party::same).agenda().standing.names, 1U);
}

TEST(Review, FallsIntoThePlanWindow) {
    Settings settings = parties();
    settings.parameters.review.noise = 0;
    const Inherited i = after_a_change_of_party(0);
    std::size_t verdicts = 0;
    for (const auto& r : i.world.history()) {
        if (r.record.kind != EventKind::verdict) continue;
        ++verdicts;
        EXPECT_GE(r.time, day(366 + 1 + 1));
        EXPECT_LE(r.time, day(366 + 151 + 1));
    }
    EXPECT_EQ(verdicts, 2U);  // of the two governed members
}

TEST(Review, VisibilityCountsByItsOwner) {  // the same 0.3 speaks for it, or against it
    for (const bool predecessor : {false, true}) {
        Settings settings = parties();
        settings.parameters.review.visibility = 0.5;
        settings.parameters.review.owned = -0.5;
        const Told told{.owner = {predecessor ? OwnerKind::government : OwnerKind::shared, 0}};
        Inherited i = inherited(predecessor ? 0.6 : 0.4, settings);
        i.world.post(0, 6, News{i.what.agenda, 0, 0, 0.3, told});
        if (predecessor) i.world.post(0, 7, HandOver{{}, {}, true});
        i.review(0);
        // memory 1/4, kept; 0.5 x 0.3 of visibility either way
        const double left = (predecessor ? 0.6 : 0.4) + 0.25 + (predecessor ? -0.15 : 0.15);
        EXPECT_GT(left, 0.5);
        EXPECT_LE(detail(i), Verdict::renamed);
        settings.parameters.review.take_up = left + 0.01;
        Inherited stricter = inherited(predecessor ? 0.6 : 0.4, settings);
        stricter.world.post(0, 6, News{stricter.what.agenda, 0, 0, 0.3, told});
        if (predecessor) stricter.world.post(0, 7, HandOver{{}, {}, true});
        EXPECT_EQ(detail(stricter.review(0)), Verdict::shrunk);
    }
}

TEST(Review, WhatIsNotKnownIsLogistic) {  // P(S > t) = 1 / (1 + exp((t - S) / noise))
    constexpr std::uint32_t posts = 1000;
    for (const double chance : {0.5, 0.8}) {
        Settings settings = governed_town(many(posts, governed(actor({0.8}), Office::own)));
        settings.parameters.ties.acquaintances = 0;
        settings.parameters.review.noise = 0.4;
        settings.parameters.review.distance = (support - 0.5 - 0.4 * std::log(chance / (1 - chance))) / 0.25;
        settings.parameters.review.ignore = -1e9;  // nobody closes it
        World world{settings};
        std::vector<std::uint32_t> members(posts);
        for (std::uint32_t m = 0; m != posts; ++m) members[m] = m;
        const auto agenda = gather(world, {.members = members, .position = {1, 1}}).agenda;
        for (const std::uint32_t m : members) world.post(m, 10, Review{agenda});
        world.run_to(15);
        std::size_t taken_up = 0;
        for (const Record& r : world.records(EventKind::verdict))
            if (static_cast<Verdict>(r.detail) == Verdict::taken_up) ++taken_up;
        expect_share(taken_up, posts, chance);
    }
}

/// What a member was told speaks for the agenda by its weight.
TEST(Review, LawMoneyAgeAndAdvocatesSpeakForIt) {
    Settings settings = parties();
    settings.parameters.review.memory = 0;
    settings.parameters.review.age = 0.1;
    settings.parameters.preservation.anchoring = 0.5;
    const double added = 0.6 * 0.3 + 0.3 * 0.5 + 0.5 * 0.2;  // law, money, advocates; agreed today: no age yet
    for (const auto& [less, expected] : {std::pair{0.01, Verdict::taken_up}, std::pair{-0.01, Verdict::shrunk}}) {
        Inherited i = inherited(0.5 - added + less, settings);
        i.world.post(0, 6, News{i.what.agenda, 0, 0, 0, {.anchor = 0.3F, .funded = 0.5F, .advocacy = 0.2F}});
        EXPECT_EQ(detail(i.review(0)), expected);
        if (expected == Verdict::taken_up) {
            EXPECT_EQ(verdict(i).cause, Cause::interest);
        }
    }
}

TEST(Review, AgeCountsByItsDoublings) {  // three years after the agreement: log2(1 + 3)
    Settings settings = parties();
    settings.administrations[0].terms.pop_back();
    settings.parameters.review.age = 0.1;
    for (const auto& [less, expected] : {std::pair{0.01, Verdict::taken_up}, std::pair{-0.01, Verdict::shrunk}}) {
        Inherited i = inherited(0.5 - 0.2 + less, settings);
        i.world.post(0, 6, Agreed{i.what.agenda, packed(profile({0.8})), {1, 1}});
        EXPECT_EQ(detail(i.review(0, 6 + 3 * days_per_year)), expected);
    }
}

TEST(Review, WhatTheLawProtectsCanOnlyBeIgnored) {
    Settings settings = parties();
    settings.parameters.review.anchoring = 0;
    Inherited i = inherited(-2, settings);
    i.world.post(0, 6, News{i.what.agenda, 0, 0, 0, {.anchor = 1}});
    i.review(0);
    EXPECT_EQ(detail(i), Verdict::ignored);
    EXPECT_EQ(i.agenda().ending, Ending::none);
}

/// The hazard -log(1 - P) doubles with 10 points of seats lost: 1 - 0.8^2.
TEST(Review, ACoalitionThatLostSeatsClosesMore) {
    constexpr std::uint32_t posts = 500;
    for (const auto& [change, chance] : {std::pair{0.0F, 0.2}, std::pair{-0.1F, 0.36}, std::pair{0.1F, 0.04365}}) {
        Settings settings = governed_town(many(posts, governed(actor({0.8}), Office::own)), Party::same);
        for (std::uint32_t a = 0; a != posts; ++a) settings.actors.push_back(actor({0.8}));
        settings.parameters.ties.acquaintances = 0;
        settings.parameters.review.noise = 0.4;
        settings.parameters.review.distance = (support + 0.4 * std::log(0.2 / 0.8)) / 0.25;  // closed: S <= 0
        World world{settings};
        for (std::uint32_t a = 0; a != posts; ++a) {
            const auto agenda = gather(world, {.members = {a, posts + a}, .position = {1, 1}}).agenda;
            world.post(a, 7, HandOver{{}, {}, false, 0.4F, change}).post(a, 7.5, Review{agenda});
        }
        world.run_to(9);
        std::size_t closed = 0;
        for (const Record& r : world.records(EventKind::verdict))
            if (static_cast<Verdict>(r.detail) == Verdict::closed) ++closed;
        expect_share(closed, posts, chance);
    }
}

/// Actor 0 gives the agenda up while its acceptance is on the way: it must not stay a member in name.
TEST(Review, WhoGivesItUpBeforeItsAcceptanceArrivesIsNoMember) {
    for (const Mechanism mechanism : {Mechanism::aggregation, Mechanism::two_way, Mechanism::committee}) {
        Settings settings = parties();
        settings.parameters.review.distance = (support + 0.4) / 0.25;
        settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}}};
        World world{settings};
        const auto id =
            gather(world, {.members = {1, 0, 2}, .mechanism = mechanism, .phase = Phase::inviting, .position = {1, 1}})
                .agenda;
        world.post(0, 1.5, Review{id}).post(id, 10, SessionCalled{}).run_to(20);
        EXPECT_TRUE(world.actor(0).memberships.empty());
        EXPECT_EQ(world.see(id).members.size(), 2U);
    }
}

}  // namespace
