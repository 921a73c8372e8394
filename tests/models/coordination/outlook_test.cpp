#include "models/coordination/outlook.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

Settings with_users() {
    Settings s = town({actor({0.5, 0.5}), actor({0.5, 0.5})}, 2);
    s.user_groups = {{.name = "pupils", .size = 3, .priorities = {{1, 0}}, .voiced_by = {at(0)}},
                     {.name = "families", .size = 1, .priorities = {{0.5, 0.5}}}};
    return s;
}

TEST(Outlook, RepresentationWeighsGroupsByTheirSize) {
    const Facts facts{with_users()};
    EXPECT_DOUBLE_EQ(representation_in(facts, profile({0.6, 0})), (3 * 0.6 + 1 * 0.5) / 4);
    EXPECT_TRUE(std::isnan(representation_in(Facts{town({actor({0.5})})}, profile({0.6}))));
}

TEST(Outlook, UsersAreVoicedBySize) {
    const Facts facts{with_users()};
    EXPECT_DOUBLE_EQ(share_of_users(facts, facts.user_groups_of(0)), 0.75);
    EXPECT_EQ(share_of_users(facts, facts.user_groups_of(1)), 0);
}

TEST(Outlook, UsefulNeedsAnActionALowerProblemAndRepresentedUsers) {
    const Facts facts{with_users()};
    Agenda agenda{.purposes = profile({0.6, 0})};
    agenda.standing.problem_before = 0.5;
    agenda.actions.push_back({.status = ActionStatus::finished});
    Territory territory{.levels = profile({0.49})};
    EXPECT_TRUE(useful(facts, agenda, territory));
    agenda.actions[0].status = ActionStatus::open;
    EXPECT_FALSE(useful(facts, agenda, territory));
    agenda.actions[0].status = ActionStatus::finished;
    territory.levels[0] = 0.5;
    EXPECT_FALSE(useful(facts, agenda, territory));
    territory.levels[0] = 0.49;
    agenda.purposes = profile({0.2, 0});  // (3 * 0.2 + 0.2) / 4 = 0.2, below 0.3
    EXPECT_FALSE(useful(facts, agenda, territory));
    EXPECT_TRUE(useful(Facts{town({actor({0.5})})}, agenda, territory));  // no users: not asked for
}

TEST(Outlook, OfWhatActionsAreAbout) {
    World world{with_users()};
    const auto id = gather(world, {.members = {0, 1}, .purposes = profile({0.4, 0.4}), .actions = {{0, 1}}}).agenda;
    world.run_to(5);
    const std::vector<const Actor*> actors{&world.actor(0), &world.actor(1)};
    const Outlook outlook = outlook_on(world.facts(), world.see(id), id, actors, day(5));
    EXPECT_DOUBLE_EQ(outlook.representation, (3 * 0.4 + 0.8) / 4);
    EXPECT_DOUBLE_EQ(outlook.representation_actions, (3 * 1 + 0.5) / 4);  // one action, on problem 0
    EXPECT_DOUBLE_EQ(outlook.voiced, 0.75);
}

}  // namespace
