#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// A head that hosts these platforms, half as functional as could be.
World after_the_handover(std::size_t platforms, double chance, Party party = Party::changed, bool own_form = false) {
    Settings settings = governed_town({governed(actor({0.8}), Office::head), actor({0.8})}, party);
    settings.parameters.handover.capture = chance;
    for (std::size_t v = 0; v != platforms; ++v)
        settings.venues.push_back({.name = "platform-" + std::to_string(v),
                                   .unit = at(0),
                                   .host = at(0),
                                   .rhythm = {},
                                   .own_legal_form = own_form});
    World world{settings};
    world.run_to(368);
    return world;
}
const Venue& platform(const World& world) { return world.see(Coordination::venue(0)); }

TEST(Capture, ItLeansToTheNewGovernmentAndWorksWorse) {
    const World world = after_the_handover(1, 1);
    EXPECT_EQ(platform(world).leaning, world.see(Coordination::administration(0)).position);
    EXPECT_DOUBLE_EQ(platform(world).functionality, 0.5 * 0.7);
    EXPECT_EQ(platform(world).captures, 1U);
    EXPECT_EQ(world.count(EventKind::venue_captured), 1U);
}

TEST(Capture, NotWithoutAChangeOfPartyNorWithALegalFormOfItsOwn) {
    for (const World& world : {after_the_handover(1, 1, Party::same), after_the_handover(1, 1, Party::changed, true),
                               after_the_handover(1, 0)}) {
        EXPECT_EQ(platform(world).captures, 0U);
        EXPECT_EQ(platform(world).functionality, 0.5);
        EXPECT_EQ(platform(world).leaning, Position{});
    }
}

TEST(Capture, ComesAtItsRate) {
    expect_share(after_the_handover(1000, 0.2).count(EventKind::venue_captured), 1000, 0.2);
}

}  // namespace
