// What a user reads after a mistake in an experiment's file: each changes one place of a valid one, and the whole
// answer is compared in both languages.
#include "sim/experiment/experiment_file.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "tests/sim/experiment/valid_experiment.hpp"

namespace {

struct Mistake {
    const char* name;
    std::string_view right;
    std::string_view wrong;
    std::string_view english;
    std::string_view spanish;

    friend void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }
};

const Mistake mistakes[] = {
    {"UnknownKey", "replicates = 2", "replicats = 2",
     "x.toml:4:1: error: unknown key 'replicats' in the experiment; did you mean 'replicates'?",
     "x.toml:4:1: error: clave desconocida 'replicats' en el experimento; ¿quiso decir 'replicates'?"},
    {"UnknownKeyOfAFactor", "range = [0.1, 0.9]", "rango = [0.1, 0.9]",
     "x.toml:15:1: error: unknown key 'rango' in [[factor]]; did you mean 'range'?",
     "x.toml:15:1: error: clave desconocida 'rango' en [[factor]]; ¿quiso decir 'range'?"},
    {"UnknownDesign", R"(kind = "grid")", R"(kind = "sobl")",
     R"(x.toml:9:1: error: kind = "sobl": expected one of: grid, one_at_a_time, latin_hypercube, sobol, morris, saltelli, list; did you mean 'sobol'?)",
     R"(x.toml:9:1: error: kind = "sobl": se espera uno de: grid, one_at_a_time, latin_hypercube, sobol, morris, saltelli, list; ¿quiso decir 'sobol'?)"},
    {"NoDesign", R"([design]
kind = "grid"
size = 3

)",
     "",
     "x.toml:1:1: error: missing 'kind' in [design]: one of: grid, one_at_a_time, latin_hypercube, sobol, morris, "
     "saltelli, list (how points are chosen)",
     "x.toml:1:1: error: falta 'kind' en [design]: uno de: grid, one_at_a_time, latin_hypercube, sobol, morris, "
     "saltelli, list (cómo se eligen los puntos)"},
    {"MissingSize", R"(size = 3
)",
     "", R"(x.toml:8:2: error: missing 'size' in [design]: how many levels each factor has (kind = "grid"))",
     R"(x.toml:8:2: error: falta 'size' en [design]: cuántos niveles tiene cada factor (kind = "grid"))"},
    {"SizeOfAList", R"(kind = "grid")", R"(kind = "list"
file = "points.csv")",
     "x.toml:11:1: error: a list has the points of its file: leave out 'size'",
     "x.toml:11:1: error: una lista tiene los puntos de su archivo: quite 'size'"},
    {"ListWithoutFile", R"(kind = "grid"
size = 3)",
     R"(kind = "list")",
     R"(x.toml:8:2: error: missing 'file' in [design]: the CSV with the points of the list, such as "points.csv")",
     R"(x.toml:8:2: error: falta 'file' en [design]: el CSV con los puntos de la lista, como "puntos.csv")"},
    {"FileOfAGrid", "size = 3", R"(size = 3
file = "points.csv")",
     R"(x.toml:11:1: error: file = "points.csv": goes with kind = "list" only)",
     R"(x.toml:11:1: error: file = "points.csv": solo va con kind = "list")"},
    {"FactorWithoutPath", R"(path = "parameters.humility.common"
)",
     "",
     R"(x.toml:13:1: error: the factor 'humility' lacks 'path': which setting of the scenario it changes, such as "parameters.humility.common")",
     R"(x.toml:13:1: error: al factor 'humility' le falta 'path': qué ajuste del escenario cambia, como "parameters.humility.common")"},
    {"FactorWithoutName", R"(name = "humility"
)",
     "", "x.toml:12:1: error: missing 'name' in [[factor]]: a text in quotes (name of its variable in the file)",
     "x.toml:12:1: error: falta 'name' en [[factor]]: un texto entre comillas (nombre de su variable en el archivo)"},
    {"PathAndPaths", R"(path = "parameters.humility.common")", R"(path = "parameters.humility.common"
paths = ["parameters.humility.spread"])",
     "x.toml:15:1: error: say 'path' or 'paths', not both", "x.toml:15:1: error: diga 'path' o 'paths', no los dos"},
    {"PathWithAValue", R"(path = "parameters.humility.common")", R"(path = "parameters.humility.common=0.3")",
     R"(x.toml:14:1: error: "parameters.humility.common=0.3": this is a setting without its value: leave out what follows the equals sign)",
     R"(x.toml:14:1: error: "parameters.humility.common=0.3": es un ajuste sin su valor: quite lo que sigue al signo igual)"},
    {"TwoWaysToVary", "range = [0.1, 0.9]", R"(range = [0.1, 0.9]
choices = [0.2, 0.4])",
     "x.toml:16:1: error: say 'range' or 'choices', not both: a factor varies in one way",
     "x.toml:16:1: error: diga 'range' o 'choices', no los dos: un factor varía de un solo modo"},
    {"NoWayToVary", R"(range = [0.1, 0.9]
)",
     "", "x.toml:12:1: error: the factor 'humility' lacks 'range' or 'choices': between which values it varies",
     "x.toml:12:1: error: al factor 'humility' le falta 'range' o 'choices': entre qué valores varía"},
    {"RangeReversed", "range = [0.1, 0.9]", "range = [0.9, 0.1]",
     "x.toml:15:1: error: range = [0.9, 0.1]: it runs backwards: write the lower end first",
     "x.toml:15:1: error: range = [0.9, 0.1]: va al revés: escriba primero el extremo menor"},
    {"RangeOfEqualEnds", "range = [0.1, 0.9]", "range = [0.5, 0.5]",
     "x.toml:15:1: error: range = [0.5, 0.5]: both ends are equal: so nothing varies",
     "x.toml:15:1: error: range = [0.5, 0.5]: los dos extremos son iguales: así no varía nada"},
    {"RangeNotANumber", "range = [0.1, 0.9]", "range = [0.1, nan]",
     "x.toml:15:15: error: range[1] = nan: expected a finite number",
     "x.toml:15:15: error: range[1] = nan: se espera un número finito"},
    {"RangeOfTexts", "range = [0.1, 0.9]", R"(range = ["low", 0.9])",
     R"(x.toml:15:10: error: range[0] = "low": expected a number)",
     R"(x.toml:15:10: error: range[0] = "low": se espera un número)"},
    {"RangeOfOneNumber", "range = [0.1, 0.9]", "range = [0.1]",
     "x.toml:15:1: error: range = [0.1]: expected 2 entries, found 1",
     "x.toml:15:1: error: range = [0.1]: se esperan 2 entradas, hay 1"},
    {"RangeAsAText", "range = [0.1, 0.9]", R"(range = "0.1 .. 0.9")",
     R"(x.toml:15:1: error: range = "0.1 .. 0.9": expected a list in brackets, each entry a number)",
     R"(x.toml:15:1: error: range = "0.1 .. 0.9": se espera una lista entre corchetes, cada entrada un número)"},
    {"WholeRangeThatIsNotWhole", "range = [0.1, 0.9]", R"(range = [0.5, 3]
whole = true)",
     "x.toml:15:1: error: range = [0.5, 3]: with whole = true the ends are whole numbers",
     "x.toml:15:1: error: range = [0.5, 3]: con whole = true los extremos son números enteros"},
    {"UnknownUnit", "range = [0.1, 0.9]", R"(range = [0.1, 0.9]
unit = "day")",
     R"(x.toml:16:1: error: unit = "day": expected one of: none, days, months, years; did you mean 'days'?)",
     R"(x.toml:16:1: error: unit = "day": se espera uno de: none, days, months, years; ¿quiso decir 'days'?)"},
    {"DuplicateFactor", R"(name = "committees")", R"(name = "humility")",
     "x.toml:18:1: error: two entries of [[factor]] are called 'humility'; the other is on line 12",
     "x.toml:18:1: error: dos entradas de [[factor]] se llaman 'humility'; la otra está en la línea 12"},
    {"NameThatIsNoIdentifier", R"(name = "humility")", R"(name = "mi humildad")",
     R"(x.toml:13:1: error: name = "mi humildad": it becomes the name of a variable: letters without accents, digits and '_', a letter first)",
     R"(x.toml:13:1: error: name = "mi humildad": será el nombre de una variable: letras sin tilde, cifras y '_', primero una letra)"},
    {"NameOfALabel", R"(name = "humility")", R"(name = "replicate")",
     R"(x.toml:13:1: error: name = "replicate": every file has something of this name; choose another one)",
     R"(x.toml:13:1: error: name = "replicate": así se llama ya algo que tiene todo archivo; elija otro nombre)"},
    {"OneChoiceOnly", R"(off = ["parameters.mix.committee=0"]
)",
     "", "x.toml:19:9: error: one choice only, 'on': so nothing varies",
     "x.toml:19:9: error: una sola opción, 'on': así no varía nada"},
    {"ChoicesOfANumber", R"([factor.choices]
off = ["parameters.mix.committee=0"]
on = ["parameters.mix.committee=0.3"])",
     "choices = 3",
     "x.toml:19:1: error: choices = 3: expected a table [factor.choices] of NAME = VALUE or NAME = [SETTINGS], or a "
     "list of values",
     "x.toml:19:1: error: choices = 3: se espera una tabla [factor.choices] de NOMBRE = VALOR o NOMBRE = [AJUSTES], o "
     "una lista de valores"},
    {"BlockWithoutAnEqualsSign", R"(off = ["parameters.mix.committee=0"])", R"(off = ["parameters.mix.committee"])",
     R"(x.toml:20:8: error: off: "parameters.mix.committee": expected a setting in quotes, such as "parameters.humility.common=0.3")",
     R"(x.toml:20:8: error: off: "parameters.mix.committee": se espera un ajuste entre comillas, como "parameters.humility.common=0.3")"},
    {"BlockWithANumber", R"(off = ["parameters.mix.committee=0"])", "off = [0]",
     R"(x.toml:20:8: error: off: 0: expected a setting in quotes, such as "parameters.humility.common=0.3")",
     R"(x.toml:20:8: error: off: 0: se espera un ajuste entre comillas, como "parameters.humility.common=0.3")"},
    {"ValueWithoutAPath", R"(off = ["parameters.mix.committee=0"])", "off = 0",
     "x.toml:20:1: error: 'off': the factor 'committees' has no 'path' to which to give that value",
     "x.toml:20:1: error: 'off': el factor 'committees' no tiene 'path' al que darle ese valor"},
    {"ChoiceOfTwoWords", "off = [", R"("not at all" = [)",
     "x.toml:19:9: error: 'not at all': the name of a choice is one word, without blanks",
     "x.toml:19:9: error: 'not at all': el nombre de una opción es una palabra, sin espacios"},
    {"UnitOfChoices", R"(name = "committees")", R"(name = "committees"
unit = "days")",
     "x.toml:19:1: error: unit: does not go with 'choices', only with 'range'",
     "x.toml:19:1: error: unit: no va con 'choices', solo con 'range'"},
    {"SamePathTwice", R"([factor.choices]
off = ["parameters.mix.committee=0"]
on = ["parameters.mix.committee=0.3"])",
     R"(path = "parameters.humility.common"
