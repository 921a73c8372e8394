// What a user reads after a mistake that only the scenario can tell, and what a plan holds.
#include "app/sweeps/sweep_plan.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "app/opened_scenario.hpp"
#include "sim/core/named_values.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/run_store.hpp"
#include "tests/app/shell.hpp"
#include "tests/sim/experiment/valid_experiment.hpp"

namespace {

const std::string what_if = R"(
[[what_if]]
name = "lejos"
title = { es = "gana alguien lejano", en = "somebody distant wins" }
at = "election segunda"
set = ["administrations.alcaldia.terms.segunda.distance = 1.2"]  # assumption 0.8..1.4
)";

/// The experiment beside the test town, which has one what-if.
app::SweepPlan plan_of(const std::string& experiment, const std::string& points = {}) {
    const OwnFolder folder;
    shell::write(folder / "tiny.toml", shell::read(ARTICULA_SOURCE_DIR "/tests/app/tiny.toml") + what_if);
    shell::write(folder / "x.toml", experiment);
    if (!points.empty()) shell::write(folder / "points.csv", points);
    return app::plan_of(app::read_experiment((folder / "x.toml").string()));
}

struct Mistake {
    const char* name;
    std::string_view right;
    std::string_view wrong;
    std::string_view english;
    std::string_view spanish;

    friend void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }
};

const Mistake mistakes[] = {
    {"UnknownScenario", R"(scenario = "tiny.toml")", R"(scenario = "aulla")",
     "x.toml:2:1: error: no scenario is called 'aulla'; did you mean 'aula'?",
     "x.toml:2:1: error: ningún escenario se llama 'aulla'; ¿quiso decir 'aula'?"},
    {"SettingThatDoesNotExist", "seed = 7", R"(seed = 7
set = ["untill=2024-01-01"])",
     "x.toml:4:1: error: 'untill=2024-01-01': unknown key 'untill' in the scenario; did you mean 'until'?",
     "x.toml:4:1: error: 'untill=2024-01-01': clave desconocida 'untill' en el escenario; ¿quiso decir 'until'?"},
    {"PathThatDoesNotExist", R"(path = "parameters.humility.common")", R"(path = "parameters.humilty.common")",
     "x.toml:14:1: error: 'parameters.humilty.common=0.1': unknown key 'humilty' in [parameters]; did you mean "
     "'humility'?",
     "x.toml:14:1: error: 'parameters.humilty.common=0.1': clave desconocida 'humilty' en [parameters]; ¿quiso decir "
     "'humility'?"},
    {"EndAboveTheLimit", "range = [0.1, 0.9]", "range = [0.1, 1.5]",
     "x.toml:14:1: error: 'parameters.humility.common=1.5': common = 1.5: must be between 0 and 1",
     "x.toml:14:1: error: 'parameters.humility.common=1.5': common = 1.5: debe estar entre 0 y 1"},
    {"EndsBelowAndAboveTheLimits", "range = [0.1, 0.9]", "range = [-0.5, 1.5]",
     "x.toml:14:1: error: 'parameters.humility.common=-0.5': common = -0.5: must be between 0 and 1",
     "x.toml:14:1: error: 'parameters.humility.common=-0.5': common = -0.5: debe estar entre 0 y 1"},
    {"ChoiceThatTheScenarioRefuses", R"(off = ["parameters.mix.committee=0"])", R"(off = ["mechanism=comittee"])",
     R"(x.toml:19:9: error: 'mechanism=comittee': mechanism = "comittee": expected one of: drawn, aggregation, one_way, two_way, committee, lead_unit, mixed; did you mean 'committee'?)",
     R"(x.toml:19:9: error: 'mechanism=comittee': mechanism = "comittee": se espera uno de: drawn, aggregation, one_way, two_way, committee, lead_unit, mixed; ¿quiso decir 'committee'?)"},
    {"NumberForALengthOfTime", R"(path = "parameters.humility.common"
range = [0.1, 0.9])",
     R"(path = "parameters.joining.wait"
