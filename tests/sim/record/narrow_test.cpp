#include "sim/record/narrow.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace {

using enum sim::ValueType;

sim::Values through_file(sim::ValueType type, const sim::Values& values) {
    return sim::widen(type, sim::narrow({"x", "run", {}, type, "", ""}, values));
}

sim::Values integers(std::vector<std::int64_t> values) { return values; }

TEST(Narrow, IntegersKeepTheirValueOrAreRefused) {
    for (const auto& [type, limit] : {std::pair{int8, INT8_MAX}, {int16, INT16_MAX}, {int32, INT32_MAX}}) {
        const std::int64_t most{limit};
        const sim::Values fits = integers({0, most, -most, sim::missing_integer});
        EXPECT_EQ(through_file(type, fits), fits);
        EXPECT_THROW((void)through_file(type, integers({most + 1})), std::logic_error);
        EXPECT_THROW((void)through_file(type, integers({-most - 1})), std::logic_error);
    }
    EXPECT_EQ(through_file(int64, integers({INT64_MAX, sim::missing_integer})),
              integers({INT64_MAX, sim::missing_integer}));
}

TEST(Narrow, FloatsAreRoundedOnceAndNeverOverflow) {
    EXPECT_EQ(through_file(float32, std::vector{0.1, -2.5}), sim::Values(std::vector{double{0.1F}, -2.5}));
    EXPECT_EQ(through_file(float64, std::vector{0.1}), sim::Values(std::vector{0.1}));
    EXPECT_EQ(through_file(float32, std::vector{double{INFINITY}}), sim::Values(std::vector{double{INFINITY}}));
    EXPECT_TRUE(std::isnan(std::get<0>(through_file(float32, std::vector{std::nan("")}))[0]));
    EXPECT_THROW((void)through_file(float32, std::vector{1e39}), std::logic_error);
}

TEST(Narrow, FlagsMustHaveAMeaning) {
    const sim::Variable coded{"x", "run", {}, int8, "", "", {"no", "yes"}};
    EXPECT_EQ(sim::narrow(coded, integers({0, 1, sim::missing_integer})).size(), 3U);
    EXPECT_THROW((void)sim::narrow(coded, integers({2})), std::logic_error);
    EXPECT_THROW((void)sim::narrow(coded, integers({-1})), std::logic_error);
}

TEST(Narrow, ValuesOfAnotherKindAreAMistake) {
    EXPECT_THROW((void)through_file(int8, std::vector{1.0}), std::logic_error);
    EXPECT_THROW((void)through_file(float32, integers({1})), std::logic_error);
}

TEST(Narrow, SameBitsKnowsMissingNumbersAndSigns) {
    const sim::Trajectory missing{{std::vector{std::nan("")}}};
    EXPECT_TRUE(same_bits(missing, missing));
    EXPECT_FALSE(sim::same_bits({{std::vector{0.0}}}, {{std::vector{-0.0}}}));
    EXPECT_FALSE(sim::same_bits({{std::vector{0.0}}}, {{integers({0})}}));
    EXPECT_FALSE(sim::same_bits(missing, {}));
}

TEST(Narrow, RowsOfOneDimensionAgree) {
    const sim::TrajectoryShape shape{{{"time", "", std::vector<std::string>{"a", "b"}}},
                                     {{"agenda", ""}},
                                     {{"agenda_run", "agenda", {}, int32, "", ""},
                                      {"x", "agenda", {"time"}, float32, "", ""},
                                      {"y", "agenda", {}, int8, "", ""}}};
    const auto rows = [&](std::size_t x, std::size_t y) {
        return row_counts(shape, {{integers({}), std::vector<double>(x), integers(std::vector<std::int64_t>(y))}});
    };
    EXPECT_EQ(rows(6, 3), (sim::RowCounts{1, 3}));
    EXPECT_EQ(rows(0, 0), (sim::RowCounts{1, 0}));
    EXPECT_THROW((void)rows(6, 2), std::logic_error);
    EXPECT_THROW((void)rows(5, 3), std::logic_error);
    EXPECT_THROW((void)row_counts(shape, {}), std::logic_error);
}

}  // namespace
