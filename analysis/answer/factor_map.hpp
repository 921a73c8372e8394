// An outcome over two factors of a sweep, whatever the others do: means of runs in classes of both.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "analysis/answer/sensitivity.hpp"
#include "analysis/answer/swept_points.hpp"
#include "analysis/statistics/conditional_means.hpp"

namespace analysis {

struct MapCell {
    double mean = std::numeric_limits<double>::quiet_NaN();  ///< over runs
    std::size_t runs = 0;
};

struct FactorMap {
    std::size_t x = 0;  ///< on Design::factors
    std::size_t y = 0;
    Classes x_classes{};
    Classes y_classes{};
    std::vector<MapCell> cells{};  ///< [y class][x class]
    /// Of the mean of a cell with as many runs as the middle one, what chance alone gives in 95 of 100 cases; NaN where
    /// nobody knows chance.
    double half_width = std::numeric_limits<double>::quiet_NaN();
};

/// Of the factors of the two largest effects; nothing where there are not two, where chance hides which
/// they are, or where points do not
/// spread over both at once.
[[nodiscard]] std::optional<FactorMap> map_of(const SweptPoints& points, std::span<const double> of_runs,
                                              const OutcomeSensitivity& sensitivity);

/// Classes of a factor on the map.
inline constexpr std::size_t most_map_classes = 6;

}  // namespace analysis
