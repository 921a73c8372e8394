#include "analysis/report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "analysis/words/phrases.hpp"
#include "tests/analysis/made_up_answer.hpp"
#include "tests/analysis/report/page_parts.hpp"

namespace {
using namespace analysis;
using enum sim::Language;

TEST(Report, SectionsStandInTheOrderInWhichPeopleAsk) {
    const std::vector<std::string> expected{"pregunta",
                                            "respuesta",
                                            "relevos",
                                            "proteccion",
                                            "por-que",
                                            "supervivencia-seccion",
                                            "estudio",
                                            "encuentros-seccion",
                                            "integracion-seccion",
                                            "unidades",
                                            "coordinacion",
                                            "anclaje-seccion",
                                            "supuestos",
                                            "procedencia"};
    const ReportInput input = toy::made_up_input(toy::made_up_answer());
    EXPECT_EQ(order(report(input, spanish)), expected);
    EXPECT_EQ(order(report(input, english)), expected);
}

TEST(Report, TheAnswerSaysTheNumbersOfTheFile) {
    const Answer answer = toy::made_up_answer();
    const Page page = report(toy::made_up_input(answer), spanish);
    const BranchAnswer& farther = *answer.branch("farther");
    const auto lead = blocks<Paragraph>(*section(page, "respuesta")).front().text;
    for (const double number : {100 * farther.outcomes[1].level.mean, 100 * answer.branches[0].outcomes[1].level.mean,
                                -100 * farther.outcomes[1].against->difference.mean})
        EXPECT_NE(lead.find(number_text(number, 1, spanish)), std::string::npos) << number << " in " << lead;
    EXPECT_NE(lead.find("97\u00A0% de los 20 mundos"), std::string::npos) << lead;
    const Table table = blocks<Table>(*section(page, "respuesta")).front();
    ASSERT_EQ(table.frame.rows.size(), 6U);  // neither the base nor the factor switched off
    EXPECT_EQ(std::get<double>(table.frame.rows[0][2]), 100 * farther.outcomes[1].level.mean);
}

TEST(Report, ChartsDrawTheNumbersOfTheFile) {
    const Answer answer = toy::made_up_answer();
    const Page page = report(toy::made_up_input(answer), english);
    const Chart chart = blocks<Chart>(*section(page, "respuesta")).front();
    std::size_t row = 0;
    for (std::size_t outcome = 0; outcome != 4; ++outcome)
        for (const char* branch : {"farther", "file", "file+farther", "a", "b", "none"}) {
            const Estimate& expected = answer.branch(branch)->outcomes[outcome].against->difference;
            EXPECT_EQ(std::get<double>(chart.frame.rows.at(row)[2]), 100 * expected.mean);
            EXPECT_EQ(std::get<double>(chart.frame.rows.at(row++)[3]), 100 * expected.low);
        }
    EXPECT_EQ(chart.frame.rows.size(), row);
}

TEST(Report, OrderThatIsNotKnownIsNotClaimed) {
    const ReportInput input = toy::made_up_input(toy::made_up_answer());
    const std::string es = to_html(report(input, spanish));
    EXPECT_NE(es.find("no se puede ordenar"), std::string::npos);
    EXPECT_NE(es.find("nada cambia"), std::string::npos);
    EXPECT_NE(to_html(report(input, english)).find("cannot be ordered"), std::string::npos);
}

TEST(Report, SmallCellsAreNotShown) {
    const Page page = report(toy::made_up_input(toy::made_up_answer()), english);
    const Chart fates = blocks<Chart>(*section(page, "relevos")).front();
    for (const auto& row : fates.frame.rows)
        EXPECT_EQ(std::get<std::string>(row[1]).find("Ministry"), std::string::npos);
    const Table units = blocks<Table>(*section(page, "unidades")).front();
    EXPECT_EQ(std::get<std::string>(units.frame.rows[2][1]), "fewer than 3");
    EXPECT_EQ(std::get<std::string>(units.frame.rows[1][1]), "20.0");
}

TEST(Report, WhoMetWhenIsToldByOrganisationAndByTable) {
    const Page page = report(toy::made_up_input(toy::made_up_answer()), english);
    const Section& meetings = *section(page, "encuentros-seccion");
    const auto charts = blocks<Chart>(meetings);
    ASSERT_EQ(charts.size(), 2U);
    const auto& who = charts[0].frame.rows;
    EXPECT_EQ(who.size(), 28U + 1U);  // one row at every date, and the one that met once; nobody meets without a dot
    EXPECT_EQ(std::get<std::string>(who.front()[0]), "Secretariat of Education");
    EXPECT_EQ(std::get<std::string>(who.back()[0]), "escuela") << "the name where there is no label";
    EXPECT_EQ(std::get<double>(who.back()[2]), 12);
    const auto tables = blocks<Table>(meetings);
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(std::get<double>(tables[0].frame.rows[0][1]), 56);
    EXPECT_EQ(std::get<std::string>(tables[0].frame.rows[0][2]), "0%");
    EXPECT_EQ(std::get<std::string>(tables[0].frame.rows[1][2]), "96%");
}

TEST(Report, UnitsShowTheMembersThatAgendasHadAndThoseLeftToThem) {
    const Page page = report(toy::made_up_input(toy::made_up_answer()), english);
    const Table units = blocks<Table>(*section(page, "unidades")).front();
    EXPECT_EQ(std::get<std::string>(units.frame.rows[0][1]), "40.0");
    EXPECT_EQ(std::get<std::string>(units.frame.rows[0][2]), "10.0");
}

TEST(Report, UnitsAreNotComparedOverAnotherHandover) {
    analysis::ReportInput input = toy::made_up_input(toy::made_up_answer());
    const sim::Date asked = input.answer.futures.question.handover;
    auto& handovers = input.answer.branches.front().handovers->handovers;
    const auto told = [&] { return to_html(report(input, english)).find("The hand-over is on 1 January 2024"); };
    EXPECT_NE(told(), std::string::npos) << to_string(asked);
    handovers.push_back({"ministerio", asked + 200, 30, {1, 1, 0, 0, 0, 0, 0}, {0, 0, 0}});
    EXPECT_EQ(told(), std::string::npos);
}

TEST(Report, EveryChartHasWordsAndAnIdOfItsOwn) {
    const ReportInput input = toy::made_up_input(toy::made_up_answer());
    for (const auto language : {spanish, english}) {
        std::set<std::string> ids;
        for (const Section& one : report(input, language).sections) {
            EXPECT_TRUE(ids.insert(one.id).second) << one.id;
            for (const Chart& chart : blocks<Chart>(one)) {
                EXPECT_TRUE(ids.insert(chart.id).second) << chart.id;
                EXPECT_GT(chart.alternative.size(), 40U) << chart.id;
                EXPECT_FALSE(chart.frame.rows.empty()) << chart.id;
            }
        }
    }
}

std::string anchoring_text(const Answer& answer, sim::Language language) {
    const Page page = report(toy::made_up_input(answer), language);
    return blocks<Paragraph>(*section(page, "anclaje-seccion")).at(1).text;
}

TEST(Report, AnchoringIsDrawnAndListedFromNoneToAll) {
    const Answer answer = toy::made_up_answer();
    const Page page = report(toy::made_up_input(answer), english);
    const Section& anchoring = *section(page, "anclaje-seccion");
    const Chart chart = blocks<Chart>(anchoring).at(0);
    ASSERT_EQ(chart.frame.rows.size(), 10U);
    const Table table = blocks<Table>(anchoring).at(0);
    ASSERT_EQ(table.frame.rows.size(), 5U);
    std::size_t row = 0;
    for (const char* name : {"0", "0.25", "0.5", "0.75", "1"}) {
        const BranchAnswer& base = *answer.branch(std::string{"anchoring="} + name);
        const BranchAnswer& change = *answer.branch(std::string{"farther@anchoring="} + name);
        const auto& cells = table.frame.rows.at(row++);
        EXPECT_EQ(std::get<double>(cells.at(0)), *base.branch.strength);
        EXPECT_EQ(std::get<double>(cells.at(1)), 100 * base.outcomes[1].level.mean);
        EXPECT_EQ(std::get<double>(cells.at(2)), 100 * change.outcomes[1].level.mean);
        EXPECT_EQ(std::get<std::string>(cells.at(3)),
                  estimate_text(change.outcomes[1].against->difference, {100, 1}, true, english));
    }
    EXPECT_EQ(table.frame.columns.at(2).title, "The farther candidate wins");
    EXPECT_NE(blocks<Paragraph>(anchoring).at(0).text.find("By default it does not weigh (0)"), std::string::npos);
}

TEST(Report, WhereTheAnswerTurnsIsSaidOnlyWhereBothSidesAreClear) {
    Answer answer = toy::made_up_answer();  // -0.01 at 0.5 is not clear, +0.05 at 0.75 is
    EXPECT_EQ(anchoring_text(answer, english),
              "The answer changes its sign near a strength of 0.54: at 0 the change leaves fewer agendas alive; at "
              "1, more.");
    toy::set_strengths(answer, {-0.12, -0.06, -0.01, 0.01, 0.015});
    EXPECT_EQ(anchoring_text(answer, spanish),
              "El intervalo deja fuera el cero solo con una fuerza de 0 y 0,25: ahí el cambio deja menos agendas "
              "vivas. Con las demás no se puede decir el signo.");
    toy::set_strengths(answer, {0.01, -0.01, -0.01, 0.01, 0.015});
    EXPECT_EQ(anchoring_text(answer, english),
              "At none of these strengths can the sign of the difference be told: all intervals hold zero.");
    toy::set_strengths(answer, {0.12, 0.06, 0.05, 0.05, 0.1});
    EXPECT_EQ(anchoring_text(answer, spanish),
              "La respuesta conserva su signo de 0 a 1: el cambio deja más agendas vivas.");
    toy::set_strengths(answer, {0, 0, 0, 0, 0});
    EXPECT_EQ(anchoring_text(answer, english), "At none of these strengths does the change alter anything.");
}

TEST(Report, ASignThatOtherWorldsDoNotShareIsClaimedAgainstChanceOnly) {
    Answer answer = toy::made_up_answer();
    for (BranchAnswer& branch : answer.branches)
        if (branch.branch.name == "farther@anchoring=0") branch.outcomes[1].against->verdict = Verdict::undecided;
    const std::string text = anchoring_text(answer, english);
    EXPECT_NE(text.find("That holds against chance alone"), std::string::npos) << text;
}

TEST(Report, BranchesThatExplainAnotherAreNoFutures) {
    const Answer answer = toy::made_up_answer();
    for (const auto language : {spanish, english}) {
        const Page page = report(toy::made_up_input(answer), language);
        EXPECT_NE(page.subtitle.find(language == spanish ? "7 futuros" : "7 futures"), std::string::npos);
        const std::string html = to_html(page);
        for (const char* words : {"que no se lista", "that is not listed", "anchoring=0", "@anchoring"})
            EXPECT_EQ(html.find(words), std::string::npos) << words;
    }
}

TEST(Report, WithoutStrengthsNothingIsSaidOfAnchoring) {
    Answer answer = toy::made_up_answer();
    std::erase_if(answer.branches, [](const BranchAnswer& b) { return b.branch.kind == sim::BranchKind::strength; });
    EXPECT_EQ(section(report(toy::made_up_input(answer), spanish), "anclaje-seccion"), nullptr);
}

TEST(Report, AFileOfPlainRunsLeavesOutWhatCompares) {
    const Page page = report(toy::made_up_input(toy::made_up_plain_answer()), spanish);
    for (const char* id : {"proteccion", "por-que", "estudio", "anclaje-seccion"})
        EXPECT_EQ(section(page, id), nullptr) << id;
    for (const char* id : {"pregunta", "respuesta", "relevos", "supuestos", "procedencia"})
        EXPECT_NE(section(page, id), nullptr) << id;
    EXPECT_NE(blocks<Paragraph>(*section(page, "pregunta")).front().text.find("¿qué queda de las agendas"),
              std::string::npos);
}

TEST(Report, ThePageCarriesTheNoticeAndItsProvenance) {
    const std::string html = to_html(report(toy::made_up_input(toy::made_up_answer()), spanish));
    EXPECT_NE(html.find("Exploración condicionada a supuestos; no es pronóstico"), std::string::npos);
    EXPECT_NE(html.find("articula whatif invented.toml -o invented.h5"), std::string::npos);
    EXPECT_NE(html.find("00c0ffee"), std::string::npos);
    EXPECT_EQ(html.find("<script>alert"), std::string::npos);
    EXPECT_LT(html.size(), 3'000'000U);
}

}  // namespace
