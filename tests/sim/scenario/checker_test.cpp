#include "sim/scenario/checker.hpp"

#include <gtest/gtest.h>

#include "tests/sim/scenario/little_model.hpp"

namespace {

TEST(Checker, FindingsOfTheModelAppearWhereTheValueWasWritten) {
    sim::Findings findings;
    const auto document = sim::parse(little::valid, findings);
    sim::Checker checker{document, findings};
    checker.error({"units", "secretaria", "parent"}, {"círculo", "cycle"});
    checker.warning({"parameters", "humility"}, {"alto", "high"});
    checker.error({"venues", "mesa", "special"}, {"falta", "missing"});
    checker.error({"until"}, {"corto", "short"});
    EXPECT_EQ(findings.render("x", sim::Language::english),
              "x:6:1: error: short\nx:15:1: warning: high\nx:24:1: error: cycle\nx:35:1: error: missing\n");
}

}  // namespace
