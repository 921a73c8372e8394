#include "sim/scenario/stated_range.hpp"

#include <gtest/gtest.h>

namespace {

using sim::stated_range;

TEST(StatedRange, IsTheFirstWithALowAndAHighEnd) {
    const auto range = stated_range("T65; supuesto 0.3..0.7, antes 1..2");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->low, 0.3);
    EXPECT_EQ(range->high, 0.7);
    EXPECT_EQ(range->behind, ", antes 1..2");
    EXPECT_EQ(stated_range("assumption -0.3..0.2")->low, -0.3);
    EXPECT_EQ(stated_range("supuesto 4 a 16")->high, 16);
}

TEST(StatedRange, IsNothingWithoutOne) {
    EXPECT_FALSE(stated_range("supuesto"));
    EXPECT_FALSE(stated_range("T64 dice al menos 207"));
    EXPECT_FALSE(stated_range("supuesto 0.7..0.3"));
}

}  // namespace
