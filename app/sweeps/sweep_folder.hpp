// The folder of a sweep: the texts it is made of, what made it, and what workers left. Nothing else is needed to go on
// with it, on any machine that has the same program.
//
//   experiment.toml  scenario.toml  points.csv (of a list)  sweep.json (written last: with it the folder is a sweep's)
//   parts/<worker>/  runs-*.h5, manifest, state.json, failures.jsonl
//   log/  slurm/     of a cluster
//   result.h5        the collected file
#pragma once

#include <string>

#include "app/sweeps/sweep_plan.hpp"
#include "sim/experiment/sweep.hpp"

namespace app {

struct OpenedSweep {
    sim::Path folder{};
    ExperimentTexts texts{};
    SweepPlan plan{};
    sim::FileHead head{};

    [[nodiscard]] sim::Path workers() const { return folder / "parts"; }
    [[nodiscard]] sim::Path result() const { return folder / "result.h5"; }
    /// As long as this one stays where it is.
    [[nodiscard]] sim::Sweep sweep() const;
};

/// The folder for this experiment, whose plan is fit: made, or found where it holds the same sweep. Throws UsageError,
/// which names what differs, where it holds another or something else; sim::Error where it cannot be written.
[[nodiscard]] OpenedSweep begin_sweep(const std::string& folder, ExperimentTexts texts, SweepPlan plan);

/// A folder that is there. Throws UsageError where it is no sweep's or another program made it.
[[nodiscard]] OpenedSweep open_sweep(const std::string& folder);

}  // namespace app
