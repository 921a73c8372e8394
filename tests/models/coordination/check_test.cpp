// What a user of this model reads after a mistake: each changes one place of a valid scenario, and the whole answer is
// compared.
#include "models/coordination/check.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "sim/scenario/scenario.hpp"

namespace {

using namespace models::coordination;

constexpr std::string_view valid = R"(format = 1
model = "coordination"
from = "2022-01-01"
until = "2026-01-01"

[parameters.review]
take_up = 0.5
shrink = 0
ignore = -0.8

[parameters.mix]
aggregation = 1
lead_unit = 0
mixed = 0
one_way = 0
two_way = 0
committee = 0

[[problems]]
name = "dropout"

[[sectors]]
name = "education"

[[units]]
name = "town"
[[units]]
name = "north"
parent = "town"

[[administrations]]
name = "mayor"
unit = "town"
[[administrations.terms]]
name = "one"
begin = "2020-01-01"
end = "2024-01-01"
[[administrations.terms]]
name = "two"
begin = "2024-01-01"

[[actors]]
name = "secretariat"
kind = "secretariat"
units = ["town"]
sector = "education"
administration = "mayor"
office = "appointed"
tenure = "730 days"
convenes = true
rhythm = "every 7 days"
mandate = { dropout = 1 }

[[actors]]
name = "movement"
kind = "movement"
units = ["north"]
sector = "education"
rhythm = "every 30 days"

[[venues]]
name = "table"
unit = "town"
host = "secretariat"
rhythm = "every 61 days"
)";

std::string answer_to(std::string_view right, std::string_view wrong, sim::Language language = sim::Language::english) {
    std::string text{valid};
    if (right.empty())
        text += wrong;
    else
        text.replace(text.find(right), right.size(), wrong);
    sim::Findings findings;
    (void)read(sim::parse(text, findings), settings_table(), sim::Draw::midpoint(), findings);
    return findings.render("x.toml", language);
}

struct Mistake {
    const char* name;
    std::string_view right;  ///< nothing: the wrong is added at the end
    std::string_view wrong;
    std::string_view english;
    std::string_view spanish{};  ///< compared where given

    friend void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }
};

std::string many(const std::string& list, int first, int last) {
    std::string text;
    for (int n = first; n <= last; ++n) text += "[[" + list + "]]\nname = \"n" + std::to_string(n) + "\"\n";
    return text;
}
const std::string sixteen_more_problems = many("problems", 2, 17);
const std::string sixteen_more_sectors = many("sectors", 2, 17);

