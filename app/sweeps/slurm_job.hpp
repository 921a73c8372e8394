// A sweep on a Slurm cluster: one array job whose tasks are shares, and a job that collects whatever became of them.
// What is submitted lies in the sweep's folder as two scripts, which can be read, changed and submitted by hand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/sweeps/sweep_folder.hpp"

namespace app {

/// What the scripts say.
struct SlurmJob {
    std::string program{};               ///< absolute path
    std::string folder{};                ///< of the sweep, absolute
    std::size_t tasks = 1;               ///< of the array
    std::size_t threads = 1;             ///< of each task
    std::vector<std::string> options{};  ///< of the site, as sbatch takes them: "--partition=x"
};

[[nodiscard]] std::string array_script(const SlurmJob& job);
[[nodiscard]] std::string collect_script(const SlurmJob& job);

/// Tasks of some twenty minutes, at most as many as there are runs and as the site allows in one array.
[[nodiscard]] std::size_t tasks_for(double seconds_of_all_runs, std::size_t runs, std::size_t threads,
                                    std::size_t most);
/// MaxArraySize in what `scontrol show config` prints; Slurm's own 1001 where it is not there.
[[nodiscard]] std::size_t most_tasks_in(const std::string& configuration);

void add_slurm_options(std::vector<Option>& options);
/// Throws UsageError where options do not go together.
void check_slurm_options(const Arguments& arguments);

/// Writes the scripts and submits them; only shows what it would do with --dry-run. Throws UsageError without Slurm.
[[nodiscard]] ExitCode submit_and_tell(const OpenedSweep& sweep, const Arguments& arguments, const Console& console);

}  // namespace app
