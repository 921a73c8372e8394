#include "analysis/answer/branch_difference.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {
namespace {

int sign_of(double value) { return value > 0 ? 1 : (value < 0 ? -1 : 0); }

/// Not one pair differs, over all slots.
bool identical(const std::vector<double>& difference) {
    return std::ranges::all_of(difference, [](double d) { return std::isnan(d) || d == 0; });
}

Verdict verdict_of(const OutcomeDifference& found, bool same) {
    if (found.difference.n == 0) return Verdict::no_data;
    if (same) return Verdict::identical;
    const bool sign_holds = found.parameters.points < 2 || found.parameters.same_sign >= stable_sign;
    const int sign = sign_holds ? found.difference.sign() : 0;
    return sign == 0 ? Verdict::undecided : (sign > 0 ? Verdict::more : Verdict::less);
}

/// Width of an interval from runs that share no draws, in widths of the paired one.
double unpaired_width(const SlotGroup& group, const std::vector<double>& with, const std::vector<double>& without,
                      const std::vector<double>& difference) {
    const double paired = group.bootstrap().standard_error(group.of(difference));
    if (!(paired > 0)) return unknown;
    return std::hypot(group.bootstrap().standard_error(group.of(with)),
                      group.bootstrap().standard_error(group.of(without))) /
           paired;
}

}  // namespace

ParameterSpread spread_of(std::vector<double> means) {
    std::erase_if(means, [](double mean) { return std::isnan(mean); });
    ParameterSpread spread{.points = means.size()};
    if (means.size() < 2) return spread;
    double total = 0;
    for (const double mean : means) total += mean;
    // A mean of exactly 0 has no sign that could hold.
    const auto same =
        std::ranges::count_if(means, [sign = sign_of(total)](double m) { return sign != 0 && sign_of(m) == sign; });
    spread.same_sign = static_cast<double>(same) / static_cast<double>(means.size());
    const std::vector<double> found = quantiles(means, std::array{0.05, 0.5, 0.95});
    spread.low = found[0];
    spread.median = found[1];
    spread.high = found[2];
    return spread;
}

OutcomeDifference branch_difference(const Resampling& resampling, const std::vector<double>& with,
                                    const std::vector<double>& without) {
    const std::vector<double> difference = differences(with, without);
    OutcomeDifference result{.difference = resampling.main.mean(difference),
                             .parameters = spread_of(point_means(resampling, difference)),
                             .unpaired_width = unpaired_width(resampling.main, with, without, difference)};
    if (resampling.middle) result.middle = resampling.middle->mean(difference);
    for (const VariantGroup& variant : resampling.variants)
        result.variants.push_back({variant.variant, variant.group.mean(difference)});
    result.verdict = verdict_of(result, identical(difference));
    return result;
}

}  // namespace analysis
