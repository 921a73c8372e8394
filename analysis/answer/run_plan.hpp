// The runs of a file by what they are. A slot is a (point, replicate): its runs, one for each branch, share their
// draws, so a value a run becomes a row of values over slots, and branches are subtracted row from row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "sim/record/futures.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

inline constexpr std::size_t no_run = std::numeric_limits<std::size_t>::max();

struct RunPlan {
    std::vector<sim::PointLabel> points{};      ///< by point
    std::vector<std::size_t> point_of{};        ///< of each slot, on `points`; slots are by point, then replicate
    std::vector<std::vector<std::size_t>> run;  ///< [branch as in Futures][slot]; no_run: it is not there

    [[nodiscard]] std::size_t slots() const { return point_of.size(); }
    /// Slots that answers are about: the rules as they are, and drawn points where ranges are drawn.
    [[nodiscard]] std::vector<std::size_t> main_slots() const;
    /// Where ranges are drawn, those at the scenario's own numbers; else none.
    [[nodiscard]] std::vector<std::size_t> middle_slots() const;
    [[nodiscard]] std::vector<std::size_t> variant_slots(const std::string& variant) const;
    [[nodiscard]] bool drawn() const;
};

/// Throws sim::Error for a branch that the futures do not name, and for two runs with one label.
[[nodiscard]] RunPlan plan_of(const std::vector<sim::RunLabel>& runs, const sim::Futures& futures);

/// Values of runs as a row over slots; NaN where the branch has no such run.
[[nodiscard]] std::vector<double> over_slots(const RunPlan& plan, std::size_t branch, std::span<const double> of_runs);

template <class Value>
std::vector<Value> picked(const std::vector<Value>& values, std::span<const std::size_t> places) {
    std::vector<Value> result;
    result.reserve(places.size());
    for (const std::size_t place : places) result.push_back(values[place]);
    return result;
}

}  // namespace analysis
