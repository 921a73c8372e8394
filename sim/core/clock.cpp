#include "sim/core/clock.hpp"

#include <algorithm>
#include <utility>

#include "sim/core/math.hpp"

namespace sim {
namespace {

/// A random gap as a whole number of ticks, at least one.
Duration at_least_one_tick(double ticks) { return {std::max<std::int64_t>(1, static_cast<std::int64_t>(ticks))}; }

Time next_on_grid(const Clock& clock, Time now, Stream& random) {
    // Half a period splits the occasions even when jitter moved the present one.
    const std::int64_t past =
        floor_divide((now - Time{} - clock.phase).ticks + clock.period.ticks / 2, clock.period.ticks);
    const std::int64_t nth = now < Time{clock.phase.ticks} - clock.jitter ? 0 : past + 1;
    const auto spread = static_cast<double>(clock.jitter.ticks);
    const Duration moved{clock.jitter.ticks == 0 ? 0 : static_cast<std::int64_t>(random.uniform(-spread, spread))};
    return std::max(Time{} + clock.phase + clock.period * nth + moved, now + Duration{1});
}

}  // namespace

Time Occasions::next_date(Time now) const {
    const auto found = std::upper_bound(dates.begin(), dates.end(), now);
    return found == dates.end() ? never : *found;
}

const Interval* Occasions::window_at(Time t) const {
    const auto found = std::find_if(windows.begin(), windows.end(), [t](const Interval& w) { return w.contains(t); });
    return found == windows.end() ? nullptr : &*found;
}

Time Clock::next(Time now, Stream& random) const {
    switch (kind) {
        case Kind::none:
            return never;
        case Kind::every:
            return next_on_grid(*this, now, random);
        case Kind::calendar:
            return occasions.next_date(now);
        case Kind::poisson:
            return now + at_least_one_tick(random.exponential(static_cast<double>(period.ticks)));
        case Kind::weibull:
            return now + at_least_one_tick(random.weibull(shape, static_cast<double>(period.ticks)));
    }
    return never;
}

Clock Clock::every(Duration period, Duration phase, Duration jitter) {
    return {.kind = Kind::every, .period = period, .phase = phase, .jitter = jitter};
}

Clock Clock::on(Occasions occasions) {
    Clock clock;
    clock.kind = Kind::calendar;
    clock.occasions = std::move(occasions);
    return clock;
}

Clock Clock::poisson(Duration mean) { return {.kind = Kind::poisson, .period = mean}; }

Clock Clock::weibull(Duration mean, double shape) {
    const double scale = static_cast<double>(mean.ticks) / gamma(1 + 1 / shape);
    return {.kind = Kind::weibull, .period = Duration{static_cast<std::int64_t>(scale)}, .shape = shape};
}

}  // namespace sim
