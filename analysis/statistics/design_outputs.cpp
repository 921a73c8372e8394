#include "analysis/statistics/design_outputs.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace analysis {
namespace {

struct Moments {
    std::size_t n = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double squares = 0;  ///< of the distances from the mean
};

Moments moments_of(std::span<const double> values) {
    Moments found;
    double total = 0;
    for (const double v : values)
        if (!std::isnan(v)) total += v, ++found.n;
    if (found.n == 0) return found;
    found.mean = total / static_cast<double>(found.n);
    for (const double v : values)
        if (!std::isnan(v)) found.squares += (v - found.mean) * (v - found.mean);
    return found;
}

}  // namespace

double DesignOutputs::share_of_chance() const {
    if (std::isnan(within) || std::isnan(between) || within + between == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return within / (within + between);
}

double DesignOutputs::mean_chance() const {
    double total = 0;
    std::size_t n = 0;
    for (std::size_t p = 0; p != chance.size(); ++p)
        if (!std::isnan(mean[p])) total += chance[p], ++n;
    return n == 0 ? std::numeric_limits<double>::quiet_NaN() : total / static_cast<double>(n);
}

DesignOutputs outputs_of(std::span<const std::vector<double>> values_of_points) {
    DesignOutputs outputs;
    std::vector<Moments> of_points;
    double squares = 0;
    std::size_t freedom = 0;
    for (const std::vector<double>& values : values_of_points) {
        of_points.push_back(moments_of(values));
        outputs.mean.push_back(of_points.back().mean);
        if (of_points.back().n < 2) continue;
        squares += of_points.back().squares;
        freedom += of_points.back().n - 1;
    }
    if (freedom != 0) {
        outputs.within = squares / static_cast<double>(freedom);
        for (const Moments& one : of_points) {
            const auto n = static_cast<double>(one.n);
            outputs.chance.push_back(one.n > 1 ? one.squares / (n - 1) / n : outputs.within);
        }
    }
    const double chance = outputs.chance.empty() ? 0 : outputs.mean_chance();
    if (const Moments all = moments_of(outputs.mean); all.n > 1)
        outputs.between = std::max(0.0, all.squares / static_cast<double>(all.n - 1) - chance);
    return outputs;
}

}  // namespace analysis
