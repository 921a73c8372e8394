#include "sim/core/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "sim/core/math.hpp"

namespace {

using sim::EntityId;
using sim::Stream;

Stream stream(std::uint64_t who, std::uint32_t purpose = 0, std::uint32_t occasion = 0) {
    return {sim::RunKey{.seed = 7}.hash(), EntityId{who}, purpose, occasion};
}

TEST(Random, PhiloxGivesItsPublishedAnswers) {  // known-answer vectors of Random123 (kat_vectors)
    const r123::Philox4x32 philox;
    const r123::Philox4x32::ctr_type zeros = philox({{0, 0, 0, 0}}, {{0, 0}});
    EXPECT_EQ(zeros, (r123::Philox4x32::ctr_type{{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}}));
    const std::uint32_t f = 0xffffffff;
    const r123::Philox4x32::ctr_type ones = philox({{f, f, f, f}}, {{f, f}});
    EXPECT_EQ(ones, (r123::Philox4x32::ctr_type{{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}}));
}

TEST(Random, EntityPurposeOccasionAndRunEachNameAnotherStream) {
    const auto first = stream(1)();
    EXPECT_EQ(first, stream(1)());
    EXPECT_NE(first, stream(2)());
    EXPECT_NE(first, stream(1, 1)());
    EXPECT_NE(first, stream(1, 0, 1)());
    EXPECT_NE(first, (Stream{sim::RunKey{.seed = 8}.hash(), EntityId{1}, 0, 0})());
}

/// Mean and variance of n draws, each from an occasion of its own.
template <class Draw>
std::array<double, 2> moments(int n, Draw draw) {
    double total = 0;
    double squares = 0;
    for (int i = 0; i != n; ++i) {
        Stream random = stream(42, 3, static_cast<std::uint32_t>(i));
        const double x = draw(random);
        total += x;
        squares += x * x;
    }
    const double mean = total / n;
    return {mean, squares / n - mean * mean};
}

TEST(Random, DistributionsHaveTheirMeansAndVariances) {
    constexpr int n = 200'000;
    const double error = 5 / std::sqrt(double{n});  // five standard errors of a variable with variance 1
    const auto [u, u2] = moments(n, [](Stream& r) { return r.uniform(); });
    EXPECT_NEAR(u, 0.5, error * std::sqrt(1.0 / 12));
    EXPECT_NEAR(u2, 1.0 / 12, error * 0.1);
    const auto [e, e2] = moments(n, [](Stream& r) { return r.exponential(3); });
    EXPECT_NEAR(e, 3, error * 3);
    EXPECT_NEAR(e2, 9, error * 9 * std::sqrt(8.0));
    const auto [g, g2] = moments(n, [](Stream& r) { return r.normal(-1, 2); });
    EXPECT_NEAR(g, -1, error * 2);
    EXPECT_NEAR(g2, 4, error * 4 * std::sqrt(2.0));
    const auto [t, t2] = moments(n, [](Stream& r) { return r.triangular(0, 1, 4); });
    EXPECT_NEAR(t, 5.0 / 3, error);
    EXPECT_NEAR(t2, (0 + 1 + 16 - 0 - 0 - 4) / 18.0, error);
    const auto [w, w2] = moments(n, [](Stream& r) { return r.weibull(2, 1); });
    EXPECT_NEAR(w, std::sqrt(M_PI) / 2, error);
    EXPECT_NEAR(w2, 1 - M_PI / 4, error);
    const auto [c, c2] = moments(n, [](Stream& r) { return r.chance(0.2) ? 1.0 : 0.0; });
    EXPECT_NEAR(c, 0.2, error * 0.4);
    EXPECT_NEAR(c2, 0.16, error);
}

TEST(Random, ChancesZeroAndOneAreCertain) {
    Stream random = stream(1);
    for (int i = 0; i != 1000; ++i) {
        EXPECT_FALSE(random.chance(0));
        EXPECT_TRUE(random.chance(1));
    }
}

TEST(Random, BelowIsUniformAndNeverReachesItsBound) {
    std::vector<int> counts(7);
    Stream random = stream(9);
    for (int i = 0; i != 70'000; ++i) ++counts.at(random.below(7));
    for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);
    EXPECT_EQ(random.below(1), 0U);
}

}  // namespace
