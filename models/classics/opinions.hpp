// Camps of opinion: what is counted in models of bounded confidence.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace models::classics {

/// A maximal set of opinions without a gap above some width.
struct Camp {
    std::size_t members;
    double low;
    double high;
};

/// The camps of ascending opinions, from the lowest to the highest.
[[nodiscard]] inline std::vector<Camp> camps(std::span<const double> ascending, double gap) {
    std::vector<Camp> found;
    for (const double opinion : ascending) {
        if (found.empty() || opinion - found.back().high > gap) found.push_back({0, opinion, opinion});
        ++found.back().members;
        found.back().high = opinion;
    }
    return found;
}

}  // namespace models::classics
