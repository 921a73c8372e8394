// Numbers, lengths of time and rhythms as people write them, in Spanish and English, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/core/text.hpp"
#include "sim/scenario/values.hpp"

namespace sim {

/// What a text says, or what is wrong with it.
template <class T>
using Parsed = std::variant<T, Text>;

template <class T>
[[nodiscard]] const Text* problem(const Parsed<T>& parsed) {
    return std::get_if<Text>(&parsed);
}

/// A finite number that is the whole text.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
/// The number of a word, or how to write one.
[[nodiscard]] Parsed<double> number_in(std::string_view word);
/// The number with a point when the text has a decimal comma: "0.5" for "0,5".
[[nodiscard]] std::optional<std::string> without_decimal_comma(std::string_view text);
/// Days in one unit of time, "months" or "meses"; nothing for another word.
[[nodiscard]] std::optional<double> days_in(std::string_view unit);
/// That the word is no unit of time, the nearest, and those there are.
[[nodiscard]] Text unknown_unit(std::string_view word);

/// "91 days", "2 meses".
[[nodiscard]] Parsed<Days> parse_days(std::string_view text);
[[nodiscard]] Parsed<Rhythm> parse_rhythm(std::string_view text);

/// Shortest text that reads back as the same number.
[[nodiscard]] std::string to_text(double value);
[[nodiscard]] Text to_text(Days days);
[[nodiscard]] Text to_text(const Rhythm& rhythm);

/// Without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Words between blanks, without the comma behind them.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

}  // namespace sim
