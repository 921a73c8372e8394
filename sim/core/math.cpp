#include "sim/core/math.hpp"

#include <algorithm>
#include <bit>
#include <cfloat>
#include <cmath>
#include <limits>

#ifdef __FAST_MATH__
#error "fast-math changes results from one build to another"
#endif
static_assert(FLT_EVAL_METHOD == 0, "intermediate results must have the precision of their type");

namespace sim {
namespace {

constexpr double ln2_high = 0x1.62e42fefp-1;       // upper 31 bits of ln 2: k * ln2_high is exact
constexpr double ln2_low = 0x1.473de6af278edp-34;  // the rest
constexpr double infinity = std::numeric_limits<double>::infinity();

double power_of_two(std::int64_t k) { return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52U); }

}  // namespace

double exp(double x) {
    if (x != x) return x;
    if (x > 709.782712893384) return infinity;
    if (x < -745.2) return 0.0;
    // x = k ln 2 + r with |r| <= ln 2 / 2, then Taylor's series to r^13 (rest below 5e-18), halves in parallel.
    const double shifted = x * 0x1.71547652b82fep+0 + (x < 0 ? -0.5 : 0.5);
    const auto k = static_cast<std::int64_t>(shifted);
    const double r = (x - static_cast<double>(k) * ln2_high) - static_cast<double>(k) * ln2_low;
    const double q = r * r;
    const double even =
        1.0 / 2 + q * (1.0 / 24 + q * (1.0 / 720 + q * (1.0 / 40320 + q * (1.0 / 3628800 + q * (1.0 / 479001600)))));
    const double odd =
        1.0 / 6 +
        q * (1.0 / 120 + q * (1.0 / 5040 + q * (1.0 / 362880 + q * (1.0 / 39916800 + q * (1.0 / 6227020800)))));
    const double value = 1.0 + (r + q * (even + r * odd));
    const std::int64_t half = k / 2;  // in two steps, so that results below the normal range come out
    return value * power_of_two(half) * power_of_two(k - half);
}

double log(double x) {
    if (x != x || x < 0) return std::numeric_limits<double>::quiet_NaN();
    if (x == 0) return -infinity;
    if (x == infinity) return x;
    std::int64_t k = 0;
    if (x < DBL_MIN) {
        x *= 0x1p54;
        k = -54;
    }
    // x = 2^k m with m in [sqrt(1/2), sqrt(2)); log m = 2 atanh(s), s = (m - 1) / (m + 1), |s| < 0.1716.
    constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcdU;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const auto exponent = static_cast<std::int64_t>(bits - root_half) >> 52;
    k += exponent;
    const double m = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52U));
    const double f = m - 1.0;
    const double s = f / (m + 1.0);
    const double z = s * s;
    const double z2 = z * z;
    const double z4 = z2 * z2;
    const double low = (1.0 / 3 + z * (1.0 / 5)) + z2 * (1.0 / 7 + z * (1.0 / 9));
    const double middle = (1.0 / 11 + z * (1.0 / 13)) + z2 * (1.0 / 15 + z * (1.0 / 17));
    const double series = 2.0 * z * (low + z4 * (middle + z4 * (1.0 / 19 + z * (1.0 / 21))));
    // log m = 2s + s series = f - s (f - series): the exact f carries the result, the rest is small.
    const auto n = static_cast<double>(k);
    return n * ln2_high + (f - (s * (f - series) - n * ln2_low));
}

double pow(double x, double y) {
    if (y == 0 || x == 1) return 1.0;
    if (x == 0) return y > 0 ? 0.0 : infinity;
    return exp(y * log(x));
}

double tanh(double x) {
    const double a = x < 0 ? -x : x;
    if (a < 0.25) {  // Taylor's series by continued fraction: 1 - e^-2a would cancel
        const double q = x * x;
        return x / (1 + q / (3 + q / (5 + q / (7 + q / (9 + q / 11)))));
    }
    const double e = exp(-2 * a);
    const double t = (1 - e) / (1 + e);
    return x < 0 ? -t : t;
}

double gamma(double x) {
    // Lanczos' series for g = 7 and nine terms (Godfrey's coefficients), relative error below 1e-14.
    constexpr double c[] = {0.99999999999980993,  676.5203681218851,     -1259.1392167224028,
                            771.32342877765313,   -176.61502916214059,   12.507343278686905,
                            -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    const double y = x - 1;
    double series = c[0];
    for (int i = 1; i < 9; ++i) series += c[i] / (y + i);
    const double t = y + 7.5;
    return 2.5066282746310002 * pow(t, y + 0.5) * exp(-t) * series;
}

double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }

double sum(std::span<const double> values) {
    constexpr std::size_t block = 4096;
    double total = 0;
    for (std::size_t begin = 0; begin < values.size(); begin += block) {
        double partial = 0;
        for (const double v : values.subspan(begin, std::min(block, values.size() - begin))) partial += v;
        total += partial;
    }
    return total;
}

}  // namespace sim
