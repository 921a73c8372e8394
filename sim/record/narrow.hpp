// Values as a file keeps them. Numbers are held wide in memory and stored in the declared type; what does not fit is a
// programmer's error. A missing integer is INT64_MIN in memory and the most negative value of its type in the file; a
// missing number is NaN.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"

namespace sim {

/// Cells of one row of the variable: the product of its axes.
[[nodiscard]] std::size_t row_size(const TrajectoryShape& shape, const Variable& variable);

/// Bytes of one number of the type; 0 for text.
[[nodiscard]] std::size_t number_size(ValueType type);

/// Numbers in the type's own form, one after another. Throws std::logic_error for those out of range.
[[nodiscard]] std::vector<std::byte> narrow(const Variable& variable, const Values& values);
/// The reverse: `bytes` holds whole numbers of the type.
[[nodiscard]] Values widen(ValueType type, std::span<const std::byte> bytes);

/// A number, whatever its type; NaN where it is missing. Throws std::logic_error for texts.
[[nodiscard]] double number_at(const Values& values, std::size_t index);
/// Of one row the last: of a series its last date.
[[nodiscard]] double last_number(const Values& values);

/// Rows that the trajectory has on each growing dimension. Throws std::logic_error when variables of one dimension
/// disagree, or when "run" has not one row.
[[nodiscard]] RowCounts row_counts(const TrajectoryShape& shape, const Trajectory& trajectory);

/// The trajectory as a file gives it back: in declared precision, with "<name>_run" left empty.
[[nodiscard]] Trajectory narrowed(const TrajectoryShape& shape, Trajectory trajectory);

/// Equal bit for bit; a missing number equals a missing number, which == denies.
[[nodiscard]] bool same_bits(const Trajectory& a, const Trajectory& b);

}  // namespace sim
