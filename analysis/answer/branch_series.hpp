// What is shown over the dates of observation, and the event study: the share of the cohort's agendas that have each
// aspect, before, at and after the hand-over.
#pragma once

#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/branch_lives.hpp"

namespace analysis {

/// Those that the file has.
[[nodiscard]] std::vector<SeriesName> series_names(const sim::Reader& file);

/// Of each run a row of values over dates: an indicator of integration as the mean over agendas that act.
[[nodiscard]] std::vector<double> series_of_runs(const sim::Reader& file, const Lives& lives, const SeriesName& name);

/// Fills series and event_study of the branches, but for those with a factor switched off.
void add_series(const LivesOfFile& of, const std::vector<SeriesName>& names, std::vector<BranchAnswer>& branches);
void add_event_study(const LivesOfFile& of, std::vector<BranchAnswer>& branches);

}  // namespace analysis
