#include "analysis/statistics/variance_between.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include "analysis/statistics/design_outputs.hpp"

namespace analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Runs side by side, each with the point that it belongs to.
struct RunsOfPoints {
    std::vector<double> outputs{};
    std::vector<std::size_t> points{};
};

RunsOfPoints side_by_side(std::span<const std::vector<double>> values_of_points) {
    RunsOfPoints runs;
    for (std::size_t point = 0; point != values_of_points.size(); ++point)
        for (const double value : values_of_points[point]) {
            if (std::isnan(value)) continue;
            runs.outputs.push_back(value);
            runs.points.push_back(point);
        }
    return runs;
}

/// Variance of the means of points, each run counted so often; chance is still in it. NaN of fewer than two points.
double variance_of_means(const RunsOfPoints& runs, std::span<const std::uint8_t> counts, std::size_t points) {
    std::vector<double> total(points);
    std::vector<double> weight(points);
    for (std::size_t run = 0; run != runs.points.size(); ++run) {
        total[runs.points[run]] += counts[run] * runs.outputs[run];
        weight[runs.points[run]] += counts[run];
    }
    std::vector<double> means;
    for (std::size_t point = 0; point != points; ++point)
        if (weight[point] > 0) means.push_back(total[point] / weight[point]);
    const double centre = mean_of(means).mean;
    double squares = 0;
    for (const double m : means) squares += (m - centre) * (m - centre);
    return means.size() < 2 ? missing : squares / static_cast<double>(means.size() - 1);
}

}  // namespace

Estimate variance_between_drawn(std::span<const double> means, std::span<const double> chance,
                                const Bootstrap& bootstrap) {
    if (means.size() != bootstrap.runs() || chance.size() != means.size())
        throw std::logic_error("means of points and their chance that do not go together");
    if (means.size() < 2) return {};
    const double centre = mean_of(means).mean;
    const double larger = static_cast<double>(means.size()) / static_cast<double>(means.size() - 1);
    std::vector<double> distance(means.begin(), means.end());
    for (double& d : distance) d -= centre;
    std::vector<double> parts;
    for (std::size_t p = 0; p != means.size(); ++p) parts.push_back(larger * distance[p] * distance[p] - chance[p]);
    // A resample has a mean of its own.
    const std::vector<double> shift = bootstrap.means(distance);
    std::vector<double> resampled = bootstrap.means(parts);
    for (std::size_t r = 0; r != resampled.size(); ++r) resampled[r] -= larger * shift[r] * shift[r];
    return bootstrap.estimate(mean_of(parts).mean, std::move(resampled));
}

Estimate variance_between_fixed(std::span<const std::vector<double>> values_of_points, std::size_t resamples) {
    const double chance = outputs_of(values_of_points).mean_chance();
    const RunsOfPoints runs = side_by_side(values_of_points);
    const std::vector<std::uint8_t> once(runs.points.size(), 1);
    const double estimate = variance_of_means(runs, once, values_of_points.size()) - chance;
    if (std::isnan(estimate)) return {};
    const Bootstrap bootstrap{runs.points, resamples};
    std::vector<double> resampled;
    for (std::size_t r = 0; r != resamples; ++r)
        resampled.push_back(variance_of_means(runs, bootstrap.counts(r), values_of_points.size()));
    const double moved = estimate - mean_of(resampled).mean;
    for (double& value : resampled) value += moved;
    return bootstrap.estimate(estimate, std::move(resampled));
}

}  // namespace analysis