const Mistake mistakes[] = {
    {"UnknownHost", R"(host = "secretariat")", R"(host = "secretaria")",
     R"(x.toml:64:1: error: host = "secretaria": no entry of [[actors]] is called 'secretaria'; did you mean 'secretariat'?)",
     R"(x.toml:64:1: error: host = "secretaria": ninguna entrada de [[actors]] se llama 'secretaria'; ¿quiso decir 'secretariat'?)"},
    {"UnknownAdministration", R"(administration = "mayor")", R"(administration = "governor")",
     R"(x.toml:47:1: error: administration = "governor": no entry of [[administrations]] is called 'governor'; allowed: mayor)"},
    {"CyclicUnits", "name = \"town\"\n[[units]]", "name = \"town\"\nparent = \"north\"\n[[units]]",
     R"(x.toml:27:1: error: unit 'town' is above itself; remove one 'parent' of the circle
x.toml:30:1: error: unit 'north' is above itself; remove one 'parent' of the circle)",
     R"(x.toml:27:1: error: la unidad 'town' está por encima de sí misma; quite uno de los 'parent' del círculo
x.toml:30:1: error: la unidad 'north' está por encima de sí misma; quite uno de los 'parent' del círculo)"},
    {"UnitAboveItself", R"(parent = "town")", R"(parent = "north")",
     R"(x.toml:29:1: error: unit 'north' is above itself; remove one 'parent' of the circle)"},
    {"TermThatEndsBeforeItStarts", R"(end = "2024-01-01")", R"(end = "2019-12-31")",
     R"(x.toml:37:1: error: term 'one' ends (2019-12-31) before it starts (2020-01-01))",
     R"(x.toml:37:1: error: el período 'one' termina (2019-12-31) antes de empezar (2020-01-01))"},
    {"TermsOutOfOrder", R"(begin = "2024-01-01")", R"(begin = "2019-01-01")",
     R"(x.toml:40:1: error: term 'two' starts (2019-01-01) before the one above it (2020-01-01); put them in order)",
     R"(x.toml:40:1: error: el período 'two' empieza (2019-01-01) antes que el anterior (2020-01-01); póngalos en orden)"},
    {"MovementThatIsGoverned", "kind = \"movement\"\nunits", "kind = \"movement\"\nadministration = \"mayor\"\nunits",
     R"(x.toml:57:1: error: a movement is not governed by an administration; remove 'administration' or change 'kind')",
     R"(x.toml:57:1: error: un movimiento no lo gobierna una administración; quite 'administration' o cambie 'kind')"},
    {"OfficeWithoutAdministration", "administration = \"mayor\"\n", "",
     R"(x.toml:47:1: error: an administration replaces this office: name it in 'administration', or say office = "own")"},
    {"TenureWithoutAppointment", R"(office = "appointed")", R"(office = "career")",
     R"(x.toml:49:1: error: only who comes with a government has a mean tenure; say office = "head" or "appointed", or remove 'tenure')"},
    {"SeventeenProblems", "", sixteen_more_problems, R"(x.toml:19:3: error: 17 problems; the model holds 16 at most)",
     R"(x.toml:19:3: error: hay 17 problemas; el modelo lleva 16 a lo más)"},
    {"SeventeenSectors", "", sixteen_more_sectors, R"(x.toml:22:3: error: 17 sectors; the model holds 16 at most)"},
    {"ThresholdsInTheWrongOrder", "shrink = 0", "shrink = 0.6",
     R"(x.toml:6:13: error: the thresholds must fall: take_up > shrink > ignore)",
     R"(x.toml:6:13: error: los umbrales deben bajar: take_up > shrink > ignore)"},
    {"NoMechanism", "aggregation = 1", "aggregation = 0",
     R"(x.toml:11:13: error: at least one mechanism must have a frequency above 0)"},
    {"WeightsThatDoNotSumToOne", "aggregation = 1\nlead_unit = 0", "aggregation = 0.6\nlead_unit = 1",
     R"(x.toml:11:13: error: the weights sum to 1.6, not 1, with those that are not written; write aggregation = 0.375, one_way = 0, two_way = 0, committee = 0, lead_unit = 0.625, mixed = 0)",
     R"(x.toml:11:13: error: los pesos suman 1.6 y no 1, contando los que no se escriben; escriba aggregation = 0.375, one_way = 0, two_way = 0, committee = 0, lead_unit = 0.625, mixed = 0)"},
    {"RhythmLongerThanTheRun", R"(rhythm = "every 61 days")", R"(rhythm = "every 5 years")",
     R"(x.toml:65:1: warning: the rhythm (1826 days) is longer than the run (1461 days)
x.toml:65:1: warning: it meets less often than [parameters.venues] idle: it will end on paper; lengthen 'idle')",
     R"(x.toml:65:1: advertencia: el ritmo (1826 días) es más largo que la corrida (1461 días)
