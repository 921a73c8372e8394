#include "sim/scenario/stated_range.hpp"

#include <algorithm>
#include <utility>

#include "sim/core/calendar.hpp"
#include "sim/scenario/characters.hpp"
#include "sim/scenario/phrases.hpp"

namespace sim {
namespace {

/// A decimal number, or a date as a number of days, at the beginning of the text: its value, and the text behind it.
std::optional<std::pair<double, std::string_view>> leading_number(std::string_view text) {
    if (const auto date = parse_date(text.substr(0, 10)))
        return std::pair{static_cast<double>(date->day.time_since_epoch().count()), text.substr(10)};
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    std::size_t end = sign;
    while (end != text.size() && is_digit(text[end])) ++end;
    if (end == sign) return std::nullopt;
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
        for (++end; end != text.size() && is_digit(text[end]);) ++end;
    return std::pair{*parse_number(text.substr(0, end)), text.substr(end)};
}

/// What is behind the sign or word between the ends of a range; nothing when there is none.
std::optional<std::string_view> behind_separator(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" %"), text.size()));
    for (const std::string_view separator : {"..", "-", "\u2013", "a ", "to ", ","}) {
        if (!text.starts_with(separator)) continue;
        text.remove_prefix(separator.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        return text;
    }
    return std::nullopt;
}

}  // namespace

std::optional<StatedRange> stated_range(std::string_view note) {
    const auto inside = [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '.';
    };  // of a word, date or number
    for (std::size_t i = 0; i < note.size(); ++i) {
        if (i != 0 && inside(note[i - 1])) continue;
        const auto low = leading_number(note.substr(i));
        const auto rest = low ? behind_separator(low->second) : std::nullopt;
        const auto high = rest ? leading_number(*rest) : std::nullopt;
        if (high && low->first < high->first) return StatedRange{low->first, high->first, high->second};
    }
    return std::nullopt;
}

}  // namespace sim
