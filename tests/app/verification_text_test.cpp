#include "app/verification_text.hpp"

#include <gtest/gtest.h>

namespace {

using models::classics::Verdict;
using models::classics::VerificationRow;

const std::vector<VerificationRow> rows{
    {"garbage_can", "CMO72", {"no hechas", "not made"}, 1, 1.05, 0.95, 1.05, Verdict::exact, {}},
    {"garbage_can",
     "CMO72",
     {"sin resolver", "unsolved"},
     12.3,
     12.01,
     12.25,
     12.35,
     Verdict::known_mismatch,
     {"redondeo de 1972", "rounding of 1972"}},
    {"tenure", "UNESCO24", {"tras un año", "after a year"}, 0.79, 0.5, 0.77, 0.81, Verdict::fails, {}}};

TEST(VerificationText, ALineShowsBothNumbersTheIntervalAndTheCause) {
    const std::string text = app::verification_lines(std::span{rows}.first(2), 1.25, sim::Language::english);
    EXPECT_TRUE(text.starts_with("garbage_can (1.2 s)\n")) << text;
    EXPECT_NE(text.find("12.3      12.01  [12.25, 12.35]       known mismatch\n      rounding of 1972\n"),
              std::string::npos)
        << text;
}

TEST(VerificationText, FailuresAreCountedAndShown) {
    EXPECT_EQ(app::verification_summary(rows, sim::Language::spanish),
              "3 números publicados: 1 exacto, 0 dentro, 1 diferencia conocida, 0 calibrado, 1 FALLA\n");
}

TEST(VerificationText, ThePageHasATablePerModelAndNoTimes) {
    const std::string page = app::verification_page(rows, sim::Language::english);
    EXPECT_NE(page.find("\n## garbage_can\n\n| quantity |"), std::string::npos);
    EXPECT_NE(page.find("| unsolved | CMO72 | 12.3 | 12.01 | [12.25, 12.35] | known mismatch: rounding of 1972 |\n"),
              std::string::npos);
    EXPECT_NE(page.find("| after a year | UNESCO24 | 0.79 | 0.5 | [0.77, 0.81] | FAILS |\n"), std::string::npos);
    EXPECT_EQ(page.find(" s)"), std::string::npos);
}

TEST(VerificationText, NoRowsNoLines) { EXPECT_EQ(app::verification_lines({}, 0, sim::Language::english), ""); }

}  // namespace
