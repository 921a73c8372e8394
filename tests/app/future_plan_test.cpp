#include "app/future_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "app/difference.hpp"
#include "tests/app/shell.hpp"

namespace {

using namespace app;

constexpr const char* what_ifs = R"(
[[what_if]]
name = "early"
title = { es = "pronto", en = "early" }
at = "2022-06-01"
set = ["parameters.preservation.anchoring = 0.3"]
[[what_if]]
name = "late"
title = { es = "tarde", en = "late" }
at = "2023-06-01"
set = ["parameters.handover.capture = 0.2"]
[[what_if]]
name = "file"
title = { es = "empalme", en = "file" }
protection = true
at = "2022-03-01"
set = ["parameters.handover.file = 0.9"]
)";

/// The municipality of the class with other futures: ten actors, one hand-over.
class FuturePlan : public testing::Test {
protected:
    [[nodiscard]] sim::Futures futures(const FutureOptions& options) const {
        return futures_of(scenario_, models_.set(), options);
    }

    OpenedScenario scenario_ =
        open_scenario(shell::read(ARTICULA_SOURCE_DIR "/scenarios/aula.toml") + what_ifs, {"sources=requested"});
    FutureModels models_{scenario_};
};

std::vector<sim::Branch> strengths_in(const sim::Futures& futures) {
    std::vector<sim::Branch> found;
    std::ranges::copy_if(futures.branches, std::back_inserter(found),
                         [](const sim::Branch& branch) { return branch.kind == sim::BranchKind::strength; });
    return found;
}

TEST_F(FuturePlan, VariesTheStrengthInTheBaseAndInTheChangeAndComparesTheTwo) {
    const auto branches = strengths_in(futures({.why = "late", .replicates = 2}));
    ASSERT_EQ(branches.size(), 10U);
    const std::vector<std::pair<std::string, double>> expected{{"anchoring=0", 0},
                                                               {"anchoring=0.25", 0.25},
                                                               {"anchoring=0.5", 0.5},
                                                               {"anchoring=0.75", 0.75},
                                                               {"anchoring=1", 1}};
    for (std::size_t i = 0; i != expected.size(); ++i) {
        const sim::Branch& base = branches[2 * i];
        const sim::Branch& change = branches[2 * i + 1];
        EXPECT_EQ(base.name, expected[i].first);
        EXPECT_EQ(base.against, "");
        EXPECT_TRUE(base.parts.empty());
        EXPECT_EQ(change.name, "late@" + expected[i].first);
        EXPECT_EQ(change.against, expected[i].first);
        EXPECT_EQ(change.parts, std::vector<std::string>{"late"});
        for (const sim::Branch& branch : {base, change}) {
            EXPECT_EQ(branch.strength, expected[i].second);
            EXPECT_EQ(branch.from, sim::make_date(2023, 6, 1)) << "where the change forks, not the first what-if";
        }
    }
}

TEST_F(FuturePlan, WithoutReasonsNoStrengthIsVaried) {
    EXPECT_TRUE(strengths_in(futures({.replicates = 2})).empty());
    EXPECT_TRUE(strengths_in(futures_crossed(models_.set(), {"late"})).empty());
}

TEST_F(FuturePlan, StrengthsAreRunAtMainPointsOnly) {
    const FutureOptions options{.why = "late", .replicates = 10, .draws = 2};
    const auto runs = runs_of(models_, futures(options), scenario_, options);
    for (const auto& run : runs)
        if (run.branch.find('=') != std::string::npos) {
            EXPECT_TRUE(run.key.point == 1 || run.key.point == 2) << run.branch;
        }
    EXPECT_EQ(std::ranges::count(runs, "late@anchoring=0.5", &sim::PlannedRun::branch), 10);
}

/// A change that does nothing but set the strength itself does not differ from the base at a strength.
TEST_F(FuturePlan, TheStrengthHoldsWhateverTheChangeSets) {
    sim::SerialExecutor executor;
    const sim::Futures planned = futures({.why = "early", .variants = false, .replicates = 2});
    const auto run_of = [&](const std::string& name, std::uint64_t replicate) {
        const auto branch = std::ranges::find(planned.branches, name, &sim::Branch::name);
        sim::PlannedRun run = models_.run_of(*branch, {});
        run.key = {.seed = 7, .replicate = replicate};
        return run_alone(run, executor);
    };
    const sim::TrajectoryShape shape = models_.run_of(planned.branches.front(), {}).model->shape();
    std::size_t differ = 0;
    for (std::uint64_t replicate = 0; replicate != 8; ++replicate) {
        const sim::Trajectory base = run_of("anchoring=1", replicate);
        EXPECT_EQ(difference(shape, run_of("early@anchoring=1", replicate), base), std::nullopt);
        if (difference(shape, run_of("early", replicate), base)) ++differ;
    }
    EXPECT_GT(differ, 0U) << "else the strength would do nothing";
}

}  // namespace
