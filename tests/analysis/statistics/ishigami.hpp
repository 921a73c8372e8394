// The function of Ishigami & Homma (1990) with a = 7, b = 0.1, whose indices are known, at the points of Saltelli.
#pragma once

#include <boost/random/sobol.hpp>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <vector>

namespace toy {

/// x from 0 to 1 each, stretched to -pi .. pi.
inline double ishigami(const std::vector<double>& unit) {
    const auto angle = [&](std::size_t i) { return std::numbers::pi * (2 * unit[i] - 1); };
    const double sine = std::sin(angle(1));
    return std::sin(angle(0)) + 7 * sine * sine + 0.1 * std::pow(angle(2), 4) * std::sin(angle(0));
}

/// [base point][j][factor] of a Sobol sequence of 2 x factors dimensions.
inline std::vector<std::vector<double>> saltelli_points(std::size_t base_points, std::size_t factors) {
    boost::random::sobol sequence{2 * factors};
    std::vector<std::vector<double>> points;
    for (std::size_t base = 0; base != base_points; ++base) {
        std::vector<double> both;
        for (std::size_t i = 0; i != 2 * factors; ++i)
            both.push_back(static_cast<double>(sequence()) / static_cast<double>(boost::random::sobol::max()));
        for (std::size_t j = 0; j != factors + 2; ++j) {
            std::vector<double> point(both.begin(), both.begin() + static_cast<std::ptrdiff_t>(factors));
            for (std::size_t f = 0; f != factors; ++f)
                if (j == f + 1 || j == factors + 1) point[f] = both[factors + f];
            points.push_back(point);
        }
    }
    return points;
}

}  // namespace toy
