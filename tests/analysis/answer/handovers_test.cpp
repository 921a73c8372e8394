#include "analysis/answer/handovers.hpp"

#include <gtest/gtest.h>

#include "sim/core/error.hpp"
#include "tests/analysis/toy_handovers.hpp"
#include "tests/sim/record/toy.hpp"

namespace {
using analysis::Handover;
using analysis::HandoverTable;

TEST(Handovers, CountsByDateAndAdministration) {
    const HandoverTable expected{
        .runs = 2,
        .verdicts = {"taken_up", "closed"},
        .causes = {"none", "distance", "chance"},
        .handovers = {Handover{"alcaldia", sim::make_date(2024, 1, 1), 1, {1, 3}, {0, 2, 1}},
                      Handover{"nación", sim::make_date(2024, 12, 31), 1, {1, 0}, {0, 0, 0}}},
        .totals = {{"agendas_proposed", 11}, {"agendas_agreed", 6}, {"agendas_alive", 5}, {"actions_finished", 8}}};
    EXPECT_EQ(analysis::summarise(toy::handover_file()), expected);
    EXPECT_EQ(expected.handovers[0].decided(), 4U);
}

TEST(Handovers, GovernmentsOfAPopulationShareARow) {
    const HandoverTable table = analysis::summarise(toy::handover_file(2, {"alcaldia-1", "alcaldia-2"}));
    ASSERT_EQ(table.handovers.size(), 2U);  // by date
    EXPECT_EQ(table.handovers[0].administration, "alcaldia");
    EXPECT_EQ(table.handovers[0].governments, 2U);
    EXPECT_EQ(table.handovers[1].administration, "alcaldia");
    const HandoverTable apart = analysis::summarise(toy::handover_file(2, {"alcaldia-1", "nación-1"}));
    EXPECT_EQ(apart.handovers[0].administration, "alcaldia-1");
}

TEST(Handovers, TheMostFrequentCauseOfThoseClosed) {
    const HandoverTable table = analysis::summarise(toy::handover_file());
    EXPECT_EQ(main_closing_cause(table, table.handovers[0]), "distance");
    EXPECT_EQ(main_closing_cause(table, table.handovers[1]), "");
}

TEST(Handovers, OfOneBranchAndOfGroupsOfRuns) {
    const sim::Reader file = toy::handover_file();
    EXPECT_EQ(analysis::summarise(file, ""), analysis::summarise(file));
    EXPECT_EQ(analysis::summarise(file, "lejos").runs, 0U);
    const std::vector<std::optional<std::size_t>> group{1, std::nullopt};
    const auto tables = analysis::summarise(file, group, 2);
    EXPECT_EQ(tables[0].runs, 0U);
    EXPECT_EQ(tables[1], analysis::summarise(toy::handover_file(1)));
}

TEST(Handovers, AFileWithoutThemIsRefused) {
    toy::MemoryDisk disk;
    toy::make_file(disk, "x.h5", toy::in_order(2));
    EXPECT_TRUE(analysis::has_handovers(toy::handover_file()));
    EXPECT_FALSE(analysis::has_handovers(sim::Reader{disk, "x.h5"}));
    try {
        static_cast<void>(analysis::summarise(sim::Reader{disk, "x.h5"}));
        FAIL();
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "the file has no variable 'verdict'");
    }
}

}  // namespace
