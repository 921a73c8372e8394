// What-ifs of a scenario: what a user reads after a mistake, and that a future differs in what it says and in nothing
// else.
#include "models/coordination/what_if.hpp"

#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/scenario/scenario.hpp"
#include "tests/models/coordination/aula.hpp"

namespace {

using namespace models::coordination;

/// What is said of a classroom scenario with these what-ifs instead of its own.
std::string said_of(const std::string& what_ifs) {
    std::string text = aula::document().text();
    text.resize(text.find("[[what_if]]"));
    sim::Findings findings;
    const sim::Document document = sim::parse(text + what_ifs, findings);
    const Settings settings = read(document, settings_table(), sim::Draw::midpoint(), findings);
    if (!findings.has_errors()) check_settings_of_what_ifs(document, findings);
    std::string all;
    for (const sim::Finding& finding : findings.sorted()) all += finding.what.en + '\n';
    return all;
}

std::string what_if(const std::string& rest) { return "[[what_if]]\nname = \"w\"\n" + rest; }

TEST(WhatIf, AMomentIsADateOrADayOfATerm) {
    const auto from = [](const std::string& at) {
        std::string text = aula::document().text();
        text.resize(text.find("[[what_if]]"));
        sim::Findings findings;
        const sim::Document document =
            sim::parse(text + what_if("at = \"" + at + "\"\nset = [\"parameters.handover.file = 0.9\"]"), findings);
        const Settings settings = read(document, settings_table(), sim::Draw::midpoint(), findings);
        EXPECT_FALSE(findings.has_errors()) << findings.render("", sim::Language::english);
        return to_string(futures_of(settings).what_ifs.at(0).from);
    };
    EXPECT_EQ(from("2023-05-01"), "2023-05-01");
    EXPECT_EQ(from("hand-over segundo"), "2024-01-01");
    EXPECT_EQ(from("hand-over alcaldia segundo"), "2024-01-01");
    EXPECT_EQ(from("election segundo"), "2023-10-29");  // 64 days before
    EXPECT_EQ(from("elección segundo"), "2023-10-29");
}

TEST(WhatIf, TellsWhatIsWrongAndWhatIsRight) {
    const std::string set = "\nset = [\"parameters.handover.file = 0.9\"]";
    EXPECT_EQ(said_of(what_if("at = \"hand-over tercero\"" + set)),
              "'hand-over tercero' is no moment of this scenario; it can be a date such as 2027-10-31, \"election\" or "
              "\"hand-over\" with a term: alcaldia segundo\n");
    EXPECT_EQ(said_of(what_if("at = \"2026-05-01\"" + set)),
              "2026-05-01 is outside the run; it must be after 2022-01-01 and before 2026-01-01\n");
    EXPECT_EQ(said_of(what_if("at = \"hand-over segundo\"\nbefore = \"900 days\"" + set)),
              "2021-07-15 is outside the run; it must be after 2022-01-01 and before 2026-01-01\n");
    EXPECT_EQ(said_of(what_if("at = \"2023-05-01\"\nset = [\"parameters.handover.file\"]")),
              "'parameters.handover.file' is no setting; write \"parameters.handover.file = 0.9\"\n");
    EXPECT_EQ(said_of(what_if("at = \"2023-05-01\"\nset = [\"parameters.handover.file = 0.9\", "
                              "\"parameters.handover.file=0.5\"]")),
              "'parameters.handover.file' is there twice; keep one\n");
    EXPECT_EQ(
        said_of(what_if("at = \"2023-05-01\"\nset = [\"actors.escuela.count = 9\"]")),
        "'actors.escuela.count' cannot change in mid-run: it fixes who there is and what the file holds, which is "
        "the same in all futures\n");
    EXPECT_EQ(said_of(what_if("at = \"2023-05-01\"\nset = [\"parameters.handover.file = 9\"]")),
              "'parameters.handover.file = 9': file = 9: must be between 0 and 1\n");
    EXPECT_EQ(said_of(what_if("at = \"2023-05-01\"")),
              "nothing changes in this future; say what in 'set', 'exits', 'captures' or 'funds_end'\n");
}

TEST(WhatIf, AChangeAndAProtectionMayNotContradictEachOther) {
    const std::string change = what_if("at = \"2023-05-01\"\nset = [\"parameters.handover.file = 0.1\"]\n");
    const std::string protection =
        "[[what_if]]\nname = \"p\"\nprotection = true\nat = \"2023-05-01\"\nset = [\"parameters.handover.file = "
        "0.9\"]\n";
    EXPECT_EQ(said_of(change + protection),
              "'parameters.handover.file' is 0.9 here and 0.1 in 'w': together they contradict each other; keep the "
              "setting in one of the two\n");
}

// --- futures ------------------------------------------------------------------------------------------------------

sim::PlannedRun forked(const Study& base, const Study& onward) {
    return {&base, {.seed = 5, .replicate = 3}, "w", {{sim::make_date(2023, 5, 17), &onward}}};
}

TEST(WhatIf, AFutureInWhichNothingChangesIsTheSameToTheLastBit) {
    const Study base{aula::document()};
    sim::SerialExecutor executor;
    const sim::Trajectory plain = base.run({.seed = 5, .replicate = 3}, executor);
    EXPECT_TRUE(aula::same(run_alone(forked(base, Study{aula::document()}), executor), plain));
}

TEST(WhatIf, UntilItsDayAFutureIsTheBase) {
    const Study base{aula::document()};
    const Study other{aula::document({"parameters.attention.scale=0"})};
    sim::SerialExecutor executor;
    const sim::Trajectory plain = base.run({.seed = 5, .replicate = 3}, executor);
    const sim::Trajectory changed = run_alone(forked(base, other), executor);
    EXPECT_FALSE(aula::same(changed, plain));
    const auto overlaps = aula::values(base.shape(), plain, "overlaps");
    const auto overlaps_then = aula::values(base.shape(), changed, "overlaps");
    for (std::size_t month = 0; month <= 16; ++month) EXPECT_EQ(overlaps_then[month], overlaps[month]) << month;
}

TEST(WhatIf, WhereNobodyHandsOverNoVerdictIsGiven) {
    const Study base{aula::document()};
    sim::Document held = aula::document();
    sim::Findings findings;
    held.set("administrations.alcaldia.terms.segundo.held=false", findings);
    const Study onward{held};
    sim::SerialExecutor executor;
    const sim::Trajectory plain = base.run({.seed = 5, .replicate = 3}, executor);
    const sim::Trajectory changed = run_alone(forked(base, onward), executor);
    EXPECT_FALSE(aula::values(base.shape(), plain, "verdict").empty());
    EXPECT_TRUE(aula::values(base.shape(), changed, "verdict").empty());
}

}  // namespace
