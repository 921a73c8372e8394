#include "sim/core/named_values.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

const sim::TrajectoryShape shape{{{"time", "", std::vector{sim::make_date(2024, 1, 1), sim::make_date(2024, 3, 1)}},
                                  {"unit", "", std::vector<std::string>{"a", "b", "c"}}},
                                 {{"run", ""}},
                                 {{"level", "run", {"time"}, sim::ValueType::float64, "1", ""},
                                  {"status", "run", {"time"}, sim::ValueType::int8, "1", "", {"alive", "ended"}},
                                  {"name", "run", {}, sim::ValueType::text, "1", ""}}};
const sim::Trajectory trajectory{{std::vector<double>{0.5, 0.25}, std::vector<std::int64_t>{1, sim::missing_integer},
                                  std::vector<std::string>{"x"}}};
const sim::NamedValues run{shape, trajectory};

TEST(NamedValues, AreNumbersByName) {
    EXPECT_EQ(run.of("level"), (std::vector{0.5, 0.25}));
    EXPECT_EQ(run.of("status").front(), 1);
    EXPECT_TRUE(std::isnan(run.of("status").back()));
}

TEST(NamedValues, WhatIsNotThereIsNothing) {
    EXPECT_FALSE(run.has("none"));
    EXPECT_TRUE(run.of("none").empty());
    EXPECT_TRUE(run.of("name").empty()) << "texts are no numbers";
    EXPECT_EQ(run.size("none"), 0U);
    EXPECT_TRUE(run.days("unit").empty());
}

TEST(NamedValues, MeaningsAndDimensions) {
    EXPECT_EQ(run.code("status", "ended"), 1);
    EXPECT_TRUE(std::isnan(run.code("status", "dormant")));
    EXPECT_EQ(run.size("unit"), 3U);
    EXPECT_EQ(run.days("time"), (std::vector{0.0, 60.0}));
}

}  // namespace
