#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

VenueSettings venue(double functionality, std::vector<double> leaning = {}) {
    return {.name = "venue",
            .unit = at(0),
            .rhythm = {},
            .functionality = functionality,
            .viability = 0.5,
            .leaning = std::move(leaning)};
}

/// Actor 0 at the centre invites actors 1 to 3 of the sectors 0, 0 and 1; it has these venues to choose from.
Settings choice(std::vector<VenueSettings> venues) {
    std::vector<ActorSettings> actors{convener(actor({0.8}))};
    actors.resize(4, actor({0.8}));
    actors[3].sector = at(1);
    Settings settings = town(std::move(actors));
    settings.parameters.spotting.rate = 1;
    settings.parameters.joining.wait.count = 90;
    settings.venues = std::move(venues);
    return settings;
}

struct Choice {
    std::uint32_t venue;
    double functionality;
    double born;
    std::size_t made;
};

Choice choose(const Settings& settings) {
    World world{settings};
    for (std::uint32_t other = 1; other != 4; ++other)
        world.post(0, 1, Remark{.from = other, .frame = packed(profile({0.8})), .strong = strong(everything)});
    world.post(0, 3, Routine{}).run_to(200);
    const Agenda& agenda = *world.all<Agenda>().at(0).state;
    return {agenda.venue_index, agenda.functionality, in_days(agenda.born - sim::Time{}),
            world.count(EventKind::venue_made)};
}

TEST(ChooseVenue, AVenueThatLeansAwayIsWorthLess) {  // the corner is 1/2 away, softened to 1/4
    EXPECT_EQ(choose(choice({venue(0.7, {1, 1}), venue(0.5)})).venue, 1U);
    EXPECT_EQ(choose(choice({venue(0.8, {1, 1}), venue(0.5)})).venue, 0U);
    Settings humble = choice({venue(0.7, {1, 1}), venue(0.5)});
    humble.parameters.humility.softening = 1;
    EXPECT_EQ(choose(humble).venue, 0U);
}

TEST(ChooseVenue, AVenueThatCoversHalfTheSectorsIsWorthLess) {
    VenueSettings narrow = venue(0.7);
    narrow.scope = {at(0)};
    EXPECT_EQ(choose(choice({narrow, venue(0.5)})).venue, 1U);
    narrow.scope = {at(0), at(1)};
    EXPECT_EQ(choose(choice({narrow, venue(0.5)})).venue, 0U);
}

TEST(ChooseVenue, AnAdelComesFirst) {
    VenueSettings adel = venue(0.5);
    adel.kind = VenueKind::adel;
    EXPECT_EQ(choose(choice({venue(0.69), adel})).venue, 1U);
    EXPECT_EQ(choose(choice({venue(0.71), adel})).venue, 0U);
}

TEST(ChooseVenue, OnesOwnComesFirst) {
    VenueSettings own = venue(0.5);
    own.host = at(0);
    EXPECT_EQ(choose(choice({venue(0.69), own})).venue, 1U);
}

TEST(ChooseVenue, HostingInWhatExistsTakesADay) {
    const Choice chosen = choose(choice({venue(0.6)}));
    EXPECT_EQ(chosen.functionality, 0.6);
    EXPECT_EQ(chosen.born, 4);
    EXPECT_EQ(chosen.made, 0U);
}

TEST(ChooseVenue, BelowTheThresholdANewTableIsMade) {  // functionality + 1/4 + 1/2, against 1
    Settings settings = choice({venue(0.25)});
    settings.parameters.venues.threshold = 1;
    EXPECT_EQ(choose(settings).venue, 0U);
    settings.venues[0].functionality = 0.24;
    const Choice made = choose(settings);
    EXPECT_EQ(made.venue, nobody);
    EXPECT_EQ(made.functionality, 0.35);
    EXPECT_EQ(made.born, 3 + 120 + 2);  // founded, heard of, opened
    EXPECT_EQ(made.made, 1U);
}

TEST(ChooseVenue, OnlyVenuesInReachAreRated) {
    Settings settings = choice({venue(0.5), venue(1)});
    settings.units.push_back({.name = "elsewhere"});
    settings.venues[1].unit = at(1);
    EXPECT_EQ(choose(settings).venue, 0U);
    settings.units[1].parent = at(0);  // a part of the town
    EXPECT_EQ(choose(settings).venue, 1U);
}

TEST(ChooseVenue, AVenueThatServesOtherSectorsIsWorthLess) {
    VenueSettings partial = venue(0.7);
    partial.serves = {at(1)};  // the convener is of the first
    EXPECT_EQ(choose(choice({partial, venue(0.5)})).venue, 1U);
    partial.functionality = 0.81;
    EXPECT_EQ(choose(choice({partial, venue(0.5)})).venue, 0U);
    partial.functionality = 0.7;
    partial.serves = {at(0), at(1)};
    EXPECT_EQ(choose(choice({partial, venue(0.5)})).venue, 0U);
}

TEST(ChooseVenue, ABiasOfOnesOwnMisleads) {  // two biases of deviation 0.1 against 0.1: over by 0.7071 deviations
    Settings settings = choice({venue(0.6), venue(0.5)});
    settings.parameters.venues.own_bias = 0.1;
    settings.parameters.venues.leaning = 0;
    std::size_t misled = 0;
    for (std::uint64_t replicate = 0; replicate != 500; ++replicate) {
        World world{settings, replicate};
        for (std::uint32_t other = 1; other != 4; ++other)
            world.post(0, 1, Remark{.from = other, .frame = packed(profile({0.8})), .strong = strong(everything)});
        world.post(0, 3, Routine{}).run_to(5);
        if (world.all<Agenda>().at(0).state->venue_index == 1) ++misled;
    }
    expect_share(misled, 500, 0.2398);
}

TEST(ChooseVenue, AnAgendaIsSeenOnTheSideOfItsHostInPart) {
    Settings settings = choice({venue(1, {0.8, 0.4})});
    settings.parameters.venues.inherit = 0.25;
    World world{settings};
    for (std::uint32_t other = 1; other != 4; ++other)
        world.post(0, 1, Remark{.from = other, .frame = packed(profile({0.8})), .strong = strong(everything)});
    world.post(0, 3, Routine{}).run_to(5);
    const Position position = world.all<Agenda>().at(0).state->position;
    EXPECT_DOUBLE_EQ(position.x, 0.2);
    EXPECT_DOUBLE_EQ(position.y, 0.1);
}

}  // namespace
