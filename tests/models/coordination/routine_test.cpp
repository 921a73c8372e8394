#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

TEST(Routine, MeansComeOnTheFirstOfTheBudgetMonth) {
    Settings settings = town(many(2, actor({0.8})));
    settings.actors[0].budget_month = 7;
    World world{settings};
    world.run_to(181);  // 1 July 2022 is day 181
    EXPECT_EQ(world.actor(0).means.issued, 20);
    world.run_to(181.1);
    EXPECT_EQ(world.actor(0).means.issued, 40);
    EXPECT_EQ(world.actor(1).means.issued, 20);
    world.run_to(365.1);
    EXPECT_EQ(world.actor(0).means.issued, 40);
    EXPECT_EQ(world.actor(1).means.issued, 40);
    EXPECT_EQ(world.actor(1).means.lapsed, 20);
    world.run_to(365 + 181.1);
    EXPECT_EQ(world.actor(0).means.issued, 60);
}

TEST(Routine, EachMembershipTakesSomeAttention) {  // ten hours a week
    for (const auto& [overhead, hours] : {std::pair{0.1, 8}, std::pair{0.0, 10}, std::pair{0.6, 0}}) {
        Settings settings = town(many(2, actor({0.8})));
        settings.parameters.attention.overhead = overhead;
        World world{settings};
        (void)gather(world, {.members = {0, 1}, .actions = {{0, 1}}});
        (void)gather(world, {.members = {0, 1}, .actions = {{0, 1}}});
        world.post(1, 7, Routine{}).run_to(7.1);
        EXPECT_EQ(world.actor(1).attention.issued, hours);
    }
}

}  // namespace
