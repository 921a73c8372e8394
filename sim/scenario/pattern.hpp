// Published regularities that a model's runs are held against, as data: which runs, which number of them, what is
// published, and what agreement would mean.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/measure.hpp"

namespace sim {

/// What agreement shows: nothing where a rule builds the pattern in; a fit; support; or no more than a question.
enum class PatternKind { imposed, calibrated, corroborated, hypothesis };

/// The scenario with these settings; wildcards of wildcards.hpp. The same replicate of all variants has the same draws.
struct PatternVariant {
    std::string name{};
    std::vector<std::string> settings{};
};

enum class Estimator {
    mean,           ///< over runs, of the measure or of its paired difference
    share_positive  ///< share of runs in which it is above 0
};

struct PatternClaim {
    std::string pattern{};  ///< "F2"
    Text quantity{};
    PatternKind kind = PatternKind::corroborated;
    std::string source{};
    Text published{};  ///< as the source puts it
    std::string measure{};
    std::string variant{};  ///< whose runs; "apart": no runs, `PatternSet::apart` gives the numbers
    std::string against{};  ///< variant that is subtracted, run by run
    Estimator estimator = Estimator::mean;
    std::optional<double> low{};  ///< published range that ours should meet
    std::optional<double> high{};
    std::optional<int> sign{};  ///< where only a sign is published; 0: no effect
};

/// A plain search: the candidate that brings a claim's number nearest to its target.
struct Calibration {
    std::string pattern{};
    std::string measure{};
    std::string variant{};
    double target = 0;
    std::string parameter{};
    std::vector<std::string> candidates{};
};

struct PatternSet {
    std::vector<PatternVariant> variants{};
    MeasureSet measures{};
    std::vector<PatternClaim> claims{};
    Calibration calibration{};
    std::function<std::vector<double>(const std::string& measure)> apart{};
};

}  // namespace sim
