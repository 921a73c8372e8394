// A published number as data: where it stands, what it says, and when a number of ours agrees with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace models::classics {

/// How ours is held against the published value.
enum class Rule : std::uint8_t {
    exact,       ///< ours lies within the rounding of the published digits
    range,       ///< ours lies in a published range
    sampled,     ///< the published value lies among statistics of as many runs as it had, resampled from ours (99 %)
    replicated,  ///< both are means of samples of one law: they differ by no more than chance (99 %)
    differs,     ///< ours differs from zero by more than chance (99 %)
    calibrated   ///< the model was fitted to it; ours lies within the fit's residual
};
enum class Statistic : std::uint8_t { mean, median };

struct Claim {
    double value;
    Rule rule;
    double low = 0;  ///< bounds of ours for exact, range, calibrated; of rounding for replicated
    double high = 0;
    std::uint32_t runs = 1;  ///< behind the published value
    Statistic statistic = Statistic::mean;
};

[[nodiscard]] constexpr Claim exactly(double value, double rounding, Statistic statistic = Statistic::mean) {
    return {value, Rule::exact, value - rounding, value + rounding, 1, statistic};
}
[[nodiscard]] constexpr Claim between(double value, double low, double high, Statistic statistic = Statistic::mean) {
    return {value, Rule::range, low, high, 1, statistic};
}
[[nodiscard]] constexpr Claim sampled(double value, std::uint32_t runs, Statistic statistic = Statistic::mean) {
    return {value, Rule::sampled, value, value, runs, statistic};
}
[[nodiscard]] constexpr Claim replicated(double value, std::uint32_t runs, double rounding = 0.005) {
    return {value, Rule::replicated, value - rounding, value + rounding, runs, Statistic::mean};
}
[[nodiscard]] constexpr Claim different_from_zero() { return {0, Rule::differs, 0, 0, 1, Statistic::mean}; }
[[nodiscard]] constexpr Claim fitted(double value, double residual) {
    return {value, Rule::calibrated, value - residual, value + residual, 1, Statistic::mean};
}

/// A sentence in both languages, at rest.
struct Wording {
    std::string_view es{};
    std::string_view en{};
};

/// Source of a row that holds an independent recomputation of the same rules, made before this code; the literature
/// does not print it.
inline constexpr std::string_view recomputation = "recomputed";

struct Published {
    std::string_view id;      ///< names the measurement that answers it, within its model
    std::string_view source;  ///< a key of the project's list of references
    Wording quantity;
    Claim claim;
    Wording cause{};                    ///< why ours is known to differ; empty where it should agree
    std::optional<Claim> recomputed{};  ///< the same quantity in the independent recomputation
    bool full_only = false;             ///< needs more runs than a quick verification makes
};

}  // namespace models::classics
