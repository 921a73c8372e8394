#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

struct Anchored {
    World world;
    sim::Id<Agenda> id;

    [[nodiscard]] Anchor anchor() const { return world.see(id).standing.legal.anchor; }
    Anchored& run_to(double on_day) {
        world.run_to(on_day);
        return *this;
    }
};

/// A governed convener, an agenda of full convergence, something finished and evaluated on day 20: the vote falls on
/// day 20 + 2 letters + 180.
Settings council(double seats, double slope = 1e6) {
    Settings settings = governed_town({governed(actor({0.8}), Office::own), actor({0.8})}, Party::same);
    settings.administrations[0].terms.pop_back();
    settings.administrations[0].terms[0].seats = seats;
    settings.parameters.legal.attempt = 1;
    settings.parameters.legal.attention = 0;
    settings.parameters.legal.slope = slope;
    return settings;
}
Anchored anchored(const Settings& settings, const std::vector<std::uint32_t>& members = {0, 1},
                  std::uint64_t replicate = 0) {
    Anchored a{World{settings, replicate}, {}};
    a.id = gather(a.world, {.members = members, .actions = {{0, 1}, {0, 1}}}).agenda;
    a.world.post(a.id, 10, ActionEnded{0, ActionStatus::finished}).post(a.id, 20, Evaluate{});
    return a;
}

TEST(Anchor, AfterAVoteItStandsInLawAndMembersAreTold) {
    Anchored a = anchored(council(0.4));
    EXPECT_EQ(a.run_to(202).anchor(), Anchor::none);
    EXPECT_EQ(a.run_to(203).anchor(), Anchor::plan_target);
    EXPECT_EQ(a.world.count(EventKind::anchored), 1U);
    a.run_to(20 + 2 * 182 + 2);
    EXPECT_EQ(membership(a.world, 0, a.id).told.anchor, 0.3F);
}

TEST(Anchor, SeatsAndConvergenceDecide) {  // logistic(4 (seats - 0.5 + convergence - 0.5)), convergence 1
    std::size_t passed = 0;
    for (std::uint64_t replicate = 0; replicate != 400; ++replicate)
        if (anchored(council(0.1, 4), {0, 1}, replicate).run_to(203).anchor() != Anchor::none) ++passed;
    expect_share(passed, 400, 1 / (1 + std::exp(-4 * 0.1)));
}

TEST(Anchor, AVoteMayFail) {
    Settings settings = council(0);
    Anchored a{World{settings}, {}};
    a.id = gather(a.world, {.members = {0, 1}}).agenda;
    a.world.post(a.id, 20, AnchorVote{-0.1}).run_to(21);
    EXPECT_EQ(a.anchor(), Anchor::none);
    EXPECT_EQ(a.world.count(EventKind::anchor_failed), 1U);
}

TEST(Anchor, AFreezeMakesTheVoteWait) {
    Settings settings = council(0.9);
    settings.freeze = {{settings.run.from + 190, settings.run.from + 250}};
    Anchored a = anchored(settings);
    EXPECT_EQ(a.run_to(250).anchor(), Anchor::none);
    EXPECT_EQ(a.run_to(251).anchor(), Anchor::plan_target);
}

TEST(Anchor, OnlyAGovernedConvenerWithTheAttentionGoesForIt) {
    EXPECT_EQ(anchored(council(0.9), {1, 0}).run_to(210).anchor(), Anchor::none);
    Settings busy = council(0.9);
    busy.parameters.legal.attention = 20;
    EXPECT_EQ(anchored(busy).run_to(210).anchor(), Anchor::none);
    Settings off = council(0.9);
    off.parameters.legal.attempt = 0;
    EXPECT_EQ(anchored(off).run_to(210).anchor(), Anchor::none);
}

TEST(Anchor, NothingFinishedNothingToShow) {
    Anchored a{World{council(0.9)}, {}};
    a.id = gather(a.world, {.members = {0, 1}, .actions = {{0, 1}}}).agenda;
    a.world.post(a.id, 20, Evaluate{}).run_to(210);
    EXPECT_EQ(a.anchor(), Anchor::none);
}

}  // namespace
