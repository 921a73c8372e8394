#include "analysis/statistics/conditional_means.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// What the classes of some points, each counted so often, say.
struct Table {
    std::vector<double> weight{};
    std::vector<double> mean{};  ///< from the mean of all; NaN of an empty class
    double all = 0;
    double between = 0;  ///< sums of squares
    double squares = 0;
    double filled = 0;  ///< classes
};

/// `weights` is empty: every point once.
Table table_of(const Classes& classes, std::span<const double> outputs, std::span<const std::uint8_t> weights) {
    Table table{.weight = std::vector<double>(classes.middles.size()),
                .mean = std::vector<double>(classes.middles.size())};
    double total = 0;
    double total_squares = 0;
    for (std::size_t p = 0; p != outputs.size(); ++p) {
        const double weight = weights.empty() ? 1 : weights[p];
        if (weight == 0 || std::isnan(outputs[p])) continue;
        table.weight[classes.of_points[p]] += weight;
        table.mean[classes.of_points[p]] += weight * outputs[p];
        table.all += weight;
        total += weight * outputs[p];
        total_squares += weight * outputs[p] * outputs[p];
    }
    const double centre = total / table.all;
    table.squares = total_squares - table.all * centre * centre;
    for (std::size_t c = 0; c != table.mean.size(); ++c) {
        table.mean[c] = table.weight[c] > 0 ? table.mean[c] / table.weight[c] - centre : missing;
        if (table.weight[c] == 0) continue;
        table.between += table.weight[c] * table.mean[c] * table.mean[c];
        ++table.filled;
    }
    return table;
}

double range_of(const Table& table) {
    double low = missing;
    double high = missing;
    for (const double mean : table.mean) {
        low = std::fmin(low, mean);
        high = std::fmax(high, mean);
    }
    return high - low;
}

double change_of(const Table& table) { return table.mean.back() - table.mean.front(); }

void check(const Classes& classes, std::span<const double> outputs, const Bootstrap& bootstrap) {
    if (outputs.size() != classes.of_points.size() || outputs.size() != bootstrap.runs())
        throw std::logic_error("classes of points and outputs that are not theirs");
}

std::vector<double> less(std::span<const double> values, double centre) {
    std::vector<double> distances(values.begin(), values.end());
    for (double& distance : distances) distance -= centre;
    return distances;
}

/// What is left of all squares when those by chance are taken out.
double squares_of_function(const Table& table, double chance) { return table.squares - (table.all - 1) * chance; }

double raw_share(const Table& table, double chance) {
    const double all = squares_of_function(table, chance);
    return all > 0 ? table.between / all : missing;
}

double share_of(const Table& table, double chance, bool balanced) {
    const double all = squares_of_function(table, chance);
    if (!(all > 0) || table.all <= table.filled) return missing;
    const double within = balanced ? chance : (table.squares - table.between) / (table.all - table.filled);
    return (table.between - (table.filled - 1) * within) / all;
}

/// From the own mean of each class, made as large as the spread that they come from: n of them have n - 1 degrees of
/// freedom.
std::vector<double> distances_within(const Classes& classes, const Table& table, std::span<const double> centred) {
    std::vector<double> distances(centred.begin(), centred.end());
    for (std::size_t p = 0; p != distances.size(); ++p) {
        const double weight = table.weight[classes.of_points[p]];
        distances[p] -= table.mean[classes.of_points[p]];
        if (weight > 1) distances[p] *= std::sqrt(weight / (weight - 1));
    }
    return distances;
}

}  // namespace

Classes classes_of(std::span<const double> units, std::size_t most) {
    Classes classes;
    std::vector<double> levels(units.begin(), units.end());
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    if (levels.size() <= most) {
        classes.middles = levels;
        for (const double unit : units)
            classes.of_points.push_back(
                static_cast<std::size_t>(std::lower_bound(levels.begin(), levels.end(), unit) - levels.begin()));
        return classes;
    }
    const std::size_t pieces = std::max<std::size_t>(2, most);
    const auto width = 1 / static_cast<double>(pieces);
    for (std::size_t c = 0; c != pieces; ++c) classes.middles.push_back((static_cast<double>(c) + 0.5) * width);
    for (std::size_t c = 0; c <= pieces; ++c) classes.edges.push_back(static_cast<double>(c) * width);
    for (const double unit : units)
        classes.of_points.push_back(
            std::min(pieces - 1, static_cast<std::size_t>(std::max(0.0, unit) * static_cast<double>(pieces))));
    return classes;
}

Estimate range_of_means(const Classes& classes, std::span<const double> outputs, const Bootstrap& bootstrap) {
    check(classes, outputs, bootstrap);
    const Estimate all = mean_of(outputs);
    if (all.n < 2) return {};
    const std::vector<double> centred = less(outputs, all.mean);
    const Table table = table_of(classes, centred, {});
    const std::vector<double> rest = distances_within(classes, table, centred);
    std::vector<double> ranges, by_chance;
    for (std::size_t r = 0; r != bootstrap.resamples(); ++r) {
        ranges.push_back(range_of(table_of(classes, centred, bootstrap.counts(r))));
        by_chance.push_back(range_of(table_of(classes, rest, bootstrap.counts(r))));
    }
    const double found = range_of(table);
    Estimate range = bootstrap.estimate_without_bias(found, std::move(ranges));
    const Estimate chance = bootstrap.estimate(found, std::move(by_chance));
    if (std::isfinite(chance.high) && found <= chance.high) range.low = 0;
    return range;
}

MainEffect main_effect(const Classes& classes, std::span<const double> outputs, std::span<const double> chance,
                       const Bootstrap& bootstrap) {
    check(classes, outputs, bootstrap);
    if (!chance.empty() && chance.size() != outputs.size())
        throw std::logic_error("chance and outputs that do not go together");
    MainEffect effect;
    const Estimate all = mean_of(outputs);
    if (all.n < 2) return effect;
    const double by_chance = chance.empty() ? 0 : mean_of(chance).mean;
    const std::vector<double> centred = less(outputs, all.mean);
    const Table table = table_of(classes, centred, {});
    for (std::size_t c = 0; c != table.mean.size(); ++c)
        effect.means.push_back(
            {classes.middles[c], all.mean + table.mean[c], static_cast<std::size_t>(table.weight[c])});
    std::vector<double> changes, shares;
    const double share = share_of(table, by_chance, classes.balanced);
    const double raw = raw_share(table, by_chance);
    for (std::size_t r = 0; r != bootstrap.resamples(); ++r) {
        const Table again = table_of(classes, centred, bootstrap.counts(r));
        changes.push_back(change_of(again));
        shares.push_back(share + share_of(again, by_chance, classes.balanced) - raw);
    }
    effect.change = bootstrap.estimate(change_of(table), std::move(changes));
    effect.share = bootstrap.estimate(share, std::move(shares));
    return effect;
}

}  // namespace analysis
