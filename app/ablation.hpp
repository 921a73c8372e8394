// Each row of a model's source document taken out and put back on the same draws: the effect of the row, its interval,
// the sign that was expected and the sign that was found, at the scenario's numbers and over all that is assumed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/statistics/estimate.hpp"
#include "app/variant_runs.hpp"
#include "sim/scenario/coverage.hpp"

namespace app {

enum class RowVerdict {
    as_expected,
    opposite,
    cannot_be_ordered,  ///< over the assumed ranges the interval holds 0
    unchanged,          ///< a sign had been expected, and not one run differs
    not_expected,       ///< no sign had been written down
    no_data
};

struct RowEffect {
    std::size_t outcome = 0;  ///< position in the model's outcomes
    std::optional<int> expected{};
    double with = 0;  ///< means at the scenario's numbers
    double without = 0;
    analysis::Estimate effect{};  ///< with - without
    analysis::Estimate joint{};   ///< the same over joint draws of the assumed ranges
    RowVerdict verdict = RowVerdict::no_data;
};

struct SwitchEffects {
    std::string row;
    const sim::Switch* turned = nullptr;
    std::size_t with = 0;              ///< its variant; the next one is over the assumed ranges
    std::size_t without = 0;           ///< likewise; 0: this scenario has nothing to switch
    std::vector<RowEffect> effects{};  ///< one for each outcome
};

/// The rows of that id, in the table's order; all where none is named. Throws UsageError for an unknown one.
[[nodiscard]] std::vector<sim::CoverageRow> chosen_rows(std::vector<sim::CoverageRow> all, std::string_view ids);

/// Variants 0 and 1: the scenario as it stands, and over the assumed ranges; then the two without of each switch that
/// finds something to switch, and before them the two with where it must be turned on.
struct AblationPlan {
    std::vector<SwitchEffects> switches;
    std::vector<Variant> variants;
};
[[nodiscard]] AblationPlan plan_ablation(const OpenedScenario& scenario, std::span<const sim::CoverageRow> rows);

/// The plan's switches with their effects.
[[nodiscard]] std::vector<SwitchEffects> effects_of(AblationPlan plan, const VariantRuns& runs,
                                                    const sim::MeasureSet& outcomes);

}  // namespace app
