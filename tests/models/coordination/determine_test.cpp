#include <gtest/gtest.h>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Each brings what the other needs, and both see the problem alike: commitment decides.
Settings complementary(double commitment) {
    Settings settings = town(many(2, actor({0.8})));
    settings.parameters.phases = {};
    settings.parameters.commitment.first = commitment;
    settings.actors[0].contributes = settings.actors[1].needs = {.knowledge = 1};
    settings.actors[1].contributes = settings.actors[0].needs = {.experience = 1};
    return settings;
}

const Milestones& determined(World& world, Mechanism mechanism) {
    const auto id = gather(world, {.members = {0, 1}, .mechanism = mechanism, .phase = Phase::inviting}).agenda;
    return world.run_to(400).see(id).deliberation.milestones;
}

TEST(Determine, TheNatureIsTheLeastOfThree) {
    const std::pair<double, Nature> cases[] = {{0.15, Nature::communication},
                                               {0.25, Nature::cooperation},
                                               {0.35, Nature::coordination},
                                               {0.45, Nature::integration}};
    for (const auto& [commitment, nature] : cases) {
        World world{complementary(commitment)};
        EXPECT_EQ(determined(world, Mechanism::aggregation).nature, nature) << commitment;
        EXPECT_NEAR(world.records(EventKind::nature)[0].value, commitment, 1e-6);
    }
}

TEST(Determine, ComplementarityIsTheShareOfWhatIsLackedThatOthersBring) {
    Settings settings = complementary(0.9);
    settings.actors[0].needs = {.experience = 1, .resources = 1};  // lacking three, finding two
    World world{settings};
    (void)determined(world, Mechanism::aggregation);
    EXPECT_NEAR(world.records(EventKind::nature)[0].value, 2.0 / 3, 1e-12);
}

TEST(Determine, BelowCommunicationItGoesBackOnce) {
    World world{complementary(0.05)};
    const Milestones& m = determined(world, Mechanism::one_way);
    EXPECT_EQ(m.returns, 1);
    EXPECT_EQ(m.nature, Nature::communication);
    ASSERT_EQ(world.count(EventKind::returned), 1U);
    EXPECT_EQ(world.records(EventKind::returned)[0].detail, static_cast<std::uint8_t>(Phase::determining));
}

TEST(Determine, TheNatureBoundsThePartnersOfAnAction) {
    const std::pair<Nature, int> cases[] = {{Nature::communication, 1},
                                            {Nature::cooperation, 2},
                                            {Nature::coordination, 4},
                                            {Nature::integration, 4},
                                            {Nature::undetermined, 4}};
    for (const auto& [nature, most] : cases) {
        Settings settings = town(many(5, actor({0.8})));
        settings.actors[0].contributes = {.knowledge = 1};
        settings.actors[1].contributes = {.experience = 1};
        settings.actors[2].contributes = {.strategies = 1};
        settings.actors[3].contributes = {.methodologies = 1};
        settings.actors[4].contributes = {.resources = 1};
        settings.parameters.acting.actions = 30;
        World world{settings};
        const auto id = gather(world, {.members = {0, 1, 2, 3, 4}, .phase = Phase::managing, .nature = nature}).agenda;
        world.post(id, 10, PhaseEnds{Phase::managing, 0}).run_to(11);
        int partners = 0;
        for (const PlannedAction& a : world.see(id).actions) partners = std::max<int>(partners, a.partners);
        EXPECT_EQ(partners, most);
    }
}

TEST(Determine, UnderCommunicationViewsComeCloser) {  // weight 0.5 of sharing 0.2, to the mean of 0.6
    World world{town({actor({0.8}), actor({0.4})})};
    const auto id = gather(world, {.members = {0, 1}, .actions = {{0, 1}}, .nature = Nature::communication}).agenda;
    world.post(id, 20, Evaluate{}).run_to(22);
    EXPECT_NEAR(world.actor(0).holder.frame[0], 0.78, 1e-4);
    EXPECT_NEAR(world.actor(1).holder.frame[0], 0.42, 1e-4);
}

}  // namespace
