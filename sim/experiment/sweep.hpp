// A worker of a sweep: makes what is missing of its share, whoever made the rest, and leaves it in a folder of parts of
// its own. Workers share nothing but the folder of workers, in which they only read what others left: no locks, and a
// run that two of them make by accident is made twice and counts once.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/experiment/shares.hpp"
#include "sim/record/part_library.hpp"
#include "sim/record/part_writer.hpp"

namespace sim {

/// An experiment whose runs are kept in parts/<worker>/.
struct Sweep {
    const Experiment& experiment;  ///< all runs
    const FileHead& head;          ///< of them
    Path workers;                  ///< the folder
    std::optional<PrecisionTarget> precision{};
};

/// What is there of a sweep.
struct SweepStore {
    PartLibrary library;
    std::vector<bool> wanted;          ///< by run, as far as can be said now
    std::size_t imprecise_points = 0;  ///< made as often as they may be, and not as precise as asked
    /// Wanted runs that are not there.
    [[nodiscard]] std::vector<std::size_t> missing() const;
    /// Where the wanted runs are that are there, and which ones they are.
    [[nodiscard]] std::vector<std::size_t> present() const;
    /// Whether nothing is lost by what is wrong with the part: its runs are elsewhere, or no run is missing.
    [[nodiscard]] bool is_spare(const KnownPart& part) const;
};

/// Looks at the runs of a share only; of all shares where there is one.
[[nodiscard]] SweepStore look_at(FileSystem& files, const Sweep& sweep, PartLibrary::Look look, Share share = {});

/// A folder for this worker alone, also among workers that begin at the same moment.
[[nodiscard]] Path new_worker_folder(FileSystem& files, const Path& workers);

/// Called once the worker has a folder: before its first run, and not at all when there is nothing to do.
using WorkerBegun = std::function<void(const Path& folder)>;

/// The outcome counts the runs of the share. Throws sim::Error when the disk fails.
[[nodiscard]] Outcome work_on(FileSystem& files, const Sweep& sweep, Share share, PartWriter::Options options,
                              const ExecutorFactory& executors, Progress& progress, const WorkerBegun& begun,
                              const std::stop_token& stop);

/// The file of the runs that are wanted and there, compressed by the experiment's threads. Throws sim::Error when none
/// is.
void collect(FileSystem& files, const Path& file, const Sweep& sweep, const SweepStore& store);

}  // namespace sim
