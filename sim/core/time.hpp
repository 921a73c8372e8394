// Integer time: a Time is a point, a Duration a distance, both counted in ticks whose length the
// model states (one minute in the coordination model). Intervals are half open: [begin, end).
#pragma once

#include <compare>
#include <cstdint>

namespace sim {

struct Duration {
    std::int64_t ticks = 0;

    friend constexpr auto operator<=>(Duration, Duration) = default;
    friend constexpr Duration operator+(Duration a, Duration b) { return {a.ticks + b.ticks}; }
    friend constexpr Duration operator-(Duration a, Duration b) { return {a.ticks - b.ticks}; }
    friend constexpr Duration operator*(Duration a, std::int64_t n) { return {a.ticks * n}; }
    friend constexpr Duration operator/(Duration a, std::int64_t n) { return {a.ticks / n}; }
};

struct Time {
    std::int64_t ticks = 0;

    friend constexpr auto operator<=>(Time, Time) = default;
    friend constexpr Time operator+(Time t, Duration d) { return {t.ticks + d.ticks}; }
    friend constexpr Time operator-(Time t, Duration d) { return {t.ticks - d.ticks}; }
    friend constexpr Duration operator-(Time a, Time b) { return {a.ticks - b.ticks}; }
};

/// A point that no run reaches.
inline constexpr Time never{INT64_MAX};

/// Half-open stretch of time.
struct Interval {
    Time begin;
    Time end;

    [[nodiscard]] constexpr bool contains(Time t) const { return begin <= t && t < end; }
    friend constexpr bool operator==(Interval, Interval) = default;
};

/// Division rounded toward minus infinity (built-in division rounds toward zero).
[[nodiscard]] constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

}  // namespace sim