x.toml:65:1: advertencia: sesiona menos veces que [parameters.venues] idle: quedará solo en el papel; alargue 'idle')"},
    {"NobodyConvenes", "convenes = true", "convenes = false",
     R"(x.toml:42:3: warning: nobody may convene: there will be no agendas; say convenes = true for some actor)",
     R"(x.toml:42:3: advertencia: nadie puede convocar: no habrá agendas; ponga convenes = true en algún actor)"},
    {"PlatformWithoutAHost", "host = \"secretariat\"\n", "",
     R"(x.toml:61:1: error: platform 'table' has no host; name one in 'host')",
     R"(x.toml:61:1: error: la plataforma 'table' no la aloja nadie; diga quién en 'host')"},
    {"PlatformOutOfReach", "[[venues]]\nname = \"table\"\nunit = \"town\"",
     "[[units]]\nname = \"far\"\n[[venues]]\nname = \"table\"\nunit = \"far\"",
     R"(x.toml:65:1: error: nobody can come to platform 'table': no actor is in 'far', above it or below it; put one there or change 'unit')",
     R"(x.toml:65:1: error: nadie puede ir a la plataforma 'table': ningún actor está en 'far', ni encima ni debajo; ponga alguno ahí o cambie 'unit')"},
    {"PlatformThatMeetsTooSeldom", R"(rhythm = "every 61 days")", R"(rhythm = "every 720 days")",
     R"(x.toml:65:1: warning: it meets less often than [parameters.venues] idle: it will end on paper; lengthen 'idle')"},
    {"PlatformThatServesEverybody", "host = \"secretariat\"\n", "host = \"secretariat\"\nserves = [\"education\"]\n",
     R"(x.toml:65:1: warning: it serves all sectors: it has no sectoral partiality; remove 'serves' or name fewer)"},
    {"CallsThatNobodyFollows", "host = \"secretariat\"\n", "host = \"secretariat\"\ncalls = { dropout = 0.5 }\n",
     R"(x.toml:65:1: warning: it calls, but nobody follows it; name who in 'members')"},
    {"FollowerThatDoesNotExist", "host = \"secretariat\"\n", "host = \"secretariat\"\nmembers = [\"movements\"]\n",
     R"(x.toml:65:12: error: members[0] = "movements": no entry of [[actors]] is called 'movements'; did you mean 'movement'?)"},
    {"DuplicateActors", R"(name = "movement")", R"(name = "secretariat")",
     R"(x.toml:55:1: error: two entries of [[actors]] are called 'secretariat'; the other is on line 42)"},
    {"MandateOnAnUnknownProblem", "mandate = { dropout = 1 }", "mandate = { dropuot = 1 }",
     R"(x.toml:52:13: error: dropuot = 1: no entry of [[problems]] is called 'dropuot'; did you mean 'dropout'?)"},
    {"NatureInTheWrongOrder", "[parameters.mix]", "[parameters.phases]\ncooperation = 0.05\n[parameters.mix]",
     R"(x.toml:11:13: error: the thresholds must rise: communication < cooperation < coordination < integration)",
     R"(x.toml:11:13: error: los umbrales deben subir: communication < cooperation < coordination < integration)"},
    {"DataOnPersons", "",
     "[[information]]\nname = \"record\"\nlevel = \"person\"\nholder = \"secretariat\"\nrhythm = \"every 365 days\"\n"
     "readers = [\"education\"]\npurposes = [\"dropout\"]\n",
     R"(x.toml:68:1: error: only aggregates are taken: data on persons (names, identity numbers, birth dates) are refused; say level = "aggregate")",
     R"(x.toml:68:1: error: solo se reciben agregados: los datos de personas (nombres, documentos, fechas de nacimiento) se rechazan; ponga level = "aggregate")"},
    {"BirthDates", "",
     "[[information]]\nname = \"record\"\nbirth_dates = true\nholder = \"secretariat\"\nrhythm = \"every 365 days\"\n"
     "readers = [\"education\"]\npurposes = [\"dropout\"]\n",
     R"(x.toml:68:1: error: unknown key 'birth_dates' in [[information]]; allowed: name, label, holder, level, coverage, quality, rhythm, delay, covers, readers, purposes)"},
    {"DataForNothing", "",
     "[[information]]\nname = \"record\"\nholder = \"secretariat\"\nrhythm = \"every 365 days\"\nreaders = "
     "[\"education\"]\n",
     R"(x.toml:66:1: warning: the law allows the use of 'record' for no problem: every request is refused; say for which in 'purposes')"},
    {"DataWithoutAKeeper", "",
     "[[information]]\nname = \"record\"\nrhythm = \"every 365 days\"\nreaders = [\"education\"]\npurposes = "
     "[\"dropout\"]\n",
     R"(x.toml:66:1: error: missing 'holder' in [[information]]: the name of an entry of [[actors]] (who keeps it))"},
    {"ATermOfNothing", "[parameters.mix]", "[parameters.consultation]\nterm = \"0 days\"\n[parameters.mix]",
     R"(x.toml:12:1: error: term = "0 days": must be between 1 day and 36525 days)"},
    {"NowhereToBe", R"(units = ["north"])", "units = []",
     R"(x.toml:57:1: error: say in which units it is: at least one)",
     R"(x.toml:57:1: error: diga en qué unidades está: al menos una)"},
    {"TooFewUnits", "name = \"town\"\n[[units]]", "name = \"town\"\ncount = 3\n[[units]]",
     R"(x.toml:28:1: warning: 1 'north' are too few for 3 'town': the others get none; raise 'count' or change 'parent')",
     R"(x.toml:28:1: advertencia: 1 'north' no alcanzan para 3 'town': a las demás no les toca ninguna; suba 'count' o cambie 'parent')"},
    {"UnitBesideTheTerritories", "parent = \"town\"", "territory = true",
     R"(x.toml:25:1: error: unit 'town' lies in no territory and has none below it; say territory = true for it, or name a 'parent' that does)",
     R"(x.toml:25:1: error: la unidad 'town' no está en ningún territorio ni tiene uno debajo; ponga territory = true en ella, o un 'parent' que lo tenga)"},
    {"VenueInNoUnit", "host = \"secretariat\"", "host = \"secretariat\"\nshare = 0.3",
     R"(x.toml:65:1: warning: of 1 unit, that share is less than one: there is none)",
     R"(x.toml:65:1: advertencia: de 1 unidad, esa parte no llega a una: no hay ninguna)"},
    {"UsersVoicedByAGovernment", "",
     "[[user_groups]]\nname = \"pupils\"\npriorities = { dropout = 1 }\nvoiced_by = [\"secretariat\"]\n",
     R"(x.toml:69:1: warning: 'secretariat' is governed by an administration: who governs is not the voice of users; name who is governed by nobody)",
     R"(x.toml:69:1: advertencia: a 'secretariat' lo gobierna una administración: quien gobierna no da voz a los usuarios; nombre a quien no gobierne nadie)"},
    {"UsersWithoutPriorities", "", "[[user_groups]]\nname = \"pupils\"\n",
     R"(x.toml:66:1: warning: these users care for no problem: say for which in 'priorities')",
     R"(x.toml:66:1: advertencia: a estos usuarios no les importa ningún problema: diga cuáles en 'priorities')"},
    {"ElectionAfterTheTermBegins", "begin = \"2024-01-01\"", "begin = \"2024-01-01\"\nelection = \"2024-02-01\"",
     R"(x.toml:41:1: error: the election (2024-02-01) must be before term 'two' starts (2024-01-01))",
     R"(x.toml:41:1: error: la elección (2024-02-01) debe ser antes de que empiece el período 'two' (2024-01-01))"},
    {"SeatsOutOfRange", "begin = \"2024-01-01\"", "begin = \"2024-01-01\"\nseats = 1.2",
     R"(x.toml:41:1: error: seats = 1.2: must be between 0 and 1)"},
    {"FundWithoutPeriod", "", "[[funds]]\nname = \"donor\"\n",
     R"(x.toml:66:1: error: fund 'donor' does not say from when until when; give 'from' and 'until')",
     R"(x.toml:66:1: error: el fondo 'donor' no dice desde cuándo y hasta cuándo; ponga 'from' y 'until')"},
    {"FundThatEndsBeforeItStarts", "", "[[funds]]\nname = \"donor\"\nfrom = \"2023-01-01\"\nuntil = \"2022-06-01\"\n",
     R"(x.toml:69:1: error: fund 'donor' ends (2022-06-01) before it starts (2023-01-01))"},
    {"AppropriationOfNobody", "", "[[funds]]\nname = \"budget\"\nkind = \"appropriation\"\n",
     R"(x.toml:66:1: error: an appropriation is of an administration: name it, or say kind = "donor")"},
};

class CoordinationMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(CoordinationMistakes, AreToldWithPlaceValueAndHelp) {
    const Mistake& mistake = GetParam();
    EXPECT_EQ(answer_to(mistake.right, mistake.wrong), std::string{mistake.english} + '\n');
    if (!mistake.spanish.empty()) {
        EXPECT_EQ(answer_to(mistake.right, mistake.wrong, sim::Language::spanish), std::string{mistake.spanish} + '\n');
    }
}

INSTANTIATE_TEST_SUITE_P(Scenario, CoordinationMistakes, testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string{mistake.param.name}; });

TEST(CoordinationScenario, AnActorOutsideTheUnitsThatAreGoverned) {
    std::string text{valid};
    const auto change = [&text](std::string_view right, std::string_view wrong) {
        text.replace(text.find(right), right.size(), wrong);
    };
    change("name = \"mayor\"\nunit = \"town\"", "name = \"mayor\"\nunit = \"north\"");
    change("parent = \"town\"", "parent = \"town\"\ncount = 4");
    sim::Findings findings;
    (void)read(sim::parse(text, findings), settings_table(), sim::Draw::midpoint(), findings);
    EXPECT_EQ(
        findings.render("x.toml", sim::Language::english),
        "x.toml:48:1: error: there is an administration 'mayor' in each 'north', and 'town' lies in none; put the "
        "actor in 'north' or below, or remove 'administration'\n");
}

TEST(CoordinationScenario, IsValidAsItStands) { EXPECT_EQ(answer_to("", ""), ""); }

}  // namespace
