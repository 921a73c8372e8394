#include "sim/record/part_writer.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "tests/own_folder.hpp"
#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

std::vector<std::vector<std::size_t>> runs_of(const sim::PartFolder& folder) {
    std::vector<std::vector<std::size_t>> runs;
    for (const sim::Part& part : folder.parts()) runs.push_back(part.runs);
    return runs;
}

TEST(PartWriter, GathersRunsAsTheyComeAndOrdersThemInAPart) {
    toy::MemoryDisk disk;
    const sim::FileHead head = toy::head(9);
    sim::PartFolder folder{disk, "parts", head};
    sim::PartWriter writer{folder, head, {.runs_per_part = 3}};
    for (const std::size_t run : {5U, 2U, 8U, 1U}) writer.put(run, toy::trajectory(run));
    writer.close();
    EXPECT_EQ(runs_of(folder), (std::vector<std::vector<std::size_t>>{{2, 5, 8}, {1}}));
}

TEST(PartWriter, ARunDoesNotWaitForOthersForLong) {
    sim::DiskFileSystem disk;
    const OwnFolder own;
    const sim::FileHead head = toy::head(9);
    sim::PartFolder folder{disk, own / "parts", head};
    sim::PartWriter writer{folder, head, {.runs_per_part = 100, .patience = std::chrono::milliseconds{5}}};
    writer.put(4, toy::trajectory(4));
    for (int i = 0; i != 500 && disk.kind(own / "parts/runs-00000004.h5") == sim::PathKind::nothing; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    EXPECT_EQ(disk.kind(own / "parts/runs-00000004.h5"), sim::PathKind::file);
    writer.close();
    EXPECT_EQ(runs_of(folder), (std::vector<std::vector<std::size_t>>{{4}}));
}

TEST(PartWriter, LaterPartsHoldMoreRuns) {
    toy::MemoryDisk disk;
    const sim::FileHead head = toy::head(12);
    sim::PartFolder folder{disk, "parts", head};
    sim::PartWriter writer{folder, head, {.runs_per_part = 1, .most_runs_per_part = 4}};
    for (std::size_t run = 0; run != 12; ++run) writer.put(run, toy::trajectory(run));
    writer.close();
    EXPECT_EQ(runs_of(folder), (std::vector<std::vector<std::size_t>>{{0}, {1, 2}, {3, 4, 5, 6}, {7, 8, 9, 10}, {11}}));
}

TEST(PartWriter, WhatIsNoRunOrThereAlreadyIsRefused) {
    toy::MemoryDisk disk;
    const sim::FileHead head = toy::head(3);
    sim::PartFolder folder{disk, "parts", head};
    sim::PartWriter writer{folder, head, {}};
    writer.put(1, toy::trajectory(1));
    EXPECT_THROW(writer.put(1, toy::trajectory(1)), std::logic_error);
    EXPECT_THROW(writer.put(3, toy::trajectory(1)), std::out_of_range);
    writer.close();
    EXPECT_THROW(writer.put(2, toy::trajectory(2)), std::logic_error);
    EXPECT_EQ(runs_of(folder), (std::vector<std::vector<std::size_t>>{{1}}));
}

TEST(PartWriter, RunsOfAWriterThatIsGivenUpAreLeftOut) {
    toy::MemoryDisk disk;
    const sim::FileHead head = toy::head(3);
    sim::PartFolder folder{disk, "parts", head};
    {
        sim::PartWriter writer{folder, head, {.runs_per_part = 3}};
        writer.put(1, toy::trajectory(1));
    }
    EXPECT_EQ(runs_of(folder).size(), 0U);
}

/// A disk that takes no part until it is told to.
class ShutDisk final : public toy::MemoryDisk {
public:
    std::unique_ptr<sim::File> create(const sim::Path& path) override {
        if (path.filename().string().starts_with("runs-")) open_.wait(false);
        return MemoryDisk::create(path);
    }
    void open_up() {
        open_ = true;
        open_.notify_all();
    }

private:
    std::atomic<bool> open_{false};
};

TEST(PartWriter, AProducerWaitsOnlyWhileAWholePartDoes) {
    ShutDisk disk;
    const sim::FileHead head = toy::head(5);
    sim::PartFolder folder{disk, "parts", head};
    sim::PartWriter writer{folder, head, {.runs_per_part = 2}};
    std::atomic<std::size_t> taken{0};
    {
        const std::jthread producer{[&] {
            for (std::size_t run = 0; run != 5; ++run, ++taken) writer.put(run, toy::trajectory(run));
        }};
        while (taken != 4) std::this_thread::yield();  // two of the part that is written, two of the next
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
        EXPECT_EQ(taken, 4U);
        disk.open_up();
    }
    writer.close();
    EXPECT_EQ(runs_of(folder), (std::vector<std::vector<std::size_t>>{{0, 1}, {2, 3}, {4}}));
}

TEST(PartWriter, APartWithManyBytesTakesNoMoreRuns) {
    const sim::FileHead head = toy::head(3);
    const std::size_t first = rows_of(head.shape, toy::trajectory(0)).bytes();
    const auto parts = [&](std::size_t most_bytes) {
        toy::MemoryDisk disk;
        sim::PartFolder folder{disk, "parts", head};
        sim::PartWriter writer{folder, head, {.runs_per_part = 3, .most_bytes = most_bytes}};
        for (std::size_t run = 0; run != 3; ++run) writer.put(run, toy::trajectory(run));
        writer.close();
        return runs_of(folder);
    };
    EXPECT_EQ(parts(first), (std::vector<std::vector<std::size_t>>{{0}, {1}, {2}}));
    EXPECT_EQ(parts(first + 1).front(), (std::vector<std::size_t>{0, 1}));
}

}  // namespace
