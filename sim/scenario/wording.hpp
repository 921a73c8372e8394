// Building blocks of sentences in both languages: joining, listing, and the nearest right name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/text.hpp"

namespace sim {

using Names = std::vector<std::string_view>;

[[nodiscard]] inline Text operator+(const Text& a, const Text& b) { return {a.es + b.es, a.en + b.en}; }
/// The same letters in both languages: names, numbers, what the user wrote.
[[nodiscard]] inline Text both(std::string_view text) { return {std::string{text}, std::string{text}}; }
[[nodiscard]] Text quoted(std::string_view name);
/// "a, b, c", cut after twelve.
[[nodiscard]] std::string listing(const Names& names);

/// The name that the fewest changed, added, left out or swapped letters turn the word into, when these are few enough
/// for a slip.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word, const Names& names);
/// "; did you mean 'x'?", or the allowed names when none is near; nothing when there are none.
[[nodiscard]] Text suggestion(std::string_view word, const Names& names);

/// As it is, or cut at a letter's end when it is long.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t length = 60);

}  // namespace sim
