#include "sim/core/clock.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using sim::Clock;
using sim::Duration;
using sim::Time;

sim::Stream stream(std::uint32_t occasion) { return {99, sim::EntityId{5}, 0, occasion}; }

/// The first n occasions of a clock from tick 0 on.
std::vector<std::int64_t> occasions(const Clock& clock, std::uint32_t n) {
    std::vector<std::int64_t> ticks;
    Time now{-1'000'000};
    for (std::uint32_t i = 0; i != n; ++i) {
        auto random = stream(i);
        now = clock.next(now, random);
        ticks.push_back(now.ticks);
    }
    return ticks;
}

TEST(Clock, EveryKeepsToItsGrid) {
    EXPECT_EQ(occasions(Clock::every({10}, {3}), 4), (std::vector<std::int64_t>{3, 13, 23, 33}));
}

TEST(Clock, JitterMovesOccasionsAndDoesNotAddUp) {
    const auto ticks = occasions(Clock::every({100}, {50}, {30}), 500);
    bool moved = false;
    for (std::size_t i = 0; i != ticks.size(); ++i) {
        const std::int64_t off = ticks[i] - (50 + 100 * static_cast<std::int64_t>(i));
        EXPECT_LE(std::abs(off), 30);
        moved = moved || off != 0;
    }
    EXPECT_TRUE(moved);
}

TEST(Clock, CalendarGoesFromDateToDateAndThenStops) {
    const Clock clock = Clock::on({.dates = {Time{5}, Time{8}, Time{20}}, .windows = {{Time{6}, Time{9}}}});
    auto random = stream(0);
    EXPECT_EQ(clock.next(Time{0}, random), Time{5});
    EXPECT_EQ(clock.next(Time{5}, random), Time{8});
    EXPECT_EQ(clock.next(Time{20}, random), sim::never);
    EXPECT_EQ(clock.occasions.window_at(Time{9}), nullptr);
    ASSERT_NE(clock.occasions.window_at(Time{6}), nullptr);
    EXPECT_EQ(clock.occasions.window_at(Time{8})->end, Time{9});
}

double mean_gap(const Clock& clock, std::uint32_t n) {
    double total = 0;
    for (std::uint32_t i = 0; i != n; ++i) {
        auto random = stream(i);
        total += static_cast<double>(clock.next(Time{0}, random).ticks);
    }
    return total / n;
}

TEST(Clock, PoissonAndWeibullHaveTheirMeans) {
    constexpr std::uint32_t n = 100'000;
    EXPECT_NEAR(mean_gap(Clock::poisson({50'000}), n), 50'000, 5 * 50'000 / std::sqrt(double{n}));
    EXPECT_NEAR(mean_gap(Clock::weibull({50'000}, 1.37), n), 50'000, 5 * 37'000 / std::sqrt(double{n}));
}

TEST(Clock, WeibullSurvivesAsItsFormulaSays) {  // the curve fitted to ministers: shape 1.37, scale 2.70 years
    const Clock clock = Clock::weibull(Duration{static_cast<std::int64_t>(2.70 * 0.9147 * 365.25)}, 1.37);
    constexpr std::uint32_t n = 100'000;
    int beyond_a_year = 0;
    for (std::uint32_t i = 0; i != n; ++i) {
        auto random = stream(i);
        if (clock.next(Time{0}, random) > Time{365}) ++beyond_a_year;
    }
    EXPECT_NEAR(double{static_cast<double>(beyond_a_year)} / n, 0.774, 0.006);
}

TEST(Clock, NoClockIsNeverDue) {
    auto random = stream(0);
    EXPECT_EQ(Clock{}.next(Time{0}, random), sim::never);
}

}  // namespace