range = [45, 180])",
     R"(x.toml:14:1: error: 'parameters.joining.wait=45': wait = 45: the unit of time is missing; write for instance "91 days" or "3 months"; say unit = "days" here, or "months")",
     R"(x.toml:14:1: error: 'parameters.joining.wait=45': wait = 45: falta la unidad de tiempo; escriba por ejemplo "91 días" o "3 meses"; diga aquí unit = "days", o "months")"},
    {"NumbersBetweenForAWholeParameter", R"(path = "parameters.humility.common"
range = [0.1, 0.9])",
     R"(path = "parameters.humility.patience_rounds"
range = [2, 12])",
     "x.toml:14:1: error: 'parameters.humility.patience_rounds=5.819660112501051': patience_rounds = "
     "5.819660112501051: expected a whole number, not 5.819660112501051; say whole = true",
     "x.toml:14:1: error: 'parameters.humility.patience_rounds=5.819660112501051': patience_rounds = "
     "5.819660112501051: se espera un número entero, no 5.819660112501051; diga whole = true"},
    {"NobodyMeantByAWildcard", R"(path = "parameters.humility.common")", R"(path = "actors.kind:schol.attention")",
     "x.toml:14:1: error: 'actors.kind:schol.attention=0.1': no entry of the scenario is meant by this path",
     "x.toml:14:1: error: 'actors.kind:schol.attention=0.1': ninguna entrada del escenario corresponde a esta ruta"},
    {"FactorThatChangesWhoThereIs", R"(path = "parameters.humility.common"
range = [0.1, 0.9])",
     R"(path = "actors.colegio.count"
range = [2, 6]
whole = true)",
     "x.toml:14:1: error: 'actors.colegio.count=2': it changes who there is or what the file holds (another shape: the "
     "dimension 'actor'); in a sweep it is the same at all points",
     "x.toml:14:1: error: 'actors.colegio.count=2': cambia quiénes hay o qué tiene el archivo (otra forma: la "
     "dimensión 'actor'); en un barrido es igual en todos los puntos"},
    {"FactorThatMovesAWhatIf", R"(on = ["parameters.mix.committee=0.3"])",
     R"(on = ["administrations.alcaldia.terms.segunda.election=2023-09-01"])",
     "x.toml:19:9: error: 'administrations.alcaldia.terms.segunda.election=2023-09-01': it moves the day on which "
     "'lejos' begins",
     "x.toml:19:9: error: 'administrations.alcaldia.terms.segunda.election=2023-09-01': mueve el día en que empieza "
     "'lejos'"},
    {"NameTakenByAVariable", R"(name = "humility")", R"(name = "agendas_alive")",
     R"(x.toml:13:1: error: name = "agendas_alive": a variable of the file has this name; choose another one)",
     R"(x.toml:13:1: error: name = "agendas_alive": así se llama ya una variable del archivo; elija otro nombre)"},
    {"NameTakenByADimension", R"(name = "humility")", R"(name = "agenda")",
     R"(x.toml:13:1: error: name = "agenda": a dimension of the file has this name; choose another one)",
     R"(x.toml:13:1: error: name = "agenda": así se llama ya una dimensión del archivo; elija otro nombre)"},
    {"UnknownWhatIf", R"(what_ifs = ["lejos"])", R"(what_ifs = ["lejo"])",
     "x.toml:5:1: error: the scenario has no [[what_if]] 'lejo'; did you mean 'lejos'?",
     "x.toml:5:1: error: el escenario no tiene ningún [[what_if]] 'lejo'; ¿quiso decir 'lejos'?"},
    {"PairWithoutItsParts", R"(what_ifs = ["lejos"])", R"(what_ifs = ["lejos+empalme"])",
     R"(x.toml:5:1: error: 'lejos+empalme': name 'lejos' alone as well, with which it is compared
x.toml:5:1: error: 'lejos+empalme': name 'empalme' alone as well, with which it is compared)",
     R"(x.toml:5:1: error: 'lejos+empalme': diga también 'lejos' solo, con el que se compara
