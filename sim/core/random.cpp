#include "sim/core/random.hpp"

#include <boost/random/uniform_int_distribution.hpp>
#include <cmath>

#include "sim/core/math.hpp"

namespace sim {

std::uint32_t Stream::below(std::uint32_t n) {
    return boost::random::uniform_int_distribution<std::uint32_t>{0, n - 1}(*this);
}

double Stream::exponential(double mean) { return -mean * log(uniform_positive()); }

double Stream::normal(double mean, double deviation) {
    for (;;) {
        const double x = uniform(-1, 1);
        const double y = uniform(-1, 1);
        const double s = x * x + y * y;
        if (s > 0 && s < 1) return mean + deviation * x * std::sqrt(-2 * log(s) / s);
    }
}

double Stream::weibull(double shape, double scale) { return scale * pow(-log(uniform_positive()), 1 / shape); }

double Stream::triangular(double low, double mode, double high) {
    if (!(low < high)) return low;
    const double u = uniform();
    const double split = (mode - low) / (high - low);
    if (u < split) return low + std::sqrt(u * (high - low) * (mode - low));
    return high - std::sqrt((1 - u) * (high - low) * (high - mode));
}

}  // namespace sim
