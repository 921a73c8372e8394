#include "analysis/answer/resampling.hpp"

#include <cmath>

namespace analysis {

SlotGroup::SlotGroup(const RunPlan& plan, std::vector<std::size_t> slots, std::size_t resamples)
    : slots_{std::move(slots)}, bootstrap_{picked(plan.point_of, slots_), resamples} {}

Resampling resampling_of(const RunPlan& plan, const sim::Futures& futures) {
    Resampling result{.main = {plan, plan.main_slots(), resamples_of_numbers},
                      .curves = {plan, plan.main_slots(), resamples_of_curves}};
    if (std::vector<std::size_t> middle = plan.middle_slots(); !middle.empty())
        result.middle.emplace(plan, std::move(middle), resamples_of_numbers);
    for (const sim::NamedText& variant : futures.variants)
        if (std::vector<std::size_t> slots = plan.variant_slots(variant.name); !slots.empty())
            result.variants.push_back({variant.name, {plan, std::move(slots), resamples_of_numbers}});
    if (!plan.drawn()) return result;
    std::vector<std::vector<std::size_t>> of_point(plan.points.size());
    for (const std::size_t slot : result.main.slots()) of_point[plan.point_of[slot]].push_back(slot);
    for (std::vector<std::size_t>& slots : of_point)
        if (!slots.empty()) result.drawn_points.push_back(std::move(slots));
    return result;
}

std::vector<double> point_means(const Resampling& resampling, const std::vector<double>& over_slots) {
    std::vector<double> means;
    for (const std::vector<std::size_t>& slots : resampling.drawn_points) {
        double total = 0;
        std::size_t n = 0;
        for (const std::size_t slot : slots)
            if (!std::isnan(over_slots[slot])) total += over_slots[slot], ++n;
        means.push_back(n == 0 ? std::numeric_limits<double>::quiet_NaN() : total / static_cast<double>(n));
    }
    return means;
}

}  // namespace analysis
