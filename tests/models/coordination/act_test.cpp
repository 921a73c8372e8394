#include <gtest/gtest.h>

#include <variant>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

/// Actors 0 and 1 share an action of four steps, launched on day 4; units are good for 75 days.
struct Joint {
    World world;
    Gathered what;

    [[nodiscard]] const Action& action() const { return world.see(what.actions[0]); }
    [[nodiscard]] const Agenda& agenda() const { return world.see(what.agenda); }
    Joint& unit(std::uint32_t from, double on_day) {
        world.post(what.actions[0], on_day, Supply{from, 2});
        return *this;
    }
    Joint& run_to(double on_day) {
        world.run_to(on_day);
        return *this;
    }
};

Joint joint(Settings settings, std::vector<std::uint32_t> partners = {0, 1}) {
    settings.parameters.commitment = {.first = 1, .half_life = {1e9}};  // whoever is asked delivers
    Joint j{World{settings}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    j.what = gather(j.world, {.members = members, .actions = {std::move(partners)}});
    return j;
}
Settings two() { return town(many(2, actor({0.8}))); }

TEST(Act, UnitsThatMeetWithinTheWindowMakeAStep) {
    Joint j = joint(two());
    j.unit(0, 100).unit(1, 174.9).run_to(180);
    EXPECT_EQ(j.action().steps, 1U);
    EXPECT_EQ(j.action().means_used, 4);
    EXPECT_EQ(j.action().units_expired, 0U);
    EXPECT_EQ(j.agenda().actions[0].steps, 1);
    EXPECT_EQ(in_days(j.agenda().last_step - sim::Time{}), 175.9);
}

TEST(Act, AUnitThatOutlivesTheWindowIsWasted) {
    Joint j = joint(two());
    j.unit(0, 100).unit(1, 175).run_to(180);
    EXPECT_EQ(j.action().steps, 0U);
    EXPECT_EQ(j.action().units_expired, 1U);
    EXPECT_EQ(j.action().means_wasted, 2);
    j.unit(0, 190).run_to(200);
    EXPECT_EQ(j.action().steps, 1U);
}

TEST(Act, EveryPartnerMustBeThere) {
    Joint j = joint(town(many(3, actor({0.8}))), {0, 1, 2});
    j.unit(0, 100).unit(1, 110).run_to(115);
    EXPECT_EQ(j.action().steps, 0U);
    j.unit(2, 120).run_to(125);
    EXPECT_EQ(j.action().steps, 1U);
}

TEST(Act, StepsFinishTheActionAndLowerTheProblem) {
    Joint j = joint(two());
    for (int step = 0; step != 4; ++step) j.unit(0, 100 + step).unit(1, 100 + step);
    j.run_to(110);
    EXPECT_EQ(j.action().status, ActionStatus::finished);
    EXPECT_EQ(j.agenda().harvest.finished, 1U);
    EXPECT_DOUBLE_EQ(j.world.territory().levels[0], 0.5 * (1 - 0.12));
    EXPECT_EQ(j.world.territory().finished_actions, 1U);
    EXPECT_TRUE(j.world.actor(0).tasks.empty());
    EXPECT_EQ(j.world.count(EventKind::promise_broken), 0U);
}

TEST(Act, PastItsDateItIsAbandonedAndPromisesAreBroken) {
    Joint j = joint(two());
    j.unit(0, 700).run_to(4 + 720);
    EXPECT_EQ(j.action().status, ActionStatus::open);
    j.run_to(4 + 722);
    EXPECT_EQ(j.action().status, ActionStatus::abandoned);
    EXPECT_EQ(j.action().means_wasted, 2);  // what waited
    EXPECT_EQ(j.agenda().harvest.missed, 1U);
    EXPECT_EQ(j.world.count(EventKind::promise_broken), 2U);
}

TEST(Act, ACutActionBreaksNoPromise) {
    Joint j = joint(two());
    j.world.post(j.what.actions[0], 50, Cut{}).run_to(60);
    EXPECT_EQ(j.action().status, ActionStatus::cut);
    EXPECT_EQ(j.world.count(EventKind::promise_broken), 0U);
    EXPECT_TRUE(j.world.actor(1).tasks.empty());
    EXPECT_EQ(j.agenda().harvest.missed, 0U);
}

TEST(Act, WhatComesAfterTheEndOrFromStrangersIsWasted) {
    Joint j = joint(town(many(3, actor({0.8}))));
    j.unit(2, 20).run_to(21);
    EXPECT_EQ(j.action().means_wasted, 2);
    j.world.post(j.what.actions[0], 50, Cut{});
    j.unit(0, 51).run_to(52);
    EXPECT_EQ(j.action().means_wasted, 4);
    EXPECT_EQ(j.action().units_supplied, 2U);
}

TEST(Act, WithoutPartnersItIsAbandoned) {
    Joint j = joint(two());
    for (const std::uint32_t who : {0U, 1U}) j.world.post(j.what.actions[0], 50, Withdraw{who});
    j.run_to(51);
    EXPECT_EQ(j.action().status, ActionStatus::abandoned);
}

TEST(Act, WhenTheOneWhoWasMissingLeavesTheOthersTakeTheStep) {
    Joint j = joint(town(many(3, actor({0.8}))), {0, 1, 2});
    j.unit(0, 100).unit(1, 110).run_to(115);
    j.world.post(j.what.actions[0], 120, Withdraw{2}).run_to(121);
    EXPECT_EQ(j.action().steps, 1U);
    EXPECT_EQ(j.action().means_used, 4);
}

TEST(Act, WhatExpiredMeanwhileTakesNoStepThen) {
    Joint j = joint(town(many(3, actor({0.8}))), {0, 1, 2});
    j.unit(0, 100).unit(1, 110).run_to(115);
    j.world.post(j.what.actions[0], 180, Withdraw{2}).run_to(181);
    EXPECT_EQ(j.action().steps, 0U);
    EXPECT_EQ(j.action().means_wasted, 2);
}

std::size_t units_in_flight(const World& world) {
    std::size_t units = 0;
    world.whole().for_each_letter([&units](const auto& letter) {
        if (std::holds_alternative<Supply>(letter.message)) ++units;
    });
    return units;
}

TEST(Deliver, OneUnitAtATimeWhileItIsGood) {
    Joint j = joint(two());
    j.world.post(0, 10, Routine{}).run_to(10.5);
    EXPECT_EQ(units_in_flight(j.world), 1U);
    EXPECT_EQ(j.world.actor(0).means.left, 18);
    EXPECT_EQ(j.world.actor(0).means.spent, 2);
    j.world.post(0, 85.9, Routine{}).run_to(86);
    EXPECT_EQ(j.world.actor(0).means.left, 18);  // the first arrived on day 11 and is good until day 86
    j.world.post(0, 86, Routine{}).run_to(86.5);
    EXPECT_EQ(j.world.actor(0).means.left, 16);
}

TEST(Deliver, AfterAStepTheNextUnitMayCome) {
    Joint j = joint(two());
    j.world.post(0, 10, Routine{}).post(1, 20, Routine{}).post(0, 23, Routine{}).run_to(24);
    EXPECT_EQ(j.action().steps, 1U);
    EXPECT_EQ(j.world.actor(0).means.left, 16);
}

TEST(Deliver, NeedsMeans) {
    Settings settings = two();
    settings.actors[0].means = 1;
    Joint j = joint(settings);
    j.world.post(0, 10, Routine{}).run_to(12);
    EXPECT_EQ(j.action().units_supplied, 0U);
    EXPECT_EQ(j.world.actor(0).means.left, 1);
}

TEST(Deliver, NeedsAttention) {  // ten hours a week
    Settings settings = two();
    settings.parameters.acting.attention = 25;
    Joint j = joint(settings);
    j.world.post(0, 14, Routine{}).run_to(16);
    EXPECT_EQ(j.action().units_supplied, 0U);
    j.world.post(0, 21, Routine{}).run_to(23);
    EXPECT_EQ(j.action().units_supplied, 1U);
    EXPECT_EQ(j.world.actor(0).attention.left, 5);
}

TEST(Deliver, IsAsLikelyAsCommitmentIsHigh) {
    Settings settings = town(many(1000, actor({0.8})));
    settings.parameters.ties.acquaintances = 0;
    settings.parameters.commitment.half_life.count = 1e9;
    World world{settings};
    std::vector<std::uint32_t> members(1000);
    for (std::uint32_t m = 0; m != 1000; ++m) members[m] = m;
    const Gathered what = gather(world, {.members = members, .actions = {members}});
    for (const std::uint32_t m : members) world.post(m, 10, Routine{});
    world.run_to(12);
    expect_share(world.see(what.actions[0]).units_supplied, 1000, 0.45);
}

TEST(Deliver, WhoIsNoMemberAnyMoreWithdraws) {
    Joint j = joint(two());
    j.world.post(1, 4.5, AgendaOver{j.what.agenda, Ending::none}).run_to(10);
    EXPECT_EQ(j.action().partners.size(), 1U);
}

TEST(Act, WithoutAnalysisStepsAreRedone) {
    Settings settings = two();
    settings.parameters.acting.rework = 1;
    Joint j = joint(settings);
    j.unit(0, 100).unit(1, 101).run_to(110);
    EXPECT_EQ(j.action().steps, 0U);
    EXPECT_EQ(j.action().redone, 1U);
    EXPECT_EQ(j.action().means_used, 4);
    EXPECT_EQ(j.agenda().actions[0].steps, 0);
    EXPECT_EQ(in_days(j.agenda().last_step - sim::Time{}), 102);  // they did work
    j.world.post(j.what.actions[0], 111, Learned{1});
    j.unit(0, 120).unit(1, 121).run_to(130);
    EXPECT_EQ(j.action().steps, 1U);
    EXPECT_EQ(j.action().redone, 1U);
}

TEST(Act, AnalysisLowersRework) {  // 0.5 (1 - 0.5)
    Settings settings = two();
    settings.parameters.acting.rework = 0.5;
    settings.parameters.acting.steps = 10'000;
    Joint j = joint(settings);
    j.world.post(j.what.actions[0], 10, Learned{0.5});
    for (int i = 0; i != 1000; ++i) j.unit(0, 20 + 0.1 * i).unit(1, 20.05 + 0.1 * i);
    j.run_to(200);
    EXPECT_EQ(j.action().steps + j.action().redone, 1000U);
    expect_share(j.action().redone, 1000, 0.25);
}

TEST(Act, KeptPromisesBuildTrustAmongPartnersAndBrokenOnesCostMore) {
    for (const bool kept : {true, false}) {
        Settings settings = two();
        settings.parameters.ties.kept = 0.05;
        settings.parameters.ties.broken = 0.15;
        settings.parameters.acting.steps = 1;
        Joint j = joint(settings);
        if (kept) j.unit(0, 100).unit(1, 100);
        j.run_to(kept ? 110 : 730);
        for (const auto& [from, to] : {std::pair{0U, 1U}, std::pair{1U, 0U}}) {
            EXPECT_DOUBLE_EQ(tie(j.world, from, to).in_holder, kept ? 0.5 + 0.05 * 0.5 : 0.5 * 0.85);
            EXPECT_DOUBLE_EQ(tie(j.world, from, to).in_organisation, kept ? 0.5 + 0.05 * 0.5 : 0.5 * 0.85);
        }
    }
}

TEST(Act, WhatIsCutIsNobodysBrokenPromise) {
    Settings settings = two();
    settings.parameters.ties.broken = 0.15;
    Joint j = joint(settings);
    j.world.post(j.what.actions[0], 50, Cut{}).run_to(60);
    EXPECT_EQ(tie(j.world, 0, 1).in_holder, 0.5);
}

}  // namespace
