#include "sim/scenario/assumed.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/coordination/settings.hpp"
#include "sim/scenario/scenario.hpp"

namespace {

/// Ranges of a scenario that has these lines.
std::vector<std::string> ranges(const std::string& text) {
    sim::Findings findings;
    const sim::Document document = sim::parse(text, findings);
    return assumed_ranges(document, models::coordination::settings_table().schema());
}

bool has(const std::vector<std::string>& all, const std::string& setting) {
    return std::find(all.begin(), all.end(), setting) != all.end();
}
bool names(const std::vector<std::string>& all, const std::string& path) {
    return std::any_of(all.begin(), all.end(), [&](const std::string& s) { return s.starts_with(path + "="); });
}

TEST(Assumed, DefaultsThatAreAssumptionsBecomeTheirRanges) {
    const auto all = ranges("");
    EXPECT_TRUE(has(all, "parameters.ties.gain=0.02 .. 0.2"));
    EXPECT_TRUE(has(all, "parameters.acting.window=30 .. 180 days"));
    EXPECT_TRUE(has(all, "parameters.spotting.partners=2 .. 6"));
}

TEST(Assumed, HypothesesAndSourcedNumbersKeepTheirValue) {
    const auto all = ranges("");
    EXPECT_FALSE(names(all, "parameters.humility.common"));
    EXPECT_FALSE(names(all, "parameters.review.owned"));
    EXPECT_FALSE(names(all, "parameters.handover.replace_career"));
    EXPECT_FALSE(names(all, "parameters.observation.frame")) << "a list, of factors";
}

TEST(Assumed, WhatTheScenarioStatesCountsByItsOwnNote) {
    const auto all = ranges(R"(
[parameters.ties]
gain = 0.1  # T12
loss = 0.1  # supuesto 0.05..0.2
[parameters.acting]
window = "45 .. 120 days"  # supuesto 45..120
[[problems]]
name = "p"
level = 0.5  # supuesto 0.3..0.7
[[problems]]
name = "q"
level = 0.5  # supuesto 0.6..0.7: no lo contiene
[[actors]]  # supuesto 0.5..1.5 veces cada valor
name = "a"
count = 4  # supuesto 2..8
power = 2
exposed = 0.45  # T99, T101; supuesto 0.35..0.55
tenure = "426 days"  # supuesto 300..500
)");
    EXPECT_FALSE(names(all, "parameters.ties.gain"));
    EXPECT_TRUE(has(all, "parameters.ties.loss=0.05 .. 0.2"));
    EXPECT_FALSE(names(all, "parameters.acting.window")) << "uncertain already";
    EXPECT_TRUE(has(all, "problems.p.level=0.3 .. 0.7"));
    EXPECT_FALSE(names(all, "problems.q.level"));
    EXPECT_FALSE(names(all, "actors.a.count")) << "all runs have the same actors";
    EXPECT_FALSE(names(all, "actors.a.power")) << "factors, not numbers";
    EXPECT_TRUE(has(all, "actors.a.exposed=0.35 .. 0.55"));
    EXPECT_TRUE(has(all, "actors.a.tenure=300 .. 500 days"));
}

}  // namespace
