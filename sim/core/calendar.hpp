// The only place that knows dates. A Calendar ties a date to tick 0 and says how many ticks a day has.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/time.hpp"

namespace sim {

/// A day of the Gregorian calendar.
struct Date {
    std::chrono::sys_days day;

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date d, int days) { return {d.day + std::chrono::days{days}}; }
    friend constexpr int operator-(Date a, Date b) { return static_cast<int>((a.day - b.day).count()); }
};

[[nodiscard]] constexpr Date make_date(int year, unsigned month, unsigned day) {
    return {std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)}};
}

/// Reads "2027-10-31"; nothing when the text is no existing date in the years 1900 to 2200.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Writes "2027-10-31".
[[nodiscard]] std::string to_string(Date date);

class Calendar {
public:
    constexpr Calendar(Date epoch, std::int64_t ticks_per_day) : epoch_{epoch}, ticks_per_day_{ticks_per_day} {}

    [[nodiscard]] constexpr Date epoch() const { return epoch_; }
    [[nodiscard]] constexpr Duration days(std::int64_t n) const { return {n * ticks_per_day_}; }
    /// A fractional number of days, rounded down to a tick.
    [[nodiscard]] constexpr Duration days_of(double n) const {
        return {static_cast<std::int64_t>(n * static_cast<double>(ticks_per_day_))};
    }
    [[nodiscard]] constexpr Time at(Date date) const { return {(date - epoch_) * ticks_per_day_}; }
    [[nodiscard]] constexpr Date date(Time t) const {
        return epoch_ + static_cast<int>(floor_divide(t.ticks, ticks_per_day_));
    }
    [[nodiscard]] constexpr double in_days(Duration d) const {
        return static_cast<double>(d.ticks) / static_cast<double>(ticks_per_day_);
    }
    [[nodiscard]] constexpr double in_days(Time t) const { return in_days(t - Time{}); }

    friend constexpr bool operator==(const Calendar&, const Calendar&) = default;

private:
    Date epoch_;
    std::int64_t ticks_per_day_;
};

/// The same day of every year, `every` years apart, from `first` on and before `until`. 29 February moves to 28.
[[nodiscard]] std::vector<Date> yearly(Date first, int every, Date until);

/// First of each month within [from, until), `every` months apart; the first entry is `from` itself
/// when it is the first of a month.
[[nodiscard]] std::vector<Date> monthly(Date from, int every, Date until);

}  // namespace sim
