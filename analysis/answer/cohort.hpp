// The agendas that are followed into every branch, and what of them is still there.
#pragma once

#include <optional>
#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/lives.hpp"
#include "analysis/answer/run_plan.hpp"
#include "sim/record/futures.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

struct CohortRows {
    Cohort cohort{};
    std::optional<std::size_t> observed{};         ///< position on the dates, as Cohort::observed
    std::optional<std::size_t> year_after{};       ///< likewise
    std::vector<std::vector<std::size_t>> rows{};  ///< [run] of agendas; in the same order in all runs of a slot
};

/// Whether a hand-over is asked about.
[[nodiscard]] bool asks(const sim::FutureQuestion& question);

/// Agendas are matched by name within (point, replicate). Throws sim::Error where a branch lacks one of them: then it
/// was another run before the cohort's day.
[[nodiscard]] CohortRows cohort_of(const sim::Reader& file, const Lives& lives, const RunPlan& plan,
                                   const sim::FutureQuestion& question);

/// Of each run the share of its agendas that have the aspect on a date; NaN where there are none to follow.
[[nodiscard]] std::vector<double> shares(const Lives& lives, const CohortRows& cohort, Aspect aspect, std::size_t date);

/// The last date of observation that is not after; the first that is not before.
[[nodiscard]] std::optional<std::size_t> last_until(const std::vector<sim::Date>& dates, sim::Date date);
[[nodiscard]] std::optional<std::size_t> first_from(const std::vector<sim::Date>& dates, sim::Date date);
/// The same day, years later (or earlier); 29 February becomes 28.
[[nodiscard]] sim::Date years_after(sim::Date date, int years);

}  // namespace analysis
