#include "sim/record/run_rows.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/toy.hpp"

namespace {

TEST(RunRows, NumbersAreHeldInTheirDeclaredTypes) {
    const sim::RunRows rows = rows_of(toy::shape(), toy::trajectory(5));
    EXPECT_EQ(rows.runs(), 1U);
    EXPECT_EQ(rows.counts(), (sim::RowCounts{1, 2, 10}));
    ASSERT_EQ(rows.cells.size(), 9U);
    const auto bytes = [&](std::size_t v) { return std::get<std::vector<std::byte>>(rows.cells[v]).size(); };
    EXPECT_EQ(bytes(0), 9 * sizeof(float));  // trust
    EXPECT_EQ(bytes(2), 0U);                 // agenda_run: the writer's
    EXPECT_EQ(std::get<1>(rows.cells[3]), (std::vector<std::string>{"agenda ñ 5.0", "agenda ñ 5.1"}));
    EXPECT_EQ(bytes(6), 2 * 3 * sizeof(std::int16_t));  // members
}

TEST(RunRows, WhatTheShapeDoesNotAllowIsAMistake) {
    sim::Trajectory trajectory = toy::trajectory(5);
    trajectory.values[3] = std::vector<double>{1, 2};
    EXPECT_THROW((void)rows_of(toy::shape(), trajectory), std::logic_error);
}

}  // namespace
