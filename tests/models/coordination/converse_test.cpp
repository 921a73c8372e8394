#include <gtest/gtest.h>

#include <variant>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actor 0 at the centre takes the problem to be 0.4, actor 1 in a corner 0.6: pi = 1/2, softened by half.
Settings pair() { return town({actor({0.4}, {0, 0}), actor({0.6}, {1, 1})}); }

Remark remark_of_zero(double frame = 0.4) { return {.from = 0, .frame = packed(profile({frame})), .position = {0, 0}}; }

constexpr double share = 0.5 * 0.3 * 0.5 * (1 - 0.5 * (1 - 0.5));  // h_weight rate T (1 - pi'), worked out: 0.05625

TEST(Converse, BothMoveFromWhereTheyStood) {
    World world{pair()};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(world.actor(1).holder.frame[0], 0.6 - 0.2 * share);
    EXPECT_DOUBLE_EQ(world.actor(0).holder.frame[0], 0.4 + 0.2 * share);  // heard the frame from before the move
}

TEST(Converse, AGoodExchangeRaisesTrustOnBothSides) {
    World world{pair()};
    world.post(1, 1, remark_of_zero()).run_to(3);
    for (const Tie& t : {tie(world, 0, 1), tie(world, 1, 0)}) {
        EXPECT_DOUBLE_EQ(t.in_holder, 0.5 + 0.08 * 0.5);
        EXPECT_DOUBLE_EQ(t.in_organisation, 0.54);
    }
}

TEST(Converse, OutsideTheListeningWidthNothingMovesAndTrustFalls) {
    Settings settings = pair();
    settings.parameters.humility.width = 0;  // least width 0.1 against a distance of 0.2
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_EQ(world.actor(0).holder.frame[0], 0.4);
    EXPECT_EQ(world.actor(1).holder.frame[0], 0.6);
    EXPECT_DOUBLE_EQ(tie(world, 1, 0).in_holder, 0.5 * 0.85);
    EXPECT_DOUBLE_EQ(tie(world, 0, 1).in_holder, 0.5 * 0.85);
}

TEST(Converse, WhoGivesNoWeightDoesNotMove) {
    Settings settings = pair();
    settings.parameters.humility.weight = 0;
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_EQ(world.actor(1).holder.frame[0], 0.6);
    EXPECT_DOUBLE_EQ(tie(world, 1, 0).in_holder, 0.54);
}

TEST(Converse, ADistanceThatIsNotSoftenedSlowsThemDown) {
    Settings settings = pair();
    settings.parameters.humility.softening = 0;
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(world.actor(1).holder.frame[0], 0.6 - 0.2 * 0.5 * 0.3 * 0.5 * 0.5);
}

TEST(Converse, WithoutAttentionNobodyAnswers) {
    Settings settings = pair();
    settings.parameters.dialogue.attention = 1;
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_LT(world.actor(1).holder.frame[0], 0.6);  // it listened
    EXPECT_EQ(world.actor(0).holder.frame[0], 0.4);
}

TEST(Converse, NotesWhatTheOtherCaresForAndBrings) {
    Settings settings = town({actor({0.8, 0.4}), actor({0.6, 0.6})}, 2);
    settings.actors[1].needs = {.knowledge = 0.5};
    World world{settings};
    Remark remark{.from = 0, .frame = packed(profile({0.8, 0.4})), .strong = strong({.knowledge = 0.9})};
    world.post(1, 1, remark).run_to(2);
    EXPECT_EQ(tie(world, 1, 0).shared, 0b01);  // 0.64 and 0.16 against 0.25
    EXPECT_TRUE(tie(world, 1, 0).complements);
    remark.strong = strong({.knowledge = 0.49});
    world.post(1, 2, remark).run_to(3);
    EXPECT_FALSE(tie(world, 1, 0).complements);
}

TEST(Converse, AStrangerIsTrustedAsAnOrganisationOnly) {
    Settings settings = pair();
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.ties.gain = 0;
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(2);
    EXPECT_EQ(tie(world, 1, 0).in_holder, 0);
    EXPECT_EQ(tie(world, 1, 0).in_organisation, 0.5);
}

TEST(Converse, PartnersAreChosenByTrust) {  // 0.5 in actor 1 against 0.175 in actor 2, whose holder was replaced
    Settings settings = town({actor({0.4}), actor({0.4}), actor({0.4})});
    settings.parameters.ties.gain = 0;
    World world{settings};
    world.post(0, 0.1, HolderReplaced{2});
    std::size_t to_first = 0;
    constexpr std::size_t occasions = 1000;
    for (std::size_t n = 1; n <= occasions; ++n) {
        world.post(0, static_cast<double>(n), Routine{}).run_to(static_cast<double>(n) + 0.5);
        world.whole().for_each_letter([&](const auto& letter) {
            const auto* remark = std::get_if<Remark>(&letter.message);
            if (remark != nullptr && !remark->answer && letter.receiver == Coordination::actor(1)) ++to_first;
        });
    }
    expect_share(to_first, occasions, 0.5 / 0.675);
}

TEST(Converse, ResistanceStopsItsShareOfWhatComesFromAnotherSector) {
    Settings settings = pair();
    settings.actors[1].resistance = 0.4;
    World own_sector{settings};
    own_sector.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(own_sector.actor(1).holder.frame[0], 0.6 - 0.2 * share);
    settings.actors[1].sector = at(1);
    World other_sector{settings};
    other_sector.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(other_sector.actor(1).holder.frame[0], 0.6 - 0.2 * share * 0.6);
    EXPECT_DOUBLE_EQ(other_sector.actor(0).holder.frame[0], 0.4 + 0.2 * share);  // it resists nothing
    settings.parameters.dialogue.resistance = 0;
    World off{settings};
    off.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(off.actor(1).holder.frame[0], 0.6 - 0.2 * share);
}

TEST(Converse, PoliticalResistanceHasACoefficient) {
    Settings settings = pair();
    settings.parameters.dialogue.political = 0;
    World world{settings};
    world.post(1, 1, remark_of_zero()).run_to(3);
    EXPECT_DOUBLE_EQ(world.actor(1).holder.frame[0], 0.6 - 0.2 * 0.5 * 0.3 * 0.5);
}

}  // namespace
