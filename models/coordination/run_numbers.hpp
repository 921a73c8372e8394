// What those share who sum up the numbers of a run: what is missing is NaN, and means leave it out.
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace models::coordination {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Of integration; "integration_" before each is a variable of the file.
inline constexpr std::array indicators{"frame", "actors", "density", "range", "coherence", "deployment", "consistency"};

struct Mean {
    double total = 0;
    double n = 0;
    void add(double value) {
        if (!std::isnan(value)) total += value, ++n;
    }
    [[nodiscard]] double value() const { return n > 0 ? total / n : missing; }
};

[[nodiscard]] inline double mean_of(const std::vector<double>& values) {
    Mean mean;
    for (const double v : values) mean.add(v);
    return mean.value();
}

[[nodiscard]] inline double ratio(double part, double whole) { return whole > 0 ? part / whole : missing; }

}  // namespace models::coordination
