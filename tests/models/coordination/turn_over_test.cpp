#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// One actor in each kind of post, and a fifth that nobody governs. The second term begins on day 365.
Settings posts(Party party = Party::changed) {
    const ActorSettings a = actor({0.8, 0.2});
    return governed_town({governed(a, Office::head), governed(a, Office::appointed), governed(a, Office::career),
                          governed(a, Office::own), a},
                         party, 2);
}
World after_the_handover(const Settings& settings, double until = 367) {
    World world{settings};
    world.run_to(until);
    return world;
}
const Administration& mayor(const World& world) { return world.see(Coordination::administration(0)); }

TEST(TurnOver, TermsFallOnTheirDates) {
    Settings settings = posts();
    settings.administrations[0].terms.push_back({.name = "three", .begin = settings.run.from + 1000});
    const World world = after_the_handover(settings, 1200);
    std::vector<double> begun;
    for (const auto& r : world.history())
        if (r.record.kind == EventKind::hand_over) begun.push_back(in_days(r.time - sim::Time{}));
    EXPECT_EQ(begun, (std::vector<double>{365, 1000}));  // the first was in office at the start
    EXPECT_EQ(mayor(world).term, 2U);
}

TEST(TurnOver, AHeadIsReplacedAlways) {
    for (const Party party : {Party::changed, Party::same}) {
        const World world = after_the_handover(posts(party));
        EXPECT_EQ(world.actor(0).holder.generation, 1U);
        EXPECT_EQ(world.actor(0).holder.since, day(366));
        EXPECT_EQ(world.actor(3).holder.generation, 0U);  // whoever comes to the post by itself stays
        EXPECT_EQ(world.actor(4).holder.generation, 0U);
    }
}

std::size_t replaced(Office office, Party party) {
    Settings settings = governed_town(many(1000, governed(actor({0.8}), office)), party);
    settings.parameters.ties.acquaintances = 0;
    return after_the_handover(settings).count(EventKind::holder_replaced);
}

TEST(TurnOver, AppointedHoldersAreReplacedAtTheirRate) {
    expect_share(replaced(Office::appointed, Party::same), 1000, 0.35);
    expect_share(replaced(Office::appointed, Party::changed), 1000, 0.35 + 0.24);
}

TEST(TurnOver, CareerHoldersAreReplacedOnAChangeOfPartyOnly) {
    EXPECT_EQ(replaced(Office::career, Party::same), 0U);
    expect_share(replaced(Office::career, Party::changed), 1000, 0.1);
}

TEST(TurnOver, ThePartyStaysAsOftenAsStated) {
    Settings settings = governed_town({actor({0.8})}, Party::drawn);
    settings.administrations[0].same_party = 0.25;
    std::size_t same = 0;
    for (std::uint64_t replicate = 0; replicate != 1000; ++replicate) {
        World world{settings, replicate};
        world.run_to(366);
        if (world.records(EventKind::hand_over).at(0).detail == 0) ++same;
    }
    expect_share(same, 1000, 0.25);
}

TEST(TurnOver, AnotherPartyIsAsFarAsStated) {
    Settings settings = posts();
    EXPECT_NEAR(
        std::hypot(mayor(after_the_handover(settings)).position.x, mayor(after_the_handover(settings)).position.y), 0.8,
        1e-12);
    settings.administrations[0].terms[1].distance = 0.3;
    const Position near = mayor(after_the_handover(settings)).position;
    EXPECT_NEAR(std::hypot(near.x, near.y), 0.3, 1e-12);
    const World same = after_the_handover(posts(Party::same));
    EXPECT_EQ(mayor(same).position, Position{});
}

TEST(TurnOver, PositionsStayWithinTheirLimits) {
    Settings settings = posts();
    settings.administrations[0].position = {0.9, -0.9};
    settings.administrations[0].terms[1].distance = 2;
    for (std::uint64_t replicate = 0; replicate != 100; ++replicate) {
        World world{settings, replicate};
        world.run_to(366);
        EXPECT_LE(std::abs(mayor(world).position.x), 1);
        EXPECT_LE(std::abs(mayor(world).position.y), 1);
    }
}

