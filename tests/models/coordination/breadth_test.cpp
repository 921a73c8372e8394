#include "models/coordination/breadth.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

std::vector<Member> bringing(std::initializer_list<std::uint8_t> strong) {
    std::vector<Member> members;
    for (const std::uint8_t s : strong) members.push_back({.strong = s});
    return members;
}

TEST(Breadth, CountsWhatIsDistinct) {
    EXPECT_DOUBLE_EQ(brought(bringing({0b00011, 0b00011})), 0.4);
    EXPECT_DOUBLE_EQ(brought(bringing({0b00011, 0b11100})), 1);
    EXPECT_DOUBLE_EQ(brought({}), 0);
}

TEST(Breadth, DoesNothingAtZero) {
    EXPECT_EQ(collective_capacity(bringing({0b00001, 0, 0, 0}), {}), 1);
    EXPECT_EQ(collective_capacity(bringing({0, 0}), {}), 1);
    EXPECT_EQ(pace(100, {}), 1);
}

TEST(Breadth, CapacityGrowsByItsReturnsAndPaceByAgreement) {
    const BreadthParameters p{.returns = 0.5, .agreement = 0.5};
    const auto eight = bringing({0b00011, 0b00100, 0, 0, 0, 0, 0, 0});
    EXPECT_NEAR(collective_capacity(eight, p), std::sqrt(0.6 * 4), 1e-12);
    EXPECT_EQ(collective_capacity(bringing({0, 0}), p), 0);
    EXPECT_NEAR(pace(8, p), 2, 1e-12);
    EXPECT_EQ(pace(2, p), 1);
}

TEST(Breadth, MultipliesTheEffectOfActionsUpToTheWhole) {
    for (const double returns : {1.0, 2.5}) {
        Settings settings = town(many(8, actor({0.8})));
        settings.parameters.breadth.returns = returns;
        settings.parameters.acting.steps = 1;
        settings.actors[0].contributes = everything;
        World world{settings};
        const auto id =
            gather(world,
                   {.members = {0, 1, 2, 3, 4, 5, 6, 7}, .mechanism = Mechanism::aggregation, .phase = Phase::inviting})
                .agenda;
        world.run_to(10);
        const auto action = world.see(id).actions[0].action;
        const double capacity = std::pow(4, returns);
        EXPECT_NEAR(world.see(action).capacity, capacity, 1e-9);
        const double taken = std::min(1.0, 0.12 * world.see(action).coverage * capacity);
        world.post(action, 20, Supply{world.see(action).partners[0].actor, 2}).run_to(30);
        EXPECT_NEAR(world.territory().levels[0], 0.5 * (1 - taken), 1e-9);
    }
}

TEST(Breadth, ManyTakeLongerToAnswerAndToPassThroughPhases) {
    Settings settings = town(many(8, actor({0.8})));
    settings.parameters.breadth.agreement = 0.5;       // eight take twice as long
    settings.parameters.consultation.reply.count = 4;  // each answers within a day or two
    World world{settings};
    const auto id =
        gather(world, {.members = {0, 1, 2, 3, 4, 5, 6, 7}, .mechanism = Mechanism::one_way, .phase = Phase::inviting})
            .agenda;
    world.run_to(8);
    EXPECT_EQ(world.see(id).phase, Phase::formulating);  // all have answered by day 5, and talk for four more
    world.run_to(10);
    EXPECT_EQ(world.see(id).phase, Phase::acting);
}

}  // namespace
