#include "sim/experiment/experiment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

#include "sim/executors/jthread_executor.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

/// The toy as a model; counts its runs, and may fail or ask for a stop.
class ToyModel final : public sim::Runnable {
public:
    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return shape_; }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey key) const override {
        return std::make_unique<ToyCourse>(*this, key);
    }
    [[nodiscard]] sim::Trajectory finish(sim::RunKey key, sim::Executor& executor) const {
        std::atomic<std::size_t> items{0};
        executor.bulk(10, [&](std::size_t, std::size_t) { ++items; });
        if (items != 10) throw std::logic_error("an executor lost items");
        widest = std::max<std::size_t>(widest, executor.workers());
        if (++started == stop_at) source.request_stop();
        if (key.replicate == failing) throw sim::Error{{"falla de prueba", "failure on trial"}};
        return toy::trajectory(key.replicate);
    }

    std::size_t stop_at = 0;
    std::uint64_t failing = 1000;
    mutable std::atomic<std::size_t> started{0};
    mutable std::atomic<std::size_t> widest{0};
    mutable std::stop_source source;

private:
    class ToyCourse final : public sim::Course {
    public:
        ToyCourse(const ToyModel& model, sim::RunKey key) : model_{model}, key_{key} {}
        void advance(sim::Date, sim::Executor&) override {}
        [[nodiscard]] std::unique_ptr<sim::Course> fork(const sim::Runnable& onward) const override {
            return std::make_unique<ToyCourse>(dynamic_cast<const ToyModel&>(onward), key_);
        }
        [[nodiscard]] sim::Trajectory finish(sim::Executor& executor) override { return model_.finish(key_, executor); }

    private:
        const ToyModel& model_;
        sim::RunKey key_;
    };

    sim::TrajectoryShape shape_ = toy::shape();
};

struct Ticks final : sim::Progress {
    void runs(std::size_t done, std::size_t total) override {
        EXPECT_LE(done, total);
        seen.push_back(done);
    }
    std::vector<std::size_t> seen;
};

std::unique_ptr<sim::Executor> threads(std::size_t workers) { return std::make_unique<sim::JthreadExecutor>(workers); }

sim::Outcome attempt(toy::MemoryDisk& disk, const ToyModel& model, std::size_t workers,
                     const sim::ExecutorFactory& executors = threads, std::size_t runs = 20) {
    const sim::Experiment experiment{sim::replicates(model, 42, runs), workers};
    sim::RunStore store{disk, "x.h5", head_of(experiment, {{"seed", std::int64_t{42}}}), {.runs_per_part = 4}};
    sim::NoProgress silence;
    return run_experiment(experiment, executors, store, silence, model.source.get_token());
}

toy::MemoryDisk::Bytes expected_file() {
    toy::MemoryDisk disk;
    EXPECT_TRUE(attempt(disk, ToyModel{}, 1).complete());
    return disk.at("x.h5");
}

void expect_the_same_file(const sim::ExecutorFactory& executors) {
    const auto expected = expected_file();
    for (const std::size_t workers : {2U, 4U, 32U}) {
        toy::MemoryDisk disk;
        EXPECT_TRUE(attempt(disk, ToyModel{}, workers, executors).complete());
        EXPECT_EQ(disk.at("x.h5"), expected) << workers;
    }
}

TEST(Experiment, ThreadsChangeNothing) { expect_the_same_file(threads); }

#ifndef __SANITIZE_THREAD__  // TBB's library is not instrumented
TEST(Experiment, ThreadsOfTbbChangeNothing) {
    expect_the_same_file([](std::size_t workers) { return std::make_unique<sim::TbbExecutor>(workers); });
}
#endif

TEST(Experiment, ManyRunsGoSideBySideAndFewGetAllThreads) {
    toy::MemoryDisk disk;
    const ToyModel many;
    EXPECT_TRUE(attempt(disk, many, 4).complete());
    EXPECT_EQ(many.widest, 1U);
    const ToyModel few;
    EXPECT_TRUE(attempt(disk, few, 4, threads, 3).complete());
    EXPECT_EQ(few.widest, 4U);
}

