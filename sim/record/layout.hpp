// Names and attributes that the writer and the reader agree on.
#pragma once

#include <string>

#include "sim/core/calendar.hpp"
#include "sim/record/file_head.hpp"

namespace sim::layout {

inline constexpr const char* file_type = "articula trajectory";
inline constexpr const char* conventions = "CF-1.8";

/// The attribute `role` of every dataset.
inline constexpr const char* fixed_dimension = "fixed dimension";
inline constexpr const char* growing_dimension = "growing dimension";
inline constexpr const char* run_label = "run label";
inline constexpr const char* coordinate = "coordinate";
inline constexpr const char* measure = "measure";

inline const std::string days_since = "days since ";

/// Names of what labels the rows of a growing dimension, separated by blanks.
[[nodiscard]] std::string coordinates_of(const TrajectoryShape& shape, const std::string& rows);

}  // namespace sim::layout
