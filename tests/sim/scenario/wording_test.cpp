#include "sim/scenario/wording.hpp"

#include <gtest/gtest.h>

namespace {

using sim::nearest;

TEST(Wording, NearestNameIsFoundAcrossTheSlipsPeopleMake) {
    const sim::Names names{"functionality", "leaning", "scope", "count"};
    EXPECT_EQ(nearest("functionalty", names), "functionality");  // left out
    EXPECT_EQ(nearest("leanning", names), "leaning");            // added
    EXPECT_EQ(nearest("scole", names), "scope");                 // changed
    EXPECT_EQ(nearest("coutn", names), "count");                 // swapped
    EXPECT_FALSE(nearest("rhythm", names));
    EXPECT_FALSE(nearest("", names));
    EXPECT_FALSE(nearest("x", {"a"}));  // all letters changed is no slip
}

TEST(Wording, SuggestionListsWhatIsAllowedWhenNothingIsNear) {
    EXPECT_EQ(sim::suggestion("unti", {"unit", "scope"}).es, "; ¿quiso decir 'unit'?");
    EXPECT_EQ(sim::suggestion("zzz", {"unit", "scope"}).en, "; allowed: unit, scope");
    EXPECT_EQ(sim::suggestion("zzz", {}).en, "");
}

TEST(Wording, ListingStopsAfterTwelve) {
    EXPECT_EQ(sim::listing(sim::Names(13, "a")), "a, a, a, a, a, a, a, a, a, a, a, a, ...");
}

TEST(Wording, LongTextsAreCutBetweenLetters) {
    EXPECT_EQ(sim::shortened("día", 3), "dí...");
    EXPECT_EQ(sim::shortened("día", 2), "d...");
    EXPECT_EQ(sim::shortened("day", 3), "day");
}

}  // namespace
