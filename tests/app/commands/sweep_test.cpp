#include <gtest/gtest.h>

#include "tests/app/sweeping.hpp"

namespace {
using shell::Said;
using sweeping::Folder;

TEST(Sweeps, LeaveTheFileAndSayWhatNext) {
    const Folder folder;
    const Said said = folder.sweep("d");
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_EQ(said.out,
              "d/result.h5: 18 runs\n\nexploration under assumptions; not a forecast\n\nWhat next:\n"
              "  articula inspect d/result.h5\n  articula report d/result.h5 -o d/result.html\n");
    EXPECT_EQ(folder.call({"inspect", "d/result.h5"}).code, 0);
    for (const char* kept : {"experiment.toml", "scenario.toml", "sweep.json", "parts/worker-0001/state.json"})
        EXPECT_TRUE(shell::fs::exists(folder / "d" / kept)) << kept;
    EXPECT_EQ(folder.sweep("d"), said) << "made already: the same words";
    EXPECT_FALSE(shell::fs::exists(folder / "d/parts/worker-0002"));
}

TEST(Sweeps, BytesDependNeitherOnThreadsNorOnShares) {
    const Folder folder;
    const std::string bytes = folder.undisturbed();
    ASSERT_GT(bytes.size(), 10'000U);
    for (const char* threads : {"1", "4"}) {
        EXPECT_EQ(folder.sweep(threads, {"--threads", threads}).code, 0);
        EXPECT_EQ(shell::read(folder / threads / "result.h5"), bytes);
    }
    for (const char* share : {"2/3", "0/3"}) {
        const Said said = folder.sweep("shared", {"--shard", share});
        EXPECT_EQ(said.out, "share " + std::string{share} + " is made; when all are: articula collect shared\n");
    }
    EXPECT_FALSE(shell::fs::exists(folder / "shared/result.h5"));
    shell::fs::rename(folder / "shared", folder / "moved");
    EXPECT_EQ(folder.resume("moved").code, 0) << "a folder needs nothing else, and no place of its own";
    EXPECT_EQ(shell::read(folder / "moved/result.h5"), bytes);
}

/// What is in the parts of a sweep's folder: by path, the bytes.
std::map<std::string, std::string> parts_of(const shell::fs::path& folder) {
    std::map<std::string, std::string> parts;
    for (const auto& entry : shell::fs::recursive_directory_iterator(folder / "parts"))
        if (entry.path().extension() == ".h5") parts[entry.path().string()] = shell::read(entry.path());
    return parts;
}

TEST(Sweeps, KilledAtAnyMomentTheyGoOn) {
    const Folder folder{20};
    const std::string bytes = folder.undisturbed();
    const std::pair<const char*, int> moments[]{
        {"d/sweep.json", 0}, {"d/parts/worker-0001/state.json", 60}, {"d/parts/worker-0001/runs-00000000.h5", 3}};
    for (const auto& [path, milliseconds] : moments) {
        shell::fs::remove_all(folder / "d");
        const Said said = folder.sweep(
            "d", {}, {.interrupt_at = path, .signal = SIGKILL, .then = std::chrono::milliseconds{milliseconds}});
        EXPECT_EQ(said.code, -SIGKILL);
        const auto before = parts_of(folder / "d");
        EXPECT_EQ(folder.resume("d").code, 0);
        EXPECT_EQ(shell::read(folder / "d/result.h5"), bytes);
        for (const auto& [part, content] : before) EXPECT_EQ(shell::read(part), content) << "parts never change";
    }
}

TEST(Sweeps, AWarningOrAnInterruptClosesThePartAndLeaves) {
    const Folder folder{30};
    const std::string bytes = folder.undisturbed();
    for (const int signal : {SIGUSR1, SIGTERM, SIGINT}) {
        shell::fs::remove_all(folder / "d");
        const Said said = folder.sweep("d", {"--threads", "1"},
                                       {.interrupt_at = "d/parts/worker-0001/runs-00000000.h5", .signal = signal});
        EXPECT_EQ(said.code, 130);
        EXPECT_TRUE(said.side.starts_with("articula: interrupted; ") &&
                    said.side.ends_with("/180 runs made; articula resume d goes on from there\n"))
            << said.side;
        EXPECT_NE(shell::read(folder / "d/parts/worker-0001/state.json").find("\"interrupted\""), std::string::npos);
        EXPECT_EQ(folder.resume("d").code, 0);
        EXPECT_EQ(shell::read(folder / "d/result.h5"), bytes);
    }
}

TEST(Sweeps, AFullDiskIsOneClearLineAndWhatWasMadeIsKept) {
    const Folder folder;
    const Said said = folder.sweep("d", {}, {.file_size = 20'000});
    EXPECT_EQ(said.code, 3);
    EXPECT_NE(said.side.find("the limit of file size is reached\narticula: what was made is kept; once that is mended: "
                             "articula resume d\n"),
              std::string::npos)
        << said.side;
    EXPECT_EQ(folder.resume("d").code, 0);
    EXPECT_EQ(shell::read(folder / "d/result.h5"), folder.undisturbed());
}

TEST(Sweeps, AFolderOfSomethingElseIsRefused) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const auto refused = [&](const std::string& output) {
        const Said said = folder.sweep(output);
        EXPECT_EQ(said.code, 2);
        return said.side.substr(0, said.side.find('\n'));
    };
    const std::string good = shell::read(folder / "e.toml");
    shell::write(folder / "e.toml", sweeping::experiment(4));
    EXPECT_EQ(refused("d"),
              "articula: 'd' holds another sweep: the text of the experiment differs; use another folder");
    shell::write(folder / "e.toml", good);
    const std::string town = shell::read(folder / "tiny.toml");
    shell::write(folder / "tiny.toml", "# changed\n" + town);
    EXPECT_EQ(refused("d"), "articula: 'd' holds another sweep: the text of the scenario differs; use another folder");
    shell::write(folder / "tiny.toml", town);
    shell::fs::create_directory(folder / "thesis");
    shell::write(folder / "thesis/chapter.tex", "");
    EXPECT_EQ(refused("thesis"),
              "articula: 'thesis' holds something else; use another folder, one that is new or empty");
    EXPECT_EQ(refused("tiny.toml"),
              "articula: 'tiny.toml' holds something else; use another folder, one that is new or empty");
    shell::fs::create_directory(folder / "empty");
    EXPECT_EQ(folder.sweep("empty").code, 0);
}

TEST(Sweeps, AnotherProgramIsNamed) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    std::string record = shell::read(folder / "d/sweep.json");
    const auto replace = [&](const std::string& key, const std::string& value) {
        const auto place = record.find("\"" + key + "\": \"") + key.size() + 5;
        record.replace(place, record.find('"', place) - place, value);
    };
    replace("fingerprint", "0123456789abcdef");
    replace("program_version", "9.9");
    shell::write(folder / "d/sweep.json", record);
    const Said said = folder.resume("d");
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(
        said.side.starts_with("articula: 'd' is of a sweep that another program made; version of the folder: "
                              "9.9, of this program: "))
        << said.side;
    EXPECT_NE(said.side.find("; go on with that one, or begin in another folder"), std::string::npos) << said.side;
}

TEST(Sweeps, TextsThatWereChangedInTheFolderAreNamed) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const std::string text = shell::read(folder / "d/experiment.toml");
    shell::write(folder / "d/experiment.toml", text + "# mine\n");
    EXPECT_TRUE(folder.resume("d").side.starts_with(
        "articula: 'd': experiment.toml, scenario.toml or points.csv are not the texts that it began with"))
        << folder.resume("d").side;
}

TEST(Sweeps, PartsThatWereRemovedAreMadeAgain) {
    const Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const std::string result = shell::read(folder / "d/result.h5");
    shell::fs::remove_all(folder / "d/parts");
    EXPECT_EQ(folder.resume("d").code, 0);
    EXPECT_EQ(shell::read(folder / "d/result.h5"), result);
}

TEST(Sweeps, PointsThatAreNotAsPreciseAsAskedAreCounted) {
    const Folder folder;
    std::string text = sweeping::experiment();
    const std::string replicates = "replicates = 3\n";
    text.replace(text.find(replicates), replicates.size(),
                 "precision = { variable = \"attention_spent\", half_width = 0.001, first = 2, most = 3 }\n");
    shell::write(folder / "e.toml", text);
    const std::string line =
        "6 of 6 points are not as precise as asked (±0.001 of attention_spent) after 3 replicates\n";
    EXPECT_NE(folder.sweep("d").out.find("d/result.h5: 18 runs\n" + line), std::string::npos);
    EXPECT_NE(folder.call({"status", "d"}).out.find(line), std::string::npos);
    EXPECT_NE(folder.call({"collect", "d"}).out.find(line), std::string::npos);
}

TEST(Sweeps, AScenarioIsNoExperimentNorTheOtherWayRound) {
    const Folder folder;
    EXPECT_EQ(folder.call({"sweep", "tiny.toml", "-o", "d"}),
              (Said{2, "",
                    "tiny.toml:1:1: error: this is a scenario: articula run and articula whatif run it; an experiment "
                    "names it, with scenario = \"...\"\n"}));
    EXPECT_EQ(folder.call({"run", "e.toml", "-o", "x.h5"}).side,
              "e.toml:1:1: error: this is an experiment: articula sweep runs it, and articula plan says what it would "
              "do\n");
    shell::write(folder / "e.toml", "replicates = 2\n[design]\nkind = \"grid\"\nsize = 2\n");
    const std::string side = folder.call({"plan", "e.toml"}).side;
    EXPECT_EQ(side.find("the file is empty"), std::string::npos) << side;
    EXPECT_NE(side.find("missing 'scenario'"), std::string::npos) << side;
}

TEST(Sweeps, WrongWordsLeaveWithTwo) {
    const Folder folder;
    const auto refused = [&](const shell::Words& more) {
        const Said said = folder.sweep("d", more);
        EXPECT_EQ(said.code, 2);
        EXPECT_FALSE(shell::fs::exists(folder / "d"));
        return said.side.substr(0, said.side.find('\n'));
    };
    for (const char* share : {"3", "3/3", "-1/3", "0/0", "1/2x", "x/2"})
        EXPECT_EQ(refused({"--shard", share}),
                  "articula: --shard = " + std::string{share} + ": must be I/N with 0 <= I < N, such as 0/8");
    EXPECT_EQ(refused({"--tasks", "3"}), "articula: --tasks goes with --slurm");
    EXPECT_EQ(refused({"--dry-run"}), "articula: --dry-run goes with --slurm");
    EXPECT_EQ(refused({"--slurm", "--shard", "0/2"}), "articula: use --slurm or --shard, not both");
    EXPECT_EQ(refused({"--slurm", "--slurm-option", "partition=x"}),
              "articula: --slurm-option = partition=x: must be an option of sbatch, such as --partition=x");
    EXPECT_TRUE(folder.sweep("").side.starts_with("articula: -o needs the name of a folder\n"));
    EXPECT_TRUE(
        folder.call({"resume", "none"}).side.starts_with("articula: 'none' is no folder of a sweep; one begins "));
}

}  // namespace
