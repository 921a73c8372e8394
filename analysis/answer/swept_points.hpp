// The points of a sweep's file: where each stands in the space of factors, and which runs it has in one branch.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sim/record/design.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

struct SweptPoints {
    sim::Design design{};
    std::vector<std::string> units{};            ///< of each factor
    std::vector<std::vector<double>> values{};   ///< [factor][point]; NaN where the file has no run of the point
    std::vector<std::vector<std::size_t>> runs;  ///< [point], by replicate as the file has them

    [[nodiscard]] std::size_t points() const { return runs.size(); }
    [[nodiscard]] std::size_t factors() const { return design.factors.size(); }
    /// A factor at each point, from 0 to 1 over its range.
    [[nodiscard]] std::vector<double> on_the_way(std::size_t factor) const;
    /// Values of runs as a list for each point.
    [[nodiscard]] std::vector<std::vector<double>> of(std::span<const double> of_runs) const;
};

/// Of the runs of a branch. Throws sim::Error where the file lacks a factor's variable, where it has runs of points
/// that the design does not know, and where a design of trajectories or base points has another number of points.
[[nodiscard]] SweptPoints swept_points(const sim::Reader& file, const sim::Design& design,
                                       const std::string& branch = {});

}  // namespace analysis
