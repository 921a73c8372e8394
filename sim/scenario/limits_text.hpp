// The limits of a parameter as the manuals say them.
#pragma once

#include <string>

#include "sim/scenario/schema.hpp"

namespace sim {

/// "0 .. 1", ">= 1 day", or nothing.
[[nodiscard]] std::string limits_text(const Field& field, Language language);

}  // namespace sim
