#include "sim/experiment/precision.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <map>

namespace sim {
namespace {

/// Cut to a millionth, so that the last bits of a machine's mathematics decide nothing.
double student_quantile(std::size_t degrees_of_freedom) {
    const double exact = boost::math::quantile(boost::math::students_t{static_cast<double>(degrees_of_freedom)}, 0.975);
    return std::round(exact * 1e6) / 1e6;
}

}  // namespace

double half_width(std::span<const double> values) {
    double n = 0;
    double mean = 0;
    double squares = 0;  // Welford 1962
    for (const double value : values) {
        if (std::isnan(value)) continue;
        n += 1;
        const double step = value - mean;
        mean += step / n;
        squares += step * (value - mean);
    }
    if (n < 2) return std::numeric_limits<double>::infinity();
    return student_quantile(static_cast<std::size_t>(n) - 1) * std::sqrt(squares / (n - 1) / n);
}

std::size_t wanted_replicates(std::span<const std::optional<double>> values, const PrecisionTarget& target) {
    std::vector<double> known;
    for (std::size_t wanted = std::min(target.first, target.most);;) {
        while (known.size() < wanted && known.size() < values.size() && values[known.size()])
            known.push_back(*values[known.size()]);
        if (known.size() < wanted || wanted >= target.most || half_width(known) <= target.half_width) return wanted;
        wanted = std::min(wanted + target.first, target.most);
    }
}

namespace {

/// By point, the values of its base runs by replicate.
using PointValues = std::map<std::uint64_t, std::vector<std::optional<double>>>;

PointValues values_of_points(const std::vector<PlannedRun>& runs, const std::vector<std::optional<double>>& values) {
    PointValues of_point;
    for (std::size_t run = 0; run != runs.size(); ++run) {
        std::vector<std::optional<double>>& known = of_point[runs[run].key.point];
        if (!runs[run].branch.empty()) continue;
        if (known.size() <= runs[run].key.replicate) known.resize(runs[run].key.replicate + 1);
        known[runs[run].key.replicate] = values[run];
    }
    return of_point;
}

}  // namespace

std::vector<bool> wanted_runs(const std::vector<PlannedRun>& runs, const std::optional<PrecisionTarget>& target,
                              const std::vector<std::optional<double>>& values) {
    if (!target) return std::vector<bool>(runs.size(), true);
    std::map<std::uint64_t, std::size_t> wanted;
    for (const auto& [point, known] : values_of_points(runs, values)) wanted[point] = wanted_replicates(known, *target);
    std::vector<bool> chosen(runs.size());
    for (std::size_t run = 0; run != runs.size(); ++run)
        chosen[run] = runs[run].key.replicate < wanted[runs[run].key.point];
    return chosen;
}

std::size_t imprecise_points(const std::vector<PlannedRun>& runs, const PrecisionTarget& target,
                             const std::vector<std::optional<double>>& values) {
    std::size_t imprecise = 0;
    for (const auto& [point, of_point] : values_of_points(runs, values)) {
        std::vector<double> known;
        for (const auto& value : of_point)
            if (value) known.push_back(*value);
        if (known.size() >= target.most && half_width(known) > target.half_width) ++imprecise;
    }
    return imprecise;
}

}  // namespace sim
