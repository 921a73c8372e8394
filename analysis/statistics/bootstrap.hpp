// Intervals from resampled runs. What is drawn again is a whole run, with all its agendas, within its stratum (the
// point that it belongs to): agendas of one run share its history, so they are no sample by themselves. Draws are named
// by seed, resample and stratum, so the same runs give the same interval, everywhere and always.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/statistics/estimate.hpp"

namespace analysis {

/// Value below which a share p of the sorted values lies, between neighbours by their distance (type 7 of Hyndman & Fan
/// 1996, as R and numpy do). NaN of none.
[[nodiscard]] double quantile_of_sorted(std::span<const double> sorted, double p);
/// The same of values in any order; missing ones (NaN) are left out.
[[nodiscard]] std::vector<double> quantiles(std::span<const double> values, std::span<const double> p);

class Bootstrap {
public:
    static constexpr std::uint64_t default_seed = 20261124;

    /// strata[i] is the stratum of run i. A stratum with one run has nothing to draw: such runs are drawn together, as
    /// one stratum.
    Bootstrap(std::span<const std::size_t> strata, std::size_t resamples, std::uint64_t seed = default_seed);

    [[nodiscard]] std::size_t resamples() const { return resamples_; }
    [[nodiscard]] std::size_t runs() const { return strata_.size(); }
    /// How often resample r holds each run.
    [[nodiscard]] std::span<const std::uint8_t> counts(std::size_t r) const;

    /// Mean of one value a run with its interval; missing values (NaN) are left out.
    [[nodiscard]] Estimate mean(std::span<const double> values) const;
    /// The mean in each resample; NaN where a resample holds no value.
    [[nodiscard]] std::vector<double> means(std::span<const double> values) const;

    /// Of the mean, from the spread within strata; NaN where no stratum has two values.
    [[nodiscard]] double standard_error(std::span<const double> values) const;

    /// Interval of any statistic from its value in each resample. Percentiles, moved outwards so that few runs get the
    /// width that Student's law gives a mean (Hesterberg 2015, "expanded percentile"). All is possible where no stratum
    /// has two runs, or no resample a value.
    [[nodiscard]] Estimate estimate(double value, std::vector<double> resampled) const;

    /// Of a statistic of at least 0 that chance makes larger, as it does the highest of some means less the lowest. A
    /// resample has chance once more than the sample; what that adds, b = <resampled> - value, is the bias that the
    /// bootstrap sees (Efron & Tibshirani 1993, chapter 10). The estimate is value - b, the interval that of resampled
    /// - 2 b; none below 0.
    [[nodiscard]] Estimate estimate_without_bias(double value, std::vector<double> resampled) const;

private:
    [[nodiscard]] Estimate estimate(double value, std::vector<double> resampled, std::size_t runs,
                                    std::size_t strata) const;

    std::vector<std::size_t> strata_;  // from 0, each of two runs or more but for one run in all
    std::size_t number_of_strata_ = 0;
    std::size_t resamples_;
    std::vector<std::uint8_t> counts_;  // [resample][run]
};

}  // namespace analysis
