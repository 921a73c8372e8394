#include "analysis/statistics/morris.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <stdexcept>

namespace analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Move {
    std::size_t factor = 0;
    double distance = 0;
};

/// What differs between a point and the next one; nothing where it is not one factor alone.
std::optional<Move> move_at(const MorrisDesign& design, std::size_t point) {
    std::optional<Move> found;
    for (std::size_t f = 0; f != design.factors; ++f) {
        const double distance =
            design.units[(point + 1) * design.factors + f] - design.units[point * design.factors + f];
        if (distance == 0) continue;
        if (found) return std::nullopt;
        found = Move{f, distance};
    }
    return found;
}

void check(const MorrisDesign& design, std::span<const double> outputs, std::span<const double> chance) {
    const std::size_t points = design.trajectories * (design.factors + 1);
    if (design.units.size() != points * design.factors || outputs.size() != points ||
        (!chance.empty() && chance.size() != points))
        throw std::logic_error("a design of trajectories and outputs that are not its own");
}

std::vector<double> mapped(std::span<const double> values, double (*function)(double)) {
    std::vector<double> result(values.size());
    std::transform(values.begin(), values.end(), result.begin(), function);
    return result;
}

double deviation(double mean_square, double mean, std::size_t n) {
    const auto size = static_cast<double>(n);
    return n < 2 ? missing : std::sqrt(std::max(0.0, mean_square - mean * mean) * size / (size - 1));
}

/// Sigma, with distances from the mean of all: squares of large numbers would lose what differs.
Estimate spread_of(std::span<const double> effects, const Estimate& mean, const Bootstrap& bootstrap) {
    std::vector<double> distance(effects.begin(), effects.end());
    for (double& d : distance) d -= mean.mean;
    const std::vector<double> squares = mapped(distance, [](double d) { return d * d; });
    const std::vector<double> means = bootstrap.means(distance);
    std::vector<double> resampled = bootstrap.means(squares);
    for (std::size_t r = 0; r != resampled.size(); ++r) resampled[r] = deviation(resampled[r], means[r], mean.n);
    const Estimate all = mean_of(squares);
    if (mean.n > 1 && all.mean == 0) return {mean.n, 0, 0, 0};
    Estimate result = bootstrap.estimate(deviation(all.mean, 0, mean.n), std::move(resampled));
    result.n = mean.n;
    return result;
}

MorrisFactor factor_of(const ElementaryEffects& effects, const Bootstrap& bootstrap) {
    MorrisFactor found{.mean = bootstrap.mean(effects.effect),
                       .size = bootstrap.mean(mapped(effects.effect, [](double e) { return std::abs(e); }))};
    found.spread = spread_of(effects.effect, found.mean, bootstrap);
    if (const double chance = mean_of(effects.chance).mean; !std::isnan(chance)) {
        found.size_by_chance = std::sqrt(2 / std::numbers::pi * chance);
        found.spread_without_chance = std::sqrt(std::max(0.0, found.spread.mean * found.spread.mean - chance));
    }
    return found;
}

}  // namespace

std::vector<ElementaryEffects> elementary_effects(const MorrisDesign& design, std::span<const double> outputs,
                                                  std::span<const double> chance) {
    check(design, outputs, chance);
    const std::vector<double> none(design.trajectories, missing);
    std::vector<ElementaryEffects> effects(design.factors, {none, chance.empty() ? std::vector<double>{} : none});
    for (std::size_t trajectory = 0; trajectory != design.trajectories; ++trajectory)
        for (std::size_t step = 0; step != design.factors; ++step) {
            const std::size_t point = trajectory * (design.factors + 1) + step;
            const std::optional<Move> move = move_at(design, point);
            if (!move) continue;
            ElementaryEffects& of = effects[move->factor];
            of.effect[trajectory] = (outputs[point + 1] - outputs[point]) / move->distance;
            if (!chance.empty())
                of.chance[trajectory] = (chance[point + 1] + chance[point]) / (move->distance * move->distance);
        }
    return effects;
}

std::vector<MorrisFactor> morris(std::span<const ElementaryEffects> effects, const Bootstrap& bootstrap) {
    std::vector<MorrisFactor> factors;
    for (const ElementaryEffects& of : effects) factors.push_back(factor_of(of, bootstrap));
    return factors;
}

}  // namespace analysis
