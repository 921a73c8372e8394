// The laws of the engine, over every registered model: the bits of a run depend on its inputs alone.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "models/registry.hpp"
#include "sim/executors/jthread_executor.hpp"
#include "sim/executors/tbb_executor.hpp"

namespace {

using sim::Duration;
using sim::Layout;
using sim::Time;

constexpr sim::RunKey key{.seed = 20261124, .point = 3, .replicate = 1};

class Laws : public testing::TestWithParam<models::Specimen> {
protected:
    [[nodiscard]] Time until() const { return GetParam().until; }
    [[nodiscard]] std::unique_ptr<sim::Simulation> start(Layout layout = {}) const {
        return GetParam().make(key, layout);
    }
    [[nodiscard]] std::unique_ptr<sim::Simulation> finished(sim::Executor& executor, Layout layout = {},
                                                            bool recorded = false) const {
        auto run = start(layout);
        run->advance(until(), executor, recorded);
        return run;
    }
    /// The run that all others are compared with: serial, one cell, not recorded, not interrupted.
    [[nodiscard]] const sim::Simulation& reference() {
        if (!reference_) reference_ = finished(serial_);
        return *reference_;
    }
    void expect_same(const sim::Simulation& run) {
        EXPECT_EQ(run.digest(), reference().digest());
        EXPECT_TRUE(run.equals(reference()));
        EXPECT_EQ(run.handled(), reference().handled());
    }

    sim::SerialExecutor serial_;

private:
    std::unique_ptr<sim::Simulation> reference_;
};

TEST_P(Laws, SomethingHappens) {
    EXPECT_GT(reference().handled(), 50U);
    EXPECT_NE(reference().digest(), start()->digest());
    EXPECT_EQ(reference().undelivered(), start()->undelivered());
}

TEST_P(Laws, AnyNumberOfThreadsAndAnyExecutor) {
    for (const std::size_t threads : {1U, 2U, 3U, 4U, 8U}) {
        SCOPED_TRACE(threads);
        sim::JthreadExecutor jthreads{threads};
        expect_same(*finished(jthreads, {.cell_size = 16}));
#ifndef __SANITIZE_THREAD__  // TBB's library is not instrumented: ThreadSanitizer would report its own queues
        sim::TbbExecutor tbb{threads};
        expect_same(*finished(tbb, {.cell_size = 16}));
#endif
    }
}

TEST_P(Laws, AnyCellSize) {
    for (const std::size_t size : {1U, 2U, 7U, 100U, 100'000U}) {
        SCOPED_TRACE(size);
        expect_same(*finished(serial_, {.cell_size = size}));
    }
}

TEST_P(Laws, AnySlicingOfTime) {
    for (const std::int64_t slices : {2, 3, 17, 1000}) {
        SCOPED_TRACE(slices);
        auto run = start({.cell_size = 16});
        for (std::int64_t i = 1; i <= slices; ++i) run->advance(Time{until().ticks * i / slices}, serial_, false);
        expect_same(*run);
    }
}

TEST_P(Laws, SnapshotAndContinueAnywhere) {
    auto run = start();
    for (std::int64_t i = 1; i <= 20; ++i) {
        run->advance(Time{until().ticks * i / 20}, serial_, false);
        auto branch = run->fork();
        EXPECT_TRUE(branch->equals(*run));
        EXPECT_EQ(branch->digest(), run->digest());
        branch->advance(until(), serial_, false);
        expect_same(*branch);
    }
    expect_same(*run);
}

TEST_P(Laws, RecordedOrNot) { expect_same(*finished(serial_, {.cell_size = 16}, true)); }

TEST_P(Laws, HalfTheLookaheadAndTheSameDelays) {
    const Duration lookahead = GetParam().lookahead;
    for (const std::int64_t parts : {2, 3, 10}) {
        SCOPED_TRACE(parts);
        expect_same(*finished(serial_, {.window = lookahead / parts}));
    }
}

TEST_P(Laws, OneMoreEntityLeavesEverybodyElseAlone) {
    auto run = start();
    run->advance(Time{until().ticks / 2}, serial_, false);
    auto branch = run->fork();
    const std::uint64_t before = branch->digest();
    branch->add_bystander();
    const std::uint64_t bystander = branch->digest() - before;
    branch->advance(until(), serial_, false);
    EXPECT_EQ(branch->digest() - bystander, reference().digest());
}

TEST_P(Laws, AnotherReplicateIsAnotherRun) {
    auto other = GetParam().make({.seed = key.seed, .point = key.point, .replicate = key.replicate + 1}, {});
    other->advance(until(), serial_, false);
    EXPECT_EQ(other->digest() != reference().digest(), GetParam().draws);
}

INSTANTIATE_TEST_SUITE_P(Models, Laws, testing::ValuesIn(models::specimens()),
                         [](const auto& specimen) { return std::string{specimen.param.name}; });

}  // namespace
