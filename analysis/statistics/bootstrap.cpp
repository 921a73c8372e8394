#include "analysis/statistics/bootstrap.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <map>
#include <set>

#include "sim/core/random.hpp"

namespace analysis {
namespace {

constexpr std::uint32_t purpose_resample = 1;

/// Strata numbered from 0; those of one run become one.
std::vector<std::size_t> numbered(std::span<const std::size_t> strata) {
    std::map<std::size_t, std::size_t> runs_of;
    for (const std::size_t stratum : strata) ++runs_of[stratum];
    std::map<std::size_t, std::size_t> number;
    std::size_t next = 0;
    bool alone = false;
    for (const auto& [stratum, runs] : runs_of) {
        if (runs > 1)
            number[stratum] = next++;
        else
            alone = true;
    }
    std::vector<std::size_t> result;
    for (const std::size_t stratum : strata) result.push_back(number.contains(stratum) ? number[stratum] : next);
    // One run that is left alone joins the last stratum: apart it could never be drawn twice, nor left out.
    if (alone && next > 0 && std::count(result.begin(), result.end(), next) == 1)
        std::replace(result.begin(), result.end(), next, next - 1);
    return result;
}

}  // namespace

double quantile_of_sorted(std::span<const double> sorted, double p) {
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size()) return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

std::vector<double> quantiles(std::span<const double> values, std::span<const double> p) {
    std::vector<double> sorted;
    std::copy_if(values.begin(), values.end(), std::back_inserter(sorted), [](double v) { return !std::isnan(v); });
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> result;
    for (const double share : p) result.push_back(quantile_of_sorted(sorted, share));
    return result;
}

Bootstrap::Bootstrap(std::span<const std::size_t> strata, std::size_t resamples, std::uint64_t seed)
    : strata_{numbered(strata)}, resamples_{resamples}, counts_(resamples * strata.size()) {
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t run = 0; run != strata_.size(); ++run) members[strata_[run]].push_back(run);
    number_of_strata_ = members.size();
    for (std::size_t r = 0; r != resamples_; ++r)
        for (const auto& [stratum, runs] : members) {
            sim::Stream stream{sim::hash_of(seed), sim::EntityId{r}, purpose_resample,
                               static_cast<std::uint32_t>(stratum)};
            for (std::size_t n = 0; n != runs.size(); ++n) {
                std::uint8_t& count =
                    counts_[r * strata_.size() + runs[stream.below(static_cast<std::uint32_t>(runs.size()))]];
                if (count != UINT8_MAX) ++count;
            }
        }
}

std::span<const std::uint8_t> Bootstrap::counts(std::size_t r) const {
    return std::span{counts_}.subspan(r * strata_.size(), strata_.size());
}

std::vector<double> Bootstrap::means(std::span<const double> values) const {
    std::vector<double> clean(values.begin(), values.end());
    std::vector<double> there(values.size(), 1);
    for (std::size_t i = 0; i != clean.size(); ++i)
        if (std::isnan(clean[i])) clean[i] = there[i] = 0;
    std::vector<double> result(resamples_);
    for (std::size_t r = 0; r != resamples_; ++r) {
        const std::uint8_t* count = counts_.data() + r * strata_.size();
        double total = 0;
        double n = 0;
        for (std::size_t i = 0; i != clean.size(); ++i) {
            total += count[i] * clean[i];
            n += count[i] * there[i];
        }
        result[r] = n > 0 ? total / n : std::numeric_limits<double>::quiet_NaN();
    }
    return result;
}

Estimate Bootstrap::mean(std::span<const double> values) const {
    double total = 0;
    std::size_t n = 0;
    std::set<std::size_t> strata;
    bool equal = true;
    double first = 0;
    for (std::size_t i = 0; i != values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        if (n == 0) first = values[i];
        equal = equal && values[i] == first;
        total += values[i];
        ++n;
        strata.insert(strata_[i]);
    }
    if (n == 0) return {};
    if (equal && n > strata.size()) return {n, first, first, first};
    return estimate(total / static_cast<double>(n), means(values), n, strata.size());
}

double Bootstrap::standard_error(std::span<const double> values) const {
    std::vector<std::vector<double>> of_stratum(number_of_strata_);
    double n = 0;
    for (std::size_t i = 0; i != values.size(); ++i)
        if (!std::isnan(values[i])) of_stratum[strata_[i]].push_back(values[i]), ++n;
    double variance = 0;
    bool any = false;
    for (const std::vector<double>& stratum : of_stratum) {
        if (stratum.size() < 2) continue;
        any = true;
        const auto size = static_cast<double>(stratum.size());
        double mean = 0;
        double squares = 0;
        for (const double v : stratum) mean += v / size;
        for (const double v : stratum) squares += (v - mean) * (v - mean);
        variance += size * squares / (size - 1);
    }
    return any ? std::sqrt(variance) / n : std::numeric_limits<double>::quiet_NaN();
}

Estimate Bootstrap::estimate(double value, std::vector<double> resampled) const {
    return estimate(value, std::move(resampled), strata_.size(), number_of_strata_);
}

Estimate Bootstrap::estimate_without_bias(double value, std::vector<double> resampled) const {
    const Estimate again = mean_of(resampled);
    if (again.n == 0 || std::isnan(value)) return estimate(value, std::move(resampled));
    const double bias = again.mean - value;
    for (double& v : resampled)
        if (!std::isnan(v)) v = std::max(0.0, v - 2 * bias);
    return estimate(std::max(0.0, value - bias), std::move(resampled));
}

Estimate Bootstrap::estimate(double value, std::vector<double> resampled, std::size_t runs, std::size_t strata) const {
    Estimate result{.n = runs, .mean = value};
    std::erase_if(resampled, [](double v) { return std::isnan(v); });
    if (runs <= strata || resampled.empty() || std::isnan(value)) return result;
    std::sort(resampled.begin(), resampled.end());
    const std::size_t freedom = runs - strata;
    const double widening = std::sqrt(static_cast<double>(runs) / static_cast<double>(freedom));
    const double outside =
        boost::math::cdf(boost::math::normal{}, -widening * student_quantile((1 + confidence) / 2, freedom));
    result.low = quantile_of_sorted(resampled, outside);
    result.high = quantile_of_sorted(resampled, 1 - outside);
    return result;
}

}  // namespace analysis
