#include "sim/experiment/worker_log.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/own_folder.hpp"

namespace {

using sim::WorkerEnd;
using sim::WorkerState;

std::string read(const std::filesystem::path& path) {
    std::ifstream in{path};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const WorkerState state{"nodo 3", 4711, "12_3", 1'790'000'000,         1'790'000'100, {3, 8}, 5,
                        50,       100,  1,      WorkerEnd::interrupted};
const sim::RecordedFailure failure{{7, {2, 1, "lejos"}, {"falla ñ \"x\"", "failure\nof two lines"}}, UINT64_MAX};

TEST(WorkerState, ReadsWhatItWrites) {
    EXPECT_EQ(sim::worker_state_of(to_text(state)), state);
    EXPECT_EQ(sim::worker_state_of("{}"), std::nullopt);
    EXPECT_EQ(sim::worker_state_of(""), std::nullopt);
    EXPECT_EQ(sim::worker_state_of(to_text(state).substr(0, 40)), std::nullopt);
}

TEST(Failures, ReadsWhatItWritesAndLeavesATornLineOut) {
    const std::string line = to_line(failure);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const auto found = sim::failures_of(line + line + line.substr(0, 20));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].failure.run, 7U);
    EXPECT_EQ(found[1].failure.label, failure.failure.label);
    EXPECT_EQ(found[1].failure.message, failure.failure.message);
    EXPECT_EQ(found[1].seed, UINT64_MAX);
}

TEST(WorkerLog, KeepsWhatIsKnownOfAWorker) {
    const OwnFolder folder;
    sim::DiskFileSystem disk;
    sim::NoProgress silence;
    sim::WorkerLog log{disk, silence, {.host = "here", .process = 1, .share = {1, 2}}, 42};
    log.runs(3, 10);
    EXPECT_TRUE(disk.list(folder.path()).empty()) << "nothing to do, nothing written";
    log.begin(folder.path());
    EXPECT_EQ(sim::worker_state_of(read(folder / "state.json"))->end, WorkerEnd::running);
    log.runs(4, 10);
    log.failed({5, {0, 5, ""}, {"falla", "failure"}});
    log.failed({6, {0, 6, ""}, {"falla", "failure"}});
    EXPECT_EQ(sim::failures_of(read(folder / "failures.jsonl")).size(), 2U) << "before the end: a kill may come";
    log.end(WorkerEnd::finished);
    const auto last = sim::worker_state_of(read(folder / "state.json"));
    ASSERT_TRUE(last);
    EXPECT_EQ(last->found, 3U);
    EXPECT_EQ(last->done, 4U);
    EXPECT_EQ(last->total, 10U);
    EXPECT_EQ(last->failed, 2U);
    EXPECT_EQ(last->end, WorkerEnd::finished);
    EXPECT_GE(last->updated, last->started);
}

TEST(WorkerLog, TellsOfItselfWhileARunIsLong) {
    const OwnFolder folder;
    sim::DiskFileSystem disk;
    sim::NoProgress silence;
    sim::WorkerLog log{disk, silence, {}, 42, std::chrono::milliseconds{1}};
    log.begin(folder.path());
    log.runs(1, 2);
    for (int i = 0; i != 500 && sim::worker_state_of(read(folder / "state.json")).value_or(WorkerState{}).done != 1;
         ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    EXPECT_EQ(sim::worker_state_of(read(folder / "state.json"))->done, 1U);
}

TEST(WorkerLog, ADiskThatRefusesStopsNothing) {
    sim::DiskFileSystem disk;
    sim::NoProgress silence;
    sim::WorkerLog log{disk, silence, {}, 42};
    log.begin("/proc/none");
    log.failed({5, {0, 5, ""}, {"falla", "failure"}});
    log.end(WorkerEnd::finished);
}

}  // namespace
