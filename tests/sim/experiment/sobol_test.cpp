#include "sim/experiment/sobol.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

constexpr double unit(std::uint32_t digits) { return static_cast<double>(digits) * 0x1p-32; }

TEST(Sobol, BeginsAsPublished) {
    // Joe and Kuo (2008), new-joe-kuo-6: the first points of three columns in the order of the Gray code.
    const double published[8][3] = {{0, 0, 0},
                                    {0.5, 0.5, 0.5},
                                    {0.75, 0.25, 0.25},
                                    {0.25, 0.75, 0.75},
                                    {0.375, 0.375, 0.625},
                                    {0.875, 0.875, 0.125},
                                    {0.625, 0.125, 0.875},
                                    {0.125, 0.625, 0.375}};
    const auto points = sim::sobol_sequence(8, 3);
    for (std::size_t p = 0; p != 8; ++p)
        for (std::size_t c = 0; c != 3; ++c) EXPECT_EQ(unit(points[p][c]), published[p][c]) << p << ' ' << c;
}

/// Each of the 2^m equal intervals of every column holds one of the first 2^m points.
void expect_even(std::uint64_t seed, std::size_t points, std::size_t columns) {
    const auto sequence = sim::scrambled_sobol(points, columns, seed);
    for (std::size_t c = 0; c != columns; ++c) {
        std::set<std::size_t> held;
        for (const auto& point : sequence)
            held.insert(static_cast<std::size_t>(point[c] * static_cast<double>(points)));
        EXPECT_EQ(held.size(), points) << "seed " << seed << ", column " << c;
    }
}

TEST(Sobol, ScrambledItIsAsEven) {
    for (const std::uint64_t seed : {0U, 1U, 20261124U})
        for (const std::size_t points : {1U, 2U, 64U, 256U}) expect_even(seed, points, 12);
}

TEST(Sobol, PairsOfColumnsAreEvenInTheirQuarters) {
    // Columns 0 and 1 are a (0, m, 2)-net: each box of 2^-a by 2^-b with a + b = m holds one point, scrambled too.
    const auto sequence = sim::scrambled_sobol(64, 2, 7);
    for (unsigned a = 0; a <= 6; ++a) {
        std::set<std::pair<int, int>> boxes;
        for (const auto& point : sequence)
            boxes.insert({static_cast<int>(point[0] * (1U << a)), static_cast<int>(point[1] * (1U << (6U - a)))});
        EXPECT_EQ(boxes.size(), 64U) << a;
    }
}

TEST(Sobol, TheSeedScrambles) {
    EXPECT_EQ(sim::scrambled_sobol(16, 3, 5), sim::scrambled_sobol(16, 3, 5));
    EXPECT_NE(sim::scrambled_sobol(16, 3, 5), sim::scrambled_sobol(16, 3, 6));
    EXPECT_NE(sim::scrambled(0, 5, 0), sim::scrambled(0, 5, 1));
}

TEST(Sobol, ScramblingIsNestedSoFirstDigitsStayTogether) {
    const std::uint32_t a = sim::scrambled(0x12345678U, 9, 2);
    const std::uint32_t b = sim::scrambled(0x12345FFFU, 9, 2);
    EXPECT_EQ(a >> 12U, b >> 12U);
    EXPECT_NE(a, b);
}

}  // namespace
