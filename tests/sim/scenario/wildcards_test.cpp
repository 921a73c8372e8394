#include "sim/scenario/wildcards.hpp"

#include <gtest/gtest.h>

namespace {

using Settings = std::vector<std::string>;

sim::Document town() {
    sim::Findings findings;
    return sim::parse(R"(
[[actors]]
name = "a"
kind = "school"
[[actors]]
name = "b"
[[actors]]
name = "c"
kind = "school"
[[administrations]]
name = "x"
terms = [ { name = "one" }, { name = "two" } ]
[[administrations]]
name = "y"
terms = [ { name = "one" } ]
)",
                      findings);
}

TEST(Wildcards, AStarMeansEveryEntry) {
    EXPECT_EQ(expanded(town(), "actors.*.power=1"),
              (Settings{"actors.0.power=1", "actors.1.power=1", "actors.2.power=1"}));
    EXPECT_EQ(expanded(town(), "administrations.*.terms.*.party=same"),
              (Settings{"administrations.0.terms.0.party=same", "administrations.0.terms.1.party=same",
                        "administrations.1.terms.0.party=same"}));
}

TEST(Wildcards, AKeyWithATextMeansThoseThatStateIt) {
    EXPECT_EQ(expanded(town(), "actors.kind:school.attention=0"),
              (Settings{"actors.0.attention=0", "actors.2.attention=0"}));
}

TEST(Wildcards, WithoutOneASettingStandsForItself) {
    EXPECT_EQ(expanded(town(), "parameters.ties.gain=0.1"), Settings{"parameters.ties.gain=0.1"});
    EXPECT_EQ(expanded(town(), "venues=[]"), Settings{"venues=[]"});
    EXPECT_EQ(expanded(town(), "title=a:b"), Settings{"title=a:b"}) << "what is behind the sign is no path";
}

TEST(Wildcards, WhereNoEntryIsMeantNothingIsSet) {
    EXPECT_EQ(expanded(town(), "actors.kind:firm.attention=0"), Settings{});
    EXPECT_EQ(expanded(town(), "venues.*.viability=0"), Settings{});
}

TEST(Wildcards, SeveralSettingsKeepTheirOrder) {
    EXPECT_EQ(expanded(town(), Settings{"actors.kind:school.means=0", "seed=3"}),
              (Settings{"actors.0.means=0", "actors.2.means=0", "seed=3"}));
}

}  // namespace
