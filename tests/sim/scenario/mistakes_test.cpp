// What a user reads after a mistake: each changes one place of a valid scenario, and the whole answer is compared.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "tests/sim/scenario/little_model.hpp"

namespace {

struct Mistake {
    const char* name;
    std::string_view right;
    std::string_view wrong;
    std::string_view english;
    std::string_view spanish{};  ///< compared where given

    friend void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }
};

const Mistake mistakes[] = {
    {"NumberAsText", "functionality = 0.7", R"(functionality = "0.7")",
     R"(x.toml:41:1: error: functionality = "0.7": numbers are written without quotes: 0.7)",
     R"(x.toml:41:1: error: functionality = "0.7": los números se escriben sin comillas: 0.7)"},
    {"WordForANumber", "functionality = 0.7", R"(functionality = "high")",
     R"(x.toml:41:1: error: functionality = "high": expected a number)"},
    {"TruthForANumber", "functionality = 0.7", "functionality = true",
     "x.toml:41:1: error: functionality = true: expected a number"},
    {"NumberForAText", R"(model = "little")", "model = 3", "x.toml:3:1: error: model = 3: expected a text in quotes"},
    {"TextForTruth", "hosts = true", R"(hosts = "yes")",
     R"(x.toml:46:1: error: hosts = "yes": expected true or false)"},
    {"NumberForAList", "leaning = [0.1, -0.2]", "leaning = 0.1",
     "x.toml:42:1: error: leaning = 0.1: expected a list in brackets, each entry a number"},
    {"WrongItemOfAList", "leaning = [0.1, -0.2]", R"(leaning = [0.1, "left"])",
     R"(x.toml:42:17: error: leaning[1] = "left": expected a number)"},
    {"ListOfAnotherSize", "leaning = [0.1, -0.2]", "leaning = [0.1]",
     "x.toml:42:1: error: leaning = [0.1]: expected 2 entries, found 1"},
    {"EmptyList", R"(scope = ["education"])", "scope = []",
     "x.toml:44:1: error: scope = []: the list may not be empty"},
    {"AboveTheLimit", "functionality = 0.7", "functionality = 1.4",
     "x.toml:41:1: error: functionality = 1.4: must be between 0 and 1",
     "x.toml:41:1: error: functionality = 1.4: debe estar entre 0 y 1"},
    {"BelowTheOnlyLimit", "hosts = true", "special = -1", "x.toml:46:1: error: special = -1: must be at least 0"},
    {"CountBelowOne", R"(count = "2 .. 4")", "count = 0", "x.toml:45:1: error: count = 0: must be between 1 and 500"},
    {"CountThatIsNotWhole", R"(count = "2 .. 4")", "count = 2.5",
     "x.toml:45:1: error: count = 2.5: expected a whole number, not 2.5"},
    {"CountBeyondMachineNumbers", "rounds = 4 ", "rounds = 9000000000",
     "x.toml:17:1: error: rounds = 9000000000: must be between 0 and 4294967295"},
    {"NotANumber", "functionality = 0.7", "functionality = nan",
     "x.toml:41:1: error: functionality = nan: expected a finite number"},
    {"Infinite", "functionality = 0.7", "functionality = -inf",
     "x.toml:41:1: error: functionality = -inf: expected a finite number"},
    {"DecimalCommaInAText", "functionality = 0.7", R"(functionality = "0,5")",
     R"(x.toml:41:1: error: functionality = "0,5": decimals are written with a point: 0.5)"},
    {"DecimalComma", "functionality = 0.7", "functionality = 0,5",
     "x.toml:41:18: error: decimals are written with a point: 0.5",
     "x.toml:41:18: error: los decimales se escriben con punto: 0.5"},
    {"UnitOfTimeOnAScore", "functionality = 0.7", R"(functionality = "3 days")",
     R"(x.toml:41:1: error: functionality = "3 days": this number has no unit of time: leave out 'days')"},
    {"ReversedRange", R"(humility = "0.2 .. 0.6")", R"(humility = "0.6 .. 0.2")",
     R"(x.toml:15:1: error: humility = "0.6 .. 0.2": the range runs backwards: write the lower end first)",
     R"(x.toml:15:1: error: humility = "0.6 .. 0.2": el rango va al revés: escriba primero el extremo menor)"},
    {"RangeEndBeyondLimit", R"(humility = "0.2 .. 0.6")", R"(humility = "0.2 .. 1.6")",
     R"(x.toml:15:1: error: humility = "0.2 .. 1.6": must be between 0 and 1)"},
    {"RangeWithOneEnd", R"(humility = "0.2 .. 0.6")", R"(humility = "0.2 ..")",
     R"(x.toml:15:1: error: humility = "0.2 ..": a range has two ends: "0.2 .. 0.6")"},
    {"RangeWithoutQuotes", R"(humility = "0.2 .. 0.6")", "humility = 0.2 .. 0.6",
     R"(x.toml:15:16: error: this value is written in quotes: humility = "0.2 .. 0.6")"},
    {"TriangularOutOfOrder", R"(humility = "0.2 .. 0.6")", R"(humility = "triangular 0.4 0.2 0.6")",
     R"(x.toml:15:1: error: humility = "triangular 0.4 0.2 0.6": write "triangular LOW MODE HIGH", ascending, as in "triangular 0.2 0.4 0.6")"},
    {"NormalWithoutDeviation", R"(humility = "0.2 .. 0.6")", R"(humility = "normal 0.4")",
     R"(x.toml:15:1: error: humility = "normal 0.4": write "normal MEAN DEVIATION", the deviation above 0, as in "normal 0.4 0.1")"},
    {"UnknownDistribution", R"(humility = "0.2 .. 0.6")", R"(humility = "triangulr 0.1 0.2 0.3")",
     R"(x.toml:15:1: error: humility = "triangulr 0.1 0.2 0.3": expected a number; did you mean 'triangular'?)"},
    {"FractionsInARangeOfCounts", R"(count = "2 .. 4")", R"(count = "2.5 .. 4")",
     R"(x.toml:45:1: error: count = "2.5 .. 4": expected a whole number, not 2.5)"},
    {"LengthOfTimeWithoutUnit", R"(term = "2 years")", "term = 730",
     R"(x.toml:47:1: error: term = 730: the unit of time is missing; write for instance "91 days" or "3 months")",
     R"(x.toml:47:1: error: term = 730: falta la unidad de tiempo; escriba por ejemplo "91 días" o "3 meses")"},
    {"LengthOfTimeWithoutUnitInAText", R"(term = "2 years")", R"(term = "730")",
     R"(x.toml:47:1: error: term = "730": the unit of time is missing; write for instance "91 days" or "3 months")"},
    {"UnknownUnitOfTime", R"(term = "2 years")", R"(term = "2 yeras")",
     R"(x.toml:47:1: error: term = "2 yeras": 'yeras' is no unit of time; did you mean 'years'?)"},
    {"NoUnitOfTime", R"(term = "2 years")", R"(term = "2 sols")",
     R"(x.toml:47:1: error: term = "2 sols": 'sols' is no unit of time; allowed: minutes, hours, days, weeks, months, years)"},
    {"TooLong", R"(term = "2 years")", R"(term = "30 years")",
     R"(x.toml:47:1: error: term = "30 years": must be between 1 day and 3653 days)"},
    {"NegativeLengthOfTime", R"(patience = "6 meses")", R"(patience = "-6 meses")",
     R"(x.toml:16:1: error: patience = "-6 meses": must be at least 0 days)",
     R"(x.toml:16:1: error: patience = "-6 meses": debe ser al menos 0 días)"},
    {"ReversedRangeOfTime", R"(term = "2 years")", R"(term = "45 .. 30 days")",
     R"(x.toml:47:1: error: term = "45 .. 30 days": the range runs backwards: write the lower end first)"},
    {"UncertainRunSetting", "replicates = 20", R"(replicates = "10 .. 20")",
     R"(x.toml:9:1: error: replicates = "10 .. 20": expected a whole number)"},
    {"NegativeSeed", "seed = 7", "seed = -7", "x.toml:8:1: error: seed = -7: must be at least 0"},
    {"NoRhythm", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "mensual")",
     R"(x.toml:40:1: error: rhythm = "mensual": expected a rhythm: "every 2 months", "every 7 days from 2020-01-06", "every 91 days give or take 10 days", "at random, mean 30 days", "weibull, mean 14 months, shape 1.37", "never" or a list of dates)",
     R"(x.toml:40:1: error: rhythm = "mensual": se espera un ritmo: "cada 2 meses", "cada 7 días desde 2020-01-06", "cada 91 días con holgura de 10 días", "al azar, media 30 días", "weibull, media 14 meses, forma 1.37", "nunca" o una lista de fechas)"},
    {"RhythmWithoutUnit", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "every 2")",
     R"(x.toml:40:1: error: rhythm = "every 2": the unit of time is missing; write for instance "91 days" or "3 months")"},
    {"RhythmThatIsANumber", R"(rhythm = "cada 91 días con holgura de 10 días")", "rhythm = 30",
     R"(x.toml:40:1: error: rhythm = 30: the unit of time is missing; write for instance "91 days" or "3 months")"},
    {"RhythmWithTooMuchGive", R"(rhythm = "cada 91 días con holgura de 10 días")",
     R"(rhythm = "every 20 days give or take 10 days")",
     R"(x.toml:40:1: error: rhythm = "every 20 days give or take 10 days": the give or take must be below half the distance between occasions)"},
    {"RhythmWithoutPeriod", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "every 0 days")",
     R"(x.toml:40:1: error: rhythm = "every 0 days": between two occasions at least a minute and at most a century must pass)"},
    {"RhythmFromNoDate", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "every 7 days from monday")",
     R"(x.toml:40:1: error: rhythm = "every 7 days from monday": 'monday' is no date from 1900 to 2200; write for instance 2020-01-06)"},
    {"DatesOutOfOrder", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = ["2024-02-01", "2024-01-01"])",
     R"(x.toml:40:1: error: rhythm = ["2024-02-01", "2024-01-01"]: the dates go in order, each of them once)"},
    {"ShapeBeyondItsLimits", R"(rhythm = "cada 91 días con holgura de 10 días")",
     R"(rhythm = "weibull, media 14 meses, forma 0.1")",
     R"(x.toml:40:1: error: rhythm = "weibull, media 14 meses, forma 0.1": the shape must be between 0.5 and 20)"},
    {"DateThatDoesNotExist", R"(since = "2020-02-03")", R"(since = "2027-02-29")",
     R"(x.toml:48:1: error: since = "2027-02-29": expected a date from 1900 to 2200, such as "2027-10-31")"},
    {"DateThatDoesNotExistWithoutQuotes", R"(since = "2020-02-03")", "since = 2027-02-29",
     R"(x.toml:48:19: error: this date does not exist; write for instance "2027-10-31")"},
    {"DateBeyondTheCalendar", R"(since = "2020-02-03")", "since = 2300-01-01",
     R"(x.toml:48:1: error: since = 2300-01-01: expected a date from 1900 to 2200, such as "2027-10-31")"},
    {"TimeOfDayForADate", R"(since = "2020-02-03")", "since = 2020-01-01T10:00:00",
     R"(x.toml:48:1: error: since = 2020-01-01T10:00:00: expected a date from 1900 to 2200, such as "2027-10-31")"},
    {"DateOfAnotherForm", R"(since = "2020-02-03")", R"(since = "3/2/2020")",
     R"(x.toml:48:1: error: since = "3/2/2020": expected a date from 1900 to 2200, such as "2027-10-31")"},
    {"IntervalThatEndsBeforeItStarts", R"(freezes = [["2023-06-29", "2023-10-29"]])",
     R"(freezes = [["2023-10-29", "2023-06-29"]])",
     R"(x.toml:49:12: error: freezes[0] = ["2023-10-29", "2023-06-29"]: the interval ends before it starts)",
     R"(x.toml:49:12: error: freezes[0] = ["2023-10-29", "2023-06-29"]: el intervalo termina antes de empezar)"},
    {"IntervalWithThreeDates", R"(freezes = [["2023-06-29", "2023-10-29"]])",
     R"(freezes = [["2023-06-29", "2023-10-29", "2024-01-01"]])",
     R"(x.toml:49:12: error: freezes[0] = ["2023-06-29", "2023-10-29", "2024-01-01"]: expected a pair of dates such as ["2023-06-29", "2023-10-29"])"},
    {"UnknownChoice", R"(kind = "council")", R"(kind = "concil")",
     R"(x.toml:38:1: error: kind = "concil": expected one of: table, council; did you mean 'council'?)",
     R"(x.toml:38:1: error: kind = "concil": se espera uno de: table, council; ¿quiso decir 'council'?)"},
    {"UnknownKey", "functionality = 0.7", "functionalty = 0.7",
     "x.toml:41:1: error: unknown key 'functionalty' in [[venues]]; did you mean 'functionality'?",
     "x.toml:41:1: error: clave desconocida 'functionalty' en [[venues]]; ¿quiso decir 'functionality'?"},
    {"UnknownKeyFarFromAll", "functionality = 0.7", "zzz = 0.7",
     "x.toml:41:1: error: unknown key 'zzz' in [[venues]]; allowed: name, label, kind, unit, rhythm, functionality, "
     "leaning, mandate, scope, count, special, hosts, ..."},
    {"UnknownKeyOfTheScenario", "seed = 7", "sead = 7",
     "x.toml:8:1: error: unknown key 'sead' in the scenario; did you mean 'seed'?"},
    {"UnknownTable", "[parameters]", "[parametres]",
     "x.toml:14:2: error: unknown key 'parametres' in the scenario; did you mean 'parameters'?"},
    {"UnknownReference", R"(unit = "secretaria")", R"(unit = "secretraia")",
     R"(x.toml:39:1: error: unit = "secretraia": no entry of [[units]] is called 'secretraia'; did you mean 'secretaria'?)",
     R"(x.toml:39:1: error: unit = "secretraia": ninguna entrada de [[units]] se llama 'secretraia'; ¿quiso decir 'secretaria'?)"},
    {"UnknownReferenceInAList", R"(scope = ["education"])", R"(scope = ["health"])",
     R"(x.toml:44:10: error: scope[0] = "health": no entry of [[sectors]] is called 'health'; allowed: education)"},
    {"UnknownNameInAProfile", "mandate = { violence = 0.8 }", "mandate = { violense = 0.8 }",
     "x.toml:43:13: error: violense = 0.8: no entry of [[problems]] is called 'violense'; did you mean 'violence'?"},
    {"ValueBeyondLimitInAProfile", "mandate = { violence = 0.8 }", "mandate = { violence = 8 }",
     "x.toml:43:13: error: violence = 8: must be between 0 and 1"},
    {"MissingRequired", R"(model = "little"
)",
     "", "x.toml:1:1: error: missing 'model': a text in quotes (model to run)",
     "x.toml:1:1: error: falta 'model': un texto entre comillas (modelo que se simula)"},
    {"MissingName", R"(name = "mesa"
)",
     "", "x.toml:35:1: error: missing 'name' in [[venues]]: a text in quotes (name)"},
    {"NameWithADot", R"(name = "mesa")", R"(name = "mesa.uno")",
     R"(x.toml:36:1: error: name = "mesa.uno": a name has letters, no dots or equals signs; the title goes into 'label')"},
    {"DuplicateNames", R"(name = "violence")", R"(name = "dropout")",
     R"(x.toml:30:1: error: two entries of [[problems]] are called 'dropout'; the other is on line 26
x.toml:43:13: error: violence = 0.8: no entry of [[problems]] is called 'violence'; allowed: dropout)",
     R"(x.toml:30:1: error: dos entradas de [[problems]] se llaman 'dropout'; la otra está en la línea 26
