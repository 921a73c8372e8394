// How the mean of an output moves along one factor while the others do what the design has them do, and which share of
// the variance that is: what points that are spread over the space of factors say of each factor alone. Pure functions
// of the values.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

/// Classes of a factor: its own levels where they are few, else pieces of equal width.
struct Classes {
    std::vector<double> middles{};         ///< of each class, on the way from 0 to 1, growing
    std::vector<double> edges{};           ///< of pieces one more than classes; empty where classes are levels
    std::vector<std::size_t> of_points{};  ///< the class of each point
    /// The other factors stand the same way in each class, as in a full grid: then only chance, and not they, can make
    /// classes differ where the factor does nothing.
    bool balanced = false;
};
/// At most `most` of them, at least two pieces. `units`: the factor at each point, from 0 to 1 over its range.
[[nodiscard]] Classes classes_of(std::span<const double> units, std::size_t most);

struct ConditionalMean {
    double middle = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    std::size_t points = 0;
};

struct MainEffect {
    std::vector<ConditionalMean> means{};
    Estimate change{};  ///< the last less the first, with its sign
    /// R^2: the variance between classes over that of the mean function. With b classes of n points,
    /// (SSB - (b - 1) MSW) / (SST - (n - 1) c), c the mean variance by chance: Kelley's (1935) epsilon^2, which is 0 on
    /// average where the factor does nothing, as R^2 is not; it can be negative. In balanced classes c takes the place
    /// of MSW.
    Estimate share{};
};

/// The highest of the means of classes less the lowest, without what chance adds: with R of the values, R* of resamples
/// and b = <R*> - R the estimate is R - b and the interval that of R* - 2 b, none below 0. A resample of means that
/// differ by chance sees less than the whole bias; hence the interval begins at 0 also where R is no larger than the
/// upper end of the ranges that the distances from the own mean of each class give when they are drawn again. Without
/// resamples nothing is taken off, and there is no interval. Throws std::logic_error where lengths differ.
[[nodiscard]] Estimate range_of_means(const Classes& classes, std::span<const double> outputs,
                                      const Bootstrap& bootstrap);

/// `outputs` are means of points (NaN: missing), `chance` their variances by chance or empty; `bootstrap` has one run
/// for each point, in one stratum. A resample has as much more between its classes as the sample has over the truth;
/// hence the interval of the share is that of its distances from the sample's own R^2, laid around the estimate.
/// Throws std::logic_error where lengths differ.
[[nodiscard]] MainEffect main_effect(const Classes& classes, std::span<const double> outputs,
                                     std::span<const double> chance, const Bootstrap& bootstrap);

}  // namespace analysis
