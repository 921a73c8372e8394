#include "sim/scenario/findings.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Findings, AreRenderedInTheOrderOfTheFileAndTheCommandLineLast) {
    sim::Findings findings;
    findings.error({0, 0, "a=1"}, {"uno", "one"});
    findings.warning({9, 1}, {"dos", "two"});
    findings.error({2, 7}, {"tres", "three"});
    EXPECT_EQ(findings.render("x.toml", sim::Language::english),
              "x.toml:2:7: error: three\nx.toml:9:1: warning: two\n--set a=1: error: one\n");
    EXPECT_EQ(findings.render("x.toml", sim::Language::spanish),
              "x.toml:2:7: error: tres\nx.toml:9:1: advertencia: dos\n--set a=1: error: uno\n");
}

TEST(Findings, WarningsAreNoErrors) {
    sim::Findings findings;
    EXPECT_TRUE(findings.empty());
    findings.warning({1, 1}, {});
    EXPECT_FALSE(findings.has_errors());
    EXPECT_FALSE(findings.empty());
    findings.error({1, 1}, {});
    EXPECT_EQ(findings.errors(), 1U);
}

}  // namespace
