#include "sim/record/run_store.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "sim/record/reader.hpp"
#include "tests/own_folder.hpp"
#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

using toy::Fault;

constexpr std::size_t runs = 7;

toy::MemoryDisk::Bytes file_of(const std::vector<std::size_t>& order, std::size_t runs_per_part = 3) {
    toy::MemoryDisk disk;
    toy::make_file(disk, "x.h5", order, runs_per_part);
    return disk.at("x.h5");
}

/// The sentence of the error, or nothing.
template <class Action>
std::string complaint(Action action) {
    try {
        action();
        return "";
    } catch (const sim::Error& error) {
        EXPECT_NE(error.text().es, "");
        return error.what();
    }
}

TEST(RunStore, BytesDependNeitherOnTheOrderOfRunsNorOnTheSizeOfParts) {
    const auto bytes = file_of(toy::in_order(runs));
    EXPECT_EQ(bytes, file_of({6, 5, 4, 3, 2, 1, 0}));
    EXPECT_EQ(bytes, file_of({3, 0, 6, 1, 5, 2, 4}, 1));
    EXPECT_EQ(bytes, file_of({3, 0, 6, 1, 5, 2, 4}, 100));
}

TEST(RunStore, OnlyTheFileIsLeft) {
    toy::MemoryDisk disk;
    toy::make_file(disk, "x.h5", toy::in_order(runs));
    EXPECT_EQ(disk.list("."), std::vector<std::string>{"x.h5"});
    EXPECT_EQ(disk.kind("x.h5.parts"), sim::PathKind::nothing);
}

TEST(RunStore, GoesOnFromEarlyParts) {
    toy::MemoryDisk disk;
    {
        sim::RunStore store{disk, "x.h5", toy::head(runs), {.runs_per_part = 3}};
        for (const std::size_t run : {4U, 0U, 2U}) store.put(run, toy::trajectory(run));
        store.close();
        EXPECT_THROW(store.collect(), std::logic_error);
    }
    sim::RunStore store{disk, "x.h5", toy::head(runs), {.runs_per_part = 3}};
    for (std::size_t run = 0; run != runs; ++run) {
        EXPECT_EQ(store.stored(run), run == 0 || run == 2 || run == 4);
        if (!store.stored(run)) store.put(run, toy::trajectory(run));
    }
    store.close();
    store.collect();
    EXPECT_EQ(disk.at("x.h5"), file_of(toy::in_order(runs)));
}

TEST(RunStore, DamagedPartIsMadeAgain) {
    toy::MemoryDisk disk;
    {
        sim::RunStore store{disk, "x.h5", toy::head(runs), {.runs_per_part = 3}};
        for (std::size_t run = 0; run != 6; ++run) store.put(run, toy::trajectory(run));
        store.close();
    }
    disk.at("x.h5.parts/runs-00000003.h5")[1000] ^= std::byte{1};
    {
        const sim::RunStore store{disk, "x.h5", toy::head(runs), {}};
        EXPECT_TRUE(store.stored(2));
        EXPECT_FALSE(store.stored(3));
    }
    toy::make_file(disk, "x.h5", toy::in_order(runs));
    EXPECT_EQ(disk.at("x.h5"), file_of(toy::in_order(runs)));
}

TEST(RunStore, PartsOfAnotherExperimentAreRefusedAndKept) {
    toy::MemoryDisk disk;
    {
        sim::RunStore store{disk, "x.h5", toy::head(runs), {}};
        store.put(0, toy::trajectory(0));
        store.close();
    }
    auto other = toy::head(runs);
    other.provenance.push_back({"commit", std::string{"another"}});
    const auto before = disk.contents().size();
    EXPECT_NE(complaint([&] { sim::RunStore(disk, "x.h5", other, {}); }).find("another experiment"), std::string::npos);
    EXPECT_EQ(disk.contents().size(), before);
    disk.create("x.h5.parts/thesis.odt");
    disk.remove("x.h5.parts/manifest");
    EXPECT_NE(complaint([&] { sim::RunStore(disk, "x.h5", other, {}); }).find("no folder of parts"), std::string::npos);
}

/// Three runs of two variables in two parts: as few calls of the file system as show every kind.
void make_small_file(sim::FileSystem& disk) {
    using enum sim::ValueType;
    const sim::TrajectoryShape shape{
        {}, {{"event", ""}}, {{"event_run", "event", {}, int32, "1", ""}, {"tick", "event", {}, int64, "minute", ""}}};
    sim::RunStore store{disk, "x.h5", {shape, {}, std::vector<sim::RunLabel>(3)}, {.runs_per_part = 2}};
    for (std::size_t run = 0; run != 3; ++run)
        if (!store.stored(run))
            store.put(run, {{std::vector<std::int64_t>{}, std::vector<std::int64_t>(run, std::int64_t{7})}});
    store.close();
    store.collect();
}

