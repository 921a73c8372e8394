#include <gtest/gtest.h>

#include "analysis/answer/answer.hpp"
#include "app/difference.hpp"
#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;
using shell::Words;

constexpr const char* what_ifs = R"(
[[what_if]]
name = "lejos"
title = { es = "gana alguien lejano", en = "somebody distant wins" }
at = "election segunda"
set = ["administrations.alcaldia.terms.segunda.party = changed"]
[[what_if]]
name = "igual"
title = { es = "nada cambia", en = "nothing changes" }
at = "election segunda"
set = ["parameters.handover.capture = 0.2"]
[[what_if]]
name = "empalme"
title = { es = "se prepara el empalme", en = "the hand-over is prepared" }
protection = true
at = "hand-over segunda"
before = "200 days"
set = ["parameters.handover.file = 0.9"]
)";

/// A folder that holds the test town with futures as town.toml.
class Town : public Folder {
public:
    Town() { shell::write(*this / "town.toml", shell::read(*this / "tiny.toml") + what_ifs); }

    [[nodiscard]] Said whatif(const std::string& file, Words more = {}) const {
        Words words{"whatif", "town.toml", "-o", file, "--replicates", "4", "--draws", "2"};
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    }
};

TEST(WhatIfCommand, TellsTheAnswerAndWhatNext) {
    const Town town;
    const Said said = town.whatif("x.h5", {"--no-why", "--no-variants"});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_TRUE(said.out.starts_with("x.h5:\n")) << said.out;
    EXPECT_NE(said.out.find("somebody distant wins"), std::string::npos) << said.out;
    EXPECT_NE(said.out.find("xploration under assumptions; not a forecast"), std::string::npos) << said.out;
    EXPECT_TRUE(
        said.out.ends_with("What next:\n  articula report x.h5 -o x.html\n  articula tell x.h5\n"
                           "  articula inspect x.h5\n"))
        << said.out;
}

TEST(WhatIfCommand, TheFileDoesNotDependOnThreads) {
    const Town town;
    ASSERT_EQ(town.whatif("1.h5", {"--threads", "1", "--no-why"}).code, 0);
    ASSERT_EQ(town.whatif("3.h5", {"--threads", "3", "--no-why"}).code, 0);
    EXPECT_EQ(shell::read(town / "1.h5"), shell::read(town / "3.h5"));
}

TEST(WhatIfCommand, EveryKindOfBranchIsRepeatedExactly) {
    const Town town;
    ASSERT_EQ(town.whatif("x.h5").code, 0);
    // At the scenario's own numbers base and change; at a drawn point crossed, a way switched off, the strengths of the
    // base and of the change, nobody hands over; another point; variants of the rules at the end.
    for (const char* run : {"0", "1", "12", "20", "48", "49", "56", "150", "210"}) {
        const Said said = town.call({"replay", "x.h5", "--run", run});
        EXPECT_EQ(said.out, std::string{"run "} + run + ": identical\n") << said.side;
    }
}

/// By replicate, of one branch.
std::vector<std::size_t> runs_of(const sim::Reader& file, const std::string& branch) {
    std::vector<std::size_t> found;
    for (std::size_t run = 0; run != file.runs().size(); ++run)
        if (file.runs()[run].branch == branch) found.push_back(run);
    return found;
}

/// In how many runs the branch differs from the other one.
std::size_t differing(const sim::Reader& file, const std::string& branch, const std::string& other) {
    const auto runs = runs_of(file, branch);
    const auto others = runs_of(file, other);
    std::size_t differ = 0;
    for (std::size_t i = 0; i != runs.size(); ++i)
        if (app::difference(file.shape(), file.trajectory(runs[i]), file.trajectory(others.at(i)))) ++differ;
    return differ;
}

TEST(WhatIfCommand, AStrengthThatTheScenarioHasAnywayChangesNothing) {
    const Folder folder;
    shell::fs::copy_file(shell::fs::path{ARTICULA_SOURCE_DIR} / "scenarios/aula.toml", folder / "aula.toml");
    ASSERT_EQ(folder
                  .call({"whatif", "aula.toml", "-o", "x.h5", "--if", "lejos", "--replicates", "4", "--draws", "0",
                         "--no-variants"})
                  .code,
              0);
    const sim::Reader file{folder / "x.h5"};
    ASSERT_EQ(runs_of(file, "anchoring=0").size(), 4U);
    EXPECT_EQ(differing(file, "anchoring=0", ""), 0U);
    EXPECT_EQ(differing(file, "lejos@anchoring=0", "lejos"), 0U);
    EXPECT_GT(differing(file, "anchoring=1", ""), 0U);
    EXPECT_GT(differing(file, "lejos@anchoring=1", "lejos"), 0U);
    const analysis::Answer answer = analysis::answer(file);
    std::size_t identical = 0;
    for (const auto& outcome : answer.branch("anchoring=0")->outcomes) {
        EXPECT_TRUE(outcome.against->difference.n == 0 || outcome.against->verdict == analysis::Verdict::identical);
        identical += outcome.against->verdict == analysis::Verdict::identical ? 1 : 0;
    }
    EXPECT_GT(identical, 0U);
}

TEST(WhatIfCommand, WithoutReasonsNoStrengthIsVaried) {
    const Town town;
    ASSERT_EQ(town.whatif("x.h5", {"--no-why", "--no-variants"}).code, 0);
    const sim::Reader file{town / "x.h5"};
    for (const sim::RunLabel& label : file.runs()) EXPECT_EQ(label.branch.find('='), std::string::npos) << label.branch;
}

TEST(WhatIfCommand, AFutureInWhichNothingChangesSaysSo) {
    const Town town;
    const Said said = town.whatif("x.h5", {"--if", "igual", "--no-why", "--no-variants"});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_NE(said.out.find("exactly the same"), std::string::npos) << said.out;
}

TEST(WhatIfCommand, UnknownNamesGetTheNearestRightOne) {
    const Town town;
    const Said said = town.whatif("x.h5", {"--if", "lejo"});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(
        said.side.starts_with("articula: --if lejo: the scenario has no such [[what_if]]; did you mean 'lejos'?\n"))
        << said.side;
}

TEST(WhatIfCommand, AScenarioWithoutFuturesIsToldWhatToWrite) {
    const Folder folder;
    const Said said = folder.call({"whatif", "tiny.toml", "-o", "x.h5"});
    EXPECT_EQ(said.code, 2);
    EXPECT_NE(said.side.find("write at least one [[what_if]]"), std::string::npos) << said.side;
}

TEST(WhatIfCommand, PrecisionIsAskedForWithinReason) {
    const Town town;
    EXPECT_NE(town.call({"whatif", "town.toml", "-o", "x.h5", "--until-precise", "2"}).side.find("from 0.001 to 0.5"),
              std::string::npos);
    EXPECT_EQ(town.whatif("x.h5", {"--until-precise", "0.1"}).code, 2);  // with --replicates
    const Said said = town.call({"whatif", "town.toml", "-o", "x.h5", "--until-precise", "0.5", "--draws", "2",
                                 "--no-why", "--no-variants", "--if", "lejos"});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_NE(said.side.find("100 repetitions: chance leaves ±"), std::string::npos) << said.side;
}

}  // namespace
