// What to do about a text that is no TOML: the slips that people make, recognised by the line they are on.
#pragma once

#include <string_view>

#include "sim/scenario/findings.hpp"

namespace sim {

/// A sentence of help, with the parser's own description where no slip is recognised.
[[nodiscard]] Text syntax_help(std::string_view text, const Place& place, std::string_view description);

}  // namespace sim
