#include "sim/scenario/table.hpp"

#include <gtest/gtest.h>

#include "tests/sim/scenario/little_model.hpp"

namespace {

struct Inner {
    double low = 0.2;
    double high = 0.6;
};
struct Entry {
    std::string name;
    int first = 1;
    int last = 2;
};
struct Outer {
    Inner inner;
    Inner nested;
    std::vector<Entry> entries;
};

sim::Table<Outer> table() {
    const auto inner = sim::Table<Inner>{}
                           .field("low", &Inner::low, {})
                           .field("high", &Inner::high, {})
                           .check([](const Inner& ends, sim::Checker& checker) {
                               if (ends.low > ends.high) checker.error({"low"}, {"bajo > alto", "low > high"});
                           });
    const auto entry = sim::Table<Entry>{}
                           .field("name", &Entry::name, {})
                           .field("first", &Entry::first, {})
                           .field("last", &Entry::last, {})
                           .check([](const Entry& years, sim::Checker& checker) {
                               if (years.first > years.last) checker.warning({"last"}, {"al revés", "backwards"});
                           });
    return sim::Table<Outer>{}
        .flatten(&Outer::inner, inner)
        .table("nested", &Outer::nested, inner, {})
        .list("entries", &Outer::entries, entry, {});
}

std::string told(std::string_view text) {
    sim::Findings findings;
    (void)sim::read(sim::parse(text, findings), table(), sim::Draw::midpoint(), findings);
    return findings.render("x", sim::Language::english);
}

TEST(Table, DefaultsAreDeclaredOnce) {
    EXPECT_EQ(table().schema().find("low")->initial.en, "0.2");
    const sim::Schema& venue = little::venue_table().schema();
    EXPECT_EQ(venue.find("kind")->initial.en, "\"table\"");
    EXPECT_EQ(venue.find("leaning")->initial.en, "[0, 0]");
    EXPECT_EQ(venue.find("term")->initial.es, "\"365 días\"");
    EXPECT_EQ(venue.find("since")->initial.en, "");
}

TEST(Table, FlattenedFieldsStandAtTheSameLevel) {
    sim::Findings findings;
    const auto document = sim::parse("low = 0.1\n[nested]\nlow = 0.3\n", findings);
    const Outer outer = sim::read(document, table(), sim::Draw::midpoint(), findings);
    EXPECT_EQ(outer.inner.low, 0.1);
    EXPECT_EQ(outer.inner.high, 0.6);
    EXPECT_EQ(outer.nested.low, 0.3);
}

TEST(Table, RulesAcrossFieldsAreToldAtTheirPlaceOnEveryLevel) {
    EXPECT_EQ(told("low = 0.7\n[nested]\nhigh = 0.3\nlow = 0.4\n"),
              "x:1:1: error: low > high\nx:4:1: error: low > high\n");
    EXPECT_EQ(told("[[entries]]\nname = \"a\"\n[[entries]]\nfirst = 3\nlast = 2\n"), "x:5:1: warning: backwards\n");
    EXPECT_EQ(told("[nested]\nhigh = 0.1\n"), "x:1:2: error: low > high\n");  // what is not stated: the table's place
}

TEST(Table, RulesWaitUntilTheirFieldsAreRight) {
    EXPECT_EQ(told("low = 0.7\nhigh = \"x\"\n"), "x:2:1: error: high = \"x\": expected a number\n");
}

TEST(Table, CopiesDoNotChangeTheOriginal) {
    const auto first = table();
    auto second = first;
    second.unsourced();
    EXPECT_TRUE(first.schema().find("low")->needs_note());
    EXPECT_FALSE(second.schema().find("low")->needs_note());
}

}  // namespace
