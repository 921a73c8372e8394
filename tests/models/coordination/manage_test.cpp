#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// The management model of agendas of three members, each of them managed on day 10.
std::vector<Management> managed(CommitteeParameters p, Mechanism mechanism, std::size_t agendas, bool mixed = false) {
    Settings settings = town(many(3, actor({0.8})));
    settings.parameters.committee = p;
    settings.venues = {{.name = "table", .unit = at(0), .rhythm = {}}};
    World world{settings};
    std::vector<sim::Id<Agenda>> ids;
    for (std::size_t a = 0; a != agendas; ++a) {
        ids.push_back(gather(world, {.members = {0, 1, 2},
                                     .mechanism = mechanism,
                                     .phase = Phase::managing,
                                     .management = {.mixed = mixed}})
                          .agenda);
        world.post(ids.back(), 10, PhaseEnds{Phase::managing, 0});
    }
    world.run_to(11);
    std::vector<Management> result;
    for (const auto id : ids) result.push_back(world.see(id).deliberation.management);
    return result;
}

std::size_t structural(const std::vector<Management>& all) {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Management& m) { return m.kind == CommitteeKind::structural; }));
}

TEST(Manage, ACommitteeIsOfEitherKind) {
    expect_share(structural(managed({}, Mechanism::committee, 400)), 400, 0.5);
    EXPECT_EQ(structural(managed({.kind = CommitteeChoice::structural}, Mechanism::committee, 20)), 20U);
    EXPECT_EQ(structural(managed({.kind = CommitteeChoice::knowledge}, Mechanism::committee, 20)), 0U);
    EXPECT_EQ(managed({}, Mechanism::two_way, 1)[0].kind, CommitteeKind::none);
}

TEST(Manage, ALargeOneWorksInSubcommittees) {
    EXPECT_TRUE(managed({.large = 2}, Mechanism::committee, 1)[0].subcommittees);
    EXPECT_FALSE(managed({.large = 3}, Mechanism::committee, 1)[0].subcommittees);
}

TEST(Manage, AMixedOneHasALeadToo) {
    EXPECT_EQ(managed({}, Mechanism::committee, 1)[0].lead, nobody);
    EXPECT_EQ(managed({}, Mechanism::committee, 1, true)[0].lead, 0U);
    EXPECT_EQ(managed({}, Mechanism::lead_unit, 1)[0].lead, 0U);
}

}  // namespace
