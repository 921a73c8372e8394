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
