#include "sim/experiment/points.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "sim/core/random.hpp"
#include "sim/experiment/sobol.hpp"

namespace sim {
namespace {

using Points = std::vector<std::vector<double>>;
using Factors = std::vector<FactorLabel>;

/// What draws of a design are for.
enum Purpose : std::uint32_t { order_of_strata = 1, place_in_stratum, start_of_trajectory, order_of_steps };

/// The stream of a factor or trajectory; no run draws from it.
Stream stream_of(const Design& design, std::size_t which, Purpose purpose) {
    return {hash_of(hash_of_text("design"), design.seed), EntityId{which}, purpose, 0};
}

std::vector<std::size_t> shuffled(std::size_t n, Stream random) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    return order;
}

std::vector<double> values_at(const Factors& factors, const std::vector<double>& units, std::size_t first_column = 0) {
    std::vector<double> values(factors.size());
    for (std::size_t f = 0; f != factors.size(); ++f) values[f] = value_at(factors[f], units[first_column + f]);
    return values;
}

double middle_of(const FactorLabel& factor) {
    switch (factor.kind) {
        case FactorKind::continuous:
            return factor.low + (factor.high - factor.low) / 2;
        case FactorKind::whole:
            return std::floor(factor.low + (factor.high - factor.low) / 2);
        case FactorKind::choice:
            return 0;  // the first is the usual one
    }
    return factor.low;
}

std::vector<double> middle_of(const Factors& factors) {
    std::vector<double> middle;
    for (const FactorLabel& factor : factors) middle.push_back(middle_of(factor));
    return middle;
}

Points grid(const Design& design) {
    Points points{{}};
    for (const FactorLabel& factor : design.factors) {
        const std::vector<double> levels = levels_of(factor, design.size);
        Points longer;
        longer.reserve(points.size() * levels.size());
        for (const std::vector<double>& point : points)
            for (const double level : levels) {
                longer.push_back(point);
                longer.back().push_back(level);
            }
        points = std::move(longer);
    }
    return points;
}

/// The levels of a factor but the one at which it stands in the middle, which is a point already.
std::vector<double> other_levels(const FactorLabel& factor, std::size_t size) {
    std::vector<double> levels = levels_of(factor, size);
    const double same = 1e-9 * (factor.high - factor.low);
    std::erase_if(levels, [&](double level) { return std::abs(level - middle_of(factor)) <= same; });
    return levels;
}

Points one_at_a_time(const Design& design) {
    const std::vector<double> middle = middle_of(design.factors);
    Points points{middle};
    for (std::size_t f = 0; f != design.factors.size(); ++f)
        for (const double level : other_levels(design.factors[f], design.size)) {
            points.push_back(middle);
            points.back()[f] = level;
        }
    return points;
}

/// Each factor has one point in each of as many equal strata as there are points.
Points latin_hypercube(const Design& design) {
    Points points(design.size, std::vector<double>(design.factors.size()));
    for (std::size_t f = 0; f != design.factors.size(); ++f) {
        const std::vector<std::size_t> stratum = shuffled(design.size, stream_of(design, f, order_of_strata));
        Stream place = stream_of(design, f, place_in_stratum);
        for (std::size_t p = 0; p != design.size; ++p)
            points[p][f] = value_at(design.factors[f], (static_cast<double>(stratum[p]) + place.uniform()) /
                                                           static_cast<double>(design.size));
    }
    return points;
}

Points sobol(const Design& design) {
    Points points;
    points.reserve(design.size);
    for (const auto& units : scrambled_sobol(design.size, design.factors.size(), design.seed))
        points.push_back(values_at(design.factors, units));
    return points;
}

/// A random walk over the grid of levels 0 .. p-1: each factor takes one step of p/2 levels, up or down, in random
/// order (Morris 1991; delta = p / (2 (p - 1))).
void add_trajectory(Points& points, const Design& design, std::size_t trajectory) {
    const std::size_t k = design.factors.size();
    const auto half = static_cast<std::uint32_t>(design.levels / 2);
    Stream start = stream_of(design, trajectory, start_of_trajectory);
    std::vector<std::uint32_t> level(k);
    for (std::uint32_t& l : level) l = start.below(half) + (start.chance(0.5) ? half : 0);
    const auto add = [&] {
        std::vector<double> units(k);
        for (std::size_t f = 0; f != k; ++f)
            units[f] = static_cast<double>(level[f]) / static_cast<double>(design.levels - 1);
        points.push_back(values_at(design.factors, units));
    };
    add();
    for (const std::size_t f : shuffled(k, stream_of(design, trajectory, order_of_steps))) {
        level[f] = level[f] < half ? level[f] + half : level[f] - half;
        add();
    }
}

Points morris(const Design& design) {
    Points points;
    for (std::size_t trajectory = 0; trajectory != design.size; ++trajectory)
        add_trajectory(points, design, trajectory);
    return points;
}

/// A and B are halves of one sequence of 2k columns (Saltelli et al. 2010).
Points saltelli(const Design& design) {
    const std::size_t k = design.factors.size();
    Points points;
    points.reserve(design.size * (k + 2));
    for (const auto& units : scrambled_sobol(design.size, 2 * k, design.seed)) {
        const std::vector<double> a = values_at(design.factors, units);
        const std::vector<double> b = values_at(design.factors, units, k);
        points.push_back(a);
        for (std::size_t f = 0; f != k; ++f) {
            points.push_back(a);
            points.back()[f] = b[f];
        }
        points.push_back(b);
    }
    return points;
}

}  // namespace

