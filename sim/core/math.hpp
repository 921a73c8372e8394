// exp, log, pow, tanh and gamma from + - * / and bit operations alone, so that results do not depend
// on the machine's mathematical library. Relative error below 4e-16 for exp and log on normal numbers.
#pragma once

#include <cstdint>
#include <span>

namespace sim {

/// e^x; 0 below -745, infinity above 709.78.
[[nodiscard]] double exp(double x);
/// Natural logarithm of x > 0; minus infinity at 0, NaN below.
[[nodiscard]] double log(double x);
/// x^y = e^(y log x) for x >= 0; the error grows with |y log x|.
[[nodiscard]] double pow(double x, double y);
[[nodiscard]] double tanh(double x);
/// Gamma function for x in [1, 3] (Lanczos approximation), as the mean of a Weibull law needs it.
[[nodiscard]] double gamma(double x);
/// 1 / (1 + e^-x).
[[nodiscard]] double logistic(double x);

/// The only way to add many doubles: blocks of 4096 in index order, then the block sums in index order.
[[nodiscard]] double sum(std::span<const double> values);

}  // namespace sim
