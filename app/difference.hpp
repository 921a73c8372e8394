// Where two runs, or the shapes of two files, differ first: bit for bit.
#pragma once

#include <optional>

#include "sim/core/text.hpp"
#include "sim/core/trajectory.hpp"

namespace app {

/// Nothing where the shapes are equal.
[[nodiscard]] std::optional<sim::Text> difference(const sim::TrajectoryShape& file, const sim::TrajectoryShape& again);

/// Both in declared precision. "it differs first in 'members', row 3, value 2: 5 in the file, 6 now"; nothing where
/// they are equal.
[[nodiscard]] std::optional<sim::Text> difference(const sim::TrajectoryShape& shape, const sim::Trajectory& file,
                                                  const sim::Trajectory& again);

}  // namespace app
