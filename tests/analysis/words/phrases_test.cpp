#include "analysis/words/phrases.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {
using namespace analysis;
using enum sim::Language;

TEST(Phrases, NumbersAsWrittenInEachLanguage) {
    EXPECT_EQ(number_text(1234567.891, 2, spanish), "1.234.567,89");
    EXPECT_EQ(number_text(1234567.891, 2, english), "1,234,567.89");
    EXPECT_EQ(number_text(999, 0, spanish), "999");
    EXPECT_EQ(number_text(-12.5, 1, english), "\u221212.5");
    EXPECT_EQ(number_text(-0.004, 2, english), "0.00");
    EXPECT_EQ(number_text(std::nan(""), 1, spanish), "sin dato");
    EXPECT_EQ(number_text(INFINITY, 1, spanish), "∞");
}

TEST(Phrases, ThreeFiguresCount) {
    EXPECT_EQ(number_text(1234.6, english), "1,235");
    EXPECT_EQ(number_text(12.345, english), "12.3");
    EXPECT_EQ(number_text(1.2345, english), "1.23");
    EXPECT_EQ(number_text(0.01234, english), "0.012");
    EXPECT_EQ(number_text(0, english), "0");
}

TEST(Phrases, SignsAndPercents) {
    EXPECT_EQ(signed_text(3.2, 1, spanish), "+3,2");
    EXPECT_EQ(signed_text(0, 1, spanish), "0,0");
    EXPECT_EQ(signed_text(0.001, 1, spanish), "0,0");
    EXPECT_EQ(percent_text(0.63, english), "63%");
    EXPECT_EQ(percent_text(0.998, english), "99.8%");  // 100 % would be a promise
    EXPECT_EQ(percent_text(1, spanish), "100\u00A0%");
}

TEST(Phrases, DatesListsAndCapitals) {
    EXPECT_EQ(date_text(sim::make_date(2023, 10, 29), spanish), "29 de octubre de 2023");
    EXPECT_EQ(date_text(sim::make_date(2023, 10, 29), english), "29 October 2023");
    EXPECT_EQ(list_text({"a", "b", "c"}, spanish), "a, b y c");
    EXPECT_EQ(list_text({"a", "b"}, english), "a and b");
    EXPECT_EQ(list_text({"a", "Institución 2"}, spanish), "a e Institución 2");
    EXPECT_EQ(list_text({"a", "hierro"}, spanish), "a y hierro");
    EXPECT_EQ(list_text({}, english), "");
    EXPECT_EQ(capitalised("éxito"), "Éxito");
    EXPECT_EQ(capitalised("agenda"), "Agenda");
    EXPECT_EQ(capitalised("Ñ"), "Ñ");
    EXPECT_EQ(capitalised(""), "");
}

TEST(Phrases, EstimatesWithTheirInterval) {
    EXPECT_EQ(estimate_text({40, -0.121, -0.141, -0.101}, {100, 1}, true, spanish),
              "\u221212,1 [\u221214,1;\u00A0\u221210,1]");
    EXPECT_EQ(estimate_text({1, 0.5}, {}, false, english), "0.50");  // one run has no interval
    EXPECT_EQ(estimate_text({}, {}, false, english), "no data");
}

}  // namespace
