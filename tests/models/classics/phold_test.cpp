#include "models/classics/phold.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/engine/engine.hpp"

namespace {

using models::classics::Phold;

TEST(Phold, EventsComeAtTheRateOfTheirMeanDelay) {  // a renewal process: about one event per ball and unit of time
    constexpr std::uint32_t balls = 20'000;
    sim::SerialExecutor executor;
    sim::World<Phold> world{Phold{{.balls = balls}}, {.seed = 5}};
    sim::Engine<Phold>{executor}.advance(world, sim::Time{5 * Phold::ticks_per_unit});
    // Renewal function of L + Exp(m): t + (variance - 1) / 2 for t large, variance = 0.81; asymptotic from t = 5 on.
    EXPECT_NEAR(static_cast<double>(world.handled()) / balls, 5 + (0.81 - 1) / 2, 5 * std::sqrt(0.81 * 5 / balls));
}

TEST(Phold, EveryBallsLetterIsAlwaysInFlight) {
    sim::SerialExecutor executor;
    sim::World<Phold> world{Phold{{.balls = 1000}}, {}};
    sim::Engine<Phold>{executor}.advance(world, sim::Time{3 * Phold::ticks_per_unit});
    std::size_t in_flight = 0;
    std::uint64_t counted = 0;
    world.for_each_letter([&](const auto&) { ++in_flight; });
    for (const auto& ball : world.sorted<Phold::Ball>()) counted += ball.state->events;
    EXPECT_EQ(in_flight, 1000U);
    EXPECT_EQ(counted, world.handled());
}

TEST(Phold, WithoutRemoteLettersEachBallThrowsToItself) {
    sim::SerialExecutor executor;
    sim::World<Phold> world{Phold{{.balls = 10, .remote = 0}}, {}};
    sim::Engine<Phold>{executor}.advance(world, sim::Time{10 * Phold::ticks_per_unit});
    world.for_each_letter([](const auto& letter) { EXPECT_EQ(letter.sender, letter.receiver); });
}

}  // namespace
