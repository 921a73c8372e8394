#include <gtest/gtest.h>

#include "tests/app/sweeping.hpp"

namespace {
using shell::Said;
using sweeping::Folder;

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Collect, SaysWhatIsMissingAndHowToGoOn) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    const Said said = folder.call({"collect", "d"});
    EXPECT_EQ(said,
              (Said{6, "",
                    "articula: 12 of 18 runs are missing; articula resume d makes them (--slurm: on the cluster), "
                    "--partial gathers those that are there\n"}));
    EXPECT_EQ(folder.call({"collect", "d", "--partial", "-o", "some.h5", "--csv", "some.csv"}).out,
              "some.h5: 6 runs\n");
    EXPECT_EQ(lines(shell::read(folder / "some.csv")), 7U);
    EXPECT_NE(folder.call({"collect", "d", "--partial", "-o", "some.h5", "--dense", "dense.h5"})
                  .side.find("the dense view needs every combination; there are 6/18 different runs\n"),
              std::string::npos);
    EXPECT_NE(
        folder.call({"collect", "d", "--partial", "-o", "some.h5", "--csv", "other.csv", "--dense", "dense.h5"}).code,
        0);
    EXPECT_EQ(lines(shell::read(folder / "other.csv")), 7U) << "what can be written is";
    EXPECT_FALSE(shell::fs::exists(folder / "dense.h5"));
}

TEST(Collect, MakesTheFileATableAndADenseView) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    ASSERT_EQ(folder.call({"collect", "d", "-o", "x.h5", "--csv", "x.csv", "--dense", "dense.h5"}).code, 0);
    EXPECT_EQ(shell::read(folder / "x.h5"), shell::read(folder / "d/result.h5"));
    const std::string table = shell::read(folder / "x.csv");
    EXPECT_EQ(lines(table), 19U);
    EXPECT_TRUE(table.starts_with("run,point,replicate,branch,seed,")) << table.substr(0, 100);
    EXPECT_NE(table.substr(0, table.find('\n')).find(",humility,rest"), std::string::npos);
    EXPECT_NE(table.find("\n1,1,0,,3,"), std::string::npos);
    EXPECT_NE(table.find(",0.1,long\n"), std::string::npos) << table.substr(0, 400);
    EXPECT_GT(shell::fs::file_size(folder / "dense.h5"), 1000U);
}

TEST(Collect, WithoutAnyRunThereIsNoFile) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d", {"--shard", "0/3"}).code, 0);
    shell::fs::remove_all(folder / "d/parts/worker-0001");
    EXPECT_EQ(folder.call({"collect", "d", "--partial"}).side.substr(0, 9), "articula:");
    EXPECT_FALSE(shell::fs::exists(folder / "d/result.h5"));
}

TEST(Collect, WritesOverNoFileOfTheSweepAndNoOtherOutput) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const auto refused = [&](shell::Words more) {
        shell::Words words{"collect", "d"};
        words.insert(words.end(), more.begin(), more.end());
        const Said said = folder.call(words);
        EXPECT_EQ(said.code, 2);
        return said.side.substr(0, said.side.find('\n'));
    };
    for (const char* place : {"d/experiment.toml", "d/scenario.toml", "d/sweep.json", "d/points.csv",
                              "d/parts/worker-0001/runs-00000000.h5", "d/../d/parts/x.h5", "d"})
        for (const char* option : {"-o", "--csv", "--dense"})
            EXPECT_EQ(refused({option, place}), std::string{"articula: '"} + place +
                                                    "' is among the files of the sweep; use another name, or a place "
                                                    "outside of its folder");
    EXPECT_EQ(refused({"-o", "x", "--csv", "./x"}), "articula: './x': two outputs do not fit in one file");
    EXPECT_EQ(refused({"--csv", "x", "--dense", "x"}), "articula: 'x': two outputs do not fit in one file");
    EXPECT_EQ(folder.call({"collect", "d", "-o", "d/again.h5"}).code, 0);
    EXPECT_EQ(folder.call({"verify-data", "d"}).code, 0);
}

TEST(Collect, ThreadsChangeNoByte) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    ASSERT_EQ(folder.call({"collect", "d", "-o", "x.h5", "--threads", "3"}).code, 0);
    EXPECT_EQ(shell::read(folder / "x.h5"), shell::read(folder / "d/result.h5"));
}

}  // namespace
