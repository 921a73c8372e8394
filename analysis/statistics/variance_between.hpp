// How much the means of a design's points vary when chance is taken out, with an interval: where it cannot be told from
// zero, a ratio over it says nothing. Pure functions of the values.
#pragma once

#include <span>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

/// With n means m, each of variance c by chance: V = n / (n - 1) <(m - <m>)^2> - <c>. Points are a sample: `bootstrap`
/// has one run for each, in one stratum. Throws std::logic_error where lengths differ.
[[nodiscard]] Estimate variance_between_drawn(std::span<const double> means, std::span<const double> chance,
                                              const Bootstrap& bootstrap);

/// The same of points that are all there are, as in a full grid: the replicates of each are drawn again. A resample has
/// as much more between its points as its own chance adds; hence its values are laid around the estimate. Missing
/// values (NaN) are left out.
[[nodiscard]] Estimate variance_between_fixed(std::span<const std::vector<double>> values_of_points,
                                              std::size_t resamples);

}  // namespace analysis