x.toml:5:1: error: 'lejos+empalme': diga también 'empalme' solo, con el que se compara)"},
    {"UnknownKeep", R"(keep = ["agenda"])", R"(keep = ["agends"])",
     "x.toml:6:1: error: keep: no growing dimension or variable is called 'agends'; did you mean 'agenda'?",
     "x.toml:6:1: error: keep: ninguna dimensión que crece ni variable se llama 'agends'; ¿quiso decir 'agenda'?"},
    {"SeedAsAFactor", R"(path = "parameters.humility.common")", R"(path = "seed")",
     "x.toml:14:1: error: 'seed' is for the experiment to say, by seed = NUMBER: in the scenario it changes nothing",
     "x.toml:14:1: error: 'seed' lo dice el experimento mismo, con seed = NÚMERO: en el escenario no cambia nada"},
    {"ReplicatesOfTheScenario", "replicates = 2", "set = [\"replicates = 5\"]",
     "x.toml:4:1: error: 'replicates' is for the experiment to say, by replicates = NUMBER: in the scenario it changes "
     "nothing",
     "x.toml:4:1: error: 'replicates' lo dice el experimento mismo, con replicates = NÚMERO: en el escenario no cambia "
     "nada"},
    {"UnknownVariableOfPrecision", "replicates = 2", R"(precision = { variable = "agendas_aliv", half_width = 0.1 })",
     "x.toml:4:15: error: no number of the runs is called 'agendas_aliv'; did you mean 'agendas_alive'?",
     "x.toml:4:15: error: ningún número de las corridas se llama 'agendas_aliv'; ¿quiso decir 'agendas_alive'?"},
};

class PlanMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(PlanMistakes, AreToldAtThePlaceOfTheExperiment) {
    const Mistake& mistake = GetParam();
    const app::SweepPlan plan = plan_of(changed(valid_experiment, mistake.right, mistake.wrong));
    EXPECT_FALSE(plan.fit());
    EXPECT_TRUE(plan.experiment.runs.empty());
    EXPECT_EQ(plan.findings.render("x.toml", sim::Language::english), std::string{mistake.english} + '\n');
    EXPECT_EQ(plan.findings.render("x.toml", sim::Language::spanish), std::string{mistake.spanish} + '\n');
}

INSTANTIATE_TEST_SUITE_P(Plan, PlanMistakes, testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string{mistake.param.name}; });

const std::string listed =
    changed(valid_experiment, "kind = \"grid\"\nsize = 3", "kind = \"list\"\nfile = \"points.csv\"");

struct ListMistake {
    const char* name;
    std::string points;
    std::string_view english;
    std::string_view spanish;

    friend void PrintTo(const ListMistake& mistake, std::ostream* out) { *out << mistake.name; }
};

const ListMistake list_mistakes[] = {
    {"NoHeader", R"(0.2,1
0.4,0
)",
     "x.toml:10:1: error: points.csv:1: the header is missing: the first line names the factors: humility, committees",
     "x.toml:10:1: error: points.csv:1: falta el encabezado: la primera línea nombra los factores: humility, "
     "committees"},
    {"UnknownColumn", R"(humility,comittees
0.2,on
)",
     R"(x.toml:10:1: error: points.csv:1: column 'comittees': no factor of this experiment; did you mean 'committees'?
x.toml:10:1: error: points.csv:1: the column of the factor 'committees' is missing)",
     R"(x.toml:10:1: error: points.csv:1: columna 'comittees': no es un factor de este experimento; ¿quiso decir 'committees'?
x.toml:10:1: error: points.csv:1: falta la columna del factor 'committees')"},
    {"ColumnTwice", R"(humility,humility,committees
0.2,0.2,on
)",
     "x.toml:10:1: error: points.csv:1: the column 'humility' is there twice",
     "x.toml:10:1: error: points.csv:1: la columna 'humility' está dos veces"},
    {"MissingColumn", R"(humility
0.2
)",
     "x.toml:10:1: error: points.csv:1: the column of the factor 'committees' is missing",
     "x.toml:10:1: error: points.csv:1: falta la columna del factor 'committees'"},
    {"MissingValue", R"(humility,committees
0.2,on
,off
)",
     "x.toml:10:1: error: points.csv:3: 'humility': the value is missing",
     "x.toml:10:1: error: points.csv:3: 'humility': falta el valor"},
    {"WrongNumberOfCells", R"(humility,committees
0.2,on
0.2
0.3,on,1
)",
     R"(x.toml:10:1: error: points.csv:3: expected 2 values, found 1
