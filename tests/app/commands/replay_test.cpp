#include <gtest/gtest.h>

#include "app/origin.hpp"
#include "sim/record/reader.hpp"
#include "sim/record/run_store.hpp"
#include "tests/app/shell.hpp"

namespace {
using app::Origin;
using shell::Folder;
using shell::Said;

/// The same runs in a file that tells another story of where they come from.
void forge(const Folder& folder, const std::function<void(Origin&)>& change) {
    const sim::Reader file{folder / "x.h5"};
    Origin origin = app::origin_of(file.provenance());
    change(origin);
    sim::FileHead head = file.head();
    head.provenance = app::provenance_of(origin);
    sim::DiskFileSystem files;
    sim::RunStore store{files, folder / "forged.h5", head, {}};
    for (std::size_t run = 0; run != head.runs.size(); ++run) store.put(run, file.trajectory(run));
    store.close();
    store.collect();
}

class Replay : public testing::Test {
protected:
    void SetUp() override {
        made_ = folder_.call({"run", "tiny.toml", "-o", "x.h5", "--quiet", "--replicates", "3", "--set",
                              "parameters.spotting.partners=1"});
        ASSERT_EQ(made_.code, 0) << made_.side;
    }

    Folder folder_;
    Said made_;
};

TEST_F(Replay, EveryRunIsIdentical) {
    for (const char* run : {"0", "1", "2"})
        EXPECT_EQ(folder_.call({"replay", "x.h5", "--run", run}),
                  (Said{0, "run " + std::string{run} + ": identical\n", ""}));
    EXPECT_EQ(folder_.call({"replay", "x.h5", "--run", "0", "--lang", "es"}).out, "corrida 0: idéntica\n");
}

TEST_F(Replay, TheScenarioItselfIsNotNeeded) {
    shell::fs::remove(folder_ / "tiny.toml");
    EXPECT_EQ(folder_.call({"replay", "x.h5", "--run", "1"}).code, 0);
}

TEST_F(Replay, ATamperedScenarioDiffers) {
    forge(folder_,
          [](Origin& origin) { origin.scenario.replace(origin.scenario.find("level = 0.6"), 11, "level = 0.7"); });
    const Said said = folder_.call({"replay", "forged.h5", "--run", "1"});
    EXPECT_EQ(said.code, 5);
    EXPECT_TRUE(said.out.starts_with("run 1: it differs first in '")) << said.out;
}

TEST_F(Replay, AnotherSeedOverrideOrShapeDiffers) {
    forge(folder_, [](Origin& origin) { ++origin.seed; });
    EXPECT_EQ(folder_.call({"replay", "forged.h5", "--run", "0"}).code, 5);
    forge(folder_, [](Origin& origin) { origin.overrides.push_back("until=2024-01-01"); });
    const Said said = folder_.call({"replay", "forged.h5", "--run", "0"});
    EXPECT_EQ(said.code, 5);
    EXPECT_EQ(said.out, "another shape: the dimension 'time'\nrun 0: it cannot be repeated\n");
}

TEST_F(Replay, AScenarioThatCannotRunIsRefused) {
    forge(folder_, [](Origin& origin) { origin.scenario += "nonsense = 3\n"; });
    const Said said = folder_.call({"replay", "forged.h5", "--run", "0"});
    EXPECT_EQ(said.code, 5);
    EXPECT_NE(said.side.find("tiny.toml:"), std::string::npos) << said.side;
}

TEST_F(Replay, AFileOfAnotherProgramGetsAWarning) {
    forge(folder_, [](Origin& origin) { origin.commit = "0123"; });
    const Said said = folder_.call({"replay", "forged.h5", "--run", "0"});
    EXPECT_EQ(said.code, 0);
    EXPECT_NE(said.side.find("warning: another program made it"), std::string::npos) << said.side;
}

TEST_F(Replay, TheRunMustBeThere) {
    EXPECT_EQ(folder_.call({"replay", "x.h5", "--run", "3"}).side,
              "articula: --run = 3: must be a whole number from 0 to 2\narticula: see articula --help\n");
    EXPECT_EQ(folder_.call({"replay", "x.h5"}).code, 2);
    EXPECT_EQ(folder_.call({"replay", "none.h5", "--run", "0"}).code, 2);
}

}  // namespace
