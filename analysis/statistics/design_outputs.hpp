// What runs say at the points of a design, and how much of it is chance: the mean over the replicates of each point,
// the variance of that mean, and the share of the seed in the variance of single runs. Pure functions of the values.
#pragma once

#include <limits>
#include <span>
#include <vector>

namespace analysis {

struct DesignOutputs {
    std::vector<double> mean{};    ///< [point] over its replicates; NaN where none has a value
    std::vector<double> chance{};  ///< [point] variance of that mean: s^2 / replicates; empty where nobody knows it
    double within = std::numeric_limits<double>::quiet_NaN();   ///< variance of runs of one point, pooled over points
    double between = std::numeric_limits<double>::quiet_NaN();  ///< of the means without chance, not below 0

    /// Of the variance of single runs over the design, the share that the seed has: within / (within + between). NaN
    /// where no point has two runs, or nothing varies.
    [[nodiscard]] double share_of_chance() const;
    /// Of the means, their mean variance by chance; NaN where nobody knows it.
    [[nodiscard]] double mean_chance() const;
};

/// One list of values for each point, replicate by replicate; missing ones (NaN) are left out. A point with one value
/// gets the pooled variance. Analysis of variance of one random way (Searle, Casella & McCulloch 1992, section 3.6):
/// E[variance of the means] = between + mean of within / replicates.
[[nodiscard]] DesignOutputs outputs_of(std::span<const std::vector<double>> values_of_points);

}  // namespace analysis
