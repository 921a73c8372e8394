// The lesson works as written: each command shown in it runs, and each line shown under a command is what it says.
//
// The draws are named by seed, run and purpose, and the bits do not depend on threads or compiler. So a figure of the
// lesson can change only when the model or its scenario does. Then look at the new answer before the page is edited:
// the lesson may have to teach something else.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/shell.hpp"

namespace {
namespace fs = std::filesystem;

/// A command, as words behind "articula", and the lines that the page shows under it.
struct Shown {
    std::string command;
    std::vector<std::string> lines;
};

std::string trimmed(const std::string& line) {
    const auto first = line.find_first_not_of(' ');
    return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(' ') - first + 1);
}

/// The program keeps numbers and their units together; a page that is edited by hand need not.
std::string with_plain_spaces(std::string text) {
    for (const std::string space : {"\u00A0", "\u202F"})
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space))
            text.replace(at, space.size(), " ");
    return text;
}

/// Fenced blocks that begin with a command; "..." stands for lines left out.
std::vector<Shown> shown_in(const std::string& page) {
    std::vector<Shown> shown;
    std::istringstream in{page};
    bool fenced = false;
    bool commanded = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            fenced = !fenced;
            commanded = false;
        } else if (fenced && line.starts_with("articula ")) {
            shown.push_back({.command = trimmed(line), .lines = {}});
            commanded = true;
        } else if (fenced && commanded && !trimmed(line).empty() && trimmed(line) != "...") {
            shown.back().lines.push_back(trimmed(line));
        }
    }
    return shown;
}

shell::Words words_of(const std::string& command) {
    std::istringstream in{command};
    shell::Words words;
    for (std::string word; in >> word;) words.push_back(word);
    words.erase(words.begin());
    return words;
}

TEST(Lesson, EveryCommandRunsAndSaysWhatThePageShows) {
    const shell::Folder folder;
    fs::create_directory(folder / "scenarios");
    const fs::path scenarios = fs::path{ARTICULA_SOURCE_DIR} / "scenarios";
    fs::copy_file(scenarios / "aula.toml", folder / "scenarios/aula.toml");
    std::map<std::string, shell::Said> said;  // what both pages run is run once
    for (const char* page : {"aula.md", "aula.en.md"}) {
        const std::vector<Shown> shown = shown_in(shell::read(scenarios / page));
        EXPECT_GE(shown.size(), 6U) << page;
        for (const auto& [command, lines] : shown) {
            if (!said.contains(command)) said[command] = folder.call(words_of(command));
            const shell::Said& answer = said[command];
            const std::string out = with_plain_spaces(answer.out);
            EXPECT_EQ(answer.code, 0) << page << ": " << command << '\n' << answer.side;
            for (const std::string& line : lines)
                EXPECT_NE(out.find(with_plain_spaces(line)), std::string::npos)
                    << page << ": " << command << "\ndoes not say\n"
                    << line << "\nbut\n"
                    << out;
        }
    }
}

TEST(Lesson, BothLanguagesShowTheSameCommands) {
    const fs::path scenarios = fs::path{ARTICULA_SOURCE_DIR} / "scenarios";
    const std::vector<Shown> spanish = shown_in(shell::read(scenarios / "aula.md"));
    const std::vector<Shown> english = shown_in(shell::read(scenarios / "aula.en.md"));
    ASSERT_EQ(spanish.size(), english.size());
    for (std::size_t i = 0; i < spanish.size(); ++i) {
        std::string expected = spanish[i].command;
        if (const auto at = expected.find("--lang es"); at != std::string::npos) expected.replace(at, 9, "--lang en");
        EXPECT_EQ(english[i].command, expected);
        EXPECT_EQ(spanish[i].lines.empty(), english[i].lines.empty()) << expected;
    }
}

}  // namespace
