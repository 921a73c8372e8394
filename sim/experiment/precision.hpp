// How many replicates a point wants when it is repeated until chance leaves little enough. What is wanted is a function
// of results alone: whoever asks, in whatever order and however often interrupted, gets the same answer.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/experiment/experiment.hpp"

namespace sim {

/// Repeats a point until half of the 95 % interval of the mean of a variable of runs is small enough.
struct PrecisionTarget {
    std::string variable{};  ///< a number along `run`, or along `run` and `time`: then at the last date
    double half_width = 0;
    std::size_t first = 0;  ///< replicates before the first look; looked at again whenever as many have come again
    std::size_t most = 0;
    friend bool operator==(const PrecisionTarget&, const PrecisionTarget&) = default;
};

/// Half of the two-sided 95 % interval t(n - 1) s / sqrt(n) of the mean (Student 1908), over the values that are no
/// NaN; infinite for fewer than two of them.
[[nodiscard]] double half_width(std::span<const double> values);

/// Replicates that one point wants: those before the first look at which it is precise, or before the first that is not
/// there yet. `values`: by replicate, of its base runs; nothing where the run is not there.
[[nodiscard]] std::size_t wanted_replicates(std::span<const std::optional<double>> values,
                                            const PrecisionTarget& target);

/// By run, whether it is wanted as far as can be said now; `values`: by run, those of base runs count. Without a target
/// all are wanted.
[[nodiscard]] std::vector<bool> wanted_runs(const std::vector<PlannedRun>& runs,
                                            const std::optional<PrecisionTarget>& target,
                                            const std::vector<std::optional<double>>& values);

/// Points that have all the replicates they may have, and whose mean is still not as precise as asked.
[[nodiscard]] std::size_t imprecise_points(const std::vector<PlannedRun>& runs, const PrecisionTarget& target,
                                           const std::vector<std::optional<double>>& values);

}  // namespace sim
