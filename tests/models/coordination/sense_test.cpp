#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

TEST(Sense, FrameMovesByTheRateTowardSalience) {
    World world{town({actor({0.8, 0.4})}, 2)};
    world.post(0, 1, Levels{packed(profile({0.6, 0.2}))}).run_to(2);
    const Profile& frame = world.actor(0).holder.frame;
    EXPECT_DOUBLE_EQ(frame[0], 0.8 + 0.3 * (0.6 * (0.5 + 0.5 * 0.8) - 0.8));  // 0.722
    EXPECT_DOUBLE_EQ(frame[1], 0.4 + 0.3 * (0.2 * (0.5 + 0.5 * 0.4) - 0.4));  // 0.322
}

TEST(Sense, WithoutBiasEverybodySeesTheLevel) {
    Settings settings = town({actor({0.8}), actor({0})});
    settings.parameters.sensing = {.rate = 1, .noise = 0, .mandate_bias = 0};
    World world{settings};
    for (const std::uint32_t who : {0U, 1U}) world.post(who, 1, Levels{packed(profile({0.6}))});
    world.run_to(2);
    EXPECT_DOUBLE_EQ(world.actor(0).holder.frame[0], 0.6);
    EXPECT_DOUBLE_EQ(world.actor(1).holder.frame[0], 0.6);
}

TEST(Sense, TheAnswerComesADayAfterTheQuestion) {
    World world{town({actor({0.8})})};
    world.post(Coordination::territory(), 1, Ask{0}).run_to(2);
    EXPECT_EQ(world.actor(0).holder.frame[0], 0.8);
    world.run_to(2.1);
    EXPECT_NEAR(world.actor(0).holder.frame[0], 0.8 + 0.3 * (0.5 * 0.9 - 0.8), 1.0 / 65535);
}

TEST(Sense, NoiseShrinksWithInformation) {  // what is seen has mean 0.6 and deviation noise (1 - information)
    for (const double information : {0.5, 1.0}) {
        ActorSettings observer = actor({0.4});
        observer.information = information;
        Settings settings = town(many(1000, observer));
        settings.parameters.ties.acquaintances = 0;
        settings.parameters.sensing = {.rate = 1, .noise = 0.2, .mandate_bias = 0};
        World world{settings};
        for (std::uint32_t who = 0; who != 1000; ++who) world.post(who, 1, Levels{packed(profile({0.6}))});
        world.run_to(2);
        double mean = 0;
        double square = 0;
        for (std::uint32_t who = 0; who != 1000; ++who) {
            const double error = world.actor(who).holder.frame[0] - 0.6;
            mean += error / 1000;
            square += error * error / 1000;
        }
        const double deviation = 0.2 * (1 - information);
        EXPECT_NEAR(mean, 0, 4 * deviation / std::sqrt(1000.0) + 1e-12);
        EXPECT_NEAR(std::sqrt(square), deviation, 4 * deviation / std::sqrt(2000.0) + 1e-12);
    }
}

TEST(Problems, RelapseTowardTheirBaselineEveryMonth) {
    Settings settings = town({actor({0.8})}, 2);
    settings.problems[1].baseline = 0.9;
    settings.parameters.problems.relapse = 0.24;
    World world{settings};
    world.run_to(31);
    EXPECT_DOUBLE_EQ(world.territory().levels[0], 0.5);
    EXPECT_DOUBLE_EQ(world.territory().levels[1], 0.5 + 0.02 * 0.4);
    world.run_to(62);
    EXPECT_DOUBLE_EQ(world.territory().levels[1], 0.9 - 0.4 * 0.98 * 0.98);
}

TEST(Problems, StayWithinTheirLimits) {
    Settings settings = town({actor({0.8})}, 16);
    settings.parameters.problems.drift = 1;
    World world{settings};
    for (int month = 1; month != 40; ++month) {
        world.run_to(31 * month);
        for (const double level : world.territory().levels) {
            EXPECT_GE(level, 0);
            EXPECT_LE(level, 1);
        }
    }
}

TEST(Sense, InformalActorsSeeWhatTheirPeopleLiveAndNotByMandate) {
    ActorSettings movement = actor({0.8});
    movement.formality = Formality::informal;
    movement.will = {.values = {0.2}};
    for (const double lived : {0.0, 0.5, 1.0}) {
        Settings settings = town({movement});
        settings.parameters.sensing = {.rate = 1, .noise = 0, .mandate_bias = 1, .lived = lived};
        World world{settings};
        world.post(0, 1, Levels{packed(profile({0.5}))}).run_to(2);
        EXPECT_NEAR(world.actor(0).holder.frame[0], 0.5 * ((1 - lived) * 0.8 + lived * 0.2), 1e-4);
    }
}

TEST(Sense, InformalActorsSeeWithLessNoise) {
    ActorSettings movement = actor({0.4});
    movement.information = 0;
    movement.formality = Formality::informal;
    Settings settings = town(many(1000, movement));
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.sensing = {.rate = 1, .noise = 0.2, .mandate_bias = 0, .lived = 0.5};
    World world{settings};
    for (std::uint32_t who = 0; who != 1000; ++who) world.post(who, 1, Levels{packed(profile({0.5}))});
    world.run_to(2);
    double square = 0;
    for (std::uint32_t who = 0; who != 1000; ++who) {
        const double error = world.actor(who).holder.frame[0] - 0.5;
        square += error * error / 1000;
    }
    EXPECT_NEAR(std::sqrt(square), 0.1, 4 * 0.1 / std::sqrt(2000.0));
}

}  // namespace
