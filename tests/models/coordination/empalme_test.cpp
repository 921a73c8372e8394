#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// A head with memory 1/4 of an agenda, and the attention of a week when its clock strikes; a file takes this many
/// hours.
struct Post {
    World world;
    sim::Id<Agenda> agenda;

    [[nodiscard]] Membership membership() const { return little::membership(world, 0, agenda); }
};
Post post(int hours) {
    Settings settings = governed_town(many(2, governed(actor({0.8}), Office::head)), Party::same);
    settings.parameters.handover.file_attention = hours;
    Post p{World{settings}, {}};
    p.agenda = gather(p.world, {.members = {0, 1}}).agenda;
    p.world.post(0, 10, News{p.agenda, 0, 0, 0});
    return p;
}

TEST(Empalme, AFileCarriesHalfOfTheMemory) {
    Post p = post(0);
    p.world.run_to(303);
    EXPECT_TRUE(p.membership().filed);
    p.world.run_to(366.5);
    EXPECT_DOUBLE_EQ(p.membership().memory, 0.25 * 0.5);
    EXPECT_FALSE(p.membership().filed);  // the next election asks for another
}

TEST(Empalme, WithoutTheAttentionThereIsNoneAndAFifthIsLeft) {
    Post p = post(6);
    p.world.run_to(366.5);
    EXPECT_DOUBLE_EQ(p.membership().memory, 0.25 * 0.2);
}

TEST(Empalme, ItIsPreparedWhenThereIsTime) {
    Post p = post(6);
    p.world.post(0, 320, Routine{}).run_to(321);
    EXPECT_TRUE(p.membership().filed);
    EXPECT_EQ(p.world.actor(0).attention.spent, 6);
    Post early = post(6);
    early.world.post(0, 290, Routine{}).run_to(301);  // before the election nobody prepares any
    EXPECT_FALSE(early.membership().filed);
}

}  // namespace
