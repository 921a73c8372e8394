// All that an answer says of a sweep: its points, what each outcome owes to each factor, and a map of the first
// outcome.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/answer/factor_map.hpp"
#include "analysis/answer/sensitivity.hpp"
#include "analysis/answer/swept_points.hpp"
#include "analysis/statistics/estimate.hpp"

namespace analysis {

struct SweepAnswer {
    SweptPoints points{};
    std::vector<OutcomeSensitivity> outcomes{};  ///< as in Answer::outcomes
    std::size_t headline = 0;                    ///< position among them: what a page begins with
    std::optional<FactorMap> map{};              ///< of the headline
    std::vector<std::vector<Estimate>> list{};   ///< of a list only: [outcome][point], over replicates

    [[nodiscard]] const sim::Design& design() const { return points.design; }
    /// Null: there are no outcomes.
    [[nodiscard]] const OutcomeSensitivity* first() const {
        return headline < outcomes.size() ? &outcomes[headline] : nullptr;
    }
};

/// `of_runs`: [outcome][run of the file].
[[nodiscard]] SweepAnswer sweep_answer(SweptPoints points, std::span<const std::vector<double>> of_runs,
                                       std::size_t headline);

}  // namespace analysis
