#include "models/coordination/facts.hpp"

#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

using Indices = std::vector<std::uint32_t>;

/// A nation (unit 0) of 2 departments (1, 2) of 3 towns each (3..8), each town with a mayor.
Settings country(std::vector<ActorSettings> actors) {
    Settings s = town(std::move(actors));
    s.units = {{.name = "nation"},
               {.name = "department", .count = 2, .parent = at(0)},
               {.name = "town", .count = 6, .parent = at(1)}};
    s.administrations = {{.name = "mayor", .unit = at(2)}};
    return s;
}

ActorSettings population(int count, std::vector<sim::Reference> units) {
    ActorSettings a = actor({0.5});
    a.count = count;
    a.units = std::move(units);
    return a;
}

TEST(Facts, ActorsTakeTheUnitsOfTheirGroupsByTurn) {
    const Facts facts{country({population(8, {at(1), at(2)})})};
    Indices units;
    for (const ActorFacts& a : facts.actors()) units.push_back(a.unit);
    EXPECT_EQ(units, (Indices{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(Facts, AGroupOfAdministrationsIsOneInEachUnit) {
    const Facts facts{country({governed(population(12, {at(2)}), Office::head)})};
    ASSERT_EQ(facts.administrations().size(), 6U);
    EXPECT_EQ(facts.administrations()[4].name, "mayor-5");
    EXPECT_EQ(facts.administrations()[4].unit, 7U);
    const auto fifth = facts.governed_by(4);
    EXPECT_EQ(Indices(fifth.begin(), fifth.end()), (Indices{4, 10}));
}

TEST(Facts, WhoIsBelowTheGovernedUnitIsGovernedByItsAdministration) {
    Settings s = country({governed(population(1, {at(3)}), Office::head)});
    s.units.push_back({.name = "school", .count = 12, .parent = at(2)});  // two in each town
    s.actors[0].count = 12;
    const Facts facts{s};
    EXPECT_EQ(facts.actor(0).administration, 0U);
    EXPECT_EQ(facts.actor(3).administration, 1U);
    EXPECT_EQ(facts.actor(11).administration, 5U);
}

TEST(Facts, ActorsUnderAUnitThoseOfItselfFirst) {
    const Facts facts{country({population(6, {at(2)}), population(2, {at(1)})})};
    const auto second = facts.actors_under(2);
    EXPECT_EQ(Indices(second.begin(), second.end()), (Indices{7, 3, 4, 5}));
    const auto of_the_first_group = facts.actors_under(2, 0);
    EXPECT_EQ(Indices(of_the_first_group.begin(), of_the_first_group.end()), (Indices{3, 4, 5}));
    EXPECT_TRUE(facts.actors_under(3, 1).empty());
}

TEST(Facts, AVenueOfAGroupStandsInAShareOfItsUnits) {
    Settings s = country({population(2, {at(1)})});
    s.venues = {{.name = "adel", .unit = at(2), .share = 0.5}};
    const Facts facts{s};
    Indices units;
    for (const VenueFacts& v : facts.venues()) units.push_back(v.unit);
    EXPECT_EQ(units, (Indices{4, 6, 8}));  // every second town
    EXPECT_EQ(facts.venues()[0].name, "adel-2");
    s.venues[0].share = 0.08;  // 0.48 of a venue
    EXPECT_TRUE(Facts{s}.venues().empty());
}

TEST(Facts, ElevenOfThirtyTwo) {
    Settings s = country({population(1, {at(0)})});
    s.units[2].count = 32;
    s.venues = {{.name = "adel", .unit = at(2), .share = 0.34}};
    EXPECT_EQ(Facts{s}.venues().size(), 11U);
}

TEST(Facts, TheHostIsInTheUnitOrBelowItOrElseAbove) {
    Settings s = country({population(6, {at(2)}), population(2, {at(1)}), population(1, {at(0)})});
    s.venues = {{.name = "own", .unit = at(2), .host = at(0)},
                {.name = "below", .unit = at(1), .host = at(0)},
                {.name = "above", .unit = at(2), .host = at(1)},
                {.name = "far", .unit = at(2), .host = at(2)}};
    const Facts facts{s};
    EXPECT_EQ(facts.venue(4).host, 4U);
    EXPECT_EQ(facts.venue(7).host, 3U);   // of the second department: its first town's
    EXPECT_EQ(facts.venue(12).host, 7U);  // of the fifth town: its department's
    EXPECT_EQ(facts.venue(19).host, 8U);
}

TEST(Facts, PlatformsInReachStandAboveOrBelow) {
    Settings s = country({population(1, {at(0)}), population(2, {at(1)}), population(6, {at(2)})});
    s.venues = {
        {.name = "town", .unit = at(2)}, {.name = "department", .unit = at(1)}, {.name = "nation", .unit = at(0)}};
    const Facts facts{s};
    EXPECT_EQ(facts.venues_for(0).size(), 9U);
    EXPECT_EQ(facts.venues_for(2), (Indices{3, 4, 5, 7, 8}));  // the second department and its towns
    EXPECT_EQ(facts.venues_for(3), (Indices{0, 6, 8}));        // the first town
}

TEST(Facts, OneTerritoryWhereNoneIsFlagged) {
    const Facts facts{country({population(6, {at(2)})})};
    ASSERT_EQ(facts.territories().size(), 1U);
    EXPECT_EQ(facts.territories()[0].name, "whole");
    EXPECT_EQ(facts.actor(5).territory, 0U);
    EXPECT_EQ(facts.territories_of(3), Indices{0});
}

TEST(Facts, EachFlaggedUnitIsATerritoryOfWhatLiesInIt) {
    Settings s = country({population(6, {at(2)}), population(3, {at(0)})});
    s.units[1].territory = true;
    s.administrations.push_back({.name = "president", .unit = at(0)});
    const Facts facts{s};
    ASSERT_EQ(facts.territories().size(), 2U);
    EXPECT_EQ(facts.territories()[1].name, "department-2");
    EXPECT_EQ(facts.actor(2).territory, 0U);
    EXPECT_EQ(facts.actor(3).territory, 1U);
    EXPECT_EQ(facts.actor(6).territory, 0U);  // above both: by turn
    EXPECT_EQ(facts.actor(7).territory, 1U);
    EXPECT_EQ(facts.actor(8).territory, 0U);
    EXPECT_EQ(facts.territories_of(3), Indices{1});       // the fourth mayor
    EXPECT_EQ(facts.territories_of(6), (Indices{0, 1}));  // the president
}

TEST(Facts, AVoiceSpeaksForTheMeanOfItsUsersBySize) {
    Settings s = town({actor({0.5, 0.5}), actor({0.5, 0.5})}, 2);
    s.user_groups = {{.name = "pupils", .size = 3, .priorities = {{1, 0}}, .voiced_by = {at(0)}},
                     {.name = "families", .size = 1, .priorities = {{0.2, 0.8}}, .voiced_by = {at(0), at(0)}},
                     {.name = "unheard", .size = 4, .priorities = {{0, 1}}}};
    const Facts facts{s};
    ASSERT_NE(facts.voiced_by(0), nullptr);
    EXPECT_DOUBLE_EQ((*facts.voiced_by(0))[0], (3 * 1 + 0.2) / 4);
    EXPECT_DOUBLE_EQ((*facts.voiced_by(0))[1], 0.8 / 4);
    EXPECT_EQ(facts.voiced_by(1), nullptr);
    EXPECT_EQ(facts.user_groups_of(0), 3U);
}

}  // namespace
