#include "app/ablation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "app/ablation_text.hpp"
#include "app/arguments.hpp"
#include "tests/app/shell.hpp"

namespace {

using namespace app;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// S1 changes what the scenario says; S2 finds nothing to change; S3 must be turned on first.
std::vector<sim::CoverageRow> rows() {
    return {
        {.id = "S1",
         .says = {"uno", "one"},
         .switches = {{{"sin lazos", "no ties"}, {"parameters.ties.gain=0"}, {{"up", 1}, {"down", 1}, {"noisy", 1}}}}},
        {.id = "S2",
         .says = {"dos", "two"},
         .switches = {{{"sin bancos", "no banks"}, {"actors.kind:fund.means=0"}, {{"up", 1}}}}},
        {.id = "S3",
         .says = {"tres", "three"},
         .switches = {
             {{"sin alas", "no wings"}, {"parameters.ties.loss=0"}, {{"up", 1}}, {"parameters.ties.loss=1"}}}}};
}

const sim::MeasureSet outcomes{{{"up", {"sube", "up"}},
                                {"down", {"baja", "down"}},
                                {"noisy", {"ruido", "noisy"}},
                                {"quiet", {"quieto", "quiet"}},
                                {"none", {"nada", "none"}}},
                               {}};

OpenedScenario tiny() {
    return open_scenario(shell::read(std::string{ARTICULA_SOURCE_DIR} + "/tests/app/tiny.toml"), {});
}

/// Three replicates of five outcomes: as it stands, over ranges; without the row, over ranges.
VariantRuns runs() {
    const std::vector<std::vector<double>> with{
        {5, 6, 7}, {1, 1, 1}, {3, 5, 4}, {2, 2, 3}, {missing, missing, missing}};
    const std::vector<std::vector<double>> without{
        {3, 4.5, 4.5}, {2, 2.5, 3}, {4, 4, 4}, {1, 0.9, 2}, {missing, missing, missing}};
    return {{with, with, without, without, with, with, without, without}, {}};
}

TEST(Ablation, ASwitchHasTwoVariantsAndTheScenarioToo) {
    const OpenedScenario scenario = tiny();
    const auto all = rows();
    const AblationPlan plan = plan_ablation(scenario, all);
    ASSERT_EQ(plan.variants.size(), 8U) << "this town has no funds: nothing to switch in S2";
    EXPECT_EQ(plan.variants[0].settings, std::vector<std::string>{"draws=midpoint"});
    EXPECT_EQ(plan.variants[2].settings, (std::vector<std::string>{"draws=midpoint", "parameters.ties.gain=0"}));
    EXPECT_GT(plan.variants[1].settings.size(), 50U);
    EXPECT_EQ(plan.variants[3].settings.size(), plan.variants[1].settings.size() + 1);
    EXPECT_EQ(plan.variants[3].settings.back(), "parameters.ties.gain=0") << "after its range";
    EXPECT_EQ(plan.variants[4].settings.back(), "parameters.ties.loss=1");
    EXPECT_EQ(plan.variants[6].settings.back(), "parameters.ties.loss=0");
}

TEST(Ablation, TheEffectIsWithLessWithout) {
    const auto all = rows();
    const auto effects = effects_of(plan_ablation(tiny(), all), runs(), outcomes);
    ASSERT_EQ(effects.size(), 3U);
    const auto& of = effects[0].effects;
    ASSERT_EQ(of.size(), 5U);
    EXPECT_DOUBLE_EQ(of[0].effect.mean, 2);  // 2, 1.5, 2.5: 2 +- 4.303 x 0.2887
    EXPECT_NEAR(of[0].effect.low, 2 - 4.303 * 0.28868, 0.001);
    EXPECT_EQ(of[0].verdict, RowVerdict::as_expected);
    EXPECT_EQ(of[1].verdict, RowVerdict::opposite);
    EXPECT_EQ(of[2].verdict, RowVerdict::cannot_be_ordered);
    EXPECT_EQ(of[3].verdict, RowVerdict::not_expected);
    EXPECT_EQ(of[4].verdict, RowVerdict::no_data);
    EXPECT_TRUE(effects[1].effects.empty());
    EXPECT_DOUBLE_EQ(effects[2].effects[0].effect.mean, 2);
}

TEST(Ablation, WhereNoRunDiffersItSaysSo) {
    const auto all = rows();
    VariantRuns same = runs();
    for (auto& variant : same.values) variant = same.values[0];
    EXPECT_EQ(effects_of(plan_ablation(tiny(), all), same, outcomes)[0].effects[0].verdict, RowVerdict::unchanged);
}

TEST(Ablation, RowsAreChosenByTheirId) {
    EXPECT_EQ(chosen_rows(rows(), "").size(), 3U);
    EXPECT_EQ(chosen_rows(rows(), "S2").at(0).id, "S2");
    EXPECT_EQ(chosen_rows(rows(), "S2,S1").at(0).id, "S1") << "in the table's order";
    EXPECT_THROW((void)chosen_rows(rows(), "S9"), UsageError);
}

TEST(AblationText, SaysWhatCannotBeOrderedInBothLanguages) {
    const auto all = rows();
    const auto effects = effects_of(plan_ablation(tiny(), all), runs(), outcomes);
    const std::string es = ablation_text(all, effects, outcomes, sim::Language::spanish);
    const std::string en = ablation_text(all, effects, outcomes, sim::Language::english);
    EXPECT_NE(es.find("\n    noisy"), std::string::npos);
    EXPECT_NE(es.find("no se puede ordenar\n"), std::string::npos) << es;
    EXPECT_NE(es.find("al revés de lo esperado\n"), std::string::npos) << es;
    EXPECT_NE(es.find("    además: + quiet\n"), std::string::npos) << es;
    EXPECT_NE(es.find("este escenario no tiene nada que apagar"), std::string::npos) << es;
    EXPECT_NE(en.find("  no wings: parameters.ties.loss=0; with the row parameters.ties.loss=1\n"), std::string::npos)
        << en;
    EXPECT_NE(en.find("cannot be ordered\n"), std::string::npos) << en;
    EXPECT_NE(en.find("+2 [0.758, 3.24]"), std::string::npos) << en;
}

TEST(AblationText, TheTableHasALineForEachSwitchAndOutcome) {
    const auto all = rows();
    const std::string csv = ablation_csv(effects_of(plan_ablation(tiny(), all), runs(), outcomes), outcomes);
    std::istringstream lines{csv};
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line,
              "# exploración condicionada a supuestos; no es pronóstico / exploration under assumptions; not a "
              "forecast");
    std::getline(lines, line);
    const auto columns = std::count(line.begin(), line.end(), ',');
    std::size_t n = 0;
    for (; std::getline(lines, line); ++n) EXPECT_EQ(std::count(line.begin(), line.end(), ','), columns) << line;
    EXPECT_EQ(n, 10U);
    EXPECT_NE(csv.find("\nS1,\"no ties\",\"parameters.ties.gain=0\",up,1,6,4,3,2,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",\"no data\"\n"), std::string::npos) << csv;
}

}  // namespace
