#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::say;

TEST(Describe, NamesTheModels) {
    EXPECT_EQ(say({"describe"}).out, "coordination: coordination of actors under changes of administration\n");
    EXPECT_EQ(say({"describe", "--lang", "es"}).out,
              "coordination: coordinación entre actores con cambios de administración\n");
}

TEST(Describe, IsTheManualOfAModel) {
    const auto english = say({"describe", "coordination"}).out;
    EXPECT_NE(english.find("\n[parameters.humility]"), std::string::npos);
    EXPECT_NE(english, say({"describe", "coordination", "--lang", "es"}).out);
    EXPECT_EQ(say({"describe", "cordination"}).code, 2);
}

TEST(Describe, NamesEveryVariableOfAFile) {
    const shell::Folder folder;
    const std::string file = (folder / "x.h5").string();
    ASSERT_EQ(say({"run", (folder / "tiny.toml").string(), "-o", file, "--quiet", "--replicates", "1"}).code, 0);
    const std::string told = say({"inspect", file}).out;
    std::istringstream outputs{say({"describe", "outputs"}).out};
    std::string line;
    std::getline(outputs, line);
    EXPECT_EQ(line, "coordination:");
    std::size_t variables = 0;
    for (; std::getline(outputs, line); ++variables) EXPECT_NE(told.find(line + '\n'), std::string::npos) << line;
    EXPECT_GT(variables, 50U);
}

TEST(Describe, TellsWhatAModelCoversOfItsSource) {
    const auto english = say({"describe", "coverage"}).out;
    for (int row = 1; row <= 22; ++row)
        EXPECT_NE(('\n' + english).find("\nS" + std::to_string(row) + ' '), std::string::npos) << row;
    EXPECT_TRUE(english.ends_with("\nexploration under assumptions; not a forecast\n"));
    EXPECT_NE(say({"describe", "coverage", "--lang", "es"}).out.find("\n  mecanismo   "), std::string::npos);
    EXPECT_NE(say({"describe", "coverage", "--markdown"}).out.find("\n|---|"), std::string::npos);
    EXPECT_NE(say({"describe", "coordination", "--markdown"}).out.find("\n|---|"), std::string::npos);
}

}  // namespace
