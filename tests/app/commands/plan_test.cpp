#include <gtest/gtest.h>

#include <chrono>

#include "app/sweeps/trial_runs.hpp"
#include "tests/app/shell.hpp"

namespace {
using shell::Said;
using shell::say;

const std::string experiment = R"(scenario = "tiny.toml"
set = ["until=2023-07-01"]
replicates = 2
[design]
kind = "sobol"
size = 4
[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]
)";

TEST(Plan, IsToldAndNothingIsWritten) {
    const shell::Folder folder;
    shell::write(folder / "x.toml", experiment);
    const Said said = folder.call({"plan", "x.toml", "--threads", "2"});
    EXPECT_EQ(said.code, 0) << said.side;
    for (const char* line : {"4 points x 2 replicates = 8 runs", "Sobol sequence, scrambled by the seed",
                             "on 8 trial runs spread over the points:", "  articula sweep x.toml -o x\n",
                             "exploration under assumptions; not a forecast"})
        EXPECT_NE(said.out.find(line), std::string::npos) << line << '\n' << said.out;
    std::size_t files = 0;
    for (const auto& entry : shell::fs::directory_iterator{(folder / "x.toml").parent_path()})
        files += entry.path().filename().string().starts_with('.') ? 0 : 1;
    EXPECT_EQ(files, 2U);
}

TEST(Plan, MistakesOfTheExperimentAndOfItsScenarioAreToldByTheirFiles) {
    const shell::Folder folder;
    shell::write(folder / "x.toml", experiment + "color = 1\n");
    Said said = folder.call({"plan", "x.toml"});
    EXPECT_EQ(said.code, 2);
    EXPECT_EQ(said.side,
              "x.toml:11:1: error: unknown key 'color' in [[factor]]; allowed: name, title, path, paths, range, "
              "whole, unit, choices\n");
    shell::write(folder / "x.toml", experiment);
    shell::write(folder / "tiny.toml", "format = 1\nmodel = \"coordination\"\n");
    said = folder.call({"plan", "x.toml", "--lang", "es"});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(said.side.starts_with("tiny.toml:1:1: error: falta ")) << said.side;
}

TEST(Plan, AFileThatIsNotThere) {
    const Said said = say({"plan", "/no/such.toml"});
    EXPECT_EQ(said.code, 2);
    EXPECT_NE(said.side.find("/no/such.toml"), std::string::npos);
}

TEST(TrialRuns, MeasureRunsAndBytes) {
    const shell::Folder folder;
    shell::write(folder / "x.toml", experiment);
    const app::SweepPlan plan = app::plan_of(app::read_experiment((folder / "x.toml").string()));
    ASSERT_TRUE(plan.fit());
    const app::TrialCost all = app::try_runs(plan, 60);
    EXPECT_EQ(all.runs, 8U);
    EXPECT_EQ(all.failed, 0U);
    EXPECT_GT(all.seconds_of_a_run, 0);
    EXPECT_GT(all.bytes_of_a_run, 0);
    EXPECT_GT(all.bytes_of_a_part_run, all.bytes_of_a_run);
    EXPECT_EQ(app::try_runs(plan, 0).runs, 1U);
}

}  // namespace
