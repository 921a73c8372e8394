// Many runs, side by side where there are enough of them, else the cells of each in parallel. What comes out depends
// on the runs alone: not on threads, on the order in which runs finish, or on how often the work was interrupted.
// Runs that begin alike share their beginning: it is run once, then forked.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/executor.hpp"
#include "sim/engine/runnable.hpp"
#include "sim/experiment/progress.hpp"
#include "sim/record/run_store.hpp"

namespace sim {

/// From a day on a run goes on under another model.
struct Turn {
    Date from{};
    const Runnable* onward = nullptr;
    friend bool operator==(const Turn&, const Turn&) = default;
};

/// Points of a sweep and branches are different runnables; all have the same shape. The models outlive the experiment.
struct PlannedRun {
    const Runnable* model;
    RunKey key;
    std::string branch{};
    std::vector<Turn> turns{};  ///< in the order of their days
};

struct Experiment {
    std::vector<PlannedRun> runs;
    std::size_t threads = 1;
    /// Days on which a run under way looks whether it is asked to stop, ascending; without them it goes on to its end.
    std::vector<Date> looks{};
};

/// Replicates 0 .. n-1 of one point of one model.
[[nodiscard]] std::vector<PlannedRun> replicates(const Runnable& model, std::uint64_t seed, std::size_t n);

/// That run by itself.
[[nodiscard]] Trajectory run_alone(const PlannedRun& run, Executor& executor);

/// Neighbouring runs with the same model and key: a tree of futures, whose common beginnings are run once.
struct Family {
    std::size_t first = 0;
    std::size_t count = 0;
};
[[nodiscard]] std::vector<Family> families(const std::vector<PlannedRun>& runs);

/// Days of all runs together, which begin and end on these: with common beginnings run once, and each by itself.
struct Work {
    std::int64_t days_run = 0;
    std::int64_t days_apart = 0;
};
[[nodiscard]] Work work_of(const std::vector<PlannedRun>& runs, Date from, Date until);

/// What the file of the experiment says before its first run.
[[nodiscard]] FileHead head_of(const Experiment& experiment, Provenance provenance);

struct Outcome {
    std::size_t total = 0;
    std::size_t found = 0;  ///< in parts of an earlier attempt
    std::size_t made = 0;
    std::vector<RunFailure> failures{};  ///< by run
    bool stopped = false;                ///< asked to stop before all runs were made; resuming goes on from here

    /// The file is in place; otherwise what was made waits in FILE.parts.
    [[nodiscard]] bool complete() const { return found + made == total; }
};

/// What becomes of a finished run. Many threads may call it at once, each with another run.
using Consumer = std::function<void(std::size_t run, const Trajectory& trajectory)>;

using ExecutorFactory = std::function<std::unique_ptr<Executor>(std::size_t workers)>;

/// Makes the runs that the store does not hold yet, starting them in their order; when all are there, collects the
/// file. A run that throws is reported and the others go on. After a stop request no run starts; those under way are
/// finished and stored, or given up at their next look. Throws sim::Error when the store fails.
[[nodiscard]] Outcome run_experiment(const Experiment& experiment, const ExecutorFactory& executors, RunStore& store,
                                     Progress& progress, std::stop_token stop);

/// Makes all runs, starting them in their order, and hands each to `consume`: nothing is kept, nothing is written.
/// Their shapes may differ. Runs that throw and stop requests are as above.
[[nodiscard]] Outcome run_in_memory(const Experiment& experiment, const ExecutorFactory& executors,
                                    const Consumer& consume, Progress& progress, std::stop_token stop);

}  // namespace sim