x.toml:43:13: error: violence = 0.8: ninguna entrada de [[problems]] se llama 'violence'; se admiten: dropout)"},
    {"DuplicateKeys", "seed = 7", R"(seed = 7
seed = 8)",
     "x.toml:9:8: error: 'seed' is stated twice; keep one of the two"},
    {"DuplicateTables", "[[units]]", R"([parameters]
[[units]])",
     "x.toml:19:1: error: 'parameters' is stated twice; keep one of the two"},
    {"TableForAListOfTables", "[[venues]] # F3", "[venues] # F3",
     R"(x.toml:35:2: error: venues = { name = "mesa", label = "Mesa territorial", kind = "council" }: expected a list of tables [[venues]])"},
    {"ListForATable", "[parameters]", "[[parameters]]",
     R"(x.toml:14:3: error: parameters = [{ humility = "0.2 .. 0.6", patience = "6 meses", rounds = 4 }]: expected a table [parameters])"},
    {"TextInOneLanguage", R"(title = { es = "Pequeño", en = "Little" })", R"(title = { es = "Pequeño" })",
     R"(x.toml:4:1: error: title = { es = "Pequeño" }: expected a text in quotes, or { es = "...", en = "..." })"},
    {"FormatOfTheFuture", "format = 1", "format = 2", "x.toml:2:1: error: format = 2: must be 1"},
    {"UntilBeforeFrom", R"(until = "2028-01-01")", R"(until = "2023-01-01")",
     "x.toml:6:1: error: until = 2023-01-01: must be after from = 2024-01-01",
     "x.toml:6:1: error: until = 2023-01-01: debe ser después de from = 2024-01-01"},
    {"NumberWithoutNote", R"(patience = "6 meses"     # T12)", R"(patience = "6 meses")",
     R"(x.toml:16:1: error: parameters.patience = "6 meses": no source; note beside it # T12 (a source), # assumption 0.1..0.4 or # hypothesis 0.1..0.4)",
     R"(x.toml:16:1: error: parameters.patience = "6 meses": sin fuente; anote al lado # T12 (una fuente), # supuesto 0.1..0.4 o # hipótesis 0.1..0.4)"},
    {"NoteThatNamesNothing", "# T12", "# seen in many places",
     R"(x.toml:16:1: error: parameters.patience = "6 meses": no source; note beside it # T12 (a source), # assumption 0.1..0.4 or # hypothesis 0.1..0.4)"},
    {"AssumptionWithoutRange", "# T12", "# assumption",
     R"(x.toml:16:1: error: parameters.patience = "6 meses": the note says assumption and lacks the range; note for instance # assumption 0.1..0.4)"},
    {"HypothesisWithoutRange", "# hypothesis 2..8", "# hypothesis",
     "x.toml:17:1: error: parameters.rounds = 4: the note says hypothesis and lacks the range; note for instance # "
     "hypothesis 0.1..0.4"},
    {"UnclosedText", R"(model = "little")", R"(model = "little)",
     R"(x.toml:3:16: error: the text is not closed well: end it with a quotation mark on its line (and write \\ for \))",
     R"(x.toml:3:16: error: el texto no está bien cerrado: termínelo con comillas en su línea (y escriba \\ por \))"},
    {"TextWithoutQuotes", R"(model = "little")", "model = little",
     R"(x.toml:3:9: error: this value is written in quotes: model = "little")"},
    {"CapitalTrue", "hosts = true", "hosts = True", "x.toml:46:9: error: write true or false, in small letters"},
    {"MissingValue", "hosts = true", "hosts =", "x.toml:46:8: error: the value after = is missing"},
    {"MissingEqualsSign", "hosts = true", "hosts true", "x.toml:46:7: error: expected KEY = VALUE"},
    {"UnclosedList", "leaning = [0.1, -0.2]", "leaning = [0.1, -0.2",
     "x.toml:43:1: error: the list lacks a comma or its closing ]"},
    {"UnclosedHeader", "[parameters]", "[parameters",
     "x.toml:14:12: error: the header of a table is closed with ] and has a line of its own"},
    {"PointWithoutZero", "functionality = 0.7", "functionality = .7", "x.toml:41:17: error: write the zero: 0.7"},
    {"LeadingZero", "seed = 7", "seed = 07", "x.toml:8:10: error: a number does not begin with zeros"},
    {"KeyWithAccent", "seed = 7", "señal = 7",
     "x.toml:8:3: error: a key has letters without accents, digits, _ and -; with other signs or blanks it is written "
     "in quotes",
     "x.toml:8:3: error: una clave tiene letras sin tildes, cifras, _ y -; con otros signos o espacios va entre "
     "comillas"},
    {"InlineTableOverLines", "mandate = { violence = 0.8 }", R"(mandate = { violence = 0.8,
 dropout = 0.1 })",
     "x.toml:43:28: error: a table { a = 1, b = 2 } goes on a single line, with commas between its parts"},
    {"SeveralAtOnce", R"(functionality = 0.7
leaning = [0.1, -0.2])",
     R"(functionality = 7
