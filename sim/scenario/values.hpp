// What a scenario can say beside plain numbers and texts: lengths of time, rhythms, names of other entries,
// values by entry of a list. A model's settings are plain structs of these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/clock.hpp"

namespace sim {

/// A length of time as people state it: "91 days", "2 months". A month is 30.4375 days, a year 365.25.
struct Days {
    double count = 0;
    friend constexpr auto operator<=>(Days, Days) = default;
};

/// A clock as people state it: "every 2 months", "every 7 days from 2020-01-06", "every 91 days give or take 10 days",
/// "at random, mean 30 days", "weibull, mean 14 months, shape 1.37", or a list of dates.
struct Rhythm {
    Clock::Kind kind = Clock::Kind::none;
    Days period{};                ///< every: distance; poisson and weibull: mean gap
    Days jitter{};                ///< every: each occasion moves by up to this, either way
    std::optional<Date> start{};  ///< every: an occasion from which the others are counted
    double shape = 1;             ///< weibull
    std::vector<Date> dates{};    ///< calendar: ascending
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// The clock that keeps the rhythm. `phase` is where an `every` rhythm without a start begins.
[[nodiscard]] Clock clock_of(const Rhythm& rhythm, const Calendar& calendar, Duration phase = {});

/// Days from `begin` on and before `end`.
struct DateInterval {
    Date begin{};
    Date end{};
    friend constexpr bool operator==(const DateInterval&, const DateInterval&) = default;
};

/// Names an entry of one of the scenario's lists; its index is known once the whole scenario has been read.
struct Reference {
    static constexpr std::uint32_t none = UINT32_MAX;

    std::string name;
    std::uint32_t index = none;

    [[nodiscard]] bool given() const { return index != none; }
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// A number for each entry of a list, by its index: { dropout = 0.8, violence = 0.3 }; 0 for those not named.
struct Profile {
    std::vector<double> values;
    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace sim
