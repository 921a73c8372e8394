// Who may include whom. The rooms and arrows of the house are this table; every include of the project is
// held against it, and the pure core against a list of what it may not know.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path root{ARTICULA_SOURCE_DIR};

/// Room -> rooms that it may include beside itself (arrows are transitive, so all are listed).
const std::map<std::string, Names> arrows{
    {"sim/core", {}},
    {"sim/engine", {"sim/core"}},
    {"sim/executors", {"sim/core", "sim/engine"}},
    {"sim/scenario", {"sim/core"}},
    {"sim/record", {"sim/core", "sim/engine"}},
    {"models/classics", {"sim/core", "sim/engine", "sim/scenario"}},
    {"models/coordination", {"sim/core", "sim/engine", "sim/scenario"}},
    {"models", {"sim/core", "sim/engine", "sim/scenario", "models/classics", "models/coordination"}},
    {"sim/experiment", {"sim/core", "sim/engine", "sim/scenario", "sim/record"}},
    {"analysis/statistics", {"sim/core"}},
    {"analysis/words", {"sim/core", "analysis/statistics"}},
    {"analysis/answer", {"sim/core", "sim/record", "analysis/statistics"}},
    {"analysis/report", {"sim/core", "sim/record", "analysis/statistics", "analysis/answer", "analysis/words"}},
    {"analysis/terminal",
     {"sim/core", "sim/record", "analysis/statistics", "analysis/answer", "analysis/words", "analysis/report"}},
};
const Names free_rooms{"app", "tests", "bench"};  // may include everything, may be included by nobody
const Names pure{"sim/core", "sim/engine", "sim/scenario", "models", "models/classics", "models/coordination"};
const std::regex impure{
    R"((tbb|oneapi)/.*|hdf5.*|H5.*|filesystem|fstream|iostream|thread|mutex|future|condition_variable|ctime|unistd\.h|sys/.*|unordered_(map|set)|random)"};

struct Include {
    fs::path file;
    std::string target;
};

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const char* top : {"sim", "models", "analysis", "app"}) {
        if (!fs::exists(root / top)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / top))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") files.push_back(entry.path());
    }
    return files;
}

std::string room_of(const fs::path& file) { return fs::relative(file, root).parent_path().generic_string(); }

std::vector<Include> includes() {
    static const std::regex include{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::vector<Include> found;
    for (const fs::path& file : sources()) {
        std::ifstream in{file};
        std::smatch match;
        for (std::string line; std::getline(in, line);)
            if (std::regex_search(line, match, include)) found.push_back({file, match[1]});
    }
    return found;
}

TEST(House, EveryRoomIsOnThePlan) {
    for (const fs::path& file : sources())
        EXPECT_TRUE(arrows.contains(room_of(file)) || free_rooms.contains(room_of(file).substr(0, 3))) << file;
}

TEST(House, IncludesFollowTheArrows) {
    EXPECT_GT(includes().size(), 50U);
    for (const auto& [file, target] : includes()) {
        const std::string from = room_of(file);
        const std::string to = fs::path{target}.parent_path().generic_string();
        if (!arrows.contains(from) || !fs::exists(root / target)) continue;
        EXPECT_TRUE(to == from || arrows.at(from).contains(to))
            << from << " may not include " << target << " (" << file << ")";
    }
}

TEST(House, CommandsStandOnSweepsAndBothOnTheProgram) {
    for (const auto& [file, target] : includes()) {
        const std::string from = room_of(file);
        const std::string to = fs::path{target}.parent_path().generic_string();
        EXPECT_FALSE(to == "app/commands") << file;
        EXPECT_FALSE(from == "app" && to == "app/sweeps") << file;
    }
}

TEST(House, ThePlanHasNoCycle) {
    for (const auto& [room, allowed] : arrows)
        for (const std::string& other : allowed)
            EXPECT_FALSE(arrows.at(other).contains(room)) << room << " and " << other;
}

TEST(House, ThePureCoreKnowsNoMachine) {
    for (const auto& [file, target] : includes())
        EXPECT_FALSE(pure.contains(room_of(file)) && std::regex_match(target, impure))
            << file << " includes " << target;
}

TEST(House, NothingThatDiffersBetweenMachinesIsUsed) {
    static const std::regex banned{
        R"(std::(normal|uniform_int|uniform_real|exponential|gamma|binomial|poisson|bernoulli)_distribution|random_device|parallel_reduce|setlocale|locale::global|std::(exp|log|pow|tanh|sin|cos)\()"};
    for (const fs::path& file : sources()) {
        std::ifstream in{file};
        for (std::string line; std::getline(in, line);)
            EXPECT_FALSE(std::regex_search(line, banned)) << file << ": " << line;
    }
}

}  // namespace
