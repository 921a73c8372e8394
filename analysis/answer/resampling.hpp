// The slots of a file in the groups that answers are about, each with its resamples.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/answer/run_plan.hpp"
#include "analysis/statistics/bootstrap.hpp"
#include "sim/record/futures.hpp"

namespace analysis {

inline constexpr std::size_t resamples_of_numbers = 2000;
inline constexpr std::size_t resamples_of_curves = 400;  ///< a curve is a hundred numbers

/// Points are the strata: what is drawn again are replicates.
class SlotGroup {
public:
    SlotGroup(const RunPlan& plan, std::vector<std::size_t> slots, std::size_t resamples);

    [[nodiscard]] const std::vector<std::size_t>& slots() const { return slots_; }
    [[nodiscard]] const Bootstrap& bootstrap() const { return bootstrap_; }
    [[nodiscard]] std::vector<double> of(const std::vector<double>& over_slots) const {
        return picked(over_slots, slots_);
    }
    [[nodiscard]] Estimate mean(const std::vector<double>& over_slots) const { return bootstrap_.mean(of(over_slots)); }

private:
    std::vector<std::size_t> slots_;
    Bootstrap bootstrap_;
};

struct VariantGroup {
    std::string variant;
    SlotGroup group;
};

struct Resampling {
    SlotGroup main;
    SlotGroup curves;  ///< the same slots, fewer resamples
    std::optional<SlotGroup> middle{};
    std::vector<VariantGroup> variants{};
    std::vector<std::vector<std::size_t>> drawn_points{};  ///< slots of each
};
[[nodiscard]] Resampling resampling_of(const RunPlan& plan, const sim::Futures& futures);

/// Means of the drawn points, NaN where a point has no value.
[[nodiscard]] std::vector<double> point_means(const Resampling& resampling, const std::vector<double>& over_slots);

}  // namespace analysis
