#include "app/opened_scenario.hpp"

#include <gtest/gtest.h>

#include "app/arguments.hpp"
#include "tests/app/shell.hpp"

namespace {
using app::open_scenario;

const std::string tiny = shell::read(ARTICULA_SOURCE_DIR "/tests/app/tiny.toml");

std::string findings(const std::string& text, const std::vector<std::string>& overrides = {}) {
    return open_scenario(text, overrides).findings.render("x.toml", sim::Language::english);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

TEST(OpenedScenario, TheTestTownIsWithoutFindings) {
    const auto scenario = open_scenario(tiny, {});
    EXPECT_EQ(scenario.findings.render("tiny.toml", sim::Language::english), "");
    EXPECT_EQ(scenario.model->name, "coordination");
    EXPECT_EQ(scenario.settings.replicates, 6);
    EXPECT_EQ(scenario.settings.seed, 7U);
}

TEST(OpenedScenario, OverridesCountAndAreKept) {
    const auto scenario = open_scenario(tiny, {"seed=11", "parameters.spotting.partners=3", "until=2024-06-30"});
    EXPECT_TRUE(scenario.findings.empty());
    EXPECT_EQ(scenario.settings.seed, 11U);
    EXPECT_EQ(scenario.settings.until, sim::make_date(2024, 6, 30));
    EXPECT_EQ(scenario.document.settings().size(), 3U);
    EXPECT_EQ(scenario.document.text(), tiny);
}

TEST(OpenedScenario, WrongOverridesAreNamed) {
    EXPECT_EQ(findings(tiny, {"parameters.humility.common=3"}),
              "--set parameters.humility.common=3: error: common = 3: must be between 0 and 1\n");
    EXPECT_TRUE(findings(tiny, {"paramters.x=1"}).ends_with("did you mean 'parameters'?\n"));
}

TEST(OpenedScenario, AModelThatDoesNotExist) {
    EXPECT_EQ(findings(replaced(tiny, "\"coordination\"", "\"cordination\"")),
              "x.toml:3:9: error: unknown model 'cordination'; did you mean 'coordination'?\n");
    EXPECT_EQ(open_scenario("model = \"zzz\"\n", {}).model, nullptr);
    EXPECT_NE(findings(replaced(tiny, "model = \"coordination\"\n", "")).find("'model'"), std::string::npos);
}

TEST(OpenedScenario, WhatIsNoTomlGivesItsFindingAlone) {
    const auto scenario = open_scenario("a = [", {"seed=3"});
    EXPECT_EQ(scenario.findings.errors(), 1U);
    EXPECT_EQ(scenario.model, nullptr);
}

TEST(ReadScenarioFile, RefusesWhatIsNotThereOrAFolder) {
    const shell::Folder folder;
    EXPECT_EQ(app::read_scenario_file((folder / "tiny.toml").string()), tiny);
    EXPECT_THROW(static_cast<void>(app::read_scenario_file((folder / "none").string())), app::UsageError);
    EXPECT_THROW(static_cast<void>(app::read_scenario_file((folder / ".").string())), app::UsageError);
}

}  // namespace
