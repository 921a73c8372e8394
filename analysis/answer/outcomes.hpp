// The numbers of a run that branches are compared by.
#pragma once

#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/cohort.hpp"
#include "analysis/answer/lives.hpp"

namespace analysis {

struct OutcomeValues {
    RunOutcome outcome{};
    std::vector<double> of_runs{};  ///< NaN where a run does not have it
};

/// Those that the file has: of the cohort a year after the hand-over, then of the whole run on its last date.
[[nodiscard]] std::vector<OutcomeValues> outcomes_of(const sim::Reader& file, const Lives& lives,
                                                     const CohortRows& cohort);

/// A variable of runs on the last date, the mean over any further axes.
[[nodiscard]] std::vector<double> at_the_end(const sim::Reader& file, const std::string& name);

}  // namespace analysis
