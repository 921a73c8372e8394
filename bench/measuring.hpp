// What the benches measure by.
#pragma once

#include <sys/time.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bench {

[[nodiscard]] inline double seconds_of(const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
}

/// The upper one of two in the middle; of at least one.
[[nodiscard]] inline double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace bench
