#include "analysis/answer/sweep_answer.hpp"

namespace analysis {

SweepAnswer sweep_answer(SweptPoints points, std::span<const std::vector<double>> of_runs, std::size_t headline) {
    SweepAnswer answer{.points = std::move(points), .headline = headline};
    const EffectMethod method = method_of(answer.design().kind);
    for (const std::vector<double>& outcome : of_runs) {
        answer.outcomes.push_back(sensitivity_of(answer.points, outcome, method));
        if (method != EffectMethod::none) continue;
        answer.list.emplace_back();
        for (const std::vector<double>& values : answer.points.of(outcome))
            answer.list.back().push_back(mean_of(values));
    }
    if (const OutcomeSensitivity* first = answer.first()) answer.map = map_of(answer.points, of_runs[headline], *first);
    return answer;
}

}  // namespace analysis
