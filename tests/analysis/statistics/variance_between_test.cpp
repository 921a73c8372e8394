#include "analysis/statistics/variance_between.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>

#include "analysis/statistics/design_outputs.hpp"
#include "sim/core/random.hpp"

namespace {
using namespace analysis;

using Values = std::vector<std::vector<double>>;

Bootstrap over(std::size_t points, std::size_t resamples = 300) {
    return {std::vector<std::size_t>(points, 0), resamples};
}

/// Points whose true means are spread evenly over `width`, each with runs of deviation 1.
Values points_of(std::size_t points, std::size_t replicates, double width, std::uint32_t sample) {
    sim::Stream stream{1, sim::EntityId{11}, 1, sample};
    Values values(points);
    for (std::vector<double>& of_point : values) {
        const double mean = width * stream.uniform();
        for (std::size_t r = 0; r != replicates; ++r) of_point.push_back(stream.normal(mean, 1));
    }
    return values;
}

/// In how many of 40 samples each of the two tells the variance from zero.
std::array<int, 2> told(std::size_t points, double width) {
    std::array<int, 2> found{};
    for (std::uint32_t sample = 0; sample != 40; ++sample) {
        const Values values = points_of(points, 4, width, sample);
        const DesignOutputs outputs = outputs_of(values);
        if (variance_between_drawn(outputs.mean, outputs.chance, over(points)).low > 0) ++found[0];
        if (variance_between_fixed(values, 300).low > 0) ++found[1];
    }
    return found;
}

/// Means 2, 4, 9 with chance 1, 2, 3: variance 13, mean chance 2.
TEST(VarianceBetween, FollowsItsFormula) {
    const std::array means{2.0, 4.0, 9.0};
    const std::array chance{1.0, 2.0, 3.0};
    EXPECT_DOUBLE_EQ(variance_between_drawn(means, chance, over(3)).mean, 11);
    const Values values{{1, 3}, {4, 4}, {8, 10}};  // chance 1, 0, 1
    EXPECT_DOUBLE_EQ(variance_between_fixed(values, 100).mean, 13 - 2.0 / 3);
}

TEST(VarianceBetween, OfPureChanceCannotBeToldFromZero) {
    for (const std::size_t points : {9U, 20U, 64U}) {
        const auto [drawn, fixed] = told(points, 0);
        EXPECT_LE(drawn, 2) << points;
        EXPECT_LE(fixed, 2) << points;
    }
}

/// Even from 0 to 5: variance 25 / 12, eight times that of a mean of four runs by chance.
TEST(VarianceBetween, OfPointsThatDifferIsFound) {
    const auto [drawn, fixed] = told(20, 5);
    EXPECT_GE(drawn, 38);
    EXPECT_GE(fixed, 38);
    EXPECT_GE(told(9, 5)[1], 36) << "few points that are all there are";
}

TEST(VarianceBetween, OfLessThanTwoPointsNothingIsKnown) {
    EXPECT_EQ(variance_between_drawn(std::array{1.0}, std::array{1.0}, over(1)).n, 0U);
    EXPECT_EQ(variance_between_fixed(Values{{1, 2}}, 10).n, 0U);
    EXPECT_EQ(variance_between_fixed(Values{{1}, {2}}, 10).n, 0U) << "nobody knows what chance is";
    EXPECT_THROW(static_cast<void>(variance_between_drawn(std::array{1.0, 2.0}, {}, over(2))), std::logic_error);
}

}  // namespace
