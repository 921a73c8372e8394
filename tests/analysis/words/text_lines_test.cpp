#include "analysis/words/text_lines.hpp"

#include <gtest/gtest.h>

namespace {
using analysis::wrapped;

TEST(TextLines, AreCutBetweenWordsAndContinuedFurtherRight) {
    const std::string nine = "123456789";
    std::string text;
    for (int i = 0; i != 12; ++i) text += (i == 0 ? "" : " ") + nine;
    EXPECT_EQ(wrapped({{2, text}}), "  " + text.substr(0, 99) + "\n    " + text.substr(100) + '\n');
    EXPECT_EQ(wrapped({{0, "a  b"}, {1, "c"}}), "a b\n c\n");
    EXPECT_EQ(wrapped({{3, ""}}), "\n");
}

TEST(TextLines, ALetterWithAnAccentIsOneWide) {
    EXPECT_EQ(analysis::width_of("reunión"), 7U);
    const std::string accents(analysis::line_width, 'x');
    EXPECT_EQ(wrapped({{0, accents + " y"}}), accents + "\n  y\n");
    EXPECT_EQ(wrapped({{0, std::string(120, 'x')}}), std::string(120, 'x') + '\n') << "a long word stays whole";
}

}  // namespace
