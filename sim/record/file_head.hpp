// All that is known of a file before its first run has been made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/provenance.hpp"

namespace sim {

struct FileHead {
    TrajectoryShape shape;
    Provenance provenance;
    std::vector<RunLabel> runs;
    friend bool operator==(const FileHead&, const FileHead&) = default;
};

/// Rows of each growing dimension, in the order of `growing_dimensions`.
using RowCounts = std::vector<std::size_t>;

/// The growing dimensions with "run" first, whether the shape lists it or not.
[[nodiscard]] std::vector<GrowingDimension> growing_dimensions(const TrajectoryShape& shape);

/// Whether the variable is the "<name>_run" that the writer fills.
[[nodiscard]] bool tells_run(const Variable& variable);

/// Throws std::logic_error when the shape breaks a rule of trajectory.hpp or of FORMAT.md.
void check_shape(const TrajectoryShape& shape);

/// The same for all of the head: there are runs, and no attribute has a name that is taken.
void check_head(const FileHead& head);

/// Tells experiments apart: everything in the head goes into it.
[[nodiscard]] std::string fingerprint(const FileHead& head);

/// Position of a dimension or variable by its name.
template <class Named>
[[nodiscard]] std::optional<std::size_t> position(const std::vector<Named>& among, const std::string& name) {
    for (std::size_t i = 0; i != among.size(); ++i)
        if (among[i].name == name) return i;
    return std::nullopt;
}

}  // namespace sim
