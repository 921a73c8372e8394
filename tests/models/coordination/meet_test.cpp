#include <gtest/gtest.h>

#include <variant>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// A committee of all actors at a venue that calls only when a test does: on day 10, for a session on day 25.
struct Committee {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] const Venue& venue() const { return world.see(Coordination::venue(0)); }
    Committee& meet(double on_day = 10) {
        world.post(Coordination::venue(0), on_day, Session{});
        world.run_to(on_day + 20);
        return *this;
    }
};

Committee committee(Settings settings, Phase phase = Phase::inviting, double functionality = 1) {
    settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}, .functionality = functionality}};
    Committee c{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    c.id =
        gather(c.world,
               {.members = members, .mechanism = Mechanism::committee, .phase = phase, .functionality = functionality})
            .agenda;
    c.world.post(Coordination::venue(0), 1, Host{c.id, true});
    c.world.run_to(5);
    return c;
}

/// Attending costs an hour, and only these members have any.
Committee attended_by(const std::vector<std::uint32_t>& members, Settings settings, Phase phase = Phase::inviting) {
    settings.parameters.consultation.attention = 1;
    Committee c = committee(std::move(settings), phase);
    for (const std::uint32_t m : members) c.world.post(m, 7, Routine{});
    return c;
}

TEST(Meet, AllRoundsOfASessionHappenInOneEvent) {
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.parameters.humility.yield = 0;
    Committee c = committee(settings);
    c.world.post(Coordination::venue(0), 10, Session{}).run_to(25);
    EXPECT_EQ(c.agenda().phase, Phase::formulating);
    c.world.run_to(25.1);  // as by letter: 0.6 against 0.8, then 0.75 and 0.65 against 0.7
    EXPECT_EQ(c.agenda().phase, Phase::acting);
    EXPECT_NEAR(c.agenda().purposes[0], 0.7, 1e-12);
    c.world.run_to(26.1);
    EXPECT_NEAR(c.world.actor(0).holder.frame[0], 0.75, 1.0 / 65535);
    EXPECT_NEAR(c.world.actor(1).holder.frame[0], 0.65, 1.0 / 65535);
    EXPECT_EQ(c.venue().sessions, 1U);
}

TEST(Meet, ASessionHasOnlySoManyRounds) {
    Settings settings = town({actor({0.8}), actor({0.4})});
    settings.parameters.humility.yield = 0;
    settings.parameters.consultation.session_rounds = 1;
    Committee c = committee(settings);
    c.meet();
    EXPECT_EQ(c.agenda().phase, Phase::formulating);
    EXPECT_NEAR(c.agenda().purposes[0], 0.7, 1e-12);  // the draft of the next session
    EXPECT_EQ(c.meet(40).agenda().phase, Phase::acting);
}

TEST(Meet, HalfOfTheMembersAreAQuorum) {
    Committee c = attended_by({0, 1}, town(many(4, actor({0.8}))));
    c.meet();
    EXPECT_EQ(c.agenda().phase, Phase::acting);
    EXPECT_EQ(c.venue().without_quorum, 0U);
}

TEST(Meet, FewerAreNone) {
    Committee c = attended_by({0}, town(many(4, actor({0.8}))));
    c.meet();
    EXPECT_EQ(c.agenda().phase, Phase::formulating);
    EXPECT_EQ(c.venue().sessions, 1U);
    EXPECT_EQ(c.venue().without_quorum, 1U);
    EXPECT_EQ(c.world.count(EventKind::no_quorum), 1U);
}

TEST(Meet, WhoSatInASessionIsCounted) {
    Committee c = attended_by({0, 2}, town(many(4, actor({0.8}))));
    c.meet();
    for (const std::uint32_t m : {0U, 1U, 2U, 3U}) EXPECT_EQ(c.world.actor(m).attendances, m % 2 == 0 ? 1U : 0U) << m;
    Committee alone = attended_by({0}, town(many(4, actor({0.8}))));
    alone.meet();
    EXPECT_EQ(alone.world.actor(0).attendances, 0U);
}