range = [0.1, 0.9])",
     R"(x.toml:19:1: error: "parameters.humility.common": the factor 'humility' changes it already)",
     R"(x.toml:19:1: error: "parameters.humility.common": lo cambia ya el factor 'humility')"},
    {"NoFactor", R"([[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]

[[factor]]
name = "committees"
[factor.choices]
off = ["parameters.mix.committee=0"]
on = ["parameters.mix.committee=0.3"]
)",
     "", "x.toml:1:1: error: there is no factor: write at least one [[factor]]",
     "x.toml:1:1: error: no hay ningún factor: escriba al menos un [[factor]]"},
    {"MorrisLevelsOdd", R"(kind = "grid"
size = 3)",
     R"(kind = "morris"
size = 3
levels = 5)",
     "x.toml:11:1: error: levels = 5: Morris takes an even number of levels, such as 4",
     "x.toml:11:1: error: levels = 5: Morris pide un número par de niveles, como 4"},
    {"MorrisLevelsTooFew", R"(kind = "grid"
size = 3)",
     R"(kind = "morris"
size = 3
levels = 1)",
     "x.toml:11:1: error: levels = 1: must be between 2 and 64",
     "x.toml:11:1: error: levels = 1: debe estar entre 2 y 64"},
    {"LevelsOfAGrid", "size = 3", R"(size = 3
levels = 4)",
     R"(x.toml:11:1: error: levels = 4: goes with kind = "morris" only; elsewhere 'size' tells it)",
     R"(x.toml:11:1: error: levels = 4: solo va con kind = "morris"; en los demás lo dice 'size')"},
    {"SaltelliSizeNoPowerOfTwo", R"(kind = "grid"
size = 3)",
     R"(kind = "saltelli"
