// Which share of an output's variance each factor has, alone (first order) and with all that it takes part in (total):
// Sobol (1993), from the points of Saltelli, with the estimators that Saltelli et al. (2010, table 2) recommend. Pure
// functions of the outputs.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

struct SobolFactor {
    Estimate first{};
    Estimate total{};
};

struct SobolIndices {
    std::vector<SobolFactor> factors{};
    Estimate interactions{};  ///< 1 less the sum of the first ones: what no factor has alone
    Estimate variance{};      ///< of the mean function, chance taken out: what indices are shares of
    double chance = 0;        ///< mean variance of the outputs by chance: what was taken out; 0 where nobody knows it
};

/// `outputs` are [base point][j]: j = 0 the point A, j = 1 .. factors A with that factor of B, j = factors + 1 the
/// point B; `chance` likewise the variance of each output by chance, or empty. `bootstrap` has one run for each base
/// point, in one stratum: what is drawn again are whole base points.
///
/// With A, B, A_i the outputs of a base point, m the mean of all A and B, and <> the mean over base points:
///   V   = <(A - m)^2 + (B - m)^2> / 2
///   V_i = <(B - m)(A_i - A)>         Saltelli et al. 2010; any m is right, this one has little variance
///   T_i = <(A - A_i)^2> / 2          Jansen 1999
/// and S_i = V_i / V, ST_i = T_i / V. Where outputs are means over replicates, each is f + e, e by chance with variance
/// c; the points share no draws, so errors are independent and
///   E[V] = V(f) + <c_A + c_B> / 2,   E[V_i] = V_i(f),   E[T_i] = T_i(f) + <c_A + c_Ai> / 2.
/// What chance adds is subtracted: the indices are those of the mean function f. They are NaN where nothing is left.
/// Throws std::logic_error where lengths differ.
[[nodiscard]] SobolIndices sobol_indices(std::size_t factors, std::span<const double> outputs,
                                         std::span<const double> chance, const Bootstrap& bootstrap);

}  // namespace analysis
