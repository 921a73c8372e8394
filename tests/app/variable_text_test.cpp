#include "app/variable_text.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/toy.hpp"

namespace {

TEST(VariableLine, NamesDimensionsUnitsAndCodes) {
    EXPECT_EQ(app::variable_line({"level", "run", {"time", "problem"}, sim::ValueType::float32, "1", "true level"}),
              "level (run, time, problem) [1]: true level");
    EXPECT_EQ(app::variable_line(
                  {"verdict", "handover", {}, sim::ValueType::int8, "", "what became of it", {"kept", "closed"}}),
              "verdict (handover): what became of it; 0 kept, 1 closed");
}

TEST(PositionText, IsInLabels) {
    const sim::TrajectoryShape shape = toy::shape();
    EXPECT_EQ(app::position_text(shape, shape.variables[0], 7), "time=2027-01-01, unit=educación");
    EXPECT_EQ(app::position_text(shape, shape.variables[1], 0), "");
    EXPECT_EQ(app::position_text(shape, shape.variables[5], 4), "agenda=1, time=2026-07-01");
    EXPECT_EQ(app::position_text(shape, shape.variables[8], 4), "event=4");
}

}  // namespace
