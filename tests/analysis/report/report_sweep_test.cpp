#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/report.hpp"
#include "analysis/words/phrases.hpp"
#include "tests/analysis/made_up_sweep.hpp"
#include "tests/analysis/report/page_parts.hpp"

namespace {
using namespace analysis;
using enum sim::Language;
using sim::DesignKind;

std::string notes_of(const Table& table) {
    std::string text;
    for (const std::string& note : table.notes) text += note + '\n';
    return text;
}

std::string text_of(const Section& section) {
    std::string text;
    for (const Paragraph& paragraph : blocks<Paragraph>(section)) text += paragraph.text + '\n';
    for (const Table& table : blocks<Table>(section)) text += notes_of(table);
    return text;
}

TEST(ReportSweep, SectionsAreAboutTheFactors) {
    const std::vector<std::string> expected{"pregunta",     "respuesta", "efectos-seccion",
                                            "mapa-seccion", "supuestos", "procedencia"};
    const ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    EXPECT_EQ(order(report(input, spanish)), expected);
    EXPECT_EQ(order(report(input, english)), expected);
    EXPECT_EQ(report(input, spanish).title, "Qué mueve a las agendas de articulación: Municipio inventado");
}

TEST(ReportSweep, TheAnswerNamesTheStrongestFactorAndWhatIsChance) {
    const ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    const OutcomeSensitivity& of = *input.answer.sweep->first();
    const std::string text = text_of(*section(report(input, spanish), "respuesta"));
    EXPECT_EQ(text.find("Lo que más mueve la parte de las agendas acordadas que sigue viva al final (de cada 100) es "
                        "humildad: " +
                        number_text(100 * of.effects[0].size.mean, 1, spanish)),
              0U)
        << text;
    EXPECT_NE(text.find(percent_text(of.share_of_chance, spanish) + " es de la semilla (azar)"), std::string::npos);
    EXPECT_NE(text.find("El azar solo ya aparta la media de un punto en unos " +
                        number_text(100 * of.error_of_point, 1, spanish)),
              std::string::npos);
    EXPECT_NE(text.find("no son mundos plausibles"), std::string::npos);
    EXPECT_NE(text_of(*section(report(input, english), "respuesta")).find("most is humility: "), std::string::npos);
}

TEST(ReportSweep, NothingIsSaidOfPlausibleWorldsOrFutures) {
    const std::string html = to_html(report(toy::made_up_sweep(toy::morris_sweep()), spanish));
    for (const char* wrong : {"mundos plausibles,", "mundos plausibles que", "Rangos supuestos no", "Qué protege",
                              "un año después del relevo", "futuros,"})
        EXPECT_EQ(html.find(wrong), std::string::npos) << wrong;
    EXPECT_NE(html.find("trayectorias de Morris, 10 trayectorias, 40 puntos, semilla 3"), std::string::npos);
    EXPECT_NE(html.find("Humildad: 0,10 a 0,90 (parameters.x.y)"), std::string::npos);
    EXPECT_NE(html.find("no es pronóstico"), std::string::npos);
}

TEST(ReportSweep, EffectsAreRankedWithTheirIntervals) {
    const ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    const OutcomeSensitivity& of = *input.answer.sweep->first();
    const Page page = report(input, english);
    const Section& effects = *section(page, "efectos-seccion");
    const Chart chart = blocks<Chart>(effects).front();
    ASSERT_EQ(chart.frame.rows.size(), 6U) << "three sizes, three changes";
    for (std::size_t rank = 0; rank != 3; ++rank) {
        EXPECT_EQ(std::get<double>(chart.frame.rows[rank][2]), 100 * of.effects[rank].size.mean);
        EXPECT_EQ(std::get<double>(chart.frame.rows[rank][4]), 100 * of.effects[rank].size.high);
    }
    const Table table = blocks<Table>(effects).front();
    EXPECT_EQ(std::get<std::string>(table.frame.rows[0][0]), "Humility");
    EXPECT_EQ(std::get<std::string>(table.frame.rows[2].back()), "its size is not told from zero");
    EXPECT_NE(text_of(effects).find("Its size cannot be told from zero: committees."), std::string::npos);
}

TEST(ReportSweep, TheMapSaysHowManyRunsACellHas) {
    const ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    const Chart map = blocks<Chart>(*section(report(input, spanish), "mapa-seccion")).front();
    double runs = 0;
    for (const auto& row : map.frame.rows) runs += std::get<double>(row[3]);
    EXPECT_EQ(runs, 160);
    EXPECT_EQ(std::get<std::string>(map.frame.rows[0][1]), "0,10");
    EXPECT_EQ(map.frame.columns[1].title, "humildad");
    EXPECT_NE(map.alternative.find("Las casillas de pocas corridas se apartan también por azar"), std::string::npos);
}

TEST(ReportSweep, IndicesThatCoverZeroOrFallBelowItAreNamed) {
    const Section effects = *section(report(toy::made_up_sweep(toy::saltelli_sweep()), spanish), "efectos-seccion");
    const std::string text = text_of(effects);
    EXPECT_NE(text.find("Por sí solo no se distingue de cero, aunque con otros sí cuenta: tercero."), std::string::npos)
        << text;
    EXPECT_NE(text.find("(interacciones), % de la varianza"), std::string::npos);
    EXPECT_EQ(blocks<Table>(effects).front().frame.columns.size(), 5U);
}

TEST(ReportSweep, EveryOutcomesTableHasItsOwnNotes) {
    const Section effects = *section(report(toy::made_up_sweep(toy::saltelli_sweep()), english), "efectos-seccion");
    const std::vector<Table> tables = blocks<Table>(effects);
    ASSERT_EQ(tables.size(), 3U);
    std::size_t folded = 0;
    std::size_t constant = 0;
    for (const Table& table : tables) {
        const std::string notes = notes_of(table);
        folded += table.folded ? 1 : 0;
        const bool varies = notes.find("it does not vary, it is 7.00 at the 1,280 points") == std::string::npos;
        constant += varies ? 0 : 1;
        EXPECT_EQ(notes.find("Alone it cannot be told from zero") != std::string::npos, varies) << notes;
        EXPECT_EQ(notes.find("What no factor has alone (interactions)") != std::string::npos, varies) << notes;
    }
    EXPECT_EQ(folded, 2U);
    EXPECT_EQ(constant, 1U) << "the actions finished are 7 in every run";
}

TEST(ReportSweep, ComparisonsAreCounted) {
    const Page page = report(toy::made_up_sweep(toy::morris_sweep()), english);
    EXPECT_NE(text_of(*section(page, "efectos-seccion")).find("makes 9 comparisons: where nothing acts"),
              std::string::npos);
}

TEST(ReportSweep, AFactorOfTwoChoicesGoesFromOneToTheOther) {
    const Section effects = *section(report(toy::made_up_sweep(toy::morris_sweep()), spanish), "efectos-seccion");
    const Table table = blocks<Table>(effects).front();
    EXPECT_EQ(table.frame.columns[2].title, "Cambio, con su signo [95\u00A0%]");
    EXPECT_EQ(std::get<std::string>(table.frame.rows[2][2]).find("de off a on: "), 0U);
    EXPECT_NE(blocks<Chart>(effects).front().alternative.find("comités, de off a on"), std::string::npos);
}

TEST(ReportSweep, WhereAllIsChanceThereIsNoMapAndNoIndex) {
    toy::Sweep sweep = toy::saltelli_sweep();
    sweep.alive = [](const std::vector<double>&, std::size_t replicate) { return replicate == 0 ? 0.2 : 0.8; };
    const Page page = report(toy::made_up_sweep(sweep), spanish);
    EXPECT_EQ(section(page, "mapa-seccion"), nullptr);
    const Section effects = *section(page, "efectos-seccion");
    EXPECT_NE(text_of(effects).find("la varianza entre puntos no se distingue del azar: ningún índice"),
              std::string::npos);
    const Table table = blocks<Table>(effects).front();
    EXPECT_EQ(std::get<std::string>(table.frame.rows[0].back()), "sin índice");
    EXPECT_EQ(blocks<Chart>(effects).front().frame.rows.size(), 3U) << "one change for each factor, and no size";
}

TEST(ReportSweep, DroppedTrajectoriesAreCounted) {
    toy::Sweep sweep = toy::morris_sweep();
    sweep.failed = {7};
    EXPECT_NE(text_of(*section(report(toy::made_up_sweep(sweep), english), "efectos-seccion"))
                  .find("Left out are 1 of 10 trajectories"),
              std::string::npos);
}

TEST(ReportSweep, WhatIfsAreMeansOverTheDesign) {
    toy::Sweep sweep = toy::morris_sweep();
    sweep.branches = {"", "lejos"};
    const Section answer = *section(report(toy::made_up_sweep(sweep), spanish), "respuesta");
    const Table table = blocks<Table>(answer).at(0);
    EXPECT_NE(table.caption.find("media de los puntos del diseño"), std::string::npos);
    ASSERT_EQ(table.frame.rows.size(), 2U);
    EXPECT_EQ(std::get<std::string>(table.frame.rows[1][3]), "nada cambia");
}

TEST(ReportSweep, AListIsShownAndNothingComputed) {
    const toy::Sweep sweep = toy::sweep_of(DesignKind::list, 2, {{0.0, 0.5, 0}, {1.0, 0.5, 1}}, toy::made_up_share, 3);
    const Page page = report(toy::made_up_sweep(sweep), spanish);
    EXPECT_EQ(section(page, "efectos-seccion"), nullptr);
    EXPECT_EQ(section(page, "mapa-seccion"), nullptr);
    const Table table = blocks<Table>(*section(page, "puntos")).front();
    ASSERT_EQ(table.frame.rows.size(), 2U);
    EXPECT_EQ(std::get<std::string>(table.frame.rows[1][3]), "on");
    EXPECT_EQ(text_of(*section(page, "respuesta")).find("Los puntos son una lista que alguien hizo"), 0U);
}

TEST(ReportSweep, EveryChartHasWordsAndRows) {
    for (const auto& sweep : {toy::morris_sweep(), toy::saltelli_sweep()})
        for (const auto language : {spanish, english})
            for (const Section& one : report(toy::made_up_sweep(sweep), language).sections)
                for (const Chart& chart : blocks<Chart>(one)) {
                    EXPECT_GT(chart.alternative.size(), 40U) << chart.id;
                    EXPECT_FALSE(chart.frame.rows.empty()) << chart.id;
                }
}

}  // namespace
