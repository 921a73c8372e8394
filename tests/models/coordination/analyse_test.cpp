#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

double on_day(sim::Time t) { return in_days(t - sim::Time{}); }

/// Two members who think the problem to be at 0.8; a record that one of them keeps says 0.1.
Settings surprising() {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.phases = {};
    settings.problems[0].level = 0.1;
    settings.information = {{.name = "record",
                             .holder = at(0),
                             .coverage = 1,
                             .quality = 1,
                             .covers = {.values = {1}},
                             .readers = {at(0)},
                             .purposes = {at(0)}}};
    return settings;
}

struct Course {
    World world;
    sim::Id<Agenda> id;
    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
    [[nodiscard]] const Milestones& milestones() const { return agenda().deliberation.milestones; }
};

Course course(const Settings& settings, Mechanism mechanism, double until) {
    Course c{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    c.id = gather(c.world, {.members = members, .mechanism = mechanism, .phase = Phase::inviting}).agenda;
    c.world.run_to(until);
    return c;
}

TEST(Phases, FollowOneAnotherAtTheirOwnPace) {
    Settings settings = town({actor({0.8}), actor({0.8})});
    settings.parameters.phases = {.most_returns = 0};
    Course c = course(settings, Mechanism::aggregation, 61.9);
    EXPECT_EQ(c.agenda().phase, Phase::analysing);
    c.world.run_to(91.9);
    EXPECT_EQ(c.agenda().phase, Phase::determining);
    c.world.run_to(121.9);
    EXPECT_EQ(c.agenda().phase, Phase::managing);
    c.world.run_to(123);
    EXPECT_EQ(c.agenda().phase, Phase::acting);
    EXPECT_EQ(on_day(c.milestones().formulated), 2);
    EXPECT_EQ(on_day(c.milestones().analysed), 62);
    EXPECT_EQ(on_day(c.milestones().determined), 92);
    EXPECT_EQ(on_day(c.agenda().agreed), 122);
}

TEST(Phases, TakeLongerForMany) {  // (4 / 2)^1
    Settings settings = town(many(4, actor({0.8})));
    settings.parameters.phases = {};
    settings.parameters.breadth.agreement = 1;
    EXPECT_EQ(on_day(course(settings, Mechanism::aggregation, 300).agenda().agreed), 2 + 2 * 120);
}

TEST(Phases, CanBeSkipped) {
    EXPECT_EQ(on_day(course(town(many(2, actor({0.8}))), Mechanism::aggregation, 10).agenda().agreed), 2);
}

TEST(Analyse, EvidenceThatSurprisesLeadsBackOnce) {
    Course c = course(surprising(), Mechanism::one_way, 500);
    EXPECT_EQ(c.milestones().returns, 1);
    ASSERT_EQ(c.world.count(EventKind::returned), 1U);
    EXPECT_EQ(c.world.records(EventKind::returned)[0].detail, static_cast<std::uint8_t>(Phase::analysing));
    EXPECT_EQ(c.agenda().phase, Phase::acting);  // it still surprises, but no way back is left
    // As in sensing: salience 0.1 (0.5 + 0.5 x 0.8) = 0.09, taken up by 0.3.
    EXPECT_NEAR(c.world.actor(1).holder.frame[0], 0.8 + 0.3 * (0.09 - 0.8), 1e-4);
    EXPECT_GT(c.agenda().deliberation.analysis.quality, 0.6);
    EXPECT_EQ(c.agenda().deliberation.analysis.gate, Gate::shared);
}

TEST(Analyse, WithoutAWayBackOrASurpriseItGoesOn) {
    Settings settings = surprising();
    settings.parameters.phases.most_returns = 0;
    Course never = course(settings, Mechanism::one_way, 500);
    EXPECT_EQ(never.milestones().returns, 0);
    EXPECT_EQ(never.world.actor(1).holder.frame[0], 0.8);
    settings = surprising();
    settings.parameters.phases.surprise = 0.71;
    settings.parameters.phases.communication = 0;
    EXPECT_EQ(course(settings, Mechanism::one_way, 500).milestones().returns, 0);
    EXPECT_EQ(course(surprising(), Mechanism::aggregation, 500).milestones().returns, 0);  // a list
}

TEST(Analyse, WithoutARecordThereIsNone) {
    Settings settings = surprising();
    settings.information.clear();
    const Course c = course(settings, Mechanism::aggregation, 500);
    EXPECT_EQ(c.agenda().deliberation.analysis.gate, Gate::unasked);
    EXPECT_EQ(c.agenda().deliberation.analysis.quality, 0);
}

}  // namespace
