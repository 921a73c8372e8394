#include "sim/core/calendar.hpp"

#include <gtest/gtest.h>

namespace {

using sim::make_date;
using sim::parse_date;

constexpr sim::Calendar calendar{make_date(2020, 1, 1), 1440};

TEST(Calendar, KnowsTheDaysOfColombianAdministrations) {  // day numbers of territory.md 2.1, day 0 = 2020-01-01
    EXPECT_EQ(calendar.at(make_date(2022, 8, 7)).ticks, 949 * 1440);
    EXPECT_EQ(calendar.at(make_date(2024, 1, 1)).ticks, 1461 * 1440);
    EXPECT_EQ(calendar.at(make_date(2027, 10, 31)).ticks, 2860 * 1440);
    EXPECT_EQ(calendar.at(make_date(2019, 10, 27)).ticks, -66 * 1440);
    EXPECT_EQ(calendar.date(sim::Time{949 * 1440 + 1439}), make_date(2022, 8, 7));
    EXPECT_EQ(calendar.date(sim::Time{-1}), make_date(2019, 12, 31));
}

TEST(Calendar, ReadsAndWritesIsoDates) {
    EXPECT_EQ(parse_date("2027-10-31"), make_date(2027, 10, 31));
    EXPECT_EQ(sim::to_string(make_date(2026, 3, 9)), "2026-03-09");
    for (const char* wrong : {"2027-02-29", "2027-13-01", "27-10-31", "2027/10/31", "2027-1-31", "", "2027-10-311",
                              "1899-01-01", "2O27-10-31"})
        EXPECT_FALSE(parse_date(wrong)) << wrong;
}

TEST(Calendar, YearlyAndMonthlyDatesStopBeforeTheEnd) {
    const auto leap = sim::yearly(make_date(2020, 2, 29), 1, make_date(2022, 12, 31));
    EXPECT_EQ(leap, (std::vector{make_date(2020, 2, 29), make_date(2021, 2, 28), make_date(2022, 2, 28)}));
    const auto months = sim::monthly(make_date(2020, 1, 15), 2, make_date(2020, 6, 1));
    EXPECT_EQ(months, (std::vector{make_date(2020, 2, 1), make_date(2020, 4, 1)}));
}

TEST(Calendar, FractionsOfDaysAreRoundedDownToATick) { EXPECT_EQ(calendar.days_of(0.5).ticks, 720); }

}  // namespace
