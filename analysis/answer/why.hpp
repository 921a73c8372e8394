// Why a branch differs: each way in which its change works switched off at the fork, on the same draws. What a factor
// contributes is the difference with it on, minus the difference with it off.
#pragma once

#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/resampling.hpp"
#include "sim/record/futures.hpp"

namespace analysis {

/// [branch as in Futures][outcome][slot]
using SlotValues = std::vector<std::vector<std::vector<double>>>;

/// One entry for each branch that is there with factors switched off. Where the branch compared with is there with the
/// same factors off, too, the difference with them off is to that one.
[[nodiscard]] std::vector<Why> why_of(const sim::Futures& futures, const Resampling& resampling,
                                      const SlotValues& values);

/// Place of each entry by size, from 1; equal ones share the worse place, so that none of them is the first.
[[nodiscard]] std::vector<std::size_t> places(const std::vector<double>& sizes);

}  // namespace analysis
