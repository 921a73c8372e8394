#include "sim/scenario/sources.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/scenario/little_model.hpp"

namespace {

using sim::NoteKind;

TEST(Sources, IdsAndReferenceKeysAreRecognised) {
    for (const char* note :
         {"T12", "see (F3)", "V5, table 2", "A1", "ChoiRobertson11", "CMO72 p. 4", "Berry10", "T9.", "T101"})
        EXPECT_TRUE(sim::names_a_source(note)) << note;
    for (const char* note :
         {"", "T", "12", "X3", "T1234", "berry10", "in 2010", "Ab10", "Berry1", "Berry2010", "COVID", "T12b"})
        EXPECT_FALSE(sim::names_a_source(note)) << note;
}

TEST(Sources, KindsAreToldApartInTwoLanguages) {
    EXPECT_EQ(sim::note_kind("T12"), NoteKind::data);
    EXPECT_EQ(sim::note_kind("Supuesto: 8 a 16"), NoteKind::assumption);
    EXPECT_EQ(sim::note_kind("assumption near T12"), NoteKind::assumption);
    EXPECT_EQ(sim::note_kind("hipótesis"), NoteKind::hypothesis);
    EXPECT_EQ(sim::note_kind("Hypothesis, assumption"), NoteKind::hypothesis);
    EXPECT_EQ(sim::note_kind("we think so"), NoteKind::none);
    EXPECT_EQ(sim::to_text(NoteKind::data).es, "dato");
}

TEST(Sources, RangesAreRecognisedInNotes) {
    for (const char* note : {"0.1..0.4", "0.1 .. 0.4", "[8, 16]", "8-16", "8 a 16", "8 to 16", "1..2", "10 % - 20 %",
                             "8\u201316", "supuesto (0.1..0.4)", "2023-06-01..2023-08-01"})
        EXPECT_TRUE(sim::states_a_range(note)) << note;
    for (const char* note : {"", "0.4..0.1", "8", "T12-T14", "2020-01-06", "8 16", "v1-2x", "..", "8 ..", "a 16"})
        EXPECT_FALSE(sim::states_a_range(note)) << note;
}

TEST(Sources, StatementsListWhatTheScenarioSaysOfTheWorld) {
    sim::Findings findings;
    const auto document = sim::parse(little::valid, findings);
    const auto all = sim::statements(document, little::settings_table().schema());
    std::string paths;
    for (const sim::Statement& statement : all) paths += statement.path + ' ' + sim::to_text(statement.kind).en + '\n';
    EXPECT_EQ(paths,
              "parameters.humility assumption\nparameters.patience data\nparameters.rounds hypothesis\n"
              "venues.mesa.rhythm data\nvenues.mesa.functionality data\nvenues.mesa.leaning.0 data\n"
              "venues.mesa.leaning.1 data\nvenues.mesa.mandate.violence data\nvenues.mesa.count data\n"
              "venues.mesa.term data\nvenues.mesa.since data\nvenues.mesa.freezes data\n");
    EXPECT_EQ(all[1].value, "\"6 meses\"");
    EXPECT_EQ(all[1].note, "T12");
    EXPECT_EQ(all[1].place, (sim::Place{16, 1}));
    EXPECT_EQ(all[1].quantity->middle, 182.625);
}

TEST(Sources, UncertainNumbersAreListedWithTheirEnds) {
    sim::Findings findings;
    const auto document = sim::parse(little::valid, findings);
    const auto uncertain = sim::uncertain_numbers(document, little::settings_table().schema());
    ASSERT_EQ(uncertain.size(), 2U);
    EXPECT_EQ(uncertain[0].path, "parameters.humility");
    EXPECT_EQ(uncertain[0].quantity->low, 0.2);
    EXPECT_EQ(uncertain[0].quantity->high, 0.6);
    EXPECT_EQ(uncertain[1].path, "venues.mesa.count");
}

TEST(Sources, AskedForTheyAreWarningsAndRequiredTheyAreErrors) {
    std::string text = little::with("     # T12", "");
    EXPECT_TRUE(little::findings_of(text).has_errors());
    text.replace(text.find("required"), 8, "requested");
    const sim::Findings findings = little::findings_of(text);
    EXPECT_FALSE(findings.has_errors());
    EXPECT_EQ(
        findings.render("x.toml", sim::Language::spanish),
        "x.toml:16:1: advertencia: parameters.patience = \"6 meses\": sin fuente; anote al lado # T12 (una fuente), # "
        "supuesto 0.1..0.4 o # hipótesis 0.1..0.4\n");
}

TEST(Sources, AListIsToldOfOnce) {
    const std::string told = little::english(little::with("[[venues]] # F3", "[[venues]]"));
    EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 8);
    EXPECT_NE(told.find("x.toml:42:1: error: venues.mesa.leaning.0 = 0.1: no source"), std::string::npos);
    EXPECT_EQ(told.find("leaning.1"), std::string::npos);
}

TEST(Sources, WhatIfsOfTheCommandLineNeedNone) {
    EXPECT_EQ(little::english(little::valid, {"parameters.humility=0.3", "venues.mesa.leaning=[0, 1]"}), "");
}

}  // namespace
