#include <gtest/gtest.h>

#include "analysis/terminal/told.hpp"
#include "analysis/words/text_lines.hpp"
#include "tests/analysis/made_up_sweep.hpp"
#include "tests/analysis/words/flat.hpp"

namespace {
using namespace analysis;
using sim::Language;

std::string of(const toy::Sweep& sweep, Language language) {
    const ReportInput input = toy::made_up_sweep(sweep);
    return flat(told(input.answer, input.labels, language));
}

TEST(ToldSweep, TheRankingInSpanish) {
    expect_says(
        of(toy::morris_sweep(), Language::spanish),
        {"Municipio inventado: ¿qué mueve lo que queda de las agendas de articulación, entre humildad, rotación "
         "y comités?",
         "160 corridas simuladas: trayectorias de Morris, 10 trayectorias, 40 puntos, semilla 3.",
         "Lo que más mueve la parte de las agendas acordadas que sigue viva al final (de cada 100) es humildad: ",
         "1. Humildad: ", "2. Rotación: ", "; sigma ", "; su tamaño se distingue de cero.",
         "3. Comités: 0,0 [0,0;\u00A0"
         "0,0]",
         "; de off a on 0,0 ", "Su tamaño no se distingue de cero: comités.", "es de la semilla (azar)",
         "no son mundos plausibles", "Exploración condicionada a supuestos; no es pronóstico."});
}

TEST(ToldSweep, TheRankingInEnglish) {
    expect_says(of(toy::saltelli_sweep(), Language::english),
                {"Invented municipality: what moves what is left of the coordination agendas, among humility, turnover "
                 "and third?",
                 "points of Saltelli, 256 base points, 1,280 points", "% of the variance", "; alone ",
                 "Alone it cannot be told from zero, though with others it counts: third.", "no plausible worlds"});
}

TEST(ToldSweep, WhatIsAboutWhatIfsIsLeftOut) {
    const std::string text = of(toy::morris_sweep(), Language::spanish);
    for (const char* part : {"Qué protege", "Por qué actúa", "Marcas", "se simularon una vez", "no se variaron",
                             "relevo", "media de los puntos"})
        EXPECT_EQ(text.find(part), std::string::npos) << part;
    toy::Sweep sweep = toy::morris_sweep();
    sweep.branches = {"", "lejos"};
    expect_says(of(sweep, Language::spanish),
                {"media de los puntos del diseño: Gana otra alcaldía: exactamente lo mismo"});
}

TEST(ToldSweep, WithoutReplicatesNobodyKnowsWhatIsChance) {
    const std::vector<std::vector<double>> points{{0.5, 0.5}, {0, 0.5}, {1, 0.5}, {0.5, 0}, {0.5, 1}};
    expect_says(of(toy::sweep_of(sim::DesignKind::one_at_a_time, 3, points, toy::made_up_share), Language::spanish),
                {"Sin réplicas no se sabe si es azar.", "sin réplicas no se sabe.", "haría falta más de una corrida"});
    const std::string replicated =
        of(toy::sweep_of(sim::DesignKind::one_at_a_time, 3, points, toy::made_up_share, 4), Language::spanish);
    EXPECT_EQ(replicated.find("in réplicas no se sabe"), std::string::npos);
    expect_says(replicated, {"(con réplicas, sin lo que agrega el azar)", "son 6 comparaciones"});
}

TEST(ToldSweep, OfAListThePageShowsThePoints) {
    const toy::Sweep sweep =
        toy::sweep_of(sim::DesignKind::list, 2, {{0.0, 0.5, 0}, {1.0, 0.5, 1}}, toy::made_up_share, 3);
    const std::string text = of(sweep, Language::spanish);
    expect_says(text, {"de ellos no se calcula ningún efecto. ", "La página (`articula report`) muestra los puntos"});
    EXPECT_EQ(text.find("se muestran"), std::string::npos);
}

/// A point of each trajectory is missing.
TEST(ToldSweep, OfAPartialFileItSaysWhatIsMissing) {
    toy::Sweep sweep = toy::morris_sweep();
    for (std::size_t trajectory = 0; trajectory != 10; ++trajectory) sweep.failed.push_back(4 * trajectory);
    expect_says(of(sweep, Language::spanish),
                {"no hay con qué calcular efectos: faltan puntos; tienen corridas 30 de 40, y con todos sus valores "
                 "hay 0 de 10 trayectorias."});
    expect_says(of(sweep, Language::english), {"points are missing; 30 of 40 have runs, and with all their values "
                                               "there are 0 of 10 trajectories."});
}

/// Replicates differ far more than points: what the means of points vary is less than chance alone would give.
TEST(ToldSweep, WhereAllIsChanceNothingIsSharedOut) {
    toy::Sweep sweep = toy::saltelli_sweep();
    sweep.alive = [](const std::vector<double>&, std::size_t replicate) { return replicate == 0 ? 0.2 : 0.8; };
    expect_says(
        of(sweep, Language::english),
        {"the variance between points cannot be told from chance: no index; more replicates (or wider ranges) are "
         "needed.",
         "Third: from its low end to its high one ", "; no index."});
}

TEST(ToldSweep, LinesAreAtMostAHundredCharacters) {
    for (const Language language : {Language::spanish, Language::english}) {
        std::istringstream lines{told(toy::made_up_sweep(toy::morris_sweep()).answer, language)};
        for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), line_width) << line;
    }
}

}  // namespace
