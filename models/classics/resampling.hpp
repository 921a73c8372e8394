// What chance does to statistics of a few runs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/classics/published.hpp"

namespace models::classics {

struct Bounds {
    double low;
    double high;

    [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
};

[[nodiscard]] double mean(std::span<const double> values);
/// The value in the middle; of an even number of values, the mean of the two in the middle.
[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double statistic_of(Statistic statistic, std::span<const double> values);
/// Standard deviation of the sample.
[[nodiscard]] double deviation(std::span<const double> values);

/// 99 % interval of the statistic of `runs` values drawn, with replacement, from those given. Always the same draws.
[[nodiscard]] Bounds resampled(std::span<const double> values, std::uint32_t runs, Statistic statistic);
/// 99 % interval of the mean of `runs` values of the same law, our own mean being uncertain as well; runs = 0: of the
/// true mean.
[[nodiscard]] Bounds of_another_sample(std::span<const double> values, std::uint32_t runs);

}  // namespace models::classics
