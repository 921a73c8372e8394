#include "sim/scenario/source_text.hpp"

#include <gtest/gtest.h>

namespace {

using sim::unfit;

TEST(SourceText, CommentsAreFoundWhereStringsEnd) {
    const auto comments = sim::comments_by_line(
        "a = 1 # one\n"
        "b = \"# no\" # two\n"
        "c = '#\\' # three\n"
        "d = \"\"\"\n# no\n\"\"\"\"\" ## four \n"
        "e = \"\\\"#\" # five\r\n"
        "f = '''#''' #");
    EXPECT_EQ(comments, (std::vector<std::string>{"", "one", "two", "three", "", "", "four", "five", ""}));
}

TEST(SourceText, ScannerTellsLinesAndColumnsInLetters) {
    sim::Scanner scanner{"ñ\"é\"#x"};
    (void)scanner.next();
    (void)scanner.next();  // the second byte of ñ
    const auto string = scanner.next();
    EXPECT_EQ(string->text, "\"é\"");
    EXPECT_EQ(string->place.column, 2);
    EXPECT_EQ(scanner.next()->place, (sim::Place{1, 5}));
    EXPECT_FALSE(scanner.next());
}

TEST(SourceText, OrdinaryTextIsFit) {
    EXPECT_FALSE(unfit("a = \"ñandú\" # día\r\n\tb = 1\n"));
    EXPECT_FALSE(unfit("a = \"" + std::string(100, '.') + std::string(100, '[') + "\"\n"));
    EXPECT_FALSE(unfit("# " + std::string(100, '[') + "\na = 1"));
}

TEST(SourceText, WhatTheParserCannotBeTrustedWithIsRefused) {
    EXPECT_EQ(unfit("")->what.en, "the file is empty; a scenario begins with format = 1 and model = \"...\"");
    EXPECT_EQ(unfit(" \n\n")->what, unfit("")->what);
    EXPECT_EQ(unfit(std::string(2U << 20U, 'a'))->what.en,
              "the file has 2097152 bytes; a scenario has at most 1048576 (1 MiB)");
    EXPECT_EQ(unfit(std::string_view{"\x89PNG\r\n\x1a\n\0\0", 10})->what.es,
              "este archivo no es texto UTF-8 (¿un documento, una imagen, UTF-16?); un escenario es un archivo de "
              "texto TOML");
    EXPECT_EQ(unfit("a = 1\nb = \"\xF1\"\n")->place, (sim::Place{2, 6}));
    EXPECT_EQ(unfit("a = \x1b")->what.en, "a control character (code 27) is here; a scenario is text: delete it");
    EXPECT_EQ(unfit("a = " + std::string(33, '['))->place.column, 37);
    EXPECT_EQ(unfit("a" + std::string(33, '.'))->what.en, "this key has more than 32 dots");
}

TEST(SourceText, SequencesThatAreNoUtf8AreRefused) {
    for (const char* wrong : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80",
                              "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98"})
        EXPECT_TRUE(unfit(wrong)) << wrong;
    for (const char* right : {"é", "€", "😀", "\xEF\xBB\xBF"}) EXPECT_FALSE(unfit(right)) << right;
}

}  // namespace
