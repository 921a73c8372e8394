#include "analysis/statistics/conditional_means.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>

#include "sim/core/random.hpp"

namespace {
using namespace analysis;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Bootstrap over(std::size_t points, std::size_t resamples = 300) {
    return {std::vector<std::size_t>(points, 0), resamples};
}

TEST(ConditionalMeans, FewLevelsAreClassesOfTheirOwn) {
    const Classes found = classes_of(std::array{0.5, 0.0, 1.0, 0.5}, 5);
    EXPECT_EQ(found.middles, (std::vector<double>{0, 0.5, 1}));
    EXPECT_TRUE(found.edges.empty());
    EXPECT_EQ(found.of_points, (std::vector<std::size_t>{1, 0, 2, 1}));
}

TEST(ConditionalMeans, ManyLevelsArePiecesOfEqualWidth) {
    const Classes found = classes_of(std::array{0.0, 0.24, 0.26, 0.74, 0.76, 1.0}, 4);
    EXPECT_EQ(found.edges, (std::vector<double>{0, 0.25, 0.5, 0.75, 1}));
    EXPECT_EQ(found.middles, (std::vector<double>{0.125, 0.375, 0.625, 0.875}));
    EXPECT_EQ(found.of_points, (std::vector<std::size_t>{0, 0, 1, 2, 3, 3}));
}

/// Classes {1, 3} and {6, 8, 10}: means 2 and 8, SSB = 43.2, SST = 53.2, MSW = 10 / 3, so
/// epsilon^2 = (43.2 - 10 / 3) / 53.2.
TEST(ConditionalMeans, FollowTheirFormulas) {
    const Classes classes{{0.25, 0.75}, {0, 0.5, 1}, {0, 0, 1, 1, 1, 1}};
    const std::array outputs{1.0, 3.0, 6.0, 8.0, 10.0, missing};
    const MainEffect found = main_effect(classes, outputs, {}, over(6));
    ASSERT_EQ(found.means.size(), 2U);
    EXPECT_DOUBLE_EQ(found.means[0].mean, 2);
    EXPECT_DOUBLE_EQ(found.means[1].mean, 8);
    EXPECT_EQ(found.means[1].points, 3U);
    EXPECT_DOUBLE_EQ(range_of_means(classes, outputs, over(6, 0)).mean, 6);
    EXPECT_DOUBLE_EQ(found.change.mean, 6);
    EXPECT_NEAR(found.share.mean, (43.2 - 10.0 / 3) / 53.2, 1e-12);
    const std::vector<double> chance(6, 2.0);  // 4 x 2 of the squares are chance
    EXPECT_NEAR(main_effect(classes, outputs, chance, over(6)).share.mean, (43.2 - 10.0 / 3) / 45.2, 1e-12);
}

/// y = 2 x1 + x2 over the unit square: shares 4/5 and 1/5, less what equal pieces blur (1 / 10^2 of each).
TEST(ConditionalMeans, OfALinearFunctionAreSharesOfSquaredCoefficients) {
    constexpr std::size_t points = 2000;
    std::vector<double> x, z, outputs;
    sim::Stream stream{1, sim::EntityId{8}, 1, 0};
    for (std::size_t p = 0; p != points; ++p) {
        x.push_back(stream.uniform());
        z.push_back(stream.uniform());
        outputs.push_back(2 * x.back() + z.back());
    }
    const MainEffect first = main_effect(classes_of(x, 10), outputs, {}, over(points));
    const MainEffect second = main_effect(classes_of(z, 10), outputs, {}, over(points));
    EXPECT_NEAR(first.share.mean, 0.8 * 0.99, 0.02);
    EXPECT_NEAR(second.share.mean, 0.2 * 0.99, 0.03);
    EXPECT_NEAR(first.change.mean, 1.8, 0.1);
    EXPECT_EQ(second.share.sign(), 1);
}

/// Of many samples, the interval of a factor without any effect holds zero about as often as it says.
TEST(ConditionalMeans, AFactorWithoutEffectIsNotToldFromZero) {
    constexpr std::size_t samples = 200;
    std::size_t told = 0;
    double mean = 0;
    for (std::uint32_t s = 0; s != samples; ++s) {
        sim::Stream stream{1, sim::EntityId{9}, 1, s};
        std::vector<double> x, outputs;
        for (int p = 0; p != 40; ++p) {
            x.push_back(stream.uniform());
            outputs.push_back(stream.normal(0, 1));
        }
        const MainEffect found = main_effect(classes_of(x, 4), outputs, {}, over(40, 200));
        mean += found.share.mean / samples;
        told += found.share.low > 0 ? 1 : 0;
    }
    EXPECT_NEAR(mean, 0, 0.02);
    EXPECT_LT(told, samples / 10);
}

/// The range of the means of five levels with ten runs each, which grow by `effect` from the first to the last.
Estimate range_of_levels(double effect, std::uint32_t sample) {
    sim::Stream stream{1, sim::EntityId{10}, 1, sample};
    std::vector<double> way, outputs;
    std::vector<std::size_t> strata;
    for (std::size_t level = 0; level != 5; ++level)
        for (int replicate = 0; replicate != 10; ++replicate) {
            way.push_back(static_cast<double>(level) / 4);
            outputs.push_back(stream.normal(effect * way.back(), 1));
            strata.push_back(level);
        }
    return range_of_means(classes_of(way, way.size()), outputs, Bootstrap{strata, 400});
}

/// Means of ten runs of deviation 1 spread by chance over 2.33 / sqrt(10) = 0.74 (the mean range of five deviates).
TEST(ConditionalMeans, ARangeOfPureChanceCoversZero) {
    constexpr std::uint32_t samples = 200;
    std::size_t covers = 0;
    double mean = 0;
    for (std::uint32_t s = 0; s != samples; ++s) {
        const Estimate range = range_of_levels(0, s);
        EXPECT_LE(range.low, range.mean) << s;
        EXPECT_LE(range.mean, range.high) << s;
        EXPECT_GE(range.mean, 0) << s;
        covers += range.low == 0 ? 1 : 0;
        mean += range.mean / samples;
    }
    EXPECT_GE(covers, samples * 92 / 100);
    EXPECT_LT(mean, 0.6) << "some of the bias is gone";
}

TEST(ConditionalMeans, ARangeOfARealEffectIsFound) {
    std::size_t found = 0;
    std::size_t holds = 0;
    double mean = 0;
    for (std::uint32_t s = 0; s != 100; ++s) {
        const Estimate range = range_of_levels(3, s);
        found += range.low > 0 ? 1 : 0;
        holds += range.low <= 3 && range.high >= 3 ? 1 : 0;
        mean += range.mean / 100;
    }
    EXPECT_GE(found, 95U);
    EXPECT_GE(holds, 88U);
    EXPECT_NEAR(mean, 3, 0.15);
}

TEST(ConditionalMeans, WhereNothingVariesOrIsThereNothingIsKnown) {
    const Classes classes{{0, 1}, {}, {0, 1, 1}};
    EXPECT_TRUE(std::isnan(main_effect(classes, std::array{4.0, 4.0, 4.0}, {}, over(3)).share.mean));
    EXPECT_EQ(range_of_means(classes, std::array{4.0, 4.0, 4.0}, over(3)).mean, 0);
    EXPECT_EQ(range_of_means(classes, std::array{missing, missing, 1.0}, over(3)).n, 0U);
    EXPECT_THROW(static_cast<void>(main_effect(classes, std::array{1.0}, {}, over(1))), std::logic_error);
}

}  // namespace
