// The scenarios that come with the program have nothing wrong with them, not even a warning.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "models/registry.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> scenario_files() {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator{fs::path{ARTICULA_SOURCE_DIR} / "scenarios"})
        if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

class Scenarios : public testing::TestWithParam<std::string> {};

TEST_P(Scenarios, HaveNoFinding) {
    sim::Findings findings;
    const sim::Document document = sim::parse(text_of(GetParam()), findings);
    ASSERT_TRUE(document.parsed());
    const sim::Entry* model = document.root().find("model");
    ASSERT_TRUE(model != nullptr && model->value.text() != nullptr);
    const models::ScenarioModel* found = models::find_scenario_model(*model->value.text());
    ASSERT_NE(found, nullptr);
    (void)found->check(document, findings);
    EXPECT_EQ(findings.render(fs::path{GetParam()}.filename().string(), sim::Language::english), "");
}

TEST_P(Scenarios, AreMadeReadyAndSayWhatTheyLeave) {
    sim::Findings findings;
    const sim::Document document = sim::parse(text_of(GetParam()), findings);
    const auto model = models::find_scenario_model(*document.root().find("model")->value.text())->make(document, {});
    EXPECT_FALSE(model->shape().variables.empty());
}

INSTANTIATE_TEST_SUITE_P(Files, Scenarios, testing::ValuesIn(scenario_files()),
                         [](const auto& file) { return fs::path{file.param}.stem().string(); });

}  // namespace
