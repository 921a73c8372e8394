#include "app/variable_text.hpp"

#include <gtest/gtest.h>

namespace {

TEST(VariableLine, NamesDimensionsUnitsAndCodes) {
    EXPECT_EQ(app::variable_line({"level", "run", {"time", "problem"}, sim::ValueType::float32, "1", "true level"}),
              "level (run, time, problem) [1]: true level");
    EXPECT_EQ(app::variable_line(
                  {"verdict", "handover", {}, sim::ValueType::int8, "", "what became of it", {"kept", "closed"}}),
              "verdict (handover): what became of it; 0 kept, 1 closed");
}

}  // namespace