TEST(Meet, OneAloneIsNoQuorumWhateverTheShare) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.consultation.quorum = 0.1;
    Committee c = attended_by({0}, settings);
    EXPECT_EQ(c.meet().venue().without_quorum, 1U);
}

TEST(Meet, EmptySessionsWearPatience) {
    for (const Phase phase : {Phase::inviting, Phase::acting}) {
        Committee c = attended_by({}, town(many(2, actor({0.8}))), phase);
        for (int session = 0; session != 5; ++session) c.meet(10 + 30 * session);
        EXPECT_EQ(c.agenda().ending, Ending::none);
        c.meet(160);
        EXPECT_EQ(c.agenda().ending, phase == Phase::acting ? Ending::faded : Ending::not_agreed);
        c.world.run_to(200);
        EXPECT_TRUE(c.venue().hosted.empty());
    }
}

TEST(Meet, TalkThatLeadsNowhereWearsPatienceToo) {
    Settings settings = town({actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;
    Committee c = committee(settings);
    for (int session = 0; session != 6; ++session) c.meet(10 + 30 * session);
    EXPECT_EQ(c.agenda().ending, Ending::not_agreed);
    EXPECT_EQ(c.agenda().deliberation.sessions, 6U);
}

TEST(Meet, SessionsOfACommitteeAtWorkKeepCommitment) {
    Committee c = committee(town(many(2, actor({0.8}))), Phase::acting);
    c.meet();
    EXPECT_DOUBLE_EQ(membership(c.world, 1, c.id).commitment, 0.45 + 0.04 * 0.55);
    EXPECT_EQ(c.world.actor(1).holder.frame[0], 0.8);
}

TEST(Meet, AFunctionalVenueHasMoreAnswersInTime) {  // (1 + functionality) / 2 of them
    for (const double functionality : {0.0, 0.4, 1.0}) {
        Settings settings = town(many(1000, actor({0.8})));
        settings.parameters.ties.acquaintances = 0;
        settings.parameters.consultation.quorum = 0.1;
        Committee c = committee(settings, Phase::acting, functionality);
        c.meet();
        std::size_t present = 0;
        for (std::uint32_t m = 0; m != 1000; ++m)
            if (membership(c.world, m, c.id).commitment > 0.45) ++present;
        expect_share(present, 1000, (1 + functionality) / 2);
    }
}

TEST(Meet, OnlyCommitteesAreCalled) {
    Committee c = committee(town(many(2, actor({0.8}))), Phase::acting);
    c.world.post(Coordination::venue(0), 6, Release{c.id}).post(Coordination::venue(0), 7, Host{c.id, false});
    EXPECT_EQ(c.meet().venue().sessions, 0U);
    EXPECT_EQ(c.venue().hosted.size(), 1U);
}

TEST(Meet, TheCallTellsHowWellTheVenueWorksToday) {
    Committee c = committee(town(many(2, actor({0.8}))), Phase::acting, 0.4);
    c.world.post(c.id, 6, SessionCalled{.functionality = 0.7}).run_to(7);
    EXPECT_EQ(c.agenda().functionality, 0.7);
    c.meet(40);
    EXPECT_EQ(c.agenda().functionality, 0.4);
}

TEST(Meet, APlatformWithoutViabilityFailsToCallAtTheRate) {
    constexpr std::size_t occasions = 1000;
    for (const double viability : {0.0, 0.5, 1.0}) {
        Settings settings = town(many(2, actor({0.2})));
        settings.parameters.venues.failing = 0.4;
        settings.venues = {{.name = "table",
                            .unit = at(0),
                            .rhythm = {},
                            .viability = viability,
                            .members = {at(1)},
                            .calls = {.values = {1}}}};
        World world{settings};
        std::size_t heard = 0;
        for (std::size_t n = 1; n <= occasions; ++n) {
            const auto today = static_cast<double>(n);
            world.post(Coordination::venue(0), today, Session{}).run_to(today + 0.5);
            world.whole().for_each_letter(
                [&](const auto& letter) { heard += std::holds_alternative<Bulletin>(letter.message) ? 1 : 0; });
        }
        expect_share(heard, occasions, 1 - 0.4 * (1 - viability));
    }
}

/// A committee at a table that nobody has used for forty days when it calls.
Committee idle(double viability, double idle_days = 30) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.venues.idle.count = idle_days;
    settings.parameters.venues.founding.count = 30;
    settings.parameters.venues.new_rhythm.count = 20;
    settings.parameters.venues.new_functionality = 0.9;
    settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}, .functionality = 1, .viability = viability}};
    Committee c{World{settings}, {}};
    c.id = gather(c.world,
                  {.members = {0, 1}, .mechanism = Mechanism::committee, .phase = Phase::inviting, .venue_index = 0})
               .agenda;
    c.world.post(Coordination::venue(0), 40, Session{}).run_to(41);
    return c;
}

