#include "analysis/answer/run_plan.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "sim/core/error.hpp"

namespace analysis {
namespace {

template <class Wanted>
std::vector<std::size_t> slots_where(const RunPlan& plan, Wanted wanted) {
    std::vector<std::size_t> slots;
    for (std::size_t slot = 0; slot != plan.slots(); ++slot)
        if (wanted(plan.points[plan.point_of[slot]])) slots.push_back(slot);
    return slots;
}

sim::PointLabel label_of(std::int64_t point, const sim::Futures& futures) {
    const auto found = std::ranges::find(futures.points, point, &sim::PointLabel::point);
    return found == futures.points.end() ? sim::PointLabel{.point = point} : *found;
}

std::size_t branch_of(const sim::RunLabel& run, const sim::Futures& futures) {
    const auto found = std::ranges::find(futures.branches, run.branch, &sim::Branch::name);
    if (found == futures.branches.end())
        throw sim::Error{{"el archivo tiene corridas de la rama '" + run.branch + "' y no dice qué es",
                          "the file has runs of the branch '" + run.branch + "' and does not say what it is"}};
    return static_cast<std::size_t>(found - futures.branches.begin());
}

std::string words_of(const sim::RunLabel& run) {
    return "'" + run.branch + "', " + std::to_string(run.point) + ", " + std::to_string(run.replicate);
}

}  // namespace

bool RunPlan::drawn() const {
    return std::ranges::any_of(points, [](const auto& p) { return p.drawn && p.variant.empty(); });
}

std::vector<std::size_t> RunPlan::main_slots() const {
    return slots_where(*this, [any = drawn()](const auto& p) { return p.variant.empty() && p.drawn == any; });
}

std::vector<std::size_t> RunPlan::middle_slots() const {
    if (!drawn()) return {};
    return slots_where(*this, [](const auto& p) { return p.variant.empty() && !p.drawn; });
}

std::vector<std::size_t> RunPlan::variant_slots(const std::string& variant) const {
    return slots_where(*this, [&variant](const auto& p) { return p.variant == variant; });
}

RunPlan plan_of(const std::vector<sim::RunLabel>& runs, const sim::Futures& futures) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> slot_of;
    for (const sim::RunLabel& run : runs) slot_of[{run.point, run.replicate}] = 0;
    RunPlan plan;
    for (auto& [label, slot] : slot_of) {
        if (plan.points.empty() || plan.points.back().point != label.first)
            plan.points.push_back(label_of(label.first, futures));
        slot = plan.point_of.size();
        plan.point_of.push_back(plan.points.size() - 1);
    }
    plan.run.assign(futures.branches.size(), std::vector<std::size_t>(plan.slots(), no_run));
    for (std::size_t r = 0; r != runs.size(); ++r) {
        std::size_t& place = plan.run[branch_of(runs[r], futures)][slot_of[{runs[r].point, runs[r].replicate}]];
        if (place != no_run)
            throw sim::Error{{"el archivo tiene dos veces la corrida " + words_of(runs[r]),
                              "the file has the run " + words_of(runs[r]) + " twice"}};
        place = r;
    }
    return plan;
}

std::vector<double> over_slots(const RunPlan& plan, std::size_t branch, std::span<const double> of_runs) {
    std::vector<double> values;
    for (const std::size_t run : plan.run[branch])
        values.push_back(run == no_run ? std::numeric_limits<double>::quiet_NaN() : of_runs[run]);
    return values;
}

}  // namespace analysis
