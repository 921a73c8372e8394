#include "models/coordination/patterns.hpp"

#include <gtest/gtest.h>

#include <set>

#include "sim/scenario/wildcards.hpp"
#include "tests/models/coordination/aula.hpp"

namespace {

using namespace models::coordination;

template <class List>
std::set<std::string> names(const List& list) {
    std::set<std::string> all;
    for (const auto& entry : list) all.insert(entry.name);
    return all;
}

TEST(Patterns, ClaimsNameWhatExists) {
    const sim::PatternSet& set = patterns();
    const auto measures = names(set.measures.list);
    const auto variants = names(set.variants);
    for (const sim::PatternClaim& claim : set.claims) {
        if (claim.variant == "apart") {
            EXPECT_FALSE(set.apart(claim.measure).empty()) << claim.pattern;
        } else {
            EXPECT_TRUE(measures.contains(claim.measure)) << claim.pattern << ' ' << claim.measure;
            EXPECT_TRUE(variants.contains(claim.variant)) << claim.pattern << ' ' << claim.variant;
        }
        EXPECT_TRUE(claim.against.empty() || variants.contains(claim.against)) << claim.pattern;
        EXPECT_FALSE(claim.quantity.es.empty() || claim.quantity.en.empty()) << claim.pattern;
        EXPECT_FALSE(claim.published.es.empty() || claim.source.empty()) << claim.pattern;
        EXPECT_EQ(claim.low.has_value(), claim.high.has_value()) << claim.pattern;
    }
    EXPECT_TRUE(measures.contains(set.calibration.measure) && variants.contains(set.calibration.variant));
}

TEST(Patterns, VariantsFitAScenario) {
    const sim::PatternSet& set = patterns();
    for (const sim::PatternVariant& variant : set.variants)
        EXPECT_NO_THROW((void)aula::document(expanded(aula::document(), variant.settings))) << variant.name;
    for (const std::string& candidate : set.calibration.candidates)
        EXPECT_NO_THROW((void)aula::document({set.calibration.parameter + "=" + candidate}));
}

TEST(Patterns, WhatARuleBuildsInIsNeverCalledFound) {
    for (const sim::PatternClaim& claim : patterns().claims) {
        if (claim.pattern == "F1") {
            EXPECT_EQ(claim.kind, sim::PatternKind::imposed);
        }
        if (claim.pattern == "F8") {
            EXPECT_EQ(claim.kind, sim::PatternKind::calibrated);
        }
        if (claim.pattern == "F12") {
            EXPECT_EQ(claim.kind, sim::PatternKind::hypothesis);
            EXPECT_FALSE(claim.sign || claim.low) << "its size is an output: nothing to agree with";
        }
    }
}

}  // namespace