countt = 2
leaning = "left")",
     R"(x.toml:41:1: error: functionality = 7: must be between 0 and 1
x.toml:42:1: error: unknown key 'countt' in [[venues]]; did you mean 'count'?
x.toml:43:1: error: leaning = "left": expected a list in brackets, each entry a number)"},
    {"BoundsGivenForBothEndsOfANormal", R"(humility = "0.2 .. 0.6")", R"(humility = "normal 1.4 0.1")",
     R"(x.toml:15:1: error: humility = "normal 1.4 0.1": must be between 0 and 1)"},
    {"TooManyWordsAfterALength", R"(humility = "0.2 .. 0.6")", R"(humility = "0.2 0.6")",
     R"(x.toml:15:1: error: humility = "0.2 0.6": expected one number, a range "0.2 .. 0.6", "triangular 0.2 0.4 0.6" or "normal 0.4 0.1")"},
    {"UnknownUnitInARhythm", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "cada 2 mesess")",
     R"(x.toml:40:1: error: rhythm = "cada 2 mesess": 'mesess' is no unit of time; did you mean 'meses'?)"},
    {"RandomWithoutMean", R"(rhythm = "cada 91 días con holgura de 10 días")", R"(rhythm = "at random")",
     R"(x.toml:40:1: error: rhythm = "at random": expected a rhythm: "every 2 months", "every 7 days from 2020-01-06", "every 91 days give or take 10 days", "at random, mean 30 days", "weibull, mean 14 months, shape 1.37", "never" or a list of dates)"},
    {"NumberWithUnit", "functionality = 0.7", "functionality = 3 days",
     R"(x.toml:41:19: error: this value is written in quotes: functionality = "3 days")"},
    {"TextForATable", R"([parameters]
humility = "0.2 .. 0.6"  # assumption
patience = "6 meses"     # T12
rounds = 4               # hypothesis 2..8)",
     R"(parameters = "none")", R"(x.toml:14:1: error: parameters = "none": expected a table [parameters])"},
    {"NestedSixtyFold", R"(tags = ["a", "b"])",
     "tags = "
     "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
     "]]]]]]]",
     "x.toml:12:40: error: more than 32 brackets or braces are open, one inside the other"},
    {"FortyDots", R"(tags = ["a", "b"])",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1",
     "x.toml:12:66: error: this key has more than 32 dots"},
    {"ControlCharacter", R"(model = "little")",
     "model = \"lit\x07"
     "tle\"",
     "x.toml:3:13: error: a control character (code 7) is here; a scenario is text: delete it"},
    {"ListOfTextsWithANumber", R"(tags = ["a", "b"])", R"(tags = ["a", 2])",
     "x.toml:12:14: error: tags[1] = 2: expected a text in quotes"},
    {"BooleanForALengthOfTime", R"(term = "2 years")", "term = true",
     R"(x.toml:47:1: error: term = true: expected a length of time such as "91 days")"},
    {"NoteWithAReversedRange", "# T12", "# assumption 0.6..0.2",
     R"(x.toml:16:1: error: parameters.patience = "6 meses": the note says assumption and lacks the range; note for instance # assumption 0.1..0.4)"},
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreToldWithPlaceValueAndHelp) {
    const Mistake& mistake = GetParam();
    const sim::Findings findings = little::findings_of(little::with(mistake.right, mistake.wrong));
    EXPECT_TRUE(findings.has_errors());
    EXPECT_EQ(findings.render("x.toml", sim::Language::english), std::string{mistake.english} + '\n');
    if (!mistake.spanish.empty()) {
        EXPECT_EQ(findings.render("x.toml", sim::Language::spanish), std::string{mistake.spanish} + '\n');
    }
}

INSTANTIATE_TEST_SUITE_P(Scenario, Mistakes, testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string{mistake.param.name}; });

}  // namespace
