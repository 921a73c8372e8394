#include "analysis/report/effect_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/analysis/made_up_sweep.hpp"

namespace {
using namespace analysis;
using enum sim::Language;

bool says(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

TEST(EffectWords, IndicesThatNoneCanBeAreErrorsOfEstimation) {
    ReportInput input = toy::made_up_sweep(toy::saltelli_sweep());
    OutcomeSensitivity& of = input.answer.sweep->outcomes[input.answer.sweep->headline];
    of.effects[0].size = {.n = 9, .mean = 1.06, .low = -0.3, .high = 31};
    of.interactions = {.n = 9, .mean = -0.2, .low = -0.5, .high = 0.1};
    const ReportWords words{input, english};
    const std::vector<std::string> texts = zero_texts(words, input.answer.sweep->headline);
    EXPECT_TRUE(says(texts,
                     "An index comes out above 100%, which none is: an error of estimation, with so few points "
                     "or replicates: humility."));
    EXPECT_TRUE(says(texts,
                     "An index comes out below zero, which none is: an error of estimation, with so few points "
                     "or replicates: the interactions."));
    EXPECT_EQ(interactions_text(words, input.answer.sweep->headline),
              "What no factor has alone (interactions), % of the variance: \u221220.0 [\u221250.0;\u00A010.0]; it "
              "cannot be told from zero.");
}

TEST(EffectWords, AVerdictSaysWhatItIsAbout) {
    const FactorEffect known{.size = {.n = 9, .mean = 1, .low = 0, .high = 2}};
    ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    OutcomeSensitivity& of = input.answer.sweep->outcomes[0];
    const ReportWords words{input, spanish};
    EXPECT_EQ(told_text(words, 0, known), "su tamaño no se distingue de cero");
    of.share_of_chance = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(told_text(words, 0, known), "su efecto con signo (mu) no se distingue de cero");
    of.method = EffectMethod::variance;
    EXPECT_EQ(told_text(words, 0, known), "su primer orden no se distingue de cero");
    of.method = EffectMethod::conditional;
    EXPECT_EQ(told_text(words, 0, known), "su R² no se distingue de cero");
    EXPECT_EQ(told_text(words, 0, {}), "sin dato");
}

TEST(EffectWords, OnlyAScaleHasALowEndAndAHighOne) {
    ReportInput input = toy::made_up_sweep(toy::morris_sweep());
    const ReportWords words{input, spanish};
    EXPECT_EQ(change_words(words, 0), "de su extremo bajo al alto");
    EXPECT_EQ(change_words(words, 2), "de off a on");
    EXPECT_EQ(change_title(words), "Cambio, con su signo");
    input.answer.sweep->points.design.factors[2].choices = {"none", "few", "all"};
    EXPECT_EQ(change_words(words, 2), "");
    input.answer.sweep->points.design.factors.resize(2);
    EXPECT_EQ(change_title(words), "De su extremo bajo al alto");
}

}  // namespace
