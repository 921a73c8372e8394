// What the factors of a sweep do to an outcome: ranked effects by the method that its design allows, how much is
// chance, and a map over two factors. Points are those of a design, chosen to cover the space of factors: no plausible
// worlds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "analysis/answer/swept_points.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

enum class EffectMethod : std::uint8_t {
    elementary,   ///< Morris: needs trajectories
    variance,     ///< first and total order of Sobol: needs the points of Saltelli
    conditional,  ///< share of the variance that the conditional mean has: needs points spread over all factors
    one_line,     ///< each factor along its own line, the others in the middle: interactions stay unseen
    none,         ///< a list that somebody made: no method knows what it stands for
};
[[nodiscard]] EffectMethod method_of(sim::DesignKind kind);

/// Three choices or more are no scale: a change from the first to the last means nothing.
[[nodiscard]] bool has_order(const sim::FactorLabel& factor);

/// Fewer points have no quantiles of 5 and 95 %.
inline constexpr std::size_t few_points = 20;

struct FactorEffect {
    std::size_t factor = 0;  ///< on Design::factors
    /// By which factors are ranked. Elementary: mu*; variance: total order; conditional: R^2; one line: the highest
    /// mean less the lowest, without what chance adds. Unknown where there are no indices.
    Estimate size{};
    Estimate alone{};  ///< variance only: first order
    /// From the low end of the factor to the high one, with its sign: mu, or the last conditional mean less the first.
    /// Unknown of three choices or more, which have no order.
    Estimate change{};
    Estimate spread{};                                                 ///< elementary: sigma
    double size_by_chance = std::numeric_limits<double>::quiet_NaN();  ///< elementary: mu* without any effect
    /// Whether the effect can be told from none. Elementary: the interval of mu* is above what chance gives, or, where
    /// nobody knows that, the one of mu leaves 0 out; variance: the one of the total order is above 0, or, where chance
    /// is inside the indices, the one of the first order; conditional: the one of R^2; one line: the one of the range.
    bool told_from_zero = false;
};

struct OutcomeSensitivity {
    EffectMethod method = EffectMethod::none;
    std::size_t points = 0;   ///< that the numbers come from
    std::size_t groups = 0;   ///< trajectories, base points or points: what is drawn again for intervals
    std::size_t dropped = 0;  ///< groups that were left out, since a point of theirs has no value
    std::size_t runs = 0;
    std::size_t values = 0;  ///< runs that have one
    /// Of the means of points: quantiles 5, 50, 95 %; of few points the least and the greatest.
    double low = std::numeric_limits<double>::quiet_NaN();
    double median = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
    double share_of_chance = std::numeric_limits<double>::quiet_NaN();  ///< of the variance of single runs
    double within = std::numeric_limits<double>::quiet_NaN();           ///< that variance by chance
    /// Standard error of the mean of a point, by chance; of points that have not the same the root of the mean square.
    double error_of_point = std::numeric_limits<double>::quiet_NaN();
    /// Variance of the means of points, chance taken out: what indices are shares of. Known where chance is, of methods
    /// that give indices.
    Estimate between{};
    Estimate interactions{};              ///< variance only: what no factor has alone
    std::vector<FactorEffect> effects{};  ///< the largest first
    [[nodiscard]] bool knows_chance() const { return share_of_chance == share_of_chance; }
    /// Whether sizes are shares of a variance.
    [[nodiscard]] bool has_indices() const {
        return method == EffectMethod::variance || method == EffectMethod::conditional;
    }
    /// A share of what cannot be told from zero says nothing: then sizes, first orders and interactions are unknown.
    [[nodiscard]] bool drowns_in_chance() const { return has_indices() && share_of_chance > 0 && !(between.low > 0); }
    /// Whether effects have intervals at all: levels of a line have none without replicates.
    [[nodiscard]] bool knows_intervals() const { return method != EffectMethod::one_line || runs > points; }
};

/// `of_runs` is the outcome of each run of the file (NaN: it has none). Throws sim::Error where the design is not the
/// one that the method needs.
[[nodiscard]] OutcomeSensitivity sensitivity_of(const SweptPoints& points, std::span<const double> of_runs,
                                                EffectMethod method);

}  // namespace analysis
