#include "sim/scenario/run_settings.hpp"

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

namespace {

std::string told(std::string_view from, std::string_view until) {
    sim::Findings findings;
    const std::string text =
        "format = 1\nmodel = \"m\"\nfrom = " + std::string{from} + "\nuntil = " + std::string{until} + '\n';
    (void)sim::read(sim::parse(text, findings), sim::run_table(), sim::Draw::midpoint(), findings);
    return findings.render("x", sim::Language::english);
}

TEST(RunSettings, TheEndComesAfterTheBeginningWithinTwoHundredYears) {
    EXPECT_EQ(told("2024-01-01", "2024-01-02"), "");
    EXPECT_EQ(told("2000-01-01", "2200-01-01"), "");
    EXPECT_EQ(told("1999-12-30", "2200-01-01"), "x:4:1: error: until = 2200-01-01: a run lasts at most 200 years\n");
    EXPECT_EQ(told("2024-01-01", "2024-01-01"), "x:4:1: error: until = 2024-01-01: must be after from = 2024-01-01\n");
}

TEST(RunSettings, NeedNoSources) {
    for (const sim::Field& field : sim::run_table().schema().fields()) EXPECT_FALSE(field.needs_note()) << field.name;
}

TEST(RunSettings, ObservationIsARhythmOrALength) {
    sim::Findings findings;
    const auto document = sim::parse("observe = \"2 meses\"\n", findings);
    const auto run = sim::read(document, sim::run_table(), sim::Draw::midpoint(), findings);
    EXPECT_EQ(run.observe.period, sim::Days{60.875});
    EXPECT_EQ(sim::to_text(sim::RunSettings{}.observe).en, "every 3 months");
}

}  // namespace
