// The clocks by which actors and venues live. No global tick exists: everybody asks its own clock
// when it is next due.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/core/time.hpp"

namespace sim {

/// Dates and windows that recur; data of a scenario, sorted. The engine knows no more of them.
struct Occasions {
    std::vector<Time> dates;        ///< ascending
    std::vector<Interval> windows;  ///< ascending, apart from each other

    /// First date after `now`, or `never`.
    [[nodiscard]] Time next_date(Time now) const;
    /// The window that holds t, or nullptr.
    [[nodiscard]] const Interval* window_at(Time t) const;
    friend bool operator==(const Occasions&, const Occasions&) = default;
};

struct Clock {
    enum class Kind : std::uint8_t { none, every, calendar, poisson, weibull };

    Kind kind = Kind::none;
    Duration period{};      ///< every: distance of occasions; poisson: mean gap; weibull: scale
    Duration phase{};       ///< every: the first occasion, counted from tick 0
    Duration jitter{};      ///< every: each occasion is moved by up to this, either way; below period / 2
    double shape = 1.0;     ///< weibull
    Occasions occasions{};  ///< calendar

    /// When the clock is due next after `now` (at least one tick later), or `never`. An `every`
    /// clock keeps to its grid: jitter moves occasions and does not add up.
    [[nodiscard]] Time next(Time now, Stream& random) const;
    friend bool operator==(const Clock&, const Clock&) = default;

    [[nodiscard]] static Clock every(Duration period, Duration phase = {}, Duration jitter = {});
    [[nodiscard]] static Clock on(Occasions occasions);
    [[nodiscard]] static Clock poisson(Duration mean);
    /// Weibull gaps with the given mean: scale = mean / Gamma(1 + 1/shape).
    [[nodiscard]] static Clock weibull(Duration mean, double shape);
};

}  // namespace sim
