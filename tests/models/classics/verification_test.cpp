#include "models/classics/verification.hpp"

#include <gtest/gtest.h>

#include <map>

#include "models/classics/measurements.hpp"
#include "sim/executors/jthread_executor.hpp"

namespace {

using namespace models::classics;

constexpr Wording reason{"porque sí", "because"};

VerificationRow judged(const Claim& claim, const std::vector<double>& values, Wording cause = {}) {
    return judge("model", {"id", "Source", {"cantidad", "quantity"}, claim, cause}, "Source", claim, values);
}

TEST(Verification, ExactMeansWithinTheRoundingOfTheDigits) {
    EXPECT_EQ(judged(exactly(114.9, .05), {114.93}).verdict, Verdict::exact);
    EXPECT_EQ(judged(exactly(114.9, .05), {114.83}).verdict, Verdict::fails);
}

TEST(Verification, AMismatchIsKnownOnlyWithItsCause) {
    const VerificationRow row = judged(exactly(114.9, .05), {114.83}, reason);
    EXPECT_EQ(row.verdict, Verdict::known_mismatch);
    EXPECT_EQ(row.cause.en, "because");
    EXPECT_EQ(judged(exactly(114.9, .05), {114.9}, reason).verdict, Verdict::exact);
    EXPECT_EQ(judged(exactly(114.9, .05), {114.9}, reason).cause.en, "");
}

TEST(Verification, AMeanOfTenRunsMayLieWhereTenOfOursMay) {
    std::vector<double> values;
    for (int i = 0; i != 1000; ++i) values.push_back(i % 10);  // mean 4.5, of ten 4.5 +- 2.3
    EXPECT_EQ(judged(sampled(6, 10), values).verdict, Verdict::within);
    EXPECT_EQ(judged(sampled(7.5, 10), values).verdict, Verdict::fails);
    EXPECT_EQ(judged(replicated(4.7, 1000), values).verdict, Verdict::within);
    EXPECT_EQ(judged(replicated(5.0, 1000), values).verdict, Verdict::fails);
}

TEST(Verification, ADifferenceMustStandOut) {
    EXPECT_EQ(judged(different_from_zero(), {1, 2, 1, 2}).verdict, Verdict::within);
    EXPECT_EQ(judged(different_from_zero(), {1, -2, 1, -1}).verdict, Verdict::fails);
}

TEST(Verification, WhatWasFittedIsCalledCalibrated) {
    EXPECT_EQ(judged(fitted(.79, .02), {.774}).verdict, Verdict::calibrated);
    EXPECT_EQ(judged(fitted(.79, .02), {.70}).verdict, Verdict::fails);
}

TEST(Verification, EveryModelVerifiesQuicklyAndShowsItsFailures) {
    sim::JthreadExecutor executor{2};
    const auto rows = verify(Effort::quick, executor);
    EXPECT_TRUE(all_hold(rows));
    std::map<std::string, int> mismatches;
    for (const VerificationRow& row : rows) {
        EXPECT_NE(row.verdict, Verdict::fails) << row.model << ": " << row.quantity.en << " is " << row.ours;
        EXPECT_EQ(row.cause.en.empty(), row.verdict != Verdict::known_mismatch);
        EXPECT_FALSE(row.quantity.es.empty() || row.quantity.en.empty());
        if (row.verdict == Verdict::known_mismatch) ++mismatches[row.model];
    }
    EXPECT_EQ(mismatches, (std::map<std::string, int>{
                              {"garbage_can", 8}, {"hegselmann_krause", 1}, {"deffuant", 1}, {"tenure", 1}}));
}

TEST(Verification, RowsDoNotDependOnTheNumberOfWorkers) {
    sim::SerialExecutor one;
    sim::JthreadExecutor three{3};
    for (const Classic& classic : classics()) {
        if (classic.name != "garbage_can" && classic.name != "tenure") continue;  // the slow ones use in_runs, below
        EXPECT_EQ(verify(classic, Effort::quick, one), verify(classic, Effort::quick, three)) << classic.name;
    }
    const auto square = [](std::size_t run) { return run * run; };
    EXPECT_EQ(in_runs(100, one, square), in_runs(100, three, square));
}

}  // namespace
