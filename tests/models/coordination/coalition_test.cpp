#include "models/coordination/coalition.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace models::coordination;

TEST(Coalition, TheHazardDoublesWithTenPointsLostAndFallsToAFifthWithTenGained) {
    const ReviewParameters p;
    EXPECT_NEAR(hazard_factor(-0.1, p), 2, 1e-12);
    EXPECT_NEAR(hazard_factor(-0.2, p), 4, 1e-12);
    EXPECT_NEAR(hazard_factor(-0.05, p), std::sqrt(2), 1e-12);
    EXPECT_NEAR(hazard_factor(0.1, p), 0.2, 1e-12);
    EXPECT_EQ(hazard_factor(0, p), 1);
}

TEST(Coalition, TheChanceOfClosingIsLogistic) {
    ReviewParameters p;
    p.ignore = 0;
    p.noise = 0.4;
    EXPECT_NEAR(closing_chance(-0.4 * std::log(0.2 / 0.8), p), 0.2, 1e-12);
    p.noise = 0;
    EXPECT_EQ(closing_chance(0.1, p), 0);
    EXPECT_EQ(closing_chance(-0.1, p), 1);
}

TEST(Coalition, WithoutAFactorEveryDrawStandsForItself) {
    for (const double u : {0.1, 0.5, 1.0}) EXPECT_EQ(under_coalition(u, 0.3, 1).u, u);
    for (const double closing : {0.0, 1.0}) EXPECT_EQ(under_coalition(0.5, closing, 2).u, 0.5);
}

TEST(Coalition, AFactorMovesTheShareOfDrawsThatClose) {
    for (const double factor : {2.0, 0.2}) {
        constexpr int draws = 10'000;
        int closed = 0;
        int by_coalition = 0;
        double last = 0;
        for (int i = 1; i <= draws; ++i) {
            const CoalitionDraw draw = under_coalition(static_cast<double>(i) / draws, 0.3, factor);
            EXPECT_GE(draw.u, last);  // the order of draws stays
            last = draw.u;
            if (draw.u <= 0.3) ++closed;
            if (draw.by_coalition) ++by_coalition;
        }
        const double expected = 1 - std::pow(0.7, factor);
        EXPECT_NEAR(closed, draws * expected, 1);
        EXPECT_NEAR(by_coalition, draws * std::max(0.0, expected - 0.3), 1);
        EXPECT_NEAR(last, 1, 1e-12);
    }
}

}  // namespace
