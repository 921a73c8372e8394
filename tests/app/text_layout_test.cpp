#include "app/text_layout.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "analysis/words/text_lines.hpp"

namespace {

TEST(TextLayout, WidthsAreInLetters) {
    EXPECT_EQ(analysis::width_of("ñandú"), 5U);
    EXPECT_EQ(app::padded("año", 5), "año  ");
    EXPECT_EQ(app::padded("largo", 3), "largo ") << "one blank at least";
}

TEST(TextLayout, LinesBreakAtBlanksAndAreIndented) {
    std::string words;
    for (int i = 0; i != 60; ++i) words += "palabra ";
    const std::string text = "    " + app::wrapped(words, 4);
    std::istringstream lines{text};
    std::string all;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(analysis::width_of(line), app::line_width);
        EXPECT_TRUE(line.starts_with("    palabra")) << line;
        all += line.substr(4) + ' ';
    }
    EXPECT_EQ(all, words);
}

TEST(TextLayout, AShortTextStaysAsItIs) {
    EXPECT_EQ(app::wrapped("dos palabras", 4), "dos palabras");
    EXPECT_EQ(app::wrapped("", 4), "");
}

}  // namespace