size = 100)",
     "x.toml:10:1: warning: size = 100: the Sobol sequence is even at a power of 2, such as 64 or 128",
     "x.toml:10:1: advertencia: size = 100: la sucesión de Sobol es pareja con una potencia de 2, como 64 o 128"},
    {"SizeZero", "size = 3", "size = 0", "x.toml:10:1: error: size = 0: must be between 1 and 1000000",
     "x.toml:10:1: error: size = 0: debe estar entre 1 y 1000000"},
    {"TooManyRuns", "size = 3", "size = 300000",
     "x.toml:10:1: error: 600000 points with 2 replicates and 2 branches are 2400000 runs; at most 1000000 fit",
     "x.toml:10:1: error: 600000 puntos con 2 repeticiones y 2 ramas son 2400000 corridas; caben a lo más 1000000"},
    {"PrecisionWithReplicates", "replicates = 2", R"(replicates = 2
precision = { variable = "agendas_alive", half_width = 0.1 })",
     "x.toml:5:1: error: say 'replicates' or 'precision', not both",
     "x.toml:5:1: error: diga 'replicates' o 'precision', no los dos"},
    {"PrecisionWithoutVariable", "replicates = 2", "precision = { half_width = 0.1 }",
     "x.toml:4:1: error: missing 'variable' in 'precision': the number whose mean is looked at",
     "x.toml:4:1: error: falta 'variable' en 'precision': de qué número se mira la media"},
    {"PrecisionOfNothing", "replicates = 2", R"(precision = { variable = "agendas_alive", half_width = 0 })",
     "x.toml:4:43: error: half_width = 0: must be at least 1e-12",
     "x.toml:4:43: error: half_width = 0: debe ser al menos 1e-12"},
    {"FirstAboveMost", "replicates = 2",
     R"(precision = { variable = "agendas_alive", half_width = 0.1, first = 20, most = 10 })",
     "x.toml:4:61: error: first = 20: may not be above most = 10",
     "x.toml:4:61: error: first = 20: no puede ser mayor que most = 10"},
    {"ReplicatesZero", "replicates = 2", "replicates = 0",
     "x.toml:4:1: error: replicates = 0: must be between 1 and 1000000",
     "x.toml:4:1: error: replicates = 0: debe estar entre 1 y 1000000"},
    {"SeedNegative", "seed = 7", "seed = -7", "x.toml:3:1: error: seed = -7: must be at least 0",
     "x.toml:3:1: error: seed = -7: debe ser al menos 0"},
    {"WhatIfTwice", R"(what_ifs = ["lejos"])", R"(what_ifs = ["lejos", "lejos"])",
     "x.toml:5:1: error: 'lejos' is there twice", "x.toml:5:1: error: 'lejos' está dos veces"},
    {"SeveralAtOnce", R"(seed = 7
replicates = 2)",
     R"(seed = 7.5
