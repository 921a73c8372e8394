// The numbers of a run that branches are compared by.
#pragma once

#include <optional>
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

/// Of a sweep, in which agendas of a cohort are not followed: the share of the agreed agendas that is alive on the last
/// date, where the file has both; NaN where none was agreed.
[[nodiscard]] std::optional<OutcomeValues> alive_of_agreed(const sim::Reader& file);

/// A variable of runs on the last date, the mean over any further axes.
[[nodiscard]] std::vector<double> at_the_end(const sim::Reader& file, const std::string& name);

}  // namespace analysis
