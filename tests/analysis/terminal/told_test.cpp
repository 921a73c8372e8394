#include "analysis/terminal/told.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "analysis/words/text_lines.hpp"
#include "tests/analysis/made_up_answer.hpp"

namespace {
using namespace analysis;
using sim::Language;

/// As one line: where lines are cut is no matter of the tests.
std::string flat(const std::string& text) {
    std::istringstream words{text};
    std::string line;
    for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string of(const Answer& answer, Language language) {
    return flat(told(answer, toy::made_up_input(answer).labels, language));
}

void expect_says(const std::string& text, std::initializer_list<const char*> parts) {
    for (const char* part : parts) EXPECT_NE(text.find(part), std::string::npos) << part << "\n in \n" << text;
}

TEST(Told, TheAnswerInSpanish) {
    expect_says(
        of(toy::made_up_answer(), Language::spanish),
        {"Municipio inventado. ¿Qué pasa con las agendas de articulación si «gana quien está más lejos»? ¿Qué las "
         "protege: «se prepara el empalme», «anclaje a la mitad» y «anclaje completo»?",
         "6.400 corridas simuladas. Se siguen las agendas acordadas y vivas el 1 de octubre de 2022",
         "relevo de «Alcaldía» del 1 de enero de 2024. Corridas sin ninguna, que no cuentan: 1.",
         "Como está el escenario: 63,1. Aparte: nombre 63,1; coalición 63,1; acciones 63,1.",
         "Gana quien está más lejos: 59,3; 12,1 menos (95\u00A0% por azar: entre 14,1 menos y 10,1 menos). El signo se "
         "mantiene en 97\u00A0% de los 20 mundos plausibles y con 1 de 1 reglas distintas. Aparte: nombre −12,1",
         "Alcaldía, 1 de enero de 2024: retomadas 7,5, renombradas 1,0",
         "(causa próxima de cierre: memoria). Gana quien está más lejos: retomadas 7,0",
         "vivas y útiles 9,0; vivas sin utilidad 4,0; terminadas y útiles 12,0; terminadas sin utilidad 7,0.",
         "Empalme preparado: protege; 6,2 más",
         "Cuesta: 8 horas al mes de cada titular (supuesto). Gasto de más: horas",
         "Gana quien está más lejos, con empalme preparado: no se puede ordenar; 1,8 más que con «Gana quien está más "
         "lejos»",
         "Anclaje a la mitad: exactamente lo mismo que el escenario como está. Cuesta: visitas (hipótesis).",
         "Por qué actúa «Gana quien está más lejos»: sobre todo por la vía «distancia política».",
         "Sin ningún relevo seguirían vivas", "2,60 veces más anchos",
         "Los comienzos comunes se simularon una vez: 600 días en lugar de 1.000.",
         "Exploración condicionada a supuestos; no es pronóstico."});
}

TEST(Told, TheAnswerInEnglish) {
    expect_says(of(toy::made_up_answer(), Language::english),
                {"Invented municipality. What happens to the coordination agendas if “the farther candidate wins”?",
                 "6,400 simulated runs.",
                 "The farther candidate wins: 59.3; 12.1 fewer (95% of chance: between 14.1 fewer and 10.1 fewer). The "
                 "sign holds in 97% of the 20 plausible worlds and under 1 of 1 other rules.",
                 "It costs: 8 hours a month of each holder (assumption).", "cannot be ordered",
                 "exactly the same as the scenario as it is", "Exploration under assumptions; not a forecast."});
}

TEST(Told, APlainFileIsNotCompared) {
    const std::string text = of(toy::made_up_plain_answer(), Language::spanish);
    expect_says(text, {"¿Qué queda de las agendas de articulación cuando cambia la administración?",
                       "Al final de cada corrida, en promedio: agendas vivas 63,1 [61,1;\u00A0"
                       "65,1]",
                       "llegan vivas a un relevo: al 1.º 90,0 y al 2.º 60,0.", "Alcaldía, 1 de enero de 2024",
                       "no es pronóstico"});
    for (const char* part : {"Qué protege", "Por qué actúa", "Marcas", "mundos", "se simularon una vez"})
        EXPECT_EQ(text.find(part), std::string::npos) << part;
}

TEST(Told, WhereNoFirstPlaceIsStableNoOrderIsClaimed) {
    Answer answer = toy::made_up_answer();
    answer.why[0].outcomes[0].ordered = false;
    expect_says(of(answer, Language::spanish),
                {"Por qué actúa «Gana quien está más lejos»: no se puede ordenar; ninguna vía"});
    expect_says(of(answer, Language::english), {"cannot be ordered; no way holds the first place."});
}

TEST(Told, RangesThatWereNotVariedAreAdmitted) {
    Answer answer = toy::made_up_answer();
    for (BranchAnswer& branch : answer.branches)
        for (OutcomeAnswer& outcome : branch.outcomes)
            if (outcome.against) outcome.against->parameters = {};
    const std::string text = of(answer, Language::spanish);
    expect_says(text, {"Los rangos supuestos no se variaron."});
    EXPECT_EQ(text.find("20 mundos plausibles"), std::string::npos);
}

TEST(Told, ProtectionsBeyondTheFirstAreCounted) {
    Answer answer = toy::made_up_answer();
    for (int i = 0; i != 3; ++i) answer.branches.push_back(*answer.branch("a"));
    expect_says(of(answer, Language::spanish),
                {"Otros 3 futuros con protección, todos en la página de articula report: "});
}

TEST(Told, LinesAreAtMostAHundredCharacters) {
    for (const Language language : {Language::spanish, Language::english}) {
        std::istringstream lines{told(toy::made_up_answer(), language)};
        for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), line_width) << line;
    }
}

}  // namespace
