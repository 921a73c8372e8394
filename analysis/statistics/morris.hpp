// Elementary effects of Morris (1991): what the output does when one factor moves and the others stay, at many places
// of the space of factors. Campolongo, Cariboni & Saltelli (2007) added the mean of their sizes. Pure functions of the
// points and the outputs.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

/// Trajectories of factors + 1 points that differ in one factor each.
struct MorrisDesign {
    std::size_t trajectories = 0;
    std::size_t factors = 0;
    std::span<const double> units{};  ///< [trajectory][step][factor], each factor from 0 to 1 over its range
};

struct ElementaryEffects {
    std::vector<double> effect{};  ///< [trajectory]
    std::vector<double> chance{};  ///< [trajectory] variance of it by chance; empty where nobody knows it
};

/// Of each factor: d = (y(x + D e) - y(x)) / D, D the step in units of the factor's range; its variance by chance is
/// the sum of those of both outputs, over D^2 (the points of a trajectory share no draws). NaN where the factor is not
/// the only one that some step moves, and where an output is missing. `outputs` and `chance` are [trajectory][step];
/// `chance` may be empty. Throws std::logic_error where lengths differ.
[[nodiscard]] std::vector<ElementaryEffects> elementary_effects(const MorrisDesign& design,
                                                                std::span<const double> outputs,
                                                                std::span<const double> chance);

struct MorrisFactor {
    Estimate mean{};    ///< mu: with its sign; near 0 beside a large mu* where the direction turns
    Estimate size{};    ///< mu*: mean of the sizes, by which factors are ranked
    Estimate spread{};  ///< sigma: deviation between places: interactions, curvature and chance
    double spread_without_chance = std::numeric_limits<double>::quiet_NaN();  ///< sigma^2 less the mean chance, rooted
    /// mu* that a factor without any effect would have by chance alone: the mean size of a normal deviate with the mean
    /// variance by chance, sqrt(2 / pi) times its deviation.
    double size_by_chance = std::numeric_limits<double>::quiet_NaN();
};

/// Intervals by resampling whole trajectories; `bootstrap` has one run for each of them, in one stratum. An effect has
/// the output's unit for the whole range of the factor.
[[nodiscard]] std::vector<MorrisFactor> morris(std::span<const ElementaryEffects> effects, const Bootstrap& bootstrap);

}  // namespace analysis