double value_at(const FactorLabel& factor, double unit) {
    if (factor.kind == FactorKind::continuous) return factor.low + unit * (factor.high - factor.low);
    const double shares = factor.high - factor.low + 1;
    constexpr double rounding = 1e-9;  // thirds and fifths fall on the border of shares, a bit above or below it
    return factor.low + std::clamp(std::floor(unit * shares + rounding), 0.0, shares - 1);
}

std::vector<double> levels_of(const FactorLabel& factor, std::size_t levels) {
    const double width = factor.high - factor.low;
    const bool all = factor.kind != FactorKind::continuous &&
                     (factor.kind == FactorKind::choice || width + 1 <= static_cast<double>(levels));
    std::vector<double> values;
    if (all) levels = static_cast<std::size_t>(width) + 1;
    if (levels == 1) return {factor.low};
    for (std::size_t i = 0; i != levels; ++i) {
        const double value = i + 1 == levels
                                 ? factor.high
                                 : factor.low + width * static_cast<double>(i) / static_cast<double>(levels - 1);
        values.push_back(factor.kind == FactorKind::continuous ? value : std::round(value));
    }
    return values;
}

double number_of_points(const Design& design) {
    const auto size = static_cast<double>(design.size);
    const auto factors = static_cast<double>(design.factors.size());
    double product = 1;
    double sum = 1;
    switch (design.kind) {
        case DesignKind::grid:
            for (const FactorLabel& factor : design.factors)
                product *= static_cast<double>(levels_of(factor, design.size).size());
            return product;
        case DesignKind::one_at_a_time:
            for (const FactorLabel& factor : design.factors)
                sum += static_cast<double>(other_levels(factor, design.size).size());
            return sum;
        case DesignKind::latin_hypercube:
        case DesignKind::sobol:
            return size;
        case DesignKind::morris:
            return size * (factors + 1);
        case DesignKind::saltelli:
            return size * (factors + 2);
        case DesignKind::list:
            break;
    }
    return 0;
}

Points points_of(const Design& design) {
    switch (design.kind) {
        case DesignKind::grid:
            return grid(design);
        case DesignKind::one_at_a_time:
            return one_at_a_time(design);
        case DesignKind::latin_hypercube:
            return latin_hypercube(design);
        case DesignKind::sobol:
            return sobol(design);
        case DesignKind::morris:
            return morris(design);
        case DesignKind::saltelli:
            return saltelli(design);
        case DesignKind::list:
            break;
    }
    throw std::logic_error("a list has no points of its own");
}

}  // namespace sim
