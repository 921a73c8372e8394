// What can be known of a TOML text before it is parsed: where its strings and comments are, and whether the parser can
// be trusted with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/findings.hpp"

namespace sim {

struct Token {
    enum class Kind { symbol, comment, string, newline };

    Kind kind = Kind::symbol;
    std::string_view text;  ///< one byte of a symbol; a whole comment or string
    Place place;
};

/// Splits a TOML text into strings, comments, line ends and single other bytes.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_{text} {}

    /// Nothing at the end of the text.
    [[nodiscard]] std::optional<Token> next();

private:
    [[nodiscard]] std::size_t string_end() const;
    void advance(std::size_t end);

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
};

/// The first reason not to hand the text to the parser: size, encoding, control characters, depth. Nothing when it is
/// fit.
[[nodiscard]] std::optional<Finding> unfit(std::string_view text);

/// The comment of each line (from 1, so the first is unused), without the number sign.
[[nodiscard]] std::vector<std::string> comments_by_line(std::string_view text);

}  // namespace sim
