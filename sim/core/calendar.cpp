#include "sim/core/calendar.hpp"

#include <charconv>

namespace sim {
namespace {

std::optional<unsigned> parse_digits(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string padded(unsigned value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2200) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                           std::chrono::day{*day}};
    if (!date.ok()) return std::nullopt;
    return Date{std::chrono::sys_days{date}};
}

std::string to_string(Date date) {
    const std::chrono::year_month_day d{date.day};
    return padded(static_cast<unsigned>(static_cast<int>(d.year())), 4) + '-' + padded(unsigned{d.month()}, 2) + '-' +
           padded(unsigned{d.day()}, 2);
}

std::vector<Date> yearly(Date first, int every, Date until) {
    const std::chrono::year_month_day start{first.day};
    std::vector<Date> dates;
    for (auto year = start.year();; year += std::chrono::years{every}) {
        std::chrono::year_month_day date{year, start.month(), start.day()};
        if (!date.ok()) date = year / start.month() / std::chrono::last;
        const Date next{std::chrono::sys_days{date}};
        if (next >= until) return dates;
        dates.push_back(next);
    }
}

std::vector<Date> monthly(Date from, int every, Date until) {
    const std::chrono::year_month_day start{from.day};
    auto month = std::chrono::year_month{start.year(), start.month()};
    if (start.day() != std::chrono::day{1}) month += std::chrono::months{1};
    std::vector<Date> dates;
    for (;; month += std::chrono::months{every}) {
        const Date next{std::chrono::sys_days{month / std::chrono::day{1}}};
        if (next >= until) return dates;
        dates.push_back(next);
    }
}

}  // namespace sim
