#include "sim/experiment/sweep.hpp"

#include <gtest/gtest.h>

#include "sim/record/reader.hpp"
#include "tests/sim/experiment/tiny_sweep.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace {

using sim::PartLibrary;
using tiny::sweeping;
using Bytes = toy::MemoryDisk::Bytes;

constexpr const char* workers = "sweep/parts";

toy::MemoryDisk& with_folders(toy::MemoryDisk& disk) {
    disk.create_folder("sweep");
    disk.create_folder(workers);
    return disk;
}

Bytes collected(toy::MemoryDisk& disk, const tiny::Sweeping& all) {
    const sim::SweepStore store = look_at(disk, all.sweep(), PartLibrary::Look::checksums);
    EXPECT_TRUE(store.missing().empty());
    sim::collect(disk, "result.h5", all.sweep(), store);
    return disk.at("result.h5");
}

/// As one process makes it, uninterrupted.
Bytes expected(const tiny::Sweeping& all) {
    toy::MemoryDisk disk;
    EXPECT_TRUE(all.work(with_folders(disk)).complete());
    return collected(disk, all);
}

TEST(Sweep, BytesAreThoseOfOneProcessWhateverSharesThreadsAndParts) {
    for (const std::vector<std::string>& branches :
         {std::vector<std::string>{""}, std::vector<std::string>{"", "far", "near"}}) {
        tiny::Sweeping all = sweeping(workers, 3, 7, branches);
        const Bytes bytes = expected(all);
        for (const std::size_t shares : {2U, 5U, 30U})
            for (const std::size_t runs_per_part : {1U, 3U, 64U}) {
                toy::MemoryDisk disk;
                with_folders(disk);
                all.experiment.threads = 1 + shares % 2;
                for (std::size_t share = shares; share != 0; --share)
                    EXPECT_TRUE(all.work(disk, {share - 1, shares}, runs_per_part).complete());
                EXPECT_EQ(collected(disk, all), bytes) << shares << ' ' << runs_per_part;
            }
    }
}

TEST(Sweep, StoppedAnywhereAndResumedByOtherSharesRepeatsNothing) {
    const Bytes bytes = expected(sweeping(workers));
    for (std::size_t stop_at = 1; stop_at < 21; stop_at += 3) {
        toy::MemoryDisk disk;
        with_folders(disk);
        tiny::Sweeping first = sweeping(workers, 3, 7);
        for (const auto& model : first.models) model->stop_at = stop_at;
        first.models.front()->stop_at = (stop_at + 2) / 3;
        const sim::Outcome stopped = first.work(disk);
        if (stopped.complete()) continue;
        EXPECT_TRUE(stopped.stopped);
        const tiny::Sweeping second = sweeping(workers, 3, 7);
        std::size_t made = stopped.made;
        for (std::size_t share = 0; share != 2; ++share) made += second.work(disk, {share, 2}).made;
        EXPECT_EQ(made, 21U);
        EXPECT_EQ(collected(disk, second), bytes);
    }
}

TEST(Sweep, ACompleteShareMakesNoWorker) {
    toy::MemoryDisk disk;
    const tiny::Sweeping all = sweeping(workers);
    EXPECT_TRUE(all.work(with_folders(disk)).complete());
    const std::size_t before = disk.contents().size();
    const sim::Outcome again = all.work(disk);
    EXPECT_TRUE(again.complete());
    EXPECT_EQ(again.found, 21U);
    EXPECT_EQ(disk.contents().size(), before);
}

TEST(Sweep, ARunMadeTwiceCountsOnce) {
    const tiny::Sweeping all = sweeping(workers);
    const Bytes bytes = expected(all);
    toy::MemoryDisk disk;
    with_folders(disk);
    toy::MemoryDisk apart;
    with_folders(apart);
    EXPECT_TRUE(all.work(apart).complete());
    EXPECT_TRUE(all.work(disk, {0, 2}).complete());
    disk.create_folder("sweep/parts/worker-0009");  // of somebody who did not see the first one
    for (const auto& [path, content] : apart.contents()) {
        (void)disk.create("sweep/parts/worker-0009" / sim::Path{path}.filename());
        disk.at("sweep/parts/worker-0009" / sim::Path{path}.filename()) = *content;
    }
    EXPECT_EQ(collected(disk, all), bytes);
}

TEST(Sweep, ADamagedPartIsMadeAgain) {
    const tiny::Sweeping all = sweeping(workers);
    const Bytes bytes = expected(all);
    toy::MemoryDisk disk;
    EXPECT_TRUE(all.work(with_folders(disk)).complete());
    disk.at("sweep/parts/worker-0001/runs-00000004.h5")[500] ^= std::byte{1};
    const sim::Outcome again = all.work(disk);
    EXPECT_EQ(again.made, 4U);
    EXPECT_TRUE(again.complete());
    EXPECT_EQ(collected(disk, all), bytes);
}

