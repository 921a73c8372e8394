#include "analysis/statistics/estimate.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <stdexcept>

namespace analysis {

double student_quantile(double p, std::size_t degrees_of_freedom) {
    return boost::math::quantile(boost::math::students_t{static_cast<double>(degrees_of_freedom)}, p);
}

Estimate mean_of(std::span<const double> values) {
    Estimate estimate;
    double total = 0;
    for (const double v : values)
        if (!std::isnan(v)) total += v, ++estimate.n;
    if (estimate.n == 0) return estimate;
    const auto n = static_cast<double>(estimate.n);
    estimate.mean = total / n;
    if (estimate.n == 1) return estimate;
    double squares = 0;
    for (const double v : values)
        if (!std::isnan(v)) squares += (v - estimate.mean) * (v - estimate.mean);
    const double error = std::sqrt(squares / (n - 1) / n);
    const double half = student_quantile((1 + confidence) / 2, estimate.n - 1) * error;
    estimate.low = estimate.mean - half;
    estimate.high = estimate.mean + half;
    return estimate;
}

std::vector<double> differences(std::span<const double> with, std::span<const double> without) {
    if (with.size() != without.size()) throw std::logic_error("pairs of runs that are no pairs");
    std::vector<double> result(with.size());
    std::transform(with.begin(), with.end(), without.begin(), result.begin(), std::minus<>{});
    return result;
}

Estimate paired_difference(std::span<const double> with, std::span<const double> without) {
    return mean_of(differences(with, without));
}

std::vector<double> above_zero(std::span<const double> values) {
    std::vector<double> result(values.begin(), values.end());
    for (double& v : result)
        if (!std::isnan(v)) v = v > 0 ? 1 : 0;
    return result;
}

}  // namespace analysis
