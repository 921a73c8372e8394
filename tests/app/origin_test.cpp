#include "app/origin.hpp"

#include <gtest/gtest.h>

#include "sim/core/error.hpp"

namespace {

app::Origin example() {
    app::Origin origin = app::origin_of_this_program();
    origin.model = "coordination";
    origin.seed = 7;
    origin.replicates = 3;
    origin.scenario_file = "pueblo.toml";
    origin.overrides = {"seed=7", "title=\"dos\nlíneas\""};
    origin.scenario = "# ñandú\n";
    return origin;
}

TEST(Origin, WhatIsWrittenIsRead) { EXPECT_EQ(app::origin_of(app::provenance_of(example())), example()); }

TEST(Origin, KnowsHowTheProgramWasBuilt) {
    const app::Origin origin = app::origin_of_this_program();
    EXPECT_FALSE(origin.version.empty());
    EXPECT_FALSE(origin.commit.empty());
    EXPECT_NE(origin.compiler.find(' '), std::string::npos);
    EXPECT_NE(origin.flags.find("-ffp-contract=off"), std::string::npos);
}

TEST(Origin, CarriesTheRefusalFirst) {
    EXPECT_EQ(app::provenance_of(example()).front().name, "notice");
    EXPECT_EQ(app::refusal().es, "exploración condicionada a supuestos; no es pronóstico");
    EXPECT_EQ(app::refusal().en, "exploration under assumptions; not a forecast");
}

TEST(Origin, AFileOfAnotherProgramIsRefused) {
    sim::Provenance provenance = app::provenance_of(example());
    std::erase_if(provenance, [](const sim::Attribute& a) { return a.name == "scenario"; });
    try {
        static_cast<void>(app::origin_of(provenance));
        FAIL();
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "the file does not say where it comes from: it lacks 'scenario'");
    }
}

}  // namespace
