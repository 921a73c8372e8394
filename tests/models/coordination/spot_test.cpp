#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actor 0 may convene and has heard from the others that they care for problem 0; on day 3 its clock strikes.
Settings overlap(std::size_t others = 3) {
    std::vector<ActorSettings> actors{convener(actor({0.8, 0.2, 0.6, 0.4}))};
    ActorSettings other = actor({0.8, 0, 0, 0});
    other.contributes = everything;
    actors.resize(1 + others, other);
    Settings settings = town(std::move(actors), 4);
    settings.parameters.ties.gain = 0;
    settings.parameters.spotting.interest = 0.5;
    settings.parameters.spotting.rate = 1;
    settings.parameters.joining.wait.count = 90;
    return settings;
}

World after_a_look(const Settings& settings) {
    World world{settings};
    for (std::uint32_t other = 1; other != settings.actors.size(); ++other)
        world.post(0, 1, Remark{.from = other, .frame = packed(profile({0.8})), .strong = strong(everything)});
    world.post(0, 3, Routine{}).run_to(3.5);
    return world;
}

TEST(Spot, AsManyPartnersAsItTakesMakeAnOverlap) {
    EXPECT_EQ(after_a_look(overlap(2)).actor(0).overlaps, 0U);
    const World world = after_a_look(overlap(3));
    EXPECT_EQ(world.actor(0).overlaps, 1U);
    EXPECT_EQ(world.actor(0).proposals, 1U);
    EXPECT_EQ(world.count(EventKind::overlap), 1U);
}

TEST(Spot, OnlyWhoMayConveneLooks) {
    Settings settings = overlap();
    settings.actors[0].convenes = false;
    EXPECT_EQ(after_a_look(settings).actor(0).overlaps, 0U);
}

TEST(Spot, PartnersAreTrustedComplementAndCare) {
    Settings settings = overlap();
    settings.parameters.spotting.trust = 0.51;
    EXPECT_EQ(after_a_look(settings).actor(0).overlaps, 0U) << "trust is 0.5";
    settings = overlap();
    settings.actors[0].needs = {};
    EXPECT_EQ(after_a_look(settings).actor(0).overlaps, 0U) << "nobody complements";
    settings = overlap();
    settings.parameters.spotting.interest = 0.65;
    EXPECT_EQ(after_a_look(settings).actor(0).overlaps, 0U) << "interest is 0.64";
}

TEST(Spot, AnOverlapThatIsLetPassRests) {
    Settings settings = overlap();
    settings.parameters.spotting.rate = 0;
    World world = after_a_look(settings);
    EXPECT_EQ(world.actor(0).overlaps, 1U);
    EXPECT_EQ(world.actor(0).proposals, 0U);
    world.post(0, 3 + 364, Routine{}).run_to(3 + 364.5);
    EXPECT_EQ(world.actor(0).overlaps, 1U);
    world.post(0, 3 + 365, Routine{}).run_to(3 + 365.5);
    EXPECT_EQ(world.actor(0).overlaps, 2U);
}

TEST(Spot, WhoConvenesALivingAgendaOnTheProblemDoesNotConveneAnother) {
    World world = after_a_look(overlap());
    world.post(0, 370, Routine{}).run_to(371);
    EXPECT_EQ(world.actor(0).overlaps, 2U);
    EXPECT_EQ(world.actor(0).proposals, 1U);
}

TEST(Spot, OverlapsBecomeProposalsAtTheRate) {
    Settings settings = overlap();
    settings.parameters.spotting.rate = 0.3;
    std::size_t proposals = 0;
    for (std::uint64_t replicate = 0; replicate != 500; ++replicate) {
        World world{settings, replicate};
        for (std::uint32_t other = 1; other != 4; ++other)
            world.post(0, 1, Remark{.from = other, .frame = packed(profile({0.8})), .strong = strong(everything)});
        world.post(0, 3, Routine{}).run_to(3.5);
        proposals += world.actor(0).proposals;
    }
    expect_share(proposals, 500, 0.3);
}

TEST(Spot, WithoutAttentionItPasses) {
    Settings settings = overlap();
    settings.parameters.spotting.attention = 1'000;
    const World world = after_a_look(settings);
    EXPECT_EQ(world.actor(0).overlaps, 1U);
    EXPECT_EQ(world.actor(0).proposals, 0U);
}

TEST(Spot, TheProposalSpansTheProblemAndWhatInterestsMostBesideIt) {
    Settings settings = overlap();
    settings.parameters.humility.weight = 0;
    settings.parameters.commitment.half_life.count = 1e9;
    World world = after_a_look(settings);
    world.run_to(200);
    const auto agendas = world.all<Agenda>();
    ASSERT_EQ(agendas.size(), 1U);
    const Agenda& agenda = *agendas[0].state;
    EXPECT_EQ(agenda.problem, 0);
    EXPECT_EQ(agenda.first_convener, 0U);
    EXPECT_EQ(agenda.invited.size(), 3U);
    EXPECT_NEAR(membership(world, 0, agendas[0].id).commitment, 0.45, 1e-6);
    const Shares purposes = membership(world, 1, agendas[0].id).purposes;  // as it was invited
    EXPECT_EQ(purposes.steps, packed(profile({0.8, 0, 0.6, 0.4})).steps);
}

TEST(Spot, TheMechanismIsTheScenariosOrDrawnByWeight) {
    const auto mechanism_in = [](const Settings& settings) {
        World world = after_a_look(settings);
        world.run_to(130);
        return world.all<Agenda>().at(0).state->deliberation.mechanism;
    };
    Settings settings = overlap();
    settings.mechanism = MechanismChoice::one_way;
    EXPECT_EQ(mechanism_in(settings), Mechanism::one_way);
    settings.mechanism = MechanismChoice::committee;
    EXPECT_EQ(mechanism_in(settings), Mechanism::committee);
    settings.mechanism = MechanismChoice::lead_unit;
    EXPECT_EQ(mechanism_in(settings), Mechanism::lead_unit);
    settings.mechanism = MechanismChoice::mixed;  // a committee that has a lead too
    EXPECT_EQ(mechanism_in(settings), Mechanism::committee);
    settings.mechanism = MechanismChoice::drawn;
    settings.parameters.mix = {
        .aggregation = 0, .one_way = 0, .two_way = 0.1, .committee = 0, .lead_unit = 0, .mixed = 0};
    EXPECT_EQ(mechanism_in(settings), Mechanism::two_way);
    settings.parameters.mix = {
        .aggregation = 0, .one_way = 0, .two_way = 0, .committee = 0, .lead_unit = 0.1, .mixed = 0};
    EXPECT_EQ(mechanism_in(settings), Mechanism::lead_unit);
}

TEST(Spot, WhoExpectsNoWinsDoesNotStart) {  // P5 of Ansell and Gash
    Settings settings = overlap();
    settings.parameters.spotting.least_record = 0.51;  // nobody has seen anything: one half
    const World world = after_a_look(settings);
    EXPECT_EQ(world.actor(0).overlaps, 1U);
    EXPECT_EQ(world.actor(0).proposals, 0U);
    settings.parameters.spotting.least_record = 0.5;
    EXPECT_EQ(after_a_look(settings).actor(0).proposals, 1U);
}

}  // namespace
