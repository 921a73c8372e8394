#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;
using shell::Words;

Words run(const std::string& output, Words more = {}) {
    Words words{"run", "tiny.toml", "-o", output};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(Run, EndsWithTheTableTheRefusalAndWhatNext) {
    const Folder folder;
    const Said said = folder.call(run("x.h5"));
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(
        said.out.starts_with("x.h5: mean per run, 6 runs\n\nhand-over        date  party changes  decided  taken up"))
        << said.out;
    EXPECT_NE(said.out.find("\nalcaldia   2024-01-01 "), std::string::npos) << said.out;
    EXPECT_TRUE(
        said.out.ends_with("\nexploration under assumptions; not a forecast\n\nWhat next:\n"
                           "  articula inspect x.h5\n  articula replay x.h5 --run 0\n"
                           "  python3 -c 'import sys, xarray; print(xarray.open_dataset(sys.argv[1]))' x.h5\n"))
        << said.out;
    EXPECT_EQ(said.side, "6 of 6 runs\n");
    EXPECT_FALSE(shell::fs::exists(folder / "x.h5.parts"));
}

TEST(Run, ANameWithSpacesIsOneWordOfWhatNext) {
    const Folder folder;
    const Said said = folder.call(run("mi pueblo's ñ.h5", {"--replicates", "1", "--quiet"}));
    EXPECT_EQ(said.code, 0);
    EXPECT_NE(said.out.find("\n  articula inspect 'mi pueblo'\\''s ñ.h5'\n"), std::string::npos) << said.out;
}

TEST(Run, QuietSaysNothingBesideItsResult) {
    const Folder folder;
    const Said loud = folder.call(run("x.h5"));
    EXPECT_EQ(folder.call(run("x.h5", {"--quiet"})), (Said{0, loud.out, ""}));
}

TEST(Run, TheFileDoesNotDependOnThreadsLanguageOrEnvironment) {
    const Folder folder;
    ASSERT_EQ(folder.call(run("1.h5", {"--threads", "1"})).code, 0);
    const std::string bytes = shell::read(folder / "1.h5");
    ASSERT_GT(bytes.size(), 10'000U);
    ASSERT_EQ(folder.call(run("2.h5", {"--threads", "2", "--lang", "es"})).code, 0);
    ASSERT_EQ(
        folder.call(run("4.h5", {"--threads", "4"}), {.environment = {"LC_ALL=de_DE.UTF-8", "TZ=Asia/Kathmandu"}}).code,
        0);
    EXPECT_EQ(shell::read(folder / "2.h5"), bytes);
    EXPECT_EQ(shell::read(folder / "4.h5"), bytes);
}

TEST(Run, OptionsAreOverridesOfTheScenario) {
    const Folder folder;
    ASSERT_EQ(folder.call(run("a.h5", {"--seed", "3", "--replicates", "2", "--until", "2024-06-30"})).code, 0);
    ASSERT_EQ(folder.call(run("b.h5", {"--set", "seed=3", "--set", "replicates=2", "--set", "until=2024-06-30"})).code,
              0);
    EXPECT_EQ(shell::read(folder / "a.h5"), shell::read(folder / "b.h5"));
    ASSERT_EQ(folder.call(run("c.h5", {"--seed", "4", "--replicates", "2", "--until", "2024-06-30"})).code, 0);
    EXPECT_NE(shell::read(folder / "a.h5"), shell::read(folder / "c.h5"));
}

TEST(Run, AWrongScenarioTouchesNothing) {
    const Folder folder;
    shell::write(folder / "x.h5", "earlier");
    const Said said = folder.call(run("x.h5", {"--set", "parameters.humility.common=3"}));
    EXPECT_EQ(said, (Said{2, "", "--set parameters.humility.common=3: error: common = 3: must be between 0 and 1\n"}));
    EXPECT_EQ(shell::read(folder / "x.h5"), "earlier");
    EXPECT_FALSE(shell::fs::exists(folder / "x.h5.parts"));
}

TEST(Run, WrongWordsLeaveWithTwo) {
    const Folder folder;
    const auto refused = [&](const Words& words) {
        const Said said = folder.call(words);
        EXPECT_EQ(said.code, 2);
        EXPECT_EQ(said.out, "");
        return said.side.substr(0, said.side.find('\n'));
    };
    EXPECT_EQ(refused({"run"}), "articula: missing --output FILE");
    EXPECT_EQ(refused({"run", "-o", "x.h5"}), "articula: missing SCENARIO");
    EXPECT_EQ(refused({"run", "none.toml", "-o", "x.h5"}), "articula: cannot read 'none.toml': it does not exist");
    EXPECT_EQ(refused(run("x.h5", {"--threads", "0"})),
              "articula: --threads = 0: must be a whole number from 1 to 1024");
    EXPECT_EQ(refused(run("x.h5", {"--until", "31/12/2024"})),
              "articula: --until = 31/12/2024: must be a date such as 2027-10-31");
    EXPECT_EQ(refused(run("tiny.toml")), "articula: -o names the scenario itself");
    EXPECT_EQ(refused(run("")), "articula: -o needs the name of a file");
    EXPECT_EQ(refused(run("x.h5", {"--replicates", "0"})),
              "--set replicates=0: error: replicates = 0: must be between 1 and 1000000");
}

TEST(Run, AFileThatCannotBeWrittenLeavesWithThree) {
    const Folder folder;
    shell::fs::create_directory(folder / "folder");
    const auto refused = [&](const std::string& output) {
        const Said said = folder.call(run(output));
        EXPECT_EQ(said.code, 3);
        EXPECT_EQ(said.out, "");
        return said.side;
    };
    EXPECT_EQ(refused("none/x.h5"), "articula: cannot create 'none/x.h5': it does not exist\n");
    EXPECT_EQ(refused("folder"), "articula: cannot create 'folder': it is a folder\n");
    EXPECT_EQ(refused("tiny.toml/x.h5"), "articula: cannot create 'tiny.toml/x.h5': a part of the path is no folder\n");
    EXPECT_EQ(folder.call(run("none/x.h5", {"--lang", "es"})).side,
              "articula: no se pudo crear 'none/x.h5': no existe\n");
}

TEST(Run, AFullDiskIsOneLineAndTheEarlierFileStays) {
    const Folder folder;
    shell::write(folder / "x.h5", "earlier");
    const Said said = folder.call(run("x.h5"), {.file_size = 8192});
    EXPECT_EQ(said.code, 3);
    EXPECT_NE(said.side.find("the limit of file size is reached\n"), std::string::npos) << said.side;
    EXPECT_EQ(shell::read(folder / "x.h5"), "earlier");
    EXPECT_EQ(folder.call(run("x.h5")).code, 0) << "with space again, the same command goes on";
}

TEST(Run, AnInterruptKeepsFinishedRunsAndTheSameCommandGoesOn) {
    const Folder folder;
    const Words words = run("x.h5", {"--replicates", "300", "--threads", "2"});
    const Said said = folder.call(words, {.interrupt_at = "x.h5.parts/runs-00000000.h5"});
    EXPECT_EQ(said.code, 130);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(said.side.ends_with(" runs are in x.h5.parts; the same command goes on from there\n")) << said.side;
    EXPECT_FALSE(shell::fs::exists(folder / "x.h5"));
    EXPECT_EQ(folder.call(words).code, 0);
    ASSERT_EQ(folder.call(run("whole.h5", {"--replicates", "300"})).code, 0);
    EXPECT_EQ(shell::read(folder / "x.h5"), shell::read(folder / "whole.h5"));
}

TEST(Run, PartsOfAnotherExperimentAreNotTouched) {
    const Folder folder;
    const Said said =
        folder.call(run("x.h5", {"--replicates", "300"}), {.interrupt_at = "x.h5.parts/runs-00000000.h5"});
    ASSERT_EQ(said.code, 130);
    EXPECT_EQ(folder.call(run("x.h5", {"--seed", "3"})).code, 3);
    EXPECT_TRUE(shell::fs::exists(folder / "x.h5.parts/manifest"));
}

}  // namespace
