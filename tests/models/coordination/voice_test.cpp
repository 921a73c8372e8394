#include <gtest/gtest.h>

#include "models/coordination/views.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actor 1 voices users who care for problem 1 alone; of itself it cares for problem 0.
Settings voiced(double weight) {
    Settings s = town({actor({0.8, 0.2}), actor({0.8, 0.2})}, 2);
    s.user_groups = {{.name = "pupils", .priorities = {{0, 1}}, .voiced_by = {at(1)}}};
    s.parameters.voice.weight = weight;
    return s;
}

/// On day 2 both have joined; the answers to the first draft are in by day 64.
const Agenda consulted(const Settings& settings, Mechanism mechanism, World& world) {
    const Gathering two{
        .members = {0, 1}, .mechanism = mechanism, .phase = Phase::inviting, .purposes = profile({0.8, 0.2})};
    const auto id = gather(world, two).agenda;
    (void)settings;
    world.run_to(200);
    return world.see(id);
}

TEST(Voice, SaysItsFrameMovedTowardWhatItsUsersCareFor) {
    const Settings s = voiced(0.5);
    World world{s};
    const Agenda agenda = consulted(s, Mechanism::aggregation, world);  // purposes: the mean of what they said
    EXPECT_NEAR(agenda.purposes[0], (0.8 + 0.4) / 2, 1e-4);
    EXPECT_NEAR(agenda.purposes[1], (0.2 + 0.6) / 2, 1e-4);
    EXPECT_EQ(agenda.deliberation.heard, 1U);
}

TEST(Voice, WithoutWeightNobodyIsHeard) {
    const Settings s = voiced(0);
    World world{s};
    const Agenda agenda = consulted(s, Mechanism::aggregation, world);
    EXPECT_NEAR(agenda.purposes[0], 0.8, 1e-4);
    EXPECT_EQ(agenda.deliberation.heard, 0U);
}

TEST(Voice, AChangeBelowTheThresholdIsNotBeingHeard) {
    for (const double threshold : {0.19, 0.21}) {  // the draft changes by 0.5 (1 - 0.2) / 2 = 0.2
        Settings s = voiced(0.5);
        s.parameters.voice.threshold = threshold;
        World world{s};
        EXPECT_EQ(consulted(s, Mechanism::aggregation, world).deliberation.heard, threshold < 0.2 ? 1U : 0U);
    }
}

TEST(Voice, OneWayTheHolderStaysWhereItWas) {
    const Settings s = voiced(0.5);
    World world{s};
    const Agenda agenda = consulted(s, Mechanism::one_way, world);
    EXPECT_NEAR(agenda.purposes[1], 0.2 + 0.4 * (0.4 - 0.2), 1e-4);
    EXPECT_EQ(world.actor(1).holder.frame[1], 0.2);
}

TEST(Voice, InDialogueTheHolderMovesByItsOwnPart) {
    const Profile own = profile({0.7, 0.3});
    const Profile users = profile({0, 1});
    const Profile said = moved(own, users, 0.3);
    const Profile after = moved(said, profile({0.5, 0.5}), 0.2);
    const Profile left = unvoiced(after, users, 0.3);
    EXPECT_NEAR(left[0], (after[0] - 0) / 0.7, 1e-15);
    EXPECT_NEAR(left[1], (after[1] - 0.3) / 0.7, 1e-15);
    EXPECT_NEAR(unvoiced(said, users, 0.3)[0], own[0], 1e-15);
    EXPECT_EQ(unvoiced(profile({0, 0.1}), users, 0.5)[1], 0);  // cut
}

TEST(Voice, LooksAtWhatItsUsersCareFor) {  // seen 0.5; mandate 0.2 or the users' 1
    Settings s = voiced(0.3);
    s.parameters.sensing.rate = 1;
    s.parameters.voice.sensing = 0.6;
    World world{s};
    world.post(1, 1, Levels{packed(profile({0.5, 0.5}))}).post(0, 1, Levels{packed(profile({0.5, 0.5}))}).run_to(2);
    EXPECT_NEAR(world.actor(1).holder.frame[1], 0.5 * (0.5 + 0.5 * 0.6), 1e-4);
    EXPECT_NEAR(world.actor(0).holder.frame[1], 0.5 * (0.5 + 0.5 * 0.2), 1e-4);
}

TEST(Voice, RepresentedIsTheShareOfPrioritiesThatPurposesMeet) {
    EXPECT_DOUBLE_EQ(represented(profile({1, 0.5}), profile({0.4, 0.9})), (0.4 + 0.5) / 1.5);
    EXPECT_EQ(represented(profile({1, 0}), profile({0, 1})), 0);
    EXPECT_EQ(represented(profile({0, 0}), profile({1, 1})), 0);
    EXPECT_EQ(represented(profile({0.3, 0.7}), profile({1, 1})), 1);
}

}  // namespace
