#include "models/coordination/specimen.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

TEST(Specimen, EveryRuleIsAtWork) {
    World world{specimen()};
    world.run_to(in_days(world.facts().until() - sim::Time{}));
    std::set<EventKind> kinds;
    for (const auto& r : world.history()) kinds.insert(r.record.kind);
    for (const EventKind kind :
         {EventKind::overlap, EventKind::proposed, EventKind::joined, EventKind::declined, EventKind::agreed,
          EventKind::agenda_ended, EventKind::action_begun, EventKind::action_finished, EventKind::pair,
          EventKind::no_quorum, EventKind::venue_made, EventKind::hand_over, EventKind::holder_replaced,
          EventKind::verdict, EventKind::recruited})
        EXPECT_TRUE(kinds.contains(kind)) << static_cast<int>(kind);
    std::set<Mechanism> mechanisms;
    std::uint32_t updates = 0;
    for (const auto& agenda : world.all<Agenda>()) {
        mechanisms.insert(agenda.state->deliberation.mechanism);
        updates += agenda.state->standing.registry.updates;
    }
    EXPECT_EQ(mechanisms.size(), 4U);
    EXPECT_GT(updates, 0U);
}

}  // namespace
