// A variable as a line for people.
#pragma once

#include <string>

#include "sim/core/trajectory.hpp"

namespace app {

/// "verdict (handover) [1]: what became of the agenda; 0 taken_up, 1 renamed".
[[nodiscard]] std::string variable_line(const sim::Variable& variable);

}  // namespace app
