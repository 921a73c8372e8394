// A plan in words: what varies, at which points, how often, what it will cost, which draws it uses, in which order.
#pragma once

#include <string>

#include "app/sweeps/sweep_plan.hpp"
#include "app/sweeps/trial_runs.hpp"

namespace app {

/// `threads`: of this machine, for the time.
[[nodiscard]] std::string plan_text(const SweepPlan& plan, const TrialCost& cost, std::size_t threads,
                                    sim::Language language);

/// The first points as a table, a line each; choices by name.
[[nodiscard]] std::string points_table(const SweepPlan& plan, std::size_t most, sim::Language language);

/// "3 s", "12 min", "5.2 h", "3.1 days"; "420 kB", "1.3 GB".
[[nodiscard]] sim::Text time_text(double seconds);
[[nodiscard]] std::string bytes_text(double bytes);

}  // namespace app
