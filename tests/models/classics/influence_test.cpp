#include "models/classics/influence.hpp"

#include <gtest/gtest.h>

#include "sim/engine/engine.hpp"

namespace {

using models::classics::Influence;
using models::classics::InfluenceParameters;

std::vector<double> opinions_after(const InfluenceParameters& p, int rounds) {
    sim::SerialExecutor executor;
    sim::World<Influence> world{Influence{p}, {}};
    sim::Engine<Influence>{executor}.advance(world, sim::Time{Influence::round.ticks * rounds + 1});
    std::vector<double> opinions;
    for (std::uint32_t i = 0; i != p.first_opinions.size(); ++i)
        opinions.push_back(world.find(Influence::member(i))->opinion);
    return opinions;
}

TEST(Influence, FriedkinJohnsenReachesItsClosedForm) {  // (I - L W)^-1 (I - L) x0, worked example of domain.md A5
    const auto x = opinions_after({}, 200);
    EXPECT_NEAR(x[0], 0.325606, 5e-7);
    EXPECT_NEAR(x[1], 0.391375, 5e-7);
    EXPECT_NEAR(x[2], 0.422642, 5e-7);
}

TEST(Influence, TheLimitSolvesItsEquation) {
    const InfluenceParameters p;
    const auto x = opinions_after(p, 400);
    for (std::size_t i = 0; i != 3; ++i) {
        double heard = 0;
        for (std::size_t j = 0; j != 3; ++j) heard += p.weights[i * 3 + j] * x[j];
        EXPECT_NEAR(x[i], p.susceptibility[i] * heard + (1 - p.susceptibility[i]) * p.first_opinions[i], 1e-15);
    }
}

TEST(Influence, DeGrootAgreesOnTheStationaryMean) {  // stationary weights (1/4, 1/2, 1/4): consensus 0.45
    for (const double x : opinions_after({.susceptibility = {1, 1, 1}}, 400)) EXPECT_NEAR(x, 0.45, 1e-12);
}

TEST(Influence, OneRoundIsTheFormulaWorkedOnPaper) {
    const auto x = opinions_after({}, 1);
    EXPECT_DOUBLE_EQ(x[0], .8 * (.5 * .4 + .5 * 1) + .2 * 0);
    EXPECT_DOUBLE_EQ(x[1], .5 * (.25 * 0 + .5 * .4 + .25 * 1) + .5 * .4);
    EXPECT_DOUBLE_EQ(x[2], .9 * (.5 * 0 + .5 * .4) + .1 * 1);
}

}  // namespace
