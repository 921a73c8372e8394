#include "sim/scenario/document.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace {

using sim::Document;
using sim::Place;

Document parsed(std::string_view text) {
    sim::Findings findings;
    Document document = sim::parse(text, findings);
    EXPECT_EQ(findings.render("x", sim::Language::english), "");
    return document;
}

const sim::Entry& entry(const Document& document, std::initializer_list<std::string_view> path) {
    const sim::Entry* found = nullptr;
    const sim::Value* value = &document.root();
    for (const auto key : path) {
        found = value->find(key);
        value = &found->value;
    }
    return *found;
}

std::string note(const Document& document, std::initializer_list<std::string_view> path) {
    return entry(document, path).value.note;
}

TEST(Document, KeepsTheTextAndThePlacesOfKeysAndValues) {
    const Document document = parsed("b = 1\n[t]\n  a = [ 2.5, \"x\" ]\n");
    EXPECT_TRUE(document.parsed());
    EXPECT_EQ(document.text(), "b = 1\n[t]\n  a = [ 2.5, \"x\" ]\n");
    EXPECT_EQ(entry(document, {"t", "a"}).place, (Place{3, 3}));
    EXPECT_EQ((*entry(document, {"t", "a"}).value.array())[1].place, (Place{3, 14}));
    EXPECT_EQ(document.root().table()->front().key, "b");  // in the order of the text
    EXPECT_EQ(to_text(entry(document, {"t"}).value), "{ a = [2.5, \"x\"] }");
}

TEST(Document, NotesComeFromTheLineOrFromWhereTheEnclosingPartBegins) {
    const Document document = parsed(
        "a = 1 # own\n"
        "list = [ # list\n  1,\n  2, # second\n]\n"
        "[t] # header\nb = 1\nc = { d = 2 } # table\ne = \"# none\"\n"
        "[t.inner]\nf = 1\n"
        "[[v]] # first\nx = 1\n[[v]]\nx = 2\ny = { z = 1 }\n");
    EXPECT_EQ(note(document, {"a"}), "own");
    const auto& list = *entry(document, {"list"}).value.array();
    EXPECT_EQ(list[0].note, "list");
    EXPECT_EQ(list[1].note, "second");
    EXPECT_EQ(note(document, {"t", "b"}), "header");
    EXPECT_EQ(note(document, {"t", "c", "d"}), "table");
    EXPECT_EQ(note(document, {"t", "e"}), "header");
    EXPECT_EQ(note(document, {"t", "inner", "f"}), "");
    const auto& entries = *entry(document, {"v"}).value.array();
    EXPECT_EQ(entries[0].find("x")->value.note, "first");
    EXPECT_EQ(entries[1].find("x")->value.note, "");
    EXPECT_EQ(entries[1].find("y")->value.find("z")->value.note, "");
}

TEST(Document, DatesBeyondTheCalendarAndTimesAreKeptAsWritten) {
    const Document document = parsed("a = 2024-02-29\nb = 2300-01-01\nc = 10:30:00\n");
    EXPECT_TRUE(std::holds_alternative<sim::Date>(entry(document, {"a"}).value.content));
    EXPECT_EQ(to_text(entry(document, {"b"}).value), "2300-01-01");
    EXPECT_EQ(to_text(entry(document, {"c"}).value), "10:30:00");
}

class DocumentSet : public testing::Test {
protected:
    std::string set(const std::string& assignment) {
        sim::Findings findings;
        document.set(assignment, findings);
        return findings.render("x", sim::Language::english);
    }
    std::string root() const { return to_text(document.root()); }

    Document document = parsed("a = 1 # T1\n[t]\nb = 2\n[[v]]\nname = \"x\"\n[[v]]\nname = \"y\"\n");
};

TEST_F(DocumentSet, ReplacesValuesByTheirPath) {
    EXPECT_EQ(set("a=0.5"), "");
    EXPECT_EQ(set("t.b = [1, 2] # T2"), "");
    EXPECT_EQ(set("v.y.c=word"), "");
    EXPECT_EQ(set("v.0.c=\"2 .. 3\""), "");
    EXPECT_EQ(to_text(entry(document, {"t"}).value), "{ b = [1, 2] }");
    EXPECT_EQ(to_text(entry(document, {"v"}).value), R"([{ name = "x", c = "2 .. 3" }, { name = "y", c = "word" }])");
    EXPECT_EQ(entry(document, {"a"}).value.place, (Place{0, 0, "a=0.5"}));
    EXPECT_EQ(entry(document, {"a"}).place, (Place{0, 0, "a=0.5"}));
    EXPECT_EQ(note(document, {"a"}), "");
    EXPECT_EQ(note(document, {"t", "b"}), "T2");
    EXPECT_EQ(document.settings().size(), 4U);
    EXPECT_EQ(document.text().substr(0, 5), "a = 1");
}

TEST_F(DocumentSet, MakesKeysThatTheFileLeftToTheirDefaults) {
    EXPECT_EQ(set("new.table.key=true"), "");
    EXPECT_EQ(to_text(entry(document, {"new"}).value), "{ table = { key = true } }");
}

TEST_F(DocumentSet, BareWordsAndOtherLettersAreText) {
    EXPECT_EQ(set("a=Hola mundo"), "");
    EXPECT_EQ(to_text(entry(document, {"a"}).value), "\"Hola mundo\"");
    EXPECT_EQ(set("a=1\nb = 2"), "");  // one value, whatever it holds
    EXPECT_FALSE(document.root().find("b"));
}

TEST_F(DocumentSet, WrongPathsChangeNothingAndAreTold) {
    const std::string before = root();
    EXPECT_EQ(set("v.z.c=1"), "--set v.z.c=1: error: the list has no entry 'z'; allowed: x, y\n");
    EXPECT_EQ(set("a.b.c=1"), "--set a.b.c=1: error: 'b' does not exist: 1 has no parts\n");
    EXPECT_EQ(set(""), "--set \"\": error: write KEY=VALUE, as in parameters.humility=0.3\n");
    for (const char* wrong : {"=", "a", "a=", ".=1", "a..b=1", "=1"})
        EXPECT_EQ(set(wrong),
                  "--set " + std::string{wrong} + ": error: write KEY=VALUE, as in parameters.humility=0.3\n");
    EXPECT_EQ(root(), before);
    EXPECT_TRUE(document.settings().empty());
}

TEST_F(DocumentSet, PlaceOfAPathIsThatOfItsDeepestPart) {
    EXPECT_EQ(document.place_of({"t", "b"}), (Place{3, 1}));
    EXPECT_EQ(document.place_of({"t", "absent"}), (Place{2, 2}));
    EXPECT_EQ(document.place_of({"v", "y", "name"}), (Place{7, 1}));
    EXPECT_EQ(document.place_of({"v", "1"}), (Place{6, 1}));
    EXPECT_EQ(document.place_of({"absent"}), (Place{1, 1}));
}

}  // namespace
