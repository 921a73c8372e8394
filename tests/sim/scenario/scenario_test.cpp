#include "sim/scenario/scenario.hpp"

#include <gtest/gtest.h>

#include "tests/sim/scenario/little_model.hpp"

namespace {

using little::settings_of;
using little::valid;
using little::with;
using sim::make_date;

TEST(Scenario, EveryTypeIsRead) {
    EXPECT_EQ(little::english(valid), "");
    const little::Settings s = settings_of(valid);
    EXPECT_EQ(s.run.title, (sim::Text{"Pequeño", "Little"}));
    EXPECT_EQ(s.run.from, make_date(2024, 1, 1));
    EXPECT_EQ(s.run.until, make_date(2028, 1, 1));
    EXPECT_EQ(s.run.seed, 7U);
    EXPECT_EQ(s.run.draws, sim::Draws::joint);
    EXPECT_EQ(s.tags, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(s.parameters.humility, 0.4);
    EXPECT_EQ(s.parameters.patience, sim::Days{182.625});
    EXPECT_EQ(s.parameters.rounds, 4U);
    ASSERT_EQ(s.venues.size(), 1U);
    const little::Venue& venue = s.venues[0];
    EXPECT_EQ(venue.label, (sim::Text{"Mesa territorial", "Mesa territorial"}));
    EXPECT_EQ(venue.kind, little::VenueKind::council);
    EXPECT_EQ(venue.unit, (sim::Reference{"secretaria", 1}));
    EXPECT_EQ(venue.rhythm.jitter, sim::Days{10});
    EXPECT_EQ(venue.leaning, (std::vector<double>{0.1, -0.2}));
    EXPECT_EQ(venue.mandate.values, (std::vector<double>{0, 0.8}));
    EXPECT_EQ(venue.scope, (std::vector<sim::Reference>{{"education", 0}}));
    EXPECT_EQ(venue.count, 3);
    EXPECT_FALSE(venue.special);
    EXPECT_TRUE(venue.hosts);
    EXPECT_EQ(venue.term, sim::Days{730.5});
    EXPECT_EQ(venue.since, make_date(2020, 2, 3));
    EXPECT_EQ(venue.freezes, (std::vector<sim::DateInterval>{{make_date(2023, 6, 29), make_date(2023, 10, 29)}}));
}

TEST(Scenario, SilenceMeansTheInitialisersOfTheSettings) {
    const little::Settings s = settings_of(
        "format = 1\nmodel = \"m\"\nfrom = 2024-01-01\nuntil = 2025-01-01\n[[problems]]\nname = "
        "\"p\"\n[[venues]]\nname = "
        "\"v\"\n");
    EXPECT_EQ(s.parameters.humility, little::Parameters{}.humility);
    EXPECT_EQ(s.run.observe, sim::RunSettings{}.observe);
    EXPECT_EQ(s.venues.at(0).term, sim::Days{365});
    EXPECT_FALSE(s.venues.at(0).unit.given());
    EXPECT_EQ(s.venues.at(0).mandate.values, std::vector<double>{0});  // sized although not stated
}

TEST(Scenario, DatesOfARhythmAreReadWithAndWithoutQuotes) {
    const auto s = settings_of(with("\"cada 91 días con holgura de 10 días\"", "[2024-02-01, \"2024-05-01\"]"));
    const std::vector<sim::Date> dates{make_date(2024, 2, 1), make_date(2024, 5, 1)};
    EXPECT_EQ(s.venues.at(0).rhythm.kind, sim::Clock::Kind::calendar);
    EXPECT_EQ(s.venues.at(0).rhythm.dates, dates);
}

TEST(Scenario, JointDrawsBelongToTheRunAndAnAddedNumberMovesNoOther) {
    const sim::Draw draw = sim::Draw::joint(sim::RunKey{7, 0, 3});
    const auto before = settings_of(valid, draw);
    const auto after = settings_of(with("rounds = 4 ", "rounds = \"2 .. 9\" "), draw);
    EXPECT_NE(before.parameters.humility, 0.4);
    EXPECT_EQ(before.parameters.humility, after.parameters.humility);
    EXPECT_EQ(before.venues[0].count, after.venues[0].count);
    EXPECT_NE(before.parameters.humility,
              settings_of(valid, sim::Draw::joint(sim::RunKey{7, 0, 4})).parameters.humility);
    EXPECT_EQ(before.parameters.humility,
              draw.number({sim::Quantity::Kind::range, 0.2, 0.4, 0.6, 0}, "parameters.humility"));
}

TEST(Scenario, DrawsOfTheRunSettingsDecideHowNumbersAreSettled) {
    sim::RunSettings run;
    const sim::Quantity range{sim::Quantity::Kind::range, 0, 0.5, 1, 0};
    EXPECT_EQ(sim::draw_of(run, {1, 0, 0}).number(range, "a"), 0.5);
    run.draws = sim::Draws::joint;
    EXPECT_NE(sim::draw_of(run, {1, 0, 0}).number(range, "a"), 0.5);
}

TEST(Scenario, TextThatIsNoTomlIsToldOnceAndNotReadFurther) {
    EXPECT_EQ(little::english("format ="), "x.toml:1:9: error: the value after = is missing\n");
    EXPECT_EQ(little::english(""),
              "x.toml:1:1: error: the file is empty; a scenario begins with format = 1 and model = \"...\"\n");
}

TEST(Scenario, AllThatIsMissingIsToldTogether) {
    EXPECT_EQ(little::english("seed = 1\n"),
              "x.toml:1:1: error: missing 'format': a whole number (version of the format)\n"
              "x.toml:1:1: error: missing 'model': a text in quotes (model to run)\n"
              "x.toml:1:1: error: missing 'from': a date such as \"2027-10-31\" (first day)\n"
              "x.toml:1:1: error: missing 'until': a date such as \"2027-10-31\" (day on which it ends)\n");
}

TEST(Scenario, WrongSettingsOfTheCommandLineAreToldAsSuch) {
    const auto told = [](const char* setting) { return little::english(valid, {setting}); };
    EXPECT_EQ(told("parameters.humilty=0.3"),
              "--set parameters.humilty=0.3: error: unknown key 'humilty' in [parameters]; did you mean 'humility'?\n");
    EXPECT_EQ(
        told("paramters.humility=0.3"),
        "--set paramters.humility=0.3: error: unknown key 'paramters' in the scenario; did you mean 'parameters'?\n");
    EXPECT_EQ(told("venues.mess.count=2"),
              "--set venues.mess.count=2: error: the list has no entry 'mess'; did you mean 'mesa'?\n");
    EXPECT_EQ(told("venues.mesa.count=0"), "--set venues.mesa.count=0: error: count = 0: must be between 1 and 500\n");
    EXPECT_EQ(told("parameters.humility=0,3"),
              "--set parameters.humility=0,3: error: humility = \"0,3\": decimals are written with a point: 0.3\n");
    EXPECT_EQ(told("units.secretaria.parent=municpio"),
              "--set units.secretaria.parent=municpio: error: parent = \"municpio\": no entry of [[units]] is called "
              "'municpio'; did you mean 'municipio'?\n");
    EXPECT_EQ(told("until=2020-01-01"),
              "--set until=2020-01-01: error: until = 2020-01-01: must be after from = 2024-01-01\n");
}

}  // namespace
