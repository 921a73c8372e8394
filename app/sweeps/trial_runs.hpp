// What a sweep will cost, measured on a few of its runs.
#pragma once

#include <cstddef>

#include "app/sweeps/sweep_plan.hpp"

namespace app {

struct TrialCost {
    std::size_t runs = 0;            ///< tried
    std::size_t failed = 0;          ///< of them
    double seconds_of_a_run = 0;     ///< mean, on one thread; branches share their beginnings
    double bytes_of_a_part_run = 0;  ///< until the file is collected
    double bytes_of_a_run = 0;       ///< in the collected file
    double bytes_of_a_file = 0;      ///< beside its runs
};

/// Runs spread over the points and branches, until the time is used up or enough are made; at least one family of
/// branches.
[[nodiscard]] TrialCost try_runs(const SweepPlan& plan, double most_seconds);

}  // namespace app
