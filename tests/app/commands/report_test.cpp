#include <gtest/gtest.h>

#include "tests/app/sweeping.hpp"

namespace {
using shell::Folder;
using shell::Said;

TEST(Report, WritesAPageInTheLanguageAsked) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    const Said told = folder.call({"report", "x.h5", "-o", "x.html", "--lang", "es"});
    EXPECT_EQ(told.code, 0) << told.side;
    EXPECT_NE(told.out.find("exploración condicionada a supuestos; no es pronóstico"), std::string::npos);
    const std::string page = shell::read(folder / "x.html");
    EXPECT_NE(page.find("<html lang=\"es\">"), std::string::npos);
    EXPECT_NE(page.find("articula run tiny.toml -o x.h5"), std::string::npos);
    ASSERT_EQ(folder.call({"report", "x.h5", "-o", "x.html", "--lang", "en"}).code, 0);
    EXPECT_NE(shell::read(folder / "x.html").find("<html lang=\"en\">"), std::string::npos);
}

TEST(Report, RefusesWhatItCannotReadOrWrite) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--replicates", "1"}).code, 0);
    EXPECT_EQ(folder.call({"report", "x.h5"}).code, 2);
    EXPECT_EQ(folder.call({"report", "tiny.toml", "-o", "x.html"}).code, 2);
    EXPECT_EQ(folder.call({"report", "x.h5", "-o", "x.h5"}).code, 2);
    EXPECT_EQ(folder.call({"report", "x.h5", "-o", ""}).code, 2);
    const Said said = folder.call({"report", "x.h5", "-o", "no/such/folder/x.html"});
    EXPECT_EQ(said.code, 3);
    EXPECT_NE(said.side.find("no/such/folder"), std::string::npos) << said.side;
}

TEST(Report, OfASweepBeginsWithTheOutcomeAskedFor) {
    const sweeping::Folder folder;
    ASSERT_EQ(folder.sweep("d").code, 0);
    const std::string usual = folder.call({"tell", "d/result.h5"}).out;
    const std::string asked = folder.call({"tell", "d/result.h5", "--outcome", "attention_spent"}).out;
    EXPECT_EQ(usual.find("The attention spent · "), std::string::npos) << usual;
    EXPECT_NE(asked.find("The attention spent · "), std::string::npos) << asked;
    EXPECT_EQ(folder.call({"report", "d/result.h5", "-o", "x.html", "--outcome", "attention_spent"}).code, 0);
    const Said wrong = folder.call({"report", "d/result.h5", "-o", "y.html", "--outcome", "attention"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_TRUE(wrong.side.starts_with("articula: the file has no outcome 'attention'; it has: ")) << wrong.side;
    EXPECT_NE(wrong.side.find("attention_spent"), std::string::npos);
    EXPECT_FALSE(shell::fs::exists(folder / "y.html"));
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    EXPECT_TRUE(folder.call({"tell", "x.h5", "--outcome", "attention_spent"})
                    .side.starts_with("articula: the outcome can be chosen only in the file of a sweep"));
}

}  // namespace