x.toml:10:1: error: points.csv:4: expected 2 values, found 3)",
     R"(x.toml:10:1: error: points.csv:3: se esperan 2 valores, hay 1
x.toml:10:1: error: points.csv:4: se esperan 2 valores, hay 3)"},
    {"TextForANumber", R"(humility,committees
low,on
)",
     "x.toml:10:1: error: points.csv:2: 'humility': low: 'low' is no number",
     "x.toml:10:1: error: points.csv:2: 'humility': low: 'low' no es un número"},
    {"DecimalComma", R"(humility;committees
0,2;on
)",
     "x.toml:10:1: error: points.csv:2: 'humility': 0,2: decimals are written with a point: 0.2",
     "x.toml:10:1: error: points.csv:2: 'humility': 0,2: los decimales se escriben con punto: 0.2"},
    {"OutsideTheRange", R"(humility,committees
0.95,on
)",
     "x.toml:10:1: error: points.csv:2: 'humility': 0.95: is outside 'range', which goes from 0.1 to 0.9",
     "x.toml:10:1: error: points.csv:2: 'humility': 0.95: está fuera de 'range', que va de 0.1 a 0.9"},
    {"UnknownChoice", R"(humility,committees
0.2,onn
)",
     "x.toml:10:1: error: points.csv:2: 'committees': there is no choice 'onn'; did you mean 'on'?",
     "x.toml:10:1: error: points.csv:2: 'committees': no hay opción 'onn'; ¿quiso decir 'on'?"},
    {"NoPoint", R"(humility,committees
)",
     "x.toml:10:1: error: points.csv:1: there is no point", "x.toml:10:1: error: points.csv:1: no hay ningún punto"},
};

class ListMistakes : public testing::TestWithParam<ListMistake> {};

TEST_P(ListMistakes, AreToldWithTheLineOfTheList) {
    const ListMistake& mistake = GetParam();
    const app::SweepPlan plan = plan_of(listed, mistake.points);
    EXPECT_FALSE(plan.fit());
    EXPECT_EQ(plan.findings.render("x.toml", sim::Language::english), std::string{mistake.english} + '\n');
    EXPECT_EQ(plan.findings.render("x.toml", sim::Language::spanish), std::string{mistake.spanish} + '\n');
}

INSTANTIATE_TEST_SUITE_P(Plan, ListMistakes, testing::ValuesIn(list_mistakes),
                         [](const auto& mistake) { return std::string{mistake.param.name}; });

TEST(SweepPlan, FilesThatAreNotThereAreToldWhereTheyAreNamed) {
    const auto says = [](const std::string& experiment, const std::string& what) {
        const std::string told = plan_of(experiment).findings.render("x.toml", sim::Language::english);
        EXPECT_NE(told.find(what), std::string::npos) << told;
    };
    says(changed(valid_experiment, "tiny.toml", "../no.toml"), "x.toml:2:1: error: ");
    says(changed(valid_experiment, "tiny.toml", "../no.toml"), "no.toml");
    says(listed, "x.toml:10:1: error: ");
    says(listed, "points.csv");
}

TEST(SweepPlan, AScenarioWithErrorsIsToldByItsOwnPlaces) {
    const app::SweepPlan plan =
        app::plan_of({.experiment = valid_experiment, .scenario_file = "s.toml", .scenario = "format = 1\n"});
    EXPECT_FALSE(plan.fit());
    EXPECT_TRUE(plan.findings.empty());
    EXPECT_NE(
        plan.scenario_findings.render("s.toml", sim::Language::english).find("s.toml:1:1: error: missing 'model'"),
        std::string::npos);
}

