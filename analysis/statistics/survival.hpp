// Lives that end, some after the last look: Kaplan-Meier, restricted mean, cumulative incidence of competing endings.
// Pure functions of times and codes, 0 for a life that was still going on when it was last seen. At equal times endings
// come before those last seen. Variances hold for lives that do not depend on each other: of agendas of one run they do
// not (analysis/bootstrap.hpp is for those).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace analysis {

/// At one time of ending.
struct SurvivalStep {
    double time = 0;
    double at_risk = 0;  ///< lives seen until then, this time included
    double ended = 0;
    double survival = 1;  ///< share that lives on beyond this time
    double variance = 0;  ///< of it (Greenwood 1926)
};

/// By time; before the first step the survival is 1.
using Survival = std::vector<SurvivalStep>;

/// Kaplan & Meier (1958). `endings` holds 0 or any other code. Throws std::logic_error where lengths
/// differ.
[[nodiscard]] Survival kaplan_meier(std::span<const double> times, std::span<const int> endings);

/// Share that lives on beyond the time.
[[nodiscard]] double survival_at(const Survival& curve, double time);

struct Interval {
    double low = 0;
    double high = 1;
};
/// On the scale log(-log S), so that it stays within 0..1 (Kalbfleisch & Prentice 1980). At 0 and at 1 it is the point.
[[nodiscard]] Interval log_log_interval(const SurvivalStep& step, double confidence_level);

struct RestrictedMean {
    double mean = 0;  ///< of the smaller of life and horizon: the area below the curve
    double standard_error = 0;
};
/// Variance as in Klein & Moeschberger (2003), section 4.5.
[[nodiscard]] RestrictedMean restricted_mean(const Survival& curve, double horizon);

/// At one time of ending: the share that has ended so until then, one entry for each code from 1.
struct IncidenceStep {
    double time = 0;
    double at_risk = 0;
    std::vector<double> incidence{};
};

/// Aalen & Johansen (1978) for endings 1 .. codes; they and the survival add up to 1. Throws std::logic_error for
/// others.
[[nodiscard]] std::vector<IncidenceStep> cumulative_incidence(std::span<const double> times,
                                                              std::span<const int> endings, std::size_t codes);

}  // namespace analysis
