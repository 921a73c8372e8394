// Runs as files keep them: rows one after another, numbers in their declared types. So they go from a finished run to
// its part, and from parts to the collected file, without being widened and narrowed again.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"

namespace sim {

/// Of one variable: the bytes of its numbers, or its texts.
using Cells = std::variant<std::vector<std::byte>, std::vector<std::string>>;

struct RunRows {
    std::vector<Cells> cells{};                          ///< as shape.variables; nothing for "<name>_run"
    std::vector<std::vector<std::size_t>> first_rows{};  ///< [growing dimension][run], and one more: the end

    [[nodiscard]] std::size_t runs() const { return first_rows.front().size() - 1; }
    /// Of all these runs together.
    [[nodiscard]] RowCounts counts() const;
    /// Of their numbers.
    [[nodiscard]] std::size_t bytes() const;
};

/// Of one run. Throws std::logic_error for what the shape does not allow.
[[nodiscard]] RunRows rows_of(const TrajectoryShape& shape, const Trajectory& trajectory);

}  // namespace sim