replicates = "two")",
     R"(x.toml:3:1: error: seed = 7.5: expected a whole number
x.toml:4:1: error: replicates = "two": expected a whole number)",
     R"(x.toml:3:1: error: seed = 7.5: se espera un número entero
x.toml:4:1: error: replicates = "two": se espera un número entero)"},
    {"NoToml", "seed = 7", "seed = ", "x.toml:3:8: error: the value after = is missing",
     "x.toml:3:8: error: falta el valor después de ="},
};

class ExperimentMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(ExperimentMistakes, AreToldWithPlaceValueAndHelp) {
    const Mistake& mistake = GetParam();
    sim::Findings findings;
    (void)sim::read_experiment_file(changed(valid_experiment, mistake.right, mistake.wrong), findings);
    EXPECT_EQ(findings.render("x.toml", sim::Language::english), std::string{mistake.english} + '\n');
    EXPECT_EQ(findings.render("x.toml", sim::Language::spanish), std::string{mistake.spanish} + '\n');
}

INSTANTIATE_TEST_SUITE_P(Experiment, ExperimentMistakes, testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string{mistake.param.name}; });

std::string told(std::string_view text) {
    sim::Findings findings;
    (void)sim::read_experiment_file(text, findings);
    return findings.render("x.toml", sim::Language::english);
}

TEST(ExperimentFile, WhatIsNoTextOrFarTooLongIsRefused) {
    EXPECT_EQ(told(std::string{"\x89HDF\r\n\x1a\n\0\0\0", 11}),
              "x.toml:1:1: error: this file is no text (a file of results, a document?); an experiment is a TOML text "
              "file\n");
    EXPECT_EQ(told(std::string(2'000'000, '#')),
              "x.toml:1:1: error: the file has more than 1048576 bytes (1 MiB); an experiment takes far less\n");
    EXPECT_EQ(told(" \n"), "x.toml:1:1: error: the file is empty; an experiment begins with scenario = \"...\"\n");
}

