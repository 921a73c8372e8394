// Lives of agendas as survival analysis takes them, with the run that each belongs to, and the step curve of them with
// bands from resampled runs.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/cohort.hpp"
#include "analysis/answer/lives.hpp"
#include "analysis/statistics/bootstrap.hpp"

namespace analysis {

/// Entry i: how long it was seen, how it ended (0: it had not), and whose it is, as a run of the bootstrap.
struct LifeSet {
    std::vector<double> times{};
    std::vector<int> endings{};
    std::vector<std::size_t> run{};

    void add(double time, int ending, std::size_t of_run);
    [[nodiscard]] std::size_t size() const { return times.size(); }
    [[nodiscard]] std::size_t ended() const;
};

/// Runs whose agendas are looked at, in the order of the bootstrap; no_run: none.
using Runs = std::span<const std::size_t>;

/// From agreement until the aspect is lost for the first time: on the day of the ending, else on the first observation
/// date without it.
[[nodiscard]] LifeSet lives_since_agreement(const Lives& lives, Runs runs, Aspect aspect);
/// The same of the cohort, from its observation date on; the cohort must have one.
[[nodiscard]] LifeSet lives_since_cohort(const Lives& lives, Runs runs, const CohortRows& cohort, Aspect aspect);
/// From agreement until the ending, with the file's codes.
[[nodiscard]] LifeSet lives_until_ending(const Lives& lives, Runs runs);
/// Counted in hand-overs lived through; of a file that says what hand-overs decided.
[[nodiscard]] LifeSet lives_in_handovers(const sim::Reader& file, const Lives& lives, Runs runs);

/// Days at which curves are shown: from 0 on, about a hundred.
[[nodiscard]] std::vector<double> grid_until(double last);

struct ResampledCurve {
    Curve curve{};                           ///< until the last day of the grid with anybody at risk
    double restricted_mean = unknown;        ///< up to the horizon
    std::vector<double> restricted_means{};  ///< in each resample
};
/// Kaplan-Meier at each day of the grid; the band by bootstrap, by Greenwood where no run has two lives.
[[nodiscard]] ResampledCurve survival_curve(const LifeSet& lives, std::span<const double> grid, double horizon,
                                            const Bootstrap& bootstrap);
/// Aalen-Johansen of the endings 1 .. codes, one curve for each.
[[nodiscard]] std::vector<Curve> incidence_curves(const LifeSet& lives, std::size_t codes, std::span<const double> grid,
                                                  const Bootstrap& bootstrap);

}  // namespace analysis
