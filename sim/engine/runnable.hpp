// A model made ready by its scenario: what an experiment needs to know of it. A few virtual calls per run.
#pragma once

#include <memory>

#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/core/trajectory.hpp"
#include "sim/engine/executor.hpp"

namespace sim {

class Runnable;

/// A run under way. It can be forked: what is common to several futures is run once.
class Course {
public:
    Course() = default;
    Course(const Course&) = delete;
    Course& operator=(const Course&) = delete;
    virtual ~Course() = default;

    /// Up to the events of that day, which are yet to come; days that have passed are fine.
    virtual void advance(Date until, Executor& executor) = 0;
    /// The same world from here on under another model of the same kind, shape and population; this one stays as it is.
    [[nodiscard]] virtual std::unique_ptr<Course> fork(const Runnable& onward) const = 0;
    /// Up to the last day; called once, as the last thing.
    [[nodiscard]] virtual Trajectory finish(Executor& executor) = 0;
};

class Runnable {
public:
    Runnable() = default;
    Runnable(const Runnable&) = delete;
    Runnable& operator=(const Runnable&) = delete;
    virtual ~Runnable() = default;

    /// The same for every run of the experiment.
    [[nodiscard]] virtual const TrajectoryShape& shape() const = 0;
    /// A run on its first day; many may go on at once, each with an executor of its own. What comes out depends on the
    /// key alone.
    [[nodiscard]] virtual std::unique_ptr<Course> start(RunKey key) const = 0;

    [[nodiscard]] Trajectory run(RunKey key, Executor& executor) const { return start(key)->finish(executor); }
};

}  // namespace sim
