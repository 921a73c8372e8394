// What runs say of a mean: the estimate, its interval, and the sign that can be claimed. Pure functions of the values.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace analysis {

inline constexpr double confidence = 0.95;

/// A mean over runs with its interval (Student's t). With fewer than two values there is no interval: all is possible.
struct Estimate {
    std::size_t n = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    /// +1 or -1 where the interval leaves 0 out; 0 where no sign can be claimed.
    [[nodiscard]] int sign() const { return low > 0 ? 1 : (high < 0 ? -1 : 0); }
};

/// The value that a variable with Student's law exceeds with probability 1 - p.
[[nodiscard]] double student_quantile(double p, std::size_t degrees_of_freedom);

/// Missing values (NaN) are left out.
[[nodiscard]] Estimate mean_of(std::span<const double> values);

/// `with` - `without`, run by run; pairs of which one is missing are missing.
[[nodiscard]] std::vector<double> differences(std::span<const double> with, std::span<const double> without);
[[nodiscard]] Estimate paired_difference(std::span<const double> with, std::span<const double> without);

/// 1 where above 0, else 0; missing values stay missing.
[[nodiscard]] std::vector<double> above_zero(std::span<const double> values);

}  // namespace analysis
