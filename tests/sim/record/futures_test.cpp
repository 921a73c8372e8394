#include "sim/record/futures.hpp"

#include <gtest/gtest.h>

#include "sim/core/error.hpp"

namespace {

sim::Futures example() {
    return {.branches = {{.title = {"como está", "as it is"}, .from = sim::make_date(2027, 1, 1)},
                         {.name = "lejos-distance",
                          .kind = sim::BranchKind::factor_off,
                          .title = {"lejos, sin \"distancia\"", "far, without \"distance\""},
                          .parts = {"lejos"},
                          .from = sim::make_date(2027, 10, 31),
                          .against = "lejos",
                          .off = {"distance"}},
                         {.name = "lejos@anchoring=0.25",
                          .kind = sim::BranchKind::strength,
                          .title = {"lejos, con anclaje 0.25", "far, with anchoring 0.25"},
                          .parts = {"lejos"},
                          .from = sim::make_date(2027, 10, 31),
                          .against = "anchoring=0.25",
                          .strength = 0.25}},
            .what_ifs = {{.name = "lejos",
                          .title = {"más lejos", "farther"},
                          .cost = {"ocho horas", "eight hours"},
                          .basis = "assumption",
                          .from = sim::make_date(2027, 10, 31),
                          .changes = {"a.b = 1", "exit secretaria"}}},
            .factors = {{"distance", {"distancia", "distance"}}},
            .variants = {{"equal", {"iguales", "equal"}}},
            .points = {{0, false, ""}, {1, true, ""}, {2, false, "equal"}},
            .question = {"alcaldia", sim::make_date(2028, 1, 1), sim::make_date(2027, 1, 1)},
            .days_run = 1234567890123,
            .days_apart = 2234567890123};
}

TEST(Futures, ComeBackFromTheFileAsTheyWere) {
    EXPECT_EQ(sim::futures_of({{sim::futures_attribute, to_text(example())}}), example());
}

TEST(Futures, AStrengthIsWrittenOnlyWhereThereIsOne) {
    sim::Futures futures = example();
    const auto strengths = [](const std::string& text) {
        std::size_t count = 0;
        for (std::size_t at = text.find("\"strength\":"); at != std::string::npos;
             at = text.find("\"strength\":", at + 1))
            ++count;
        return count;
    };
    EXPECT_EQ(strengths(to_text(futures)), 1U);
    futures.branches.pop_back();
    const std::string as_before = to_text(futures);  // what files said before strengths were varied
    EXPECT_EQ(strengths(as_before), 0U);
    EXPECT_EQ(sim::futures_of({{sim::futures_attribute, as_before}}), futures);
}

TEST(Futures, AFactorOffAndAStrengthOnlyExplainAnother) {
    using enum sim::BranchKind;
    for (const auto kind : {factor_off, strength}) EXPECT_TRUE(sim::explains_another(kind));
    for (const auto kind : {base, change, protection, crossed, no_handover}) EXPECT_FALSE(sim::explains_another(kind));
}

TEST(Futures, AFileOfPlainRunsHasOneBranchAndNoQuestion) {
    const sim::Futures plain = sim::futures_of({{"program", std::string{"articula"}}});
    ASSERT_EQ(plain.branches.size(), 1U);
    EXPECT_EQ(plain.branches[0].name, "");
    EXPECT_EQ(plain.question, sim::FutureQuestion{});
}

TEST(Futures, WhatCannotBeReadIsACleanError) {
    for (const char* text : {"", "{", "[]", R"({"branches": 3})"})
        EXPECT_THROW((void)sim::futures_of({{sim::futures_attribute, std::string{text}}}), sim::Error) << text;
    std::string odd = to_text(example());
    odd.replace(odd.find("factor_off"), 10, "other_kind");
    EXPECT_THROW((void)sim::futures_of({{sim::futures_attribute, odd}}), sim::Error);
    EXPECT_THROW((void)sim::futures_of({{sim::futures_attribute, std::int64_t{3}}}), sim::Error);
}

}  // namespace
