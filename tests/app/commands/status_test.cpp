#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sim/experiment/worker_log.hpp"
#include "tests/app/sweeping.hpp"

namespace {
using sweeping::Folder;

nlohmann::json status(const Folder& folder) {
    return nlohmann::json::parse(folder.call({"status", "d", "--json"}).out);
}

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

TEST(Status, CountsWhatIsDoneAndMissing) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    const auto told = status(folder);
    EXPECT_EQ(told["wanted"], 18);
    EXPECT_EQ(told["done"], 6);
    EXPECT_EQ(told["missing"], 12);
    EXPECT_EQ(told["failed"], 0);
    EXPECT_EQ(told["running_workers"], 0);
    EXPECT_TRUE(told["seconds_left"].is_null());
    const std::string words = folder.call({"status", "d"}).out;
    EXPECT_TRUE(words.starts_with("d: e.toml\n18 runs: 6 done, 0 failed, 12 missing; 0 workers running\n")) << words;
    EXPECT_NE(words.find("\n  worker-0001  finished          6/6          0/3  "), std::string::npos) << words;
    EXPECT_TRUE(words.ends_with("\narticula resume d\n")) << words;
    ASSERT_EQ(folder.resume("d").code, 0);
    EXPECT_TRUE(folder.call({"status", "d"}).out.ends_with("\narticula collect d\n"));
}

TEST(Status, TellsWorkersThatRunFromThoseThatWereKilled) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    const auto put = [&](const char* worker, std::int64_t updated) {
        shell::fs::create_directory(folder / "d/parts" / worker);
        shell::write(folder / "d/parts" / worker / "state.json", to_text(sim::WorkerState{.host = "node7",
                                                                                          .process = 1,
                                                                                          .job = "12_3",
                                                                                          .started = updated - 10,
                                                                                          .updated = updated,
                                                                                          .share = {1, 3},
                                                                                          .found = 0,
                                                                                          .done = 5,
                                                                                          .total = 6}));
    };
    put("worker-0002", now());
    put("worker-0003", now() - 3600);
    const auto told = status(folder);
    EXPECT_EQ(told["running_workers"], 1);
    EXPECT_EQ(told["seconds_left"], 24.0) << "12 runs at half a run a second";
    EXPECT_EQ(told["workers"][2]["silent"], true);
    const std::string words = folder.call({"status", "d"}).out;
    EXPECT_NE(words.find("\nabout 24 s left\n"), std::string::npos) << words;
    EXPECT_NE(words.find("\n  worker-0002  running           5/6          1/3  node7  slurm 12_3\n"), std::string::npos)
        << words;
    EXPECT_NE(words.find("\n  worker-0003  silent  "), std::string::npos) << words;
}

TEST(Status, TellsARunThatFailedUntilItIsMade) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    shell::write(folder / "d/parts/worker-0001/failures.jsonl",
                 sim::to_line({{1, {1, 0, ""}, {"se agotó la memoria", "memory is used up"}}, 3}) +
                     sim::to_line({{0, {0, 0, ""}, {"falla", "failure"}}, 3}));
    EXPECT_EQ(status(folder)["failed"], 1) << "run 0 is there";
    EXPECT_EQ(status(folder)["failures"][0]["en"], "memory is used up");
    EXPECT_NE(folder.call({"status", "d", "--lang", "es"})
                  .out.find("\nfallaron, con la semilla 3:\n  la corrida 1 (punto 1, repetición 0) falló: se agotó la "
                            "memoria\n"),
              std::string::npos);
    EXPECT_EQ(status(folder)["failures"][0]["seed"], 3);
    ASSERT_EQ(folder.resume("d").code, 0);
    EXPECT_EQ(status(folder)["failed"], 0);
}

}  // namespace
