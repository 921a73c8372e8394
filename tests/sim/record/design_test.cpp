#include "sim/record/design.hpp"

#include <gtest/gtest.h>

#include "sim/core/error.hpp"

namespace {

sim::Design some_design() {
    sim::Design design{.kind = sim::DesignKind::morris, .size = 10, .levels = 4, .seed = UINT64_MAX, .points = 30};
    design.factors.push_back({.name = "humility",
                              .title = {"humildad", "humility"},
                              .low = 0.1,
                              .high = 0.9,
                              .paths = {"parameters.humility.common"}});
    design.factors.push_back({.name = "committees",
                              .title = {"comités", "committees"},
                              .kind = sim::FactorKind::choice,
                              .paths = {"parameters.a", "parameters.b"},
                              .choices = {"off", "on"}});
    return design;
}

TEST(Design, ComesBackFromTheFileAsItWas) {
    const sim::Provenance provenance{{"seed", std::int64_t{1}}, {"design", to_text(some_design())}};
    EXPECT_EQ(sim::design_of(provenance), some_design());
}

TEST(Design, AFileOfPlainRunsHasNone) { EXPECT_EQ(sim::design_of({{"seed", std::int64_t{1}}}), std::nullopt); }

TEST(Design, WhatCannotBeReadIsACleanError) {
    for (const char* text : {"", "{", "[]", R"({"kind": "circle"})", R"({"kind": "grid"})"})
        EXPECT_THROW((void)sim::design_of({{"design", std::string{text}}}), sim::Error) << text;
    EXPECT_THROW((void)sim::design_of({{"design", std::int64_t{3}}}), sim::Error);
}

TEST(Design, UnitsGoFromTheLowEndToTheHighEnd) {
    const sim::FactorLabel factor = some_design().factors[0];
    EXPECT_EQ(sim::unit_of(factor, 0.1), 0);
    EXPECT_EQ(sim::unit_of(factor, 0.9), 1);
    EXPECT_DOUBLE_EQ(sim::unit_of(factor, 0.5), 0.5);
    EXPECT_EQ(sim::unit_of(some_design().factors[1], 1), 1);
}

}  // namespace