TEST(TurnOver, TheNewHolderReadsByMandateAndByItsGovernment) {
    const World world = after_the_handover(posts());
    const Holder& holder = world.actor(0).holder;
    EXPECT_EQ(holder.position, mayor(world).position);
    for (std::size_t p = 0; p != 2; ++p) {
        const double priority = mayor(world).priorities[p];
        EXPECT_GT(priority, 0);
        EXPECT_NEAR(holder.frame[p], 0.5 * (p == 0 ? 0.8 : 0.2) + 0.5 * priority, 0.5 / 65535);
    }
}

TEST(TurnOver, ASamePartyKeepsItsPriorities) {  // those of the first term: what the posts stood for
    const World world = after_the_handover(posts(Party::same));
    EXPECT_NEAR(world.actor(0).holder.frame[0], 0.8, 1e-12);
    EXPECT_NEAR(world.actor(0).holder.frame[1], 0.2, 1e-12);
}

TEST(TurnOver, TrustInTheHolderGoesOnBothSidesAndThatInTheOrganisationStaysInPart) {
    const World world = after_the_handover(posts(), 368);
    EXPECT_EQ(tie(world, 0, 4).in_holder, 0);
    EXPECT_EQ(tie(world, 0, 4).in_organisation, 0.5);
    EXPECT_EQ(tie(world, 4, 0).in_holder, 0);
    EXPECT_DOUBLE_EQ(tie(world, 4, 0).in_organisation, 0.5 * 0.7);
    EXPECT_EQ(tie(world, 4, 3).in_holder, 0.5);  // who stayed is trusted as before
}

/// A membership of a post half of whose staff is exposed, after one evaluation: memory 1/4.
Membership inherited(Office office, Party party) {
    Settings settings = governed_town(many(2, governed(actor({0.8}), office)), party);
    settings.parameters.handover.replace_career = 0;
    settings.actors[1].exposed = 0.5;
    World world{settings};
    const auto agenda = gather(world, {.members = {0, 1}}).agenda;
    world.post(1, 10, News{agenda, 0, 0, 0, {.owner = {OwnerKind::government, 0}}}).run_to(366.5);
    return membership(world, 1, agenda);
}

TEST(TurnOver, MemoryFallsWithExposedStaffAndWithTheHolder) {
    const Membership stayed = inherited(Office::career, Party::changed);
    EXPECT_DOUBLE_EQ(stayed.memory, 0.25 * (1 - 0.4 * 0.5));
    EXPECT_EQ(stayed.commitment, 0.45);
    const Membership replaced = inherited(Office::head, Party::changed);
    EXPECT_DOUBLE_EQ(replaced.memory, 0.25 * 0.8 * 0.5);
    EXPECT_DOUBLE_EQ(replaced.commitment, 0.45 * 0.1);
    const Membership same = inherited(Office::head, Party::same);
    EXPECT_DOUBLE_EQ(same.memory, 0.25 * 0.5);
}

TEST(TurnOver, OnlyAChangeOfPartyInherits) {
    EXPECT_TRUE(inherited(Office::career, Party::changed).inherited);
    EXPECT_FALSE(inherited(Office::career, Party::same).inherited);
}

/// Actor 0 convened one agenda and is a member of another, each with actor 1 of the same government.
struct Posts {
    World world;
    std::vector<sim::Id<Agenda>> agendas;
};
Posts with_agendas(double second_look) {
    Settings settings = governed_town(many(2, governed(actor({0.8}), Office::head)));
    settings.actors[0].exposed = 0.5;
    settings.administrations[0].position = {0.3, 0.2};
    settings.parameters.handover.second_look = second_look;
    Posts p{World{settings}, {}};
    p.agendas.push_back(gather(p.world, {.members = {0, 1}}).agenda);
    p.agendas.push_back(gather(p.world, {.members = {1, 0}}).agenda);
    for (const auto agenda : p.agendas)
        p.world.post(0, 10, News{agenda, 0, 0, 0, {.owner = {OwnerKind::government, 0}}});
    return p;
}

