// A branch minus another, run by run on the same draws, with the three uncertainties apart: chance (replicates),
// parameters (drawn points) and rules (variants).
#pragma once

#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/resampling.hpp"

namespace analysis {

/// Of two rows of values over slots.
[[nodiscard]] OutcomeDifference branch_difference(const Resampling& resampling, const std::vector<double>& with,
                                                  const std::vector<double>& without);

/// Of the means of points; fewer than two points tell nothing.
[[nodiscard]] ParameterSpread spread_of(std::vector<double> means);

}  // namespace analysis
