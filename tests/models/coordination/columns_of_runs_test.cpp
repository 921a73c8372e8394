#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "models/coordination/columns.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

double column(const World& world, std::string_view name) {
    const auto found = std::find_if(run_columns().begin(), run_columns().end(),
                                    [name](const RunColumn& c) { return c.variable.name == name; });
    if (found == run_columns().end()) throw std::logic_error("no such column");
    return found->value(snapshot_of(world.whole()));
}

TEST(ColumnsOfRuns, AttentionSpentIsThatOfAllActors) {  // each looks around in the one hour that it costs
    Settings settings = town(many(3, actor({0.8})));
    settings.parameters.sensing.attention = 1;
    World world{settings};
    EXPECT_EQ(column(world, "attention_spent"), 0);
    world.post(0, 7, Routine{}).post(2, 7, Routine{}).run_to(8);
    EXPECT_EQ(column(world, "attention_spent"), 2);
}

TEST(ColumnsOfRuns, VotesCountWhicheverWayTheyWent) {
    World world{governed_town(many(2, governed(actor({0.8}), Office::own)), Party::same)};
    const auto id = gather(world, {.members = {0, 1}}).agenda;
    world.post(id, 20, AnchorVote{-10}).post(id, 30, AnchorVote{10}).run_to(31);
    EXPECT_EQ(world.count(EventKind::anchored), 1U);
    EXPECT_EQ(world.count(EventKind::anchor_failed), 1U);
    EXPECT_EQ(column(world, "anchor_votes"), 2);
}

TEST(ColumnsOfRuns, ProtectionsAreCounted) {
    World world{town(many(2, actor({0.8})))};
    Agenda agenda{.convener = 0, .phase = Phase::ended};
    agenda.standing.recruitment.joined = 2;
    agenda.standing.registry.updates = 3;
    world.add(agenda);
    world.add(agenda);
    EXPECT_EQ(column(world, "members_recruited"), 4);
    EXPECT_EQ(column(world, "record_updates"), 6);
}

}  // namespace
