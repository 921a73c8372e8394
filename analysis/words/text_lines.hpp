// Sentences as lines of a terminal: cut between words, continued further to the right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace analysis {

inline constexpr std::size_t line_width = 110;

struct Line {
    std::size_t indent = 0;
    std::string text{};
};

/// Characters, not bytes.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// Each line with its end; a word that is wider than a line stays whole.
[[nodiscard]] std::string wrapped(const std::vector<Line>& lines);

}  // namespace analysis
