// The commands of the README's section on sweeps, as they are printed there.
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>

#include "tests/app/shell.hpp"

namespace {

/// Lines of the first block of commands of the section.
std::vector<std::string> commands() {
    const std::string readme = shell::read(shell::fs::path{ARTICULA_SOURCE_DIR} / "README.md");
    const std::string section = readme.substr(readme.find("## Barridos / Sweeps"));
    std::istringstream lines{section.substr(section.find("```\narticula") + 4)};
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line) && line != "```";) found.push_back(line);
    return found;
}

TEST(Readme, TheCommandsOfASweepWork) {
    const shell::Folder folder;
    shell::fs::create_directory_symlink(shell::fs::path{ARTICULA_SOURCE_DIR} / "scenarios", folder / "scenarios");
    ASSERT_EQ(commands().size(), 6U);
    for (const std::string& command : commands()) {
        std::istringstream text{command};
        shell::Words words{std::istream_iterator<std::string>{text}, {}};
        words.erase(words.begin());
        const shell::Said said = folder.call(words);
        EXPECT_EQ(said.code, 0) << command << '\n' << said.side;
    }
    for (const char* made : {"morris/result.h5", "morris.h5", "morris.csv", "morris.html"})
        EXPECT_GT(shell::fs::file_size(folder / made), 1000U) << made;
}

}  // namespace