/// Thresholds of a review must fall: 0.6 for shrinking is more than the usual one for taking up, and fine beside 0.7.
TEST(SweepPlan, ValuesThatFitOnlyTogetherAreFineWhereAllPointsFit) {
    const auto experiment = [](const char* take_up) {
        const std::string text = changed(valid_experiment, "path = \"parameters.humility.common\"\nrange = [0.1, 0.9]",
                                         "path = \"parameters.review.take_up\"\nrange = " + std::string{take_up});
        return changed(text, "off = [\"parameters.mix.committee=0\"]\non = [\"parameters.mix.committee=0.3\"]",
                       "off = [\"parameters.review.shrink=0.6\"]\non = [\"parameters.review.shrink=0.65\"]");
    };
    const app::SweepPlan fine = plan_of(experiment("[0.7, 0.9]"));
    EXPECT_TRUE(fine.fit()) << fine.findings.render("x.toml", sim::Language::english);
    const app::SweepPlan wrong = plan_of(experiment("[0.62, 0.9]"));
    EXPECT_FALSE(wrong.fit()) << "0.62 does not go with 0.65";
}

TEST(SweepPlan, RunsByReplicatePointAndBranch) {
    const app::SweepPlan plan = plan_of(valid_experiment);
    ASSERT_TRUE(plan.fit()) << plan.findings.render("x.toml", sim::Language::english);
    const auto& runs = plan.experiment.runs;
    ASSERT_EQ(runs.size(), 2U * 6 * 2);
    for (std::size_t run = 0; run != runs.size(); ++run) {
        EXPECT_EQ(runs[run].key, (sim::RunKey{7, run / 2 % 6, run / 12})) << run;
        EXPECT_EQ(runs[run].branch, run % 2 == 0 ? "" : "lejos");
        EXPECT_EQ(runs[run].turns.size(), run % 2);
    }
    EXPECT_EQ(families(runs).size(), 12U);
}

/// The rows of a run's variable.
std::vector<double> values(const app::SweepPlan& plan, const sim::Trajectory& trajectory, const std::string& name) {
    return sim::NamedValues{plan.experiment.runs.front().model->shape(), trajectory}.of(name);
}

TEST(SweepPlan, ARunIsThatOfTheScenarioWithItsSettings) {
    const app::SweepPlan plan = plan_of(valid_experiment);
    const std::size_t run = 2 * 3;  // point 3: humility 0.5, committees on
    sim::SerialExecutor executor;
    const sim::Trajectory swept = run_alone(plan.experiment.runs[run], executor);
    const app::OpenedScenario same =
        app::open_scenario(shell::read(ARTICULA_SOURCE_DIR "/tests/app/tiny.toml") + what_if,
                           {"parameters.humility.common=0.5", "parameters.mix.committee=0.3"});
    const auto model = same.model->make(same.document, {});
    const sim::Trajectory alone = model->run({7, 3, 0}, executor);
    const auto& shape = plan.experiment.runs.front().model->shape();
    for (std::size_t v = 0; v != shape.variables.size(); ++v) {
        const auto position = sim::position(model->shape().variables, shape.variables[v].name);
        if (!position) continue;
        EXPECT_TRUE(sim::same_bits({{swept.values[v]}}, {{alone.values[*position]}})) << shape.variables[v].name;
    }
    EXPECT_EQ(values(plan, swept, "humility"), std::vector<double>{0.5});
    EXPECT_EQ(values(plan, swept, "committees"), std::vector<double>{1});
}

TEST(SweepPlan, ABranchGoesOnUnderItsWhatIf) {
    const app::SweepPlan plan = plan_of(valid_experiment);
    sim::SerialExecutor executor;
    const sim::Trajectory base = run_alone(plan.experiment.runs[6], executor);
    const sim::Trajectory branch = run_alone(plan.experiment.runs[7], executor);
    EXPECT_EQ(values(plan, base, "humility"), values(plan, branch, "humility"));
    EXPECT_EQ(values(plan, base, "agendas_proposed").front(), values(plan, branch, "agendas_proposed").front());
}

