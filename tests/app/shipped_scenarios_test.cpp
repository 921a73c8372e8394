#include "app/shipped_scenarios.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/arguments.hpp"
#include "tests/app/shell.hpp"

namespace {

TEST(ShippedScenarios, AreTheFilesOfTheFolderToTheLastByte) {
    std::vector<std::string> files;
    for (const auto& entry : shell::fs::directory_iterator{std::string{ARTICULA_SOURCE_DIR} + "/scenarios"})
        if (entry.path().extension() == ".toml") files.push_back(entry.path().stem().string());
    std::sort(files.begin(), files.end());
    EXPECT_EQ(app::shipped_names(), files);
    for (const std::string& name : files)
        EXPECT_EQ(app::shipped_scenario(name),
                  shell::read(std::string{ARTICULA_SOURCE_DIR} + "/scenarios/" + name + ".toml"));
}

TEST(ShippedScenarios, AnUnknownNameIsAUsageError) {
    EXPECT_THROW((void)app::shipped_scenario("none"), app::UsageError);
}

}  // namespace
