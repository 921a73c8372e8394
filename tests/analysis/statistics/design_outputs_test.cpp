#include "analysis/statistics/design_outputs.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {
using namespace analysis;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Points {1, 3}, {5, 7} and {9, 11}: means 2, 6, 10 with variance 16; within 2, so 1 of each mean is chance and
/// 16 - 1 = 15 lies between.
TEST(DesignOutputs, VarianceWithinAndBetweenPoints) {
    const DesignOutputs found = outputs_of(std::vector<std::vector<double>>{{1, 3}, {5, 7}, {9, 11}});
    EXPECT_EQ(found.mean, (std::vector<double>{2, 6, 10}));
    EXPECT_EQ(found.chance, (std::vector<double>{1, 1, 1}));
    EXPECT_EQ(found.within, 2);
    EXPECT_EQ(found.between, 15);
    EXPECT_DOUBLE_EQ(found.share_of_chance(), 2.0 / 17);
}

TEST(DesignOutputs, APointWithOneValueGetsThePooledVariance) {
    const DesignOutputs found =
        outputs_of(std::vector<std::vector<double>>{{1, 3, missing}, {4}, {missing}, {5, 5, 8}});
    EXPECT_EQ(found.mean[1], 4);
    EXPECT_TRUE(std::isnan(found.mean[2]));
    EXPECT_DOUBLE_EQ(found.within, (2 + 6) / 3.0);
    EXPECT_DOUBLE_EQ(found.chance[0], 1);
    EXPECT_DOUBLE_EQ(found.chance[1], 8 / 3.0);
    EXPECT_DOUBLE_EQ(found.chance[3], 1);
    EXPECT_DOUBLE_EQ(found.mean_chance(), (1 + 8 / 3.0 + 1) / 3);
}

TEST(DesignOutputs, WithoutReplicatesNobodyKnowsChance) {
    const DesignOutputs found = outputs_of(std::vector<std::vector<double>>{{1}, {4}, {7}});
    EXPECT_TRUE(found.chance.empty());
    EXPECT_TRUE(std::isnan(found.mean_chance()));
    EXPECT_TRUE(std::isnan(found.within));
    EXPECT_EQ(found.between, 9);
    EXPECT_TRUE(std::isnan(found.share_of_chance()));
    EXPECT_TRUE(std::isnan(outputs_of(std::vector<std::vector<double>>{{2, 2}, {2, 2}}).share_of_chance()));
    EXPECT_TRUE(outputs_of({}).mean.empty());
}

TEST(DesignOutputs, ChanceThatExplainsAllLeavesNothingBetween) {
    const DesignOutputs found = outputs_of(std::vector<std::vector<double>>{{-9, 9}, {-8, 10}});
    EXPECT_EQ(found.between, 0);
    EXPECT_EQ(found.share_of_chance(), 1);
}

}  // namespace
