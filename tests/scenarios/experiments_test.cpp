// The experiments that come with the program plan without any finding, and their schema is current.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/sweeps/sweep_plan.hpp"
#include "tests/app/shell.hpp"

namespace {

const std::string folder = ARTICULA_SOURCE_DIR "/scenarios/experiments";

std::vector<std::string> experiment_files() {
    std::vector<std::string> files;
    for (const auto& entry : shell::fs::directory_iterator{folder})
        if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
    std::ranges::sort(files);
    return files;
}

class Experiments : public testing::TestWithParam<std::string> {};

TEST_P(Experiments, HaveNoFinding) {
    const app::SweepPlan plan = app::plan_of(app::read_experiment(GetParam()));
    EXPECT_TRUE(plan.findings.empty()) << plan.findings.render(GetParam(), sim::Language::english);
    EXPECT_TRUE(plan.scenario_findings.empty());
    EXPECT_FALSE(plan.experiment.runs.empty());
    for (const sim::FactorLabel& factor : plan.design.factors) EXPECT_NE(factor.title.es, factor.name);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Experiments, testing::ValuesIn(experiment_files()),
                         [](const auto& file) { return shell::fs::path{file.param}.stem().string(); });

TEST(Experiments, AreAFewOfEachDesignThatOneBeginsWith) { EXPECT_GE(experiment_files().size(), 4U); }

TEST(ExperimentSchema, TheCommittedOneIsUpToDate) {
    EXPECT_EQ(shell::say({"schema", "--experiment"}).out, shell::read(folder + "/experiment.schema.json"))
        << "write it again: articula schema --experiment > scenarios/experiments/experiment.schema.json";
}

}  // namespace
