#include "models/classics/resampling.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/math.hpp"
#include "sim/core/random.hpp"

namespace models::classics {
namespace {

constexpr std::size_t resamples = 10'000;
constexpr double normal_995 = 2.5758293035489004;  // 99.5 % of a normal law lie below

}  // namespace

double mean(std::span<const double> values) { return sim::sum(values) / static_cast<double>(values.size()); }

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

double statistic_of(Statistic statistic, std::span<const double> values) {
    return statistic == Statistic::mean ? mean(values) : median({values.begin(), values.end()});
}

double deviation(std::span<const double> values) {
    const double centre = mean(values);
    double squares = 0;
    for (const double value : values) squares += (value - centre) * (value - centre);
    return values.size() < 2 ? 0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Bounds resampled(std::span<const double> values, std::uint32_t runs, Statistic statistic) {
    const auto count = static_cast<std::uint32_t>(values.size());
    std::vector<double> statistics(resamples);
    std::vector<double> drawn(runs);
    for (std::uint32_t i = 0; i != resamples; ++i) {
        sim::Stream random{0, sim::outside, 0, i};
        for (double& value : drawn) value = values[random.below(count)];
        statistics[i] = statistic_of(statistic, drawn);
    }
    std::sort(statistics.begin(), statistics.end());
    return {statistics[resamples / 200], statistics[resamples - 1 - resamples / 200]};
}

Bounds of_another_sample(std::span<const double> values, std::uint32_t runs) {
    const double shares = 1 / static_cast<double>(values.size()) + (runs == 0 ? 0 : 1 / static_cast<double>(runs));
    const double reach = normal_995 * deviation(values) * std::sqrt(shares);
    return {mean(values) - reach, mean(values) + reach};
}

}  // namespace models::classics
