#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// A committee at work; its venue calls when a test does.
struct AtWork {
    World world;
    Gathered what;
    [[nodiscard]] const Agenda& agenda() const { return world.see(what.agenda); }
    AtWork& meet(double on_day) {
        world.post(Coordination::venue(0), on_day, Session{});
        world.run_to(on_day + 20);
        return *this;
    }
};

AtWork at_work(Settings settings, const Management& management, std::vector<std::vector<std::uint32_t>> actions,
               double purpose = 0.8) {
    settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}, .functionality = 1}};
    AtWork c{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    c.what = gather(c.world, {.members = members,
                              .mechanism = Mechanism::committee,
                              .purposes = profile({purpose}),
                              .functionality = 1,
                              .actions = std::move(actions),
                              .management = management});
    c.world.post(Coordination::venue(0), 1, Host{c.what.agenda, true});
    c.world.run_to(5);
    return c;
}

Settings with(CommitteeParameters p, std::size_t members = 2) {
    Settings settings = town(many(members, actor({0.8})));
    settings.parameters.committee = p;
    return settings;
}

TEST(Committee, OfKnowledgeBringsViewsCloserAndLearns) {
    AtWork c = at_work(with({}), {.kind = CommitteeKind::knowledge}, {{0, 1}}, 0.6);
    c.meet(10);
    EXPECT_NEAR(c.world.actor(1).holder.frame[0], 0.8 - 0.5 * 0.3 * 0.2, 1e-4);
    EXPECT_NEAR(c.agenda().deliberation.analysis.quality, 0.05, 1e-12);
    EXPECT_NEAR(c.world.see(c.what.actions[0]).analysis, 0.05, 1e-12);
    c.meet(40);
    EXPECT_NEAR(c.agenda().deliberation.analysis.quality, 1 - 0.95 * 0.95, 1e-12);
}

TEST(Committee, WithoutKnowledgeNobodyMoves) {
    AtWork c = at_work(with({.knowledge = 0, .learning = 0}), {.kind = CommitteeKind::knowledge}, {{0, 1}}, 0.6);
    c.meet(10);
    EXPECT_NEAR(c.world.actor(1).holder.frame[0], 0.8, 1e-4);
    EXPECT_EQ(c.agenda().deliberation.analysis.quality, 0);
}

TEST(Committee, AStructuralOneSteersTheMostAdvancedAction) {
    AtWork c = at_work(with({}), {.kind = CommitteeKind::structural}, {{0, 1}, {0, 1}});
    c.world.post(c.what.agenda, 8, StepTaken{1});
    c.meet(10);
    for (const Task& task : c.world.actor(1).tasks) {
        const bool steered = task.action == c.what.actions[1];
        EXPECT_EQ(task.steered_until > sim::Time{}, steered);
    }
    EXPECT_EQ(c.world.actor(1).holder.frame[0], 0.8);
}

TEST(Committee, WhoIsSteeredIsMoreWilling) {  // 0.45 + 0.3 x 0.55
    for (const double steer : {0.3, 0.0}) {
        Settings settings = with({.steer = steer}, 1000);
        settings.parameters.ties.acquaintances = 0;
        settings.parameters.commitment.half_life.count = 1e9;
        std::vector<std::uint32_t> all(1000);
        for (std::uint32_t m = 0; m != 1000; ++m) all[m] = m;
        AtWork c = at_work(settings, {.kind = CommitteeKind::structural}, {all});
        for (const std::uint32_t m : all) {
            c.world.post(m, 8, Steer{c.what.actions[0], day(20)});
            c.world.post(m, 10, Routine{});
        }
        c.world.run_to(12);
        expect_share(c.world.see(c.what.actions[0]).units_supplied, 1000, 0.45 + steer * 0.55);
    }
}

TEST(Committee, AStructuralOneCutsWhatStallsAndPlansAnother) {
    AtWork c = at_work(with({}), {.kind = CommitteeKind::structural}, {{0, 1}, {0, 1}});
    c.world.post(c.what.agenda, 300, StepTaken{1});
    c.meet(360);  // on day 375: 375 days after the first began
    ASSERT_EQ(c.agenda().actions.size(), 3U);
    EXPECT_EQ(c.agenda().actions[0].status, ActionStatus::cut);
    EXPECT_EQ(c.world.see(c.what.actions[0]).status, ActionStatus::cut);
    EXPECT_EQ(c.agenda().actions[1].status, ActionStatus::open);
    EXPECT_EQ(c.agenda().actions[2].status, ActionStatus::open);
}

TEST(Committee, SubcommitteesCallThePartnersOfOneActionByTurns) {
    Settings settings = with({}, 4);
    settings.parameters.consultation.quorum = 1;
    AtWork c = at_work(settings, {.kind = CommitteeKind::knowledge, .subcommittees = true}, {{0, 1}, {2, 3}}, 0.6);
    c.meet(10);
    EXPECT_EQ(c.world.count(EventKind::no_quorum), 0U);  // two of two
    const auto answers = [&c](std::uint32_t who) {
        for (const Member& m : c.agenda().members)
            if (m.actor == who) return m.answers;
        return 0U;
    };
    EXPECT_EQ(answers(0) + answers(1), 2U);
    EXPECT_EQ(answers(2) + answers(3), 0U);
    EXPECT_EQ(c.world.actor(3).holder.frame[0], 0.8);  // not told
    c.meet(40);
    EXPECT_EQ(answers(0) + answers(1), 2U);
    EXPECT_EQ(answers(2) + answers(3), 2U);
}

TEST(Committee, WithoutSubcommitteesAllAreCalled) {
    AtWork c = at_work(with({}, 4), {.kind = CommitteeKind::knowledge}, {{0, 1}, {2, 3}});
    c.meet(10);
    for (const Member& m : c.agenda().members) EXPECT_EQ(m.answers, 1U);
}

}  // namespace