TEST(TurnOver, AMinistersExitIsNoChangeOfGovernment) {
    Posts p = with_agendas(0);
    p.world.post(0, 20, TenureEnds{0}).run_to(300);
    const auto exits = p.world.records(EventKind::holder_replaced);
    ASSERT_EQ(exits.size(), 1U);
    EXPECT_EQ(exits[0].value, 1);
    EXPECT_EQ(p.world.actor(0).holder.position, (Position{0.3, 0.2}));  // the same government
    const Membership m = membership(p.world, 0, p.agendas[0]);
    EXPECT_FALSE(m.inherited);
    EXPECT_DOUBLE_EQ(m.memory, 0.25 * (1 - 0.5 * 0.8));  // no file, but half of the staff stays
    EXPECT_EQ(p.world.count(EventKind::verdict), 0U);

    Posts q = with_agendas(0);
    q.world.run_to(366 + 155);  // both heads look at both agendas
    EXPECT_GE(q.world.count(EventKind::verdict), 2U);
    for (const Record& r : q.world.records(EventKind::verdict)) EXPECT_EQ(r.value, 0);
    for (const Record& r : q.world.records(EventKind::holder_replaced)) EXPECT_EQ(r.value, 0);
}

TEST(TurnOver, WhoComesInMidTermMayLookAgainAtWhatItsPostConvened) {
    Posts p = with_agendas(1);
    p.world.post(0, 20, TenureEnds{0}).run_to(20 + 155);
    const auto verdicts = p.world.records(EventKind::verdict);
    ASSERT_EQ(verdicts.size(), 1U);
    EXPECT_TRUE(verdicts[0].agenda == p.agendas[0]);
    EXPECT_EQ(verdicts[0].value, 1);  // no hand-over
    EXPECT_EQ(p.world.count(EventKind::renamed), 0U);
}

TEST(TurnOver, AFreezeOfContractsKeepsAppointedHoldersInTheirPosts) {
    for (const Office office : {Office::appointed, Office::head}) {
        Settings settings = governed_town({governed(actor({0.8}), office)});
        settings.freeze_contracts = {{settings.run.from + 5, settings.run.from + 100}};
        World world{settings};
        world.post(0, 10, TenureEnds{0}).run_to(99);
        EXPECT_EQ(world.actor(0).holder.generation, office == Office::head ? 1U : 0U);
        world.run_to(101);
        EXPECT_EQ(world.actor(0).holder.generation, 1U);
    }
}

TEST(TurnOver, AnAdministrationMayHaveAWindowOfItsOwn) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own), actor({0.8})});
    settings.administrations[0].plan_window = sim::Days{5};
    World world{settings};
    (void)gather(world, {.members = {0, 1}});
    world.run_to(366 + 7);
    EXPECT_EQ(world.count(EventKind::verdict), 1U);
}

TEST(TurnOver, TenureFollowsItsWeibullLaw) {  // shape 1.37, mean 426 days; no election falls into it
    constexpr std::size_t posts = 3000;
    Settings settings = governed_town(many(posts, governed(actor({0.8}), Office::appointed)));
    settings.administrations[0].terms.pop_back();
    settings.parameters.ties.acquaintances = 0;
    for (ActorSettings& a : settings.actors) a.tenure = sim::Days{426};
    World world{settings};
    const double scale = 426 / std::tgamma(1 + 1 / 1.37);
    for (const double years : {0.5, 1.0, 2.0}) {
        world.run_to(years * 365.25);
        std::size_t first = 0;
        for (std::uint32_t a = 0; a != posts; ++a)
            if (world.actor(a).holder.generation == 0) ++first;
        expect_share(first, posts, std::exp(-std::pow(years * 365.25 / scale, 1.37)));
    }
}

TEST(TurnOver, WhoFollowsInMidTermServesATenureOfItsOwn) {
    Settings settings = governed_town({governed(actor({0.8}), Office::appointed)});
    settings.administrations[0].terms.pop_back();
    settings.actors[0].tenure = sim::Days{100};
    World world{settings};
    world.run_to(1400);
    EXPECT_GE(world.actor(0).holder.generation, 5U);
    EXPECT_EQ(world.count(EventKind::holder_replaced), world.actor(0).holder.generation);
}

}  // namespace
