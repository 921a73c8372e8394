#include "sim/scenario/phrases.hpp"

#include <gtest/gtest.h>

namespace {

using sim::Clock;
using sim::Days;
using sim::make_date;
using sim::Rhythm;

double days(std::string_view text) { return std::get<Days>(sim::parse_days(text)).count; }
Rhythm rhythm(std::string_view text) { return std::get<Rhythm>(sim::parse_rhythm(text)); }

TEST(Phrases, LengthsOfTimeHaveUnitsInTwoLanguages) {
    EXPECT_EQ(days("91 days"), 91);
    EXPECT_EQ(days("1 día"), 1);
    EXPECT_EQ(days("3 dias"), 3);
    EXPECT_EQ(days("2 meses"), 60.875);
    EXPECT_EQ(days("1.5 años"), 547.875);
    EXPECT_EQ(days("2 weeks"), 14);
    EXPECT_EQ(days("12 horas"), 0.5);
    EXPECT_EQ(days(" 36 hours "), 1.5);
    EXPECT_EQ(days("month"), 30.4375);
    EXPECT_DOUBLE_EQ(days("1440 minutos"), 1);
}

TEST(Phrases, WrongLengthsOfTimeSayWhy) {
    for (const char* wrong : {"", "91", "days 91", "91 dys", "1 2 days", "91 days ago", "nan days", "1,5 days"})
        EXPECT_TRUE(sim::problem(sim::parse_days(wrong))) << wrong;
}

TEST(Phrases, RhythmsAreReadInTwoLanguages) {
    const Rhythm plain{.kind = Clock::Kind::every, .period = {60.875}};
    for (const char* text : {"every 2 months", "cada 2 meses", "2 meses"}) EXPECT_EQ(rhythm(text), plain) << text;
    const Rhythm from{.kind = Clock::Kind::every, .period = {7}, .start = make_date(2020, 1, 6)};
    for (const char* text :
         {"every 7 days from 2020-01-06", "cada 7 días desde 2020-01-06", "every week from 2020-01-06"})
        EXPECT_EQ(rhythm(text), from) << text;
    const Rhythm loose{.kind = Clock::Kind::every, .period = {91}, .jitter = {10}};
    for (const char* text : {"every 91 days give or take 10 days", "cada 91 días con holgura de 10 días"})
        EXPECT_EQ(rhythm(text), loose) << text;
    const Rhythm random{.kind = Clock::Kind::poisson, .period = {30}};
    for (const char* text : {"at random, mean 30 days", "al azar, media 30 días"})
        EXPECT_EQ(rhythm(text), random) << text;
    const Rhythm weibull{.kind = Clock::Kind::weibull, .period = {14 * 30.4375}, .shape = 1.37};
    for (const char* text : {"weibull, mean 14 months, shape 1.37", "weibull, media 14 meses, forma 1.37"})
        EXPECT_EQ(rhythm(text), weibull) << text;
    for (const char* text : {"never", "nunca"}) EXPECT_EQ(rhythm(text), Rhythm{}) << text;
}

TEST(Phrases, WhatIsWrittenReadsBackTheSame) {
    for (const char* text :
         {"every 2 months", "every 7 days from 2020-01-06", "every 91 days give or take 10 days", "never",
          "at random, mean 30 days", "weibull, mean 14 months, shape 1.37", "every 3 hours"}) {
        EXPECT_EQ(rhythm(sim::to_text(rhythm(text)).en), rhythm(text)) << text;
        EXPECT_EQ(rhythm(sim::to_text(rhythm(text)).es), rhythm(text)) << text;
    }
    for (const double count : {0.0, 0.5, 1.0, 30.4375, 365.0, 365.25, 0.123456789, 1e-3})
        EXPECT_NEAR(days(sim::to_text(Days{count}).es), count, 1e-12) << count;
}

TEST(Phrases, NumbersAreWrittenShortAndReadWhole) {
    EXPECT_EQ(sim::to_text(0.1), "0.1");
    EXPECT_EQ(sim::to_text(-0.0), "0");
    EXPECT_EQ(sim::to_text(1e6), "1000000");
    EXPECT_EQ(sim::to_text(1e300), "1e+300");
    for (const char* wrong : {"", "0.5x", "nan", "inf", "0,5", " 1", "+1", "1e999"})
        EXPECT_FALSE(sim::parse_number(wrong)) << wrong;
    EXPECT_EQ(sim::parse_number("-2.5e3"), -2500);
    EXPECT_EQ(sim::without_decimal_comma("0,5"), "0.5");
    EXPECT_FALSE(sim::without_decimal_comma("1,2,3"));
}

}  // namespace