TEST(ExperimentFile, IsReadWhole) {
    sim::Findings findings;
    const sim::ExperimentFile file = sim::read_experiment_file(valid_experiment, findings);
    ASSERT_TRUE(findings.empty()) << findings.render("x.toml", sim::Language::english);
    EXPECT_EQ(file.replicates(), 2U);
    EXPECT_EQ(file.keep, (std::vector<std::string>{"agenda"}));
    const sim::Design design = design_of(file);
    EXPECT_EQ(design.kind, sim::DesignKind::grid);
    EXPECT_EQ(design.seed, 7U);
    EXPECT_EQ(design.points, 6U);
    ASSERT_EQ(design.factors.size(), 2U);
    EXPECT_EQ(design.factors[0].paths, std::vector<std::string>{"parameters.humility.common"});
    EXPECT_EQ(design.factors[1].choices, (std::vector<std::string>{"off", "on"}));
    EXPECT_EQ(design.factors[1].high, 1);
    EXPECT_EQ(design.factors[1].paths, std::vector<std::string>{"parameters.mix.committee"});
    EXPECT_EQ(file.factors[0].settings_at(0.1), std::vector<std::string>{"parameters.humility.common=0.1"});
    EXPECT_EQ(file.factors[1].settings_at(1), std::vector<std::string>{"parameters.mix.committee=0.3"});
}

TEST(ExperimentFile, WhereItIsSilent) {
    sim::Findings findings;
    const sim::ExperimentFile file = sim::read_experiment_file(
        "scenario = \"aula\"\n[design]\nkind = \"morris\"\nsize = 5\n[[factor]]\nname = \"a\"\npath = \"p\"\nrange = "
        "[0, 1]\n",
        findings);
    EXPECT_TRUE(findings.empty());
    EXPECT_EQ(file.replicates(), 1U);
    EXPECT_EQ(file.keep, std::nullopt);
    EXPECT_EQ(design_of(file).levels, 4U);
    EXPECT_EQ(design_of(file).points, 10U);
    EXPECT_EQ(file.factors.front().label.title, (sim::Text{"a", "a"}));
}

/// The settings of a factor of that text at a value.
std::vector<std::string> settings(const std::string& factor, double value) {
    sim::Findings findings;
    const sim::ExperimentFile file = sim::read_experiment_file(
        "scenario = \"aula\"\n[design]\nkind = \"grid\"\nsize = 2\n[[factor]]\nname = \"a\"\n" + factor, findings);
    EXPECT_TRUE(findings.empty()) << findings.render("x.toml", sim::Language::english);
    return file.factors.at(0).settings_at(value);
}

TEST(ExperimentFile, FactorsSetWhatTheySay) {
    using Settings = std::vector<std::string>;
    EXPECT_EQ(settings("path = \"p\"\nrange = [30, 90]\nunit = \"days\"\n", 45.5), Settings{"p=\"45.5 days\""});
    EXPECT_EQ(settings("paths = [\"p\", \"a.*.q\"]\nrange = [1, 3]\nwhole = true\n", 2), (Settings{"p=2", "a.*.q=2"}));
    EXPECT_EQ(settings("path = \"p\"\nchoices = [\"drawn\", \"0.3\"]\n", 1), Settings{"p=\"0.3\""});
    EXPECT_EQ(settings("path = \"p\"\nchoices = [true, false]\n", 1), Settings{"p=false"});
    EXPECT_EQ(settings("path = \"p\"\nchoices = { no = 0, much = 0.5 }\n", 1), Settings{"p=0.5"});
    EXPECT_EQ(settings("choices = { no = [], much = [\"p=1\", \"q=\\\"two words\\\"\"] }\n", 1),
              (Settings{"p=1", "q=\"two words\""}));
}

TEST(ExperimentFile, NoPartOfAFileIsTooLittleToBeToldOf) {
    for (std::size_t at = 0; at < valid_experiment.size(); at += 3) {
        std::string without = valid_experiment;
        without.erase(at, 2);
        for (const std::string& text : {valid_experiment.substr(0, at), without}) {
            sim::Findings findings;
            const sim::ExperimentFile file = sim::read_experiment_file(text, findings);
            EXPECT_TRUE(findings.has_errors() || !file.factors.empty()) << text;
        }
    }
}

TEST(ExperimentFile, ItsSchemaKnowsBothFormsOfChoices) {
    const auto json = nlohmann::json::parse(sim::experiment_json_schema());
    EXPECT_EQ(json["properties"]["factor"]["items"]["properties"]["choices"]["anyOf"].size(), 2U);
    EXPECT_EQ(json["required"], nlohmann::json::array({"scenario"}));
}

}  // namespace
