// How far a sweep is, from its files alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/sweeps/sweep_folder.hpp"
#include "sim/experiment/worker_log.hpp"

namespace app {

struct WorkerReport {
    std::string name{};
    sim::WorkerState state{};
    bool silent = false;  ///< says that it runs, but has not said so for a while: killed, or its machine is gone
    [[nodiscard]] bool runs() const { return state.end == sim::WorkerEnd::running && !silent; }
};

struct SweepStatus {
    std::size_t wanted = 0;  ///< with a precision target as far as can be said now
    std::size_t done = 0;
    std::vector<sim::RunFailure> failures{};  ///< runs that failed and are not there, the last failure of each
    std::vector<WorkerReport> workers{};      ///< all that ever worked
    std::uint64_t seed = 0;                   ///< of the experiment: with point and replicate all that a run draws from
    std::size_t bad_parts = 0;                ///< without which runs are missing
    std::size_t imprecise_points = 0;         ///< made as often as they may be
    std::optional<double> seconds_left{};     ///< at the speed of the workers that run; nothing when none does

    [[nodiscard]] std::size_t missing() const { return wanted - done; }
    [[nodiscard]] std::size_t running() const;
};

/// Seconds after which a worker that has not told of itself is silent.
inline constexpr std::int64_t silence = 30;

/// `now`: seconds since 1970.
[[nodiscard]] SweepStatus status_of(sim::FileSystem& files, const OpenedSweep& sweep, std::int64_t now);

/// A line on points that are made as often as they may be, and still not as precise as asked; nothing where none is.
[[nodiscard]] std::string told_of_precision(const OpenedSweep& sweep, std::size_t imprecise_points,
                                            sim::Language language);

[[nodiscard]] std::string told(const OpenedSweep& sweep, const SweepStatus& status, sim::Language language);
[[nodiscard]] std::string to_json(const SweepStatus& status);

}  // namespace app
