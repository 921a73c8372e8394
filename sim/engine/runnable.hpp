// A model made ready by its scenario: what an experiment needs to know of it. One virtual call per run.
#pragma once

#include "sim/core/random.hpp"
#include "sim/core/trajectory.hpp"
#include "sim/engine/executor.hpp"

namespace sim {

class Runnable {
public:
    Runnable() = default;
    Runnable(const Runnable&) = delete;
    Runnable& operator=(const Runnable&) = delete;
    virtual ~Runnable() = default;

    /// The same for every run of the experiment.
    [[nodiscard]] virtual const TrajectoryShape& shape() const = 0;
    /// One run from beginning to end; many may go on at once, each with an executor of its own. What comes out
    /// depends on the key alone.
    [[nodiscard]] virtual Trajectory run(RunKey key, Executor& executor) const = 0;
};

}  // namespace sim
