// The variables of runs of a complete design, not along one dimension `run` but along those of the design: one for each
// factor of a full grid, else `point`; then `replicate` and `branch`.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/record/file_system.hpp"
#include "sim/record/reader.hpp"

namespace sim {

/// A dimension of the view: labels are numbers or texts, each once.
struct DenseAxis {
    std::string name{};
    std::string long_name{};
    Values labels{};
};

/// The dimensions, and by run its cell: the last dimension is the fastest.
struct DenseGrid {
    std::vector<DenseAxis> axes{};
    std::vector<std::size_t> cells{};
    std::vector<std::string> factors{};  ///< variables of runs that are now dimensions, or depend on the point alone
    bool full = false;                   ///< a dimension for each factor
};

/// Throws Error when a combination is not there, or there twice.
[[nodiscard]] DenseGrid dense_grid(const Reader& reader);

/// Writes beside `path` and renames into place. Rows that many runs share (agendas, events) have no place in it.
void write_dense_view(FileSystem& files, const Path& path, const Reader& reader);

}  // namespace sim
