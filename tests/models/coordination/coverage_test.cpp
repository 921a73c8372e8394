// The coverage table is held against the code: what it names exists, and what it switches can be switched.
#include "models/coordination/coverage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "models/coordination/observer.hpp"
#include "models/coordination/outcomes.hpp"
#include "sim/scenario/wildcards.hpp"
#include "tests/models/coordination/aula.hpp"

namespace {

using namespace models::coordination;
namespace fs = std::filesystem;

const fs::path root{ARTICULA_SOURCE_DIR};

/// "Suite.Name" of every test under tests/models/coordination.
std::set<std::string> tests_written() {
    static const std::regex head{R"(^TEST(?:_F|_P)?\((\w+), (\w+)\))"};
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{root / "tests/models/coordination"}) {
        std::ifstream in{entry.path()};
        std::smatch match;
        for (std::string line; std::getline(in, line);)
            if (std::regex_search(line, match, head)) names.insert(match[1].str() + "." + match[2].str());
    }
    return names;
}

std::set<std::string> variables() {
    std::set<std::string> names;
    for (const sim::Variable& variable : output_variables()) names.insert(variable.name);
    return names;
}

TEST(Coverage, HasTheRowsOfTheSourceInOrder) {
    ASSERT_EQ(coverage().size(), 22U);
    for (std::size_t i = 0; i != coverage().size(); ++i) EXPECT_EQ(coverage()[i].id, "S" + std::to_string(i + 1));
}

TEST(Coverage, NoCellIsEmpty) {
    for (const sim::CoverageRow& row : coverage()) {
        for (const sim::Text& text : {row.says, row.mechanism}) {
            EXPECT_FALSE(text.es.empty()) << row.id;
            EXPECT_FALSE(text.en.empty()) << row.id;
        }
        EXPECT_FALSE(row.files.empty()) << row.id;
        EXPECT_FALSE(row.switches.empty()) << row.id;
        EXPECT_FALSE(row.outputs.empty()) << row.id;
        EXPECT_FALSE(row.tests.empty()) << row.id;
        for (const sim::Switch& turned : row.switches) {
            EXPECT_FALSE(turned.label.es.empty() || turned.label.en.empty()) << row.id;
            EXPECT_FALSE(turned.settings.empty()) << row.id << ' ' << turned.label.en;
            EXPECT_FALSE(turned.expectations.empty()) << row.id << ' ' << turned.label.en;
        }
    }
}

TEST(Coverage, FilesOutputsTestsAndOutcomesExist) {
    const std::set<std::string> written = tests_written();
    const std::set<std::string> left = variables();
    std::set<std::string> measured;
    for (const sim::RunMeasure& outcome : outcomes().list) measured.insert(outcome.name);
    EXPECT_GT(written.size(), 100U);
    for (const sim::CoverageRow& row : coverage()) {
        for (const std::string& file : row.files)
            EXPECT_TRUE(fs::exists(root / "models/coordination" / file)) << row.id << ' ' << file;
        for (const std::string& output : row.outputs) EXPECT_TRUE(left.contains(output)) << row.id << ' ' << output;
        for (const std::string& test : row.tests) EXPECT_TRUE(written.contains(test)) << row.id << ' ' << test;
        for (const sim::Switch& turned : row.switches)
            for (const sim::Expectation& expectation : turned.expectations) {
                EXPECT_TRUE(measured.contains(expectation.outcome)) << row.id << ' ' << expectation.outcome;
                EXPECT_LE(std::abs(expectation.sign), 1) << row.id;
            }
    }
}

/// Each fits the classroom, and changes a setting from what it was.
TEST(Coverage, EverySwitchCanBeTurned) {
    for (const sim::CoverageRow& row : coverage())
        for (const sim::Switch& turned : row.switches) {
            for (const auto& settings : {turned.settings, turned.on})
                EXPECT_NO_THROW((void)aula::document(expanded(aula::document(), settings)))
                    << row.id << ' ' << turned.label.en;
        }
}

}  // namespace
