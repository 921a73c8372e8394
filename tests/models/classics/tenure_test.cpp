#include "models/classics/tenure.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "models/classics/settled.hpp"

namespace {

using namespace models::classics;

TEST(Tenure, SurvivesAsTheFittedLawSays) {  // exp(-(t / 2.70)^1.37): .774, .515, .315
    const auto world = settled(Tenure{{.posts = 2000}}, {.seed = 7});
    std::array<double, Tenure::years> outlasted{};
    double holders = 0;
    for (const auto& post : world.sorted<Tenure::Post>()) {
        holders += post.state->holders;
        for (std::size_t y = 0; y != Tenure::years; ++y) outlasted[y] += post.state->outlasted[y];
    }
    EXPECT_EQ(holders, 20'000);
    const std::array<double, Tenure::years> published{.774, .515, .315};
    for (std::size_t y = 0; y != Tenure::years; ++y) {
        const double law = std::exp(-std::pow(static_cast<double>(y + 1) / 2.70, 1.37));
        EXPECT_NEAR(law, published[y], .0006);
        EXPECT_NEAR(outlasted[y] / holders, law, 4 * std::sqrt(law * (1 - law) / holders));
    }
}

TEST(Tenure, FollowsEveryHolderToTheEnd) {
    const auto world = settled(Tenure{{.posts = 5, .holders = 3}});
    for (const auto& post : world.sorted<Tenure::Post>()) {
        EXPECT_EQ(post.state->holders, 3U);
        EXPECT_GE(post.state->outlasted[0], post.state->outlasted[1]);
        EXPECT_GE(post.state->outlasted[1], post.state->outlasted[2]);
    }
}

}  // namespace