class FaultyDisk : public testing::TestWithParam<Fault> {};

/// An attempt with a failure at the nth call of the file system, then one without; for every n that the fault can
/// strike.
TEST_P(FaultyDisk, LeavesTheEarlierFileAndASecondAttemptGivesTheSameBytes) {
    const toy::MemoryDisk::Bytes earlier(100, std::byte{'e'});
    toy::MemoryDisk sound;
    make_small_file(sound);
    const auto& expected = sound.at("x.h5");
    for (std::size_t nth = 1; nth <= sound.calls().size(); ++nth) {
        if (!strikes(GetParam(), sound.calls()[nth - 1])) continue;
        SCOPED_TRACE("at call " + std::to_string(nth));
        toy::MemoryDisk disk;
        (void)disk.create("x.h5");
        disk.at("x.h5") = earlier;
        disk.inject(GetParam(), nth);
        const std::string failed = complaint([&] { make_small_file(disk); });
        disk.inject(Fault::none, 0);
        ASSERT_EQ(failed.empty(), GetParam() == Fault::short_write) << failed;
        ASSERT_TRUE(disk.at("x.h5") == expected || (!failed.empty() && disk.at("x.h5") == earlier));
        make_small_file(disk);
        ASSERT_EQ(disk.at("x.h5"), expected);
        ASSERT_EQ(disk.contents().size(), 1U);
    }
}

INSTANTIATE_TEST_SUITE_P(RunStore, FaultyDisk,
                         testing::Values(Fault::full_once, Fault::full_for_ever, Fault::broken, Fault::short_write,
                                         Fault::lost_synchronise));

TEST(RunStore, FailureReachesTheProducer) {
    toy::MemoryDisk disk;
    sim::RunStore store{disk, "x.h5", toy::head(100), {.runs_per_part = 1}};
    disk.inject(Fault::full_for_ever, 1);
    const auto produce = [&] {
        for (std::size_t run = 0; run != 100; ++run) store.put(run, toy::trajectory(run));
    };
    EXPECT_EQ(complaint(produce), "cannot create 'x.h5.parts/runs-00000000.h5.tmp': no space is left on the disk");
    EXPECT_NE(complaint([&] { store.close(); }), "");
}

TEST(RunStore, PlacesWhereNoFileCanBeAreRefusedBeforeAnythingIsSimulated) {
    sim::DiskFileSystem disk;
    const OwnFolder folder;
    std::filesystem::create_directories(folder / "x.h5");
    const auto open = [&](const sim::Path& path) {
        return complaint([&] { sim::RunStore(disk, path, toy::head(1), {}); });
    };
    EXPECT_NE(open(folder / "x.h5").find("it is a folder"), std::string::npos);
    EXPECT_NE(open(folder / "absent" / "x.h5").find("it does not exist"), std::string::npos);
    EXPECT_NE(open("/dev/null/x.h5").find("no folder"), std::string::npos);
    EXPECT_NE(open("/proc/x.h5").find("cannot create '/proc/x.h5.parts'"), std::string::npos);
    EXPECT_NE(open(""), "");
}

TEST(RunStore, ARealDiskGivesTheSameBytes) {
    sim::DiskFileSystem disk;
    const OwnFolder folder;
    toy::make_file(disk, folder / "x.h5", toy::in_order(runs));
    EXPECT_EQ(read_whole(disk, folder / "x.h5"), file_of(toy::in_order(runs)));
    EXPECT_EQ(disk.list(folder.path()).size(), 1U);
    EXPECT_EQ(sim::Reader(folder / "x.h5").runs().size(), runs);
}

TEST(RunStore, RunPutTwiceOrInAnotherShapeIsAMistake) {
    toy::MemoryDisk disk;
    sim::RunStore store{disk, "x.h5", toy::head(runs), {}};
    auto wrong = toy::trajectory(4);
    wrong.values[1] = std::vector<std::int64_t>{std::int64_t{1} << 40U};
    EXPECT_THROW(store.put(4, wrong), std::logic_error);
    EXPECT_THROW(store.put(4, {}), std::logic_error);
    EXPECT_THROW(store.put(runs, toy::trajectory(1)), std::out_of_range);
    store.put(1, toy::trajectory(1));
    EXPECT_THROW(store.put(1, toy::trajectory(1)); store.close(), std::logic_error);
}

}  // namespace
