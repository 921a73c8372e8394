// Published regularities beside what runs gave: one line a claim, with the interval that decides and what agreement
// would mean.
#pragma once

#include <string>
#include <vector>

#include "analysis/statistics/estimate.hpp"
#include "app/variant_runs.hpp"
#include "sim/scenario/pattern.hpp"

namespace app {

enum class PatternVerdict {
    within,  ///< our interval meets the published range
    outside,
    sign_agrees,  ///< with the published sign
    sign_differs,
    undecided,  ///< our interval holds 0, a sign is published
    reported,   ///< nothing is published to compare with
    no_data
};

struct PatternLine {
    sim::PatternClaim claim;
    analysis::Estimate ours{};
    PatternVerdict verdict = PatternVerdict::no_data;
};

/// `runs` are those of the set's variants, in their order.
[[nodiscard]] std::vector<PatternLine> judge(const sim::PatternSet& set, const VariantRuns& runs);
[[nodiscard]] PatternVerdict verdict_of(const sim::PatternClaim& claim, const analysis::Estimate& ours);

[[nodiscard]] std::string patterns_text(const std::vector<PatternLine>& lines, sim::Language language);

/// A candidate of the calibration, and what it gives.
struct CandidateFound {
    std::string value;
    analysis::Estimate ours{};
};
/// The candidates, the one nearest to the target, and how to use it: nothing is changed silently.
[[nodiscard]] std::string calibration_text(const sim::Calibration& calibration,
                                           const std::vector<CandidateFound>& candidates, sim::Language language);

}  // namespace app
