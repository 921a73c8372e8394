#include "analysis/terminal/told.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "analysis/words/text_lines.hpp"
#include "tests/analysis/made_up_answer.hpp"
#include "tests/analysis/words/flat.hpp"

namespace {
using namespace analysis;
using sim::Language;

std::string of(const Answer& answer, Language language) {
    return flat(told(answer, toy::made_up_input(answer).labels, language));
}

TEST(Told, TheAnswerInSpanish) {
    expect_says(
        of(toy::made_up_answer(), Language::spanish),
        {"Municipio inventado. ¿Qué pasa con las agendas de articulación si «gana quien está más lejos»? ¿Las protege "
         "alguna de 3 medidas?",
         "6.400 corridas simuladas. De cada 100 agendas vivas el 1 de octubre de 2022, un año después del relevo de "
         "«Alcaldía» del 1 de enero de 2024 siguen vivas en su sustancia 63,1 con el escenario como está; aparte: "
         "nombre 63,1; coalición 63,1; acciones 63,1.",
         "Gana quien está más lejos: 12,1 menos (95\u00A0% por azar: de 14,1 a 10,1 menos); aparte: nombre −12,1; "
         "coalición −12,1; acciones −12,1. Mismo signo en 19 de 20 mundos plausibles y con la otra regla que se "
         "probó.",
         "Agendas por corrida en ese relevo: retomadas 7,5, renombradas 1,0",
         "(causa próxima de cierre: memoria). Otro relevo, en el informe. Al final (sobrevivir no es tener éxito), por "
         "corrida: vivas y útiles 9,0; vivas sin utilidad 4,0; terminadas y útiles 12,0; terminadas sin utilidad 7,0.",
         "Qué protege con «Gana quien está más lejos», de cada 100 agendas (nada es gratis, todo puede fallar):",
         "Se prepara el empalme: 1,8 más (95\u00A0% por azar: de 0,2 menos a 3,8 más). No se puede ordenar (mismo "
         "signo en 19 de 20 mundos plausibles y con la otra regla que se probó). Cuesta: 8 horas al mes de cada "
         "titular (supuesto).",
         "Otros 3 futuros con protección: protege 1; no se puede ordenar 1; nada cambia 1.",
         "Por qué actúa «Gana quien está más lejos»: sobre todo por la vía «distancia política»",
         "Sin ningún relevo seguirían vivas", "Sin el mismo azar, intervalos 2,60 veces más anchos.",
         "Los comienzos comunes ahorran 40\u00A0% de la simulación.",
         "Lo simulado es hipótesis; el resto, en el informe. Exploración condicionada a supuestos; no es "
         "pronóstico."});
}

TEST(Told, TheAnswerInEnglish) {
    expect_says(of(toy::made_up_answer(), Language::english),
                {"Invented municipality. What happens to the coordination agendas if “the farther candidate wins”? "
                 "Does any of 3 measures protect them?",
                 "6,400 simulated runs.",
                 "The farther candidate wins: 12.1 fewer (95% of chance: 14.1 to 10.1 fewer); apart: name −12.1; "
                 "coalition −12.1; actions −12.1. Same sign in 19 of 20 plausible worlds and under the other rule that "
                 "was tried.",
                 "It costs: 8 hours a month of each holder (assumption).", "Cannot be ordered (same sign",
                 "3 more protected futures: protects 1; cannot be ordered 1; nothing changes 1.",
                 "Exploration under assumptions; not a forecast."});
}

/// Four changes, four protections and all of them crossed, as in the largest scenarios.
Answer wide_answer() {
    Answer answer = toy::made_up_answer();
    const BranchAnswer change = *answer.branch("farther");
    const BranchAnswer protection = *answer.branch("file");
    const BranchAnswer crossed = *answer.branch("file+farther");
    const auto add = [&answer](BranchAnswer branch, const std::string& name, const std::string& against) {
        branch.branch.name = name;
        branch.branch.against = against;
        answer.branches.push_back(std::move(branch));
    };
    answer.branches.resize(1);
    answer.futures.what_ifs = {answer.futures.what_ifs[0], answer.futures.what_ifs[0], answer.futures.what_ifs[0],
                               answer.futures.what_ifs[0], answer.futures.what_ifs[1], answer.futures.what_ifs[1],
                               answer.futures.what_ifs[1], answer.futures.what_ifs[1]};
    for (const char* c : {"c1", "c2", "c3", "c4"}) add(change, c, "");
    for (const char* p : {"p1", "p2", "p3", "p4"}) add(protection, p, "");
    for (const char* c : {"c1", "c2", "c3", "c4"})
        for (const char* p : {"p1", "p2", "p3", "p4"}) add(crossed, std::string{c} + '+' + p, c);
    return answer;
}

TEST(Told, FourChangesByFourProtectionsFitOnAScreen) {
    for (const Language language : {Language::spanish, Language::english}) {
        const Answer answer = wide_answer();
        const std::string text = told(answer, toy::made_up_input(answer).labels, language);
        EXPECT_LE(std::count(text.begin(), text.end(), '\n'), most_told_lines) << text;
    }
    expect_says(of(wide_answer(), Language::spanish),
                {"¿Qué queda de las agendas con cada uno de 4 cambios? ¿Las protege alguna de 4 medidas?",
                 "cambios: viven menos."});
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
    expect_says(
        of(answer, Language::spanish),
        {"Por qué actúa «Gana quien está más lejos»: no se puede ordenar; la vía que más aporta, sin firmeza: "});
    expect_says(of(answer, Language::english), {"cannot be ordered; the largest way, not firmly: "});
}

TEST(Told, PairsOfWaysThatDoNotAddUpAreTold) {
    Answer answer = toy::made_up_answer();
    auto& pairs = answer.why[0].outcomes[0].interactions;
    pairs = {{"memory", "distance", toy::around(-0.04, 0.01)}};
    expect_says(of(answer, Language::spanish),
                {"Juntas, «memoria que se pierde» y «distancia política» aportan −4,0 [−5,0;\u00A0−3,0] más allá de lo "
                 "que suman por separado."});
    pairs = {{"memory", "distance", toy::around(0.01, 0.04)}, {"memory", "distance", toy::around(0, 0.04)}};
    expect_says(of(answer, Language::english), {"In pairs, none of 2 pairs of ways departs clearly from its sum."});
    pairs.clear();
    EXPECT_EQ(of(answer, Language::english).find("pairs"), std::string::npos);
}

TEST(Told, RangesThatWereNotVariedAreAdmitted) {
    Answer answer = toy::made_up_answer();
    answer.drawn_points = 0;
    for (BranchAnswer& branch : answer.branches)
        for (OutcomeAnswer& outcome : branch.outcomes)
            if (outcome.against) outcome.against->parameters = {};
    const std::string text = of(answer, Language::spanish);
    expect_says(text, {"Los rangos supuestos no se variaron."});
    EXPECT_EQ(text.find("20 mundos plausibles"), std::string::npos);
}

TEST(Told, WithoutACrossedFutureProtectionsStandByThemselves) {
    Answer answer = toy::made_up_answer();
    std::erase_if(answer.branches, [](const BranchAnswer& b) { return b.branch.kind == sim::BranchKind::crossed; });
    expect_says(of(answer, Language::spanish),
                {"Qué protege la sustancia, de cada 100 agendas", "Empalme preparado: protege; 6,2 más",
                 "Por corrida: horas de atención gastadas +6,20."});
}

TEST(Told, BranchesThatExplainAnotherAreNotTold) {
    Answer answer = toy::made_up_answer();
    const auto said = [&answer](Language language) { return of(answer, language); };
    const std::string with = said(Language::spanish) + said(Language::english);
    for (const char* words : {"que no se lista", "that is not listed", "anchoring="})
        EXPECT_EQ(with.find(words), std::string::npos) << words;
    std::erase_if(answer.branches, [](const BranchAnswer& b) { return b.branch.kind == sim::BranchKind::strength; });
    EXPECT_EQ(said(Language::spanish) + said(Language::english), with);
}

TEST(Told, LinesAreNoLongerThanALine) {
    for (const Language language : {Language::spanish, Language::english}) {
        std::istringstream lines{told(toy::made_up_answer(), language)};
        for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), line_width) << line;
    }
}

}  // namespace