TEST(Meet, AVenueThatNobodyUsesStaysOnPaper) {
    EXPECT_FALSE(idle(1, 0).venue().inactive);  // switched off
    EXPECT_FALSE(idle(1, 50).venue().inactive);
    const Committee c = idle(1);
    EXPECT_TRUE(c.venue().inactive);
    ASSERT_EQ(c.world.count(EventKind::venue_inactive), 1U);
    EXPECT_EQ(c.world.records(EventKind::venue_inactive)[0].value, 0);
}

TEST(Meet, ASessionWithQuorumIsUseOneWithoutIsNot) {
    for (const bool attended : {true, false}) {
        Settings settings = town(many(2, actor({0.8})));
        settings.parameters.venues.idle.count = 30;
        settings.parameters.consultation.attention = attended ? 0 : 1;
        Committee c = committee(settings, Phase::acting);  // hosted on day 1, meets on day 25
        c.meet();
        c.world.post(Coordination::venue(0), 40, Session{}).run_to(41);
        EXPECT_EQ(c.venue().inactive, !attended);
    }
}

TEST(Meet, AnAgendaBringsAViablePlatformBackToLife) {
    Committee c = idle(1);
    c.world.post(Coordination::venue(0), 50, Host{c.id, true}).run_to(51);
    EXPECT_FALSE(c.venue().inactive);
    EXPECT_EQ(c.venue().hosted.size(), 1U);
    EXPECT_EQ(c.world.count(EventKind::venue_revived), 1U);
}

TEST(Meet, WhomAPlatformRefusesMakesATableOfItsOwn) {
    Committee c = idle(0);
    c.world.post(Coordination::venue(0), 50, Host{c.id, true}).run_to(52);
    EXPECT_TRUE(c.venue().hosted.empty());
    EXPECT_EQ(c.agenda().venue_index, nobody);
    EXPECT_EQ(c.agenda().functionality, 0.9);
    c.world.run_to(50 + 1 + 31 + 2);
    ASSERT_EQ(c.world.all<Venue>().size(), 2U);
    EXPECT_EQ(c.world.see(c.agenda().venue).hosted.size(), 1U);
    c.world.run_to(200);
    EXPECT_EQ(c.agenda().phase, Phase::acting);  // it met there, and agreed
}

TEST(Meet, CommitteesAtAVenueThatClosesDownGoElsewhere) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.venues.idle.count = 30;
    Committee c = committee(settings, Phase::acting);
    c.world.post(Coordination::venue(0), 40, Session{}).run_to(42);
    EXPECT_TRUE(c.venue().inactive);
    EXPECT_TRUE(c.venue().hosted.empty());
    EXPECT_EQ(c.agenda().venue_index, nobody);
    EXPECT_EQ(c.world.count(EventKind::venue_made), 1U);
}

TEST(Meet, WhoIsUnheardInSessionsLeaves) {  // three rounds a session: met in one, unheard in five
    Settings settings = town({actor({0.8}), actor({0.8}), actor({0.8}), actor({0.2})});
    settings.parameters.humility.common = 0;
    settings.parameters.consultation.share = 1;
    settings.parameters.consultation.exit_after = 4;
    Committee c = committee(settings);
    c.meet();
    EXPECT_EQ(c.agenda().members.size(), 4U);
    c.meet(40);
    EXPECT_EQ(c.agenda().members.size(), 3U);
    EXPECT_EQ(c.agenda().deliberation.exits, 1U);
}

}  // namespace