TEST(Sweep, AFailingRunIsNamedByItsNumberAndTheOthersAreKept) {
    toy::MemoryDisk disk;
    tiny::Sweeping all = sweeping(workers);
    for (const auto& model : all.models) model->failing = 5;
    const sim::Outcome outcome = all.work(with_folders(disk), {1, 2});
    EXPECT_EQ(outcome.total, 10U);
    EXPECT_EQ(outcome.made, 8U);
    EXPECT_FALSE(outcome.stopped);
    ASSERT_EQ(outcome.failures.size(), 2U) << "the fifth replicate of two of the three points";
    for (const sim::RunFailure& failure : outcome.failures) EXPECT_EQ(all.head.runs[failure.run], failure.label);
    EXPECT_EQ(outcome.failures[1].run, 17U);
    for (const auto& model : all.models) model->failing = 1000;
    EXPECT_EQ(all.work(disk).made, 13U);
}

TEST(Sweep, ARunUnderWayIsGivenUpAtItsNextLook) {
    toy::MemoryDisk disk;
    tiny::Sweeping all = sweeping(workers);
    for (int month = 1; month <= 12; ++month)
        all.experiment.looks.push_back(sim::make_date(2026, static_cast<unsigned>(month), 1));
    for (const auto& model : all.models) model->stop_on = sim::make_date(2026, 6, 1);
    std::stop_source& source = all.models[2]->source;  // who is not listened to
    all.models[1]->stop_on = all.models[2]->stop_on = sim::Date{};
    const sim::Outcome outcome = all.work(with_folders(disk));
    EXPECT_TRUE(outcome.stopped);
    EXPECT_EQ(outcome.made, 0U);
    EXPECT_TRUE(outcome.failures.empty());
    EXPECT_FALSE(source.stop_requested());
    all.models[0] = std::make_unique<tiny::Model>(1);
    all.experiment.runs = tiny::runs_of(all.models, 7);
    EXPECT_TRUE(all.work(disk).complete());
    EXPECT_EQ(collected(disk, all), expected(sweeping(workers))) << "looks change no bits";
}

TEST(Sweep, WantedReplicatesDependOnResultsAlone) {
    const auto precise = [] {
        tiny::Sweeping all = sweeping(workers, 3, 40, {"", "far"});
        all.precision = sim::PrecisionTarget{.variable = "level", .half_width = 0.5, .first = 5, .most = 40};
        return all;
    };
    const tiny::Sweeping all = precise();
    const Bytes bytes = expected(all);
    std::vector<std::size_t> runs_of_point(3, 0);
    const sim::Reader reader{std::vector<std::byte>{bytes}, "result.h5"};
    for (const sim::RunLabel& run : reader.runs()) ++runs_of_point[static_cast<std::size_t>(run.point)];
    EXPECT_EQ(runs_of_point[0], 10U) << "2 branches, 5 replicates";
    EXPECT_LT(runs_of_point[0], runs_of_point[2]) << "the point with three times the spread wants more";
    EXPECT_LT(runs_of_point[2], 80U);
    for (const std::size_t stop_at : {2U, 9U, 12U}) {
        toy::MemoryDisk disk;
        with_folders(disk);
        tiny::Sweeping first = precise();
        first.models.front()->stop_at = stop_at;
        (void)first.work(disk);
        const tiny::Sweeping second = precise();
        for (std::size_t share = 0; share != 2; ++share) EXPECT_TRUE(second.work(disk, {share, 2}).complete());
        EXPECT_EQ(collected(disk, second), bytes);
    }
}

TEST(Sweep, WithoutRunsThereIsNoFile) {
    toy::MemoryDisk disk;
    const tiny::Sweeping all = sweeping(workers);
    const sim::SweepStore store = look_at(with_folders(disk), all.sweep(), PartLibrary::Look::sizes);
    EXPECT_EQ(store.missing().size(), 21U);
    EXPECT_THROW(sim::collect(disk, "result.h5", all.sweep(), store), sim::Error);
    EXPECT_FALSE(disk.contents().contains("result.h5"));
}

class FaultySweep : public testing::TestWithParam<toy::Fault> {};

/// A failure at the nth call of the file system, then an attempt without one; for every n.
TEST_P(FaultySweep, EndsInAnErrorAndAnotherAttemptGivesTheSameBytes) {
    const auto all = [] { return sweeping(workers, 1, 5); };
    const Bytes bytes = expected(all());
    toy::MemoryDisk sound;
    with_folders(sound).inject(toy::Fault::none, 0);
    EXPECT_TRUE(all().work(sound, {}, 2).complete());
    for (std::size_t nth = 1; nth <= sound.calls().size(); ++nth) {
        if (!strikes(GetParam(), sound.calls()[nth - 1])) continue;
        SCOPED_TRACE("at call " + std::to_string(nth));
        toy::MemoryDisk disk;
        with_folders(disk).inject(GetParam(), nth);
        try {
            (void)all().work(disk, {}, 2);
        } catch (const sim::Error&) {
        }
        disk.inject(toy::Fault::none, 0);
        ASSERT_TRUE(all().work(disk, {}, 2).complete());
        ASSERT_EQ(collected(disk, all()), bytes);
    }
}

INSTANTIATE_TEST_SUITE_P(Sweep, FaultySweep,
                         testing::Values(toy::Fault::full_once, toy::Fault::full_for_ever, toy::Fault::broken,
                                         toy::Fault::short_write, toy::Fault::lost_synchronise));

}  // namespace