TEST(SweepPlan, ThreadsAndNeighboursChangeNothing) {
    const app::SweepPlan plan = plan_of(valid_experiment);
    std::vector<sim::Trajectory> side_by_side(plan.experiment.runs.size());
    sim::NoProgress silence;
    const auto executors = [](std::size_t workers) { return std::make_unique<sim::TbbExecutor>(workers); };
    sim::Experiment experiment{plan.experiment.runs, 3};
    const sim::Consumer keep = [&](std::size_t run, const sim::Trajectory& t) { side_by_side[run] = t; };
    EXPECT_TRUE(run_in_memory(experiment, executors, keep, silence, {}).complete());
    sim::SerialExecutor executor;
    for (const std::size_t run : {0U, 7U, 23U})
        EXPECT_TRUE(sim::same_bits(side_by_side[run], run_alone(plan.experiment.runs[run], executor))) << run;
}

TEST(SweepPlan, AListTakesItsPointsAndRangesFromItsFile) {
    const std::string open = changed(listed, "range = [0.1, 0.9]\n", "");
    const app::SweepPlan plan = plan_of(open,
                                        "\xEF\xBB\xBF"
                                        "committees;humility\r\non;0.2\r\n\r\n\"off\";0.6\r\n");
    ASSERT_TRUE(plan.fit()) << plan.findings.render("x.toml", sim::Language::english);
    EXPECT_EQ(plan.points, (std::vector<std::vector<double>>{{0.2, 1}, {0.6, 0}}));
    EXPECT_EQ(plan.design.points, 2U);
    EXPECT_EQ(plan.design.factors[0].low, 0.2);
    EXPECT_EQ(plan.design.factors[0].high, 0.6);
}

TEST(SweepPlan, TheFileSaysAllThatItTakesToPlanAgain) {
    const app::SweepPlan plan = plan_of(listed, "humility,committees\n0.2,on\n");
    ASSERT_TRUE(plan.fit());
    EXPECT_EQ(sim::design_of(plan.provenance), plan.design);
    const auto texts = app::experiment_texts_of(plan.provenance);
    ASSERT_TRUE(texts);
    EXPECT_EQ(texts->experiment, listed);
    EXPECT_EQ(texts->experiment_file, "x.toml");
    const app::SweepPlan again = app::plan_of(*texts);
    EXPECT_EQ(again.points, plan.points);
    EXPECT_EQ(again.design, plan.design);
    EXPECT_EQ(again.provenance, plan.provenance);
    EXPECT_EQ(app::experiment_texts_of({{"scenario", std::string{"x"}}}), std::nullopt);
}

TEST(SweepPlan, APrecisionTargetHasUsualNumbers) {
    const app::SweepPlan plan =
        plan_of(changed(valid_experiment, "replicates = 2",
                        "precision = { variable = \"agendas_alive\", half_width = 0.5, most = 20 }"));
    ASSERT_TRUE(plan.fit()) << plan.findings.render("x.toml", sim::Language::english);
    ASSERT_TRUE(plan.precision);
    EXPECT_EQ(plan.precision->first, 10U);
    EXPECT_EQ(plan.replicates, 20U);
    EXPECT_EQ(plan.experiment.runs.size(), 20U * 6 * 2);
}

TEST(SweepPlan, ReplayMakesARunOfASweepAgain) {
    const app::SweepPlan plan = plan_of(valid_experiment);
    const shell::Folder folder;
    sim::DiskFileSystem files;
    const sim::Experiment few{{plan.experiment.runs.begin(), plan.experiment.runs.begin() + 4}};
    sim::RunStore store{files, folder / "sweep.h5", head_of(few, plan.provenance), {}};
    sim::NoProgress silence;
    const auto serial = [](std::size_t) { return std::make_unique<sim::SerialExecutor>(); };
    ASSERT_TRUE(run_experiment(few, serial, store, silence, {}).complete());
    for (const char* run : {"0", "3"})
        EXPECT_EQ(shell::say({"replay", (folder / "sweep.h5").string(), "--run", run}),
                  (shell::Said{0, "run " + std::string{run} + ": identical\n", ""}));
}

}  // namespace
