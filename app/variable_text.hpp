// A variable as a line for people.
#pragma once

#include <string>

#include "sim/core/trajectory.hpp"

namespace app {

/// "verdict (handover) [1]: what became of the agenda; 0 taken_up, 1 renamed".
[[nodiscard]] std::string variable_line(const sim::Variable& variable);

/// A label of a fixed dimension: a text, or a date as 2027-10-31.
[[nodiscard]] std::string label_text(const sim::FixedDimension& dimension, std::size_t i);

/// Where a value of a run stands: "agenda=3, time=2027-10-31"; nothing for the only value of a run.
[[nodiscard]] std::string position_text(const sim::TrajectoryShape& shape, const sim::Variable& variable,
                                        std::size_t i);

}  // namespace app
