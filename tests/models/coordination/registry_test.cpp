#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

double fresh(double age_in_days) { return std::exp2(-age_in_days / 365); }

/// Two governed posts whose staff is exposed, and two movements; the record holds four fifths of what they know.
Settings recorded(double registry = 0.8) {
    ActorSettings post = governed(actor({0.8}), Office::head);
    post.exposed = 1;
    Settings settings = governed_town({post, post, actor({0.8}), actor({0.8})}, Party::same);
    settings.parameters.handover.registry = registry;
    settings.parameters.handover.registry_attention = 0;
    settings.parameters.handover.file = settings.parameters.handover.no_file = 0.2;
    settings.parameters.evaluation.memory = 1;
    settings.parameters.evaluation.period.count = 36'500;
    return settings;
}

struct Kept {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] const Registry& registry() const { return world.see(id).standing.registry; }
    [[nodiscard]] double memory(std::uint32_t actor) const { return membership(world, actor, id).memory; }
};
/// Evaluated on day 20: the keeper is asked on day 21, the record is up to date on day 22, all know it on day 23.
Kept kept(const Settings& settings, const std::vector<std::uint32_t>& members = {0, 1, 2, 3}) {
    Kept k{World{settings}, {}};
    k.id = gather(k.world, {.members = members, .actions = {{0, 1}}}).agenda;
    k.world.post(k.id, 20, Evaluate{}).run_to(24);
    return k;
}

TEST(Registry, AKeeperBringsItUpToDateAndAllMembersKnow) {
    const Kept k = kept(recorded());
    EXPECT_EQ(k.registry().recorded, day(22));
    EXPECT_EQ(k.registry().updates, 1U);
    for (const std::uint32_t who : {0U, 1U, 2U, 3U}) EXPECT_EQ(membership(k.world, who, k.id).told.recorded, day(22));
}

TEST(Registry, ANewHolderReadsWhatItStillTells) {  // the hand-over is known on day 366
    Kept k = kept(recorded());
    k.world.run_to(366);
    EXPECT_EQ(k.memory(0), 1);
    k.world.run_to(367);
    EXPECT_NEAR(k.memory(0), 0.8 * fresh(366 - 22), 1e-12);
    EXPECT_DOUBLE_EQ(membership(k.world, 0, k.id).commitment, 0.45 * k.memory(0));
    EXPECT_EQ(k.memory(2), 1);  // nobody came there
}

TEST(Registry, SoDoesWhoComesInMidTerm) {
    Kept k = kept(recorded());
    k.world.post(0, 204.5, Exit{}).run_to(205);
    EXPECT_NEAR(k.memory(0), 0.8 * fresh(204.5 - 22), 1e-12);
    EXPECT_EQ(k.memory(1), 1);
}

TEST(Registry, TheFileIsReadWhereItTellsMore) {
    Settings settings = recorded();
    settings.parameters.handover.file = 0.9;
    Kept k = kept(settings);
    k.world.run_to(367);
    EXPECT_DOUBLE_EQ(k.memory(0), 0.9);
}

TEST(Registry, CostsTheKeepersAttentionByTurns) {
    Settings settings = recorded();
    settings.parameters.handover.registry_attention = 4;
    Kept k{World{settings}, {}};
    k.id = gather(k.world, {.members = {0, 1, 2, 3}, .actions = {{0, 1}}}).agenda;
    k.world.post(2, 14, Routine{}).post(3, 14, Routine{});
    k.world.post(k.id, 20, Evaluate{}).post(k.id, 30, Evaluate{}).run_to(29);
    EXPECT_EQ(k.world.actor(2).attention.spent + k.world.actor(3).attention.spent, 4);
    k.world.run_to(40);
    EXPECT_EQ(k.world.actor(2).attention.spent, 4);
    EXPECT_EQ(k.world.actor(3).attention.spent, 4);
    EXPECT_EQ(k.world.actor(0).attention.spent + k.world.actor(1).attention.spent, 0);
    EXPECT_EQ(k.registry().recorded, day(32));
}

TEST(Registry, WithoutTheAttentionItFallsBehind) {
    Settings settings = recorded();
    settings.parameters.handover.registry_attention = 4;
    Kept k = kept(settings);
    EXPECT_EQ(k.registry().recorded, sim::never);
    EXPECT_EQ(k.registry().turns, 1U);
    k.world.run_to(367);
    EXPECT_DOUBLE_EQ(k.memory(0), 0.2);
}

TEST(Registry, AmongTheGovernedOnlyWhoKeepsAnInformationAssetKeepsIt) {
    Settings settings = recorded();
    EXPECT_EQ(kept(settings, {0, 1}).registry().turns, 0U);
    settings.information = {{.name = "record", .holder = at(1)}};
    EXPECT_EQ(kept(settings, {0, 1}).registry().recorded, day(22));
}

TEST(Registry, IsOffByDefault) {
    EXPECT_EQ(Parameters{}.handover.registry, 0);
    Kept k = kept(recorded(0));
    EXPECT_EQ(k.registry().turns, 0U);
    k.world.run_to(367);
    EXPECT_DOUBLE_EQ(k.memory(0), 0.2);
}

}  // namespace