TEST(Experiment, StoppedAndResumedGivesTheSameBytesAndRepeatsNothing) {
    const auto expected = expected_file();
    for (std::size_t stop_at = 1; stop_at <= 20; stop_at += 3)
        for (const std::size_t workers : {1U, 3U}) {
            toy::MemoryDisk disk;
            ToyModel first;
            first.stop_at = stop_at;
            const sim::Outcome stopped = attempt(disk, first, workers);
            EXPECT_EQ(stopped.stopped, !stopped.complete());
            EXPECT_EQ(stopped.made, first.started);
            EXPECT_LT(stopped.made, stop_at + workers);
            if (stopped.complete()) continue;
            const ToyModel second;
            const sim::Outcome resumed = attempt(disk, second, workers);
            EXPECT_TRUE(resumed.complete());
            EXPECT_EQ(resumed.found, stopped.made);
            EXPECT_EQ(second.started, 20U - stopped.made);
            EXPECT_EQ(disk.at("x.h5"), expected);
        }
}

TEST(Experiment, RunThatFailsIsNamedAndTheOthersAreKept) {
    const auto expected = expected_file();
    toy::MemoryDisk disk;
    ToyModel model;
    model.failing = 5;
    const sim::Outcome outcome = attempt(disk, model, 3);
    EXPECT_EQ(outcome.made, 19U);
    EXPECT_FALSE(outcome.stopped);
    ASSERT_EQ(outcome.failures.size(), 1U);
    EXPECT_EQ(outcome.failures[0].run, 5U);
    EXPECT_EQ(outcome.failures[0].label, (sim::RunLabel{0, 5, ""}));
    EXPECT_EQ(outcome.failures[0].message, (sim::Text{"falla de prueba", "failure on trial"}));
    EXPECT_FALSE(disk.contents().contains("x.h5"));
    const ToyModel repaired;
    EXPECT_TRUE(attempt(disk, repaired, 3).complete());
    EXPECT_EQ(repaired.started, 1U);
    EXPECT_EQ(disk.at("x.h5"), expected);
}

TEST(Experiment, ProgressCountsEveryRunOnce) {
    toy::MemoryDisk disk;
    const ToyModel model;
    const sim::Experiment experiment{sim::replicates(model, 42, 9), 3};
    sim::RunStore store{disk, "x.h5", head_of(experiment, {}), {}};
    Ticks ticks;
    (void)run_experiment(experiment, threads, store, ticks, {});
    EXPECT_EQ(ticks.seen, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Experiment, FullDiskEndsItWithOneClearSentence) {
    toy::MemoryDisk disk;
    const ToyModel model;
    const sim::Experiment experiment{sim::replicates(model, 42, 20), 3};
    sim::RunStore store{disk, "x.h5", head_of(experiment, {}), {.runs_per_part = 2}};
    disk.inject(toy::Fault::full_for_ever, 1);
    sim::NoProgress silence;
    EXPECT_THROW((void)run_experiment(experiment, threads, store, silence, {}), sim::Error);
    EXPECT_LT(model.started, 20U);
}

TEST(InMemory, EveryRunIsHandedOverOnceWhateverTheThreads) {
    const ToyModel model;
    for (const std::size_t workers : {1U, 3U}) {
        const sim::Experiment experiment{sim::replicates(model, 42, 20), workers};
        std::vector<sim::Trajectory> found(20);
        std::vector<std::atomic<int>> times(20);
        Ticks ticks;
        const auto consume = [&](std::size_t run, sim::Trajectory trajectory) {
            ++times[run];
            found[run] = std::move(trajectory);
        };
        EXPECT_TRUE(run_in_memory(experiment, threads, consume, ticks, {}).complete());
        for (std::size_t run = 0; run != 20; ++run) {
            EXPECT_EQ(times[run], 1);
            const sim::Trajectory expected = toy::trajectory(run);
            ASSERT_EQ(found[run].values.size(), expected.values.size());
            for (std::size_t v = 0; v != expected.values.size(); ++v)  // floating ones may be NaN, unlike themselves
                if (!std::holds_alternative<std::vector<double>>(expected.values[v])) {
                    EXPECT_EQ(found[run].values[v], expected.values[v]);
                }
        }
        EXPECT_EQ(ticks.seen.back(), 20U);
    }
}

TEST(InMemory, FailuresAndStopsAreTold) {
    ToyModel model;
    model.failing = 3;
    model.stop_at = 10;
    const sim::Experiment experiment{sim::replicates(model, 42, 20), 1};
    sim::NoProgress silence;
    const auto outcome = run_in_memory(
        experiment, threads, [](std::size_t, sim::Trajectory) {}, silence, model.source.get_token());
    EXPECT_TRUE(outcome.stopped);
    EXPECT_EQ(outcome.made, 9U);
    ASSERT_EQ(outcome.failures.size(), 1U);
    EXPECT_EQ(outcome.failures[0].run, 3U);
}

}  // namespace
