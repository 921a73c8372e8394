#include "sim/scenario/quantity.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using sim::Draw;
using sim::Limits;
using sim::Measure;
using sim::Quantity;

Quantity quantity(std::string_view text, Measure measure = Measure::number, Limits limits = {}) {
    return std::get<Quantity>(sim::parse_quantity(text, measure, limits));
}

std::vector<double> draws(const Quantity& quantity) {
    std::vector<double> values;
    for (std::uint64_t run = 0; run != 20'000; ++run) values.push_back(Draw::joint(run).number(quantity, "a.b"));
    return values;
}

double share_below(const std::vector<double>& values, double limit) {
    const auto n = std::count_if(values.begin(), values.end(), [limit](double v) { return v < limit; });
    return static_cast<double>(n) / static_cast<double>(values.size());
}

TEST(Quantity, FormsAreRead) {
    EXPECT_EQ(quantity("0.2 .. 0.6"), (Quantity{Quantity::Kind::range, 0.2, 0.4, 0.6, 0}));
    EXPECT_EQ(quantity("1..2"), (Quantity{Quantity::Kind::range, 1, 1.5, 2, 0}));
    EXPECT_EQ(quantity("triangular 0.2 0.4 0.6"), (Quantity{Quantity::Kind::triangular, 0.2, 0.4, 0.6, 0}));
    EXPECT_EQ(quantity("normal 4 1"), (Quantity{Quantity::Kind::normal, 1, 4, 7, 1}));
    EXPECT_EQ(quantity("normal 4 1", Measure::number, {3, 100}).low, 3);
}

TEST(Quantity, UnitsOfTimeStandBehindTheNumbersThatTheyMeasure) {
    EXPECT_EQ(quantity("30 .. 45 days", Measure::days), (Quantity{Quantity::Kind::range, 30, 37.5, 45, 0}));
    EXPECT_EQ(quantity("3 days .. 2 weeks", Measure::days), (Quantity{Quantity::Kind::range, 3, 8.5, 14, 0}));
    EXPECT_EQ(quantity("triangular 1 2 4 semanas", Measure::days),
              (Quantity{Quantity::Kind::triangular, 7, 14, 28, 0}));
    EXPECT_EQ(quantity("2 horas", Measure::days).middle, 2.0 / 24);
}

TEST(Quantity, MedianHalvesTheDraws) {
    for (const char* text : {"0.2 .. 0.6", "triangular 0 1 4", "triangular 0 3 4", "normal 0.4 0.1"}) {
        const Quantity q = quantity(text);
        EXPECT_NEAR(share_below(draws(q), q.median()), 0.5, 0.015) << text;
    }
    const Quantity cut = quantity("normal 0.1 0.2", Measure::number, {0, 1});
    EXPECT_NEAR(share_below(draws(cut), cut.median()), 0.5, 0.015);
    EXPECT_DOUBLE_EQ(quantity("normal 0.4 0.1").median(), 0.4);
    EXPECT_DOUBLE_EQ(quantity("triangular 0 1 4").median(), 4 - std::sqrt(6.0));
}

TEST(Quantity, DrawsKeepToTheirEnds) {
    for (const char* text : {"0.2 .. 0.6", "triangular 0.2 0.2 0.6", "normal 0.5 0.2"}) {
        const Quantity q = quantity(text, Measure::number, {0.2, 0.6});
        for (const double value : draws(q)) ASSERT_TRUE(0.2 <= value && value <= 0.6) << text;
    }
}

TEST(Quantity, DrawBelongsToRunAndPathAlone) {
    const Quantity q = quantity("0 .. 1");
    EXPECT_EQ(Draw::joint(7).number(q, "a"), Draw::joint(7).number(q, "a"));
    EXPECT_NE(Draw::joint(7).number(q, "a"), Draw::joint(8).number(q, "a"));
    EXPECT_NE(Draw::joint(7).number(q, "a"), Draw::joint(7).number(q, "b"));
    EXPECT_EQ(Draw::joint(sim::RunKey{1, 2, 3}).number(q, "a"),
              Draw::joint(sim::RunKey{1, 2, 3}.hash()).number(q, "a"));
}

TEST(Quantity, EveryWholeNumberOfARangeIsAsLikely) {
    const Quantity q = quantity("2 .. 4", Measure::whole);
    std::vector<int> counts(5);
    for (std::uint64_t run = 0; run != 9'000; ++run)
        ++counts.at(static_cast<std::size_t>(Draw::joint(run).whole(q, "n")));
    for (const std::size_t n : {2U, 3U, 4U}) EXPECT_NEAR(counts[n], 3'000, 200);
    EXPECT_EQ(Draw::midpoint().whole(q, "n"), 3);
    EXPECT_EQ(Draw::midpoint().whole(quantity("normal 2.4 1", Measure::number), "n"), 2);
}

}  // namespace
