// The lives of agendas in each branch: survival of each aspect, competing endings, and survival counted in hand-overs.
#pragma once

#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/cohort.hpp"
#include "analysis/answer/lives.hpp"
#include "analysis/answer/resampling.hpp"

namespace analysis {

/// What the lives of all branches are made from.
struct LivesOfFile {
    const sim::Reader& file;
    const sim::Futures& futures;
    const RunPlan& plan;
    const Resampling& resampling;
    const Lives& lives;
    const CohortRows& cohort;
};

/// Days of a restricted mean by age: a term of office.
inline constexpr double term_of_office = 4 * 365.25;

/// Fills since_agreement, since_cohort, endings and by_handovers of the branches, which are in the order of the
/// futures. Those with a factor switched off are left as they are: they are for arithmetic, not to be looked at.
void add_lives(const LivesOfFile& of, std::vector<BranchAnswer>& branches);

}  // namespace analysis
