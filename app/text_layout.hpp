// Lines no longer than a person's terminal. Widths are in letters, not bytes.
#pragma once

#include <string>
#include <string_view>

namespace app {

inline constexpr std::size_t line_width = 110;

/// With blanks behind it up to the width; at least one.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);
/// Broken at blanks; lines after the first begin with `indent` blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent);

}  // namespace app
