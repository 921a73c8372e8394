#include "app/ablation.hpp"

#include <algorithm>

#include "app/arguments.hpp"
#include "sim/scenario/assumed.hpp"
#include "sim/scenario/wildcards.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;
using sim::operator+;

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words{std::string{}};
    for (const char c : list) {
        if (c == ',')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Not one run differs.
bool nothing(const analysis::Estimate& effect) { return effect.low == 0 && effect.high == 0; }

RowVerdict verdict_of(const RowEffect& effect) {
    if (effect.effect.n == 0 && effect.joint.n == 0) return RowVerdict::no_data;
    if (!effect.expected) return RowVerdict::not_expected;
    const int found = effect.joint.sign();
    if (found == *effect.expected) return RowVerdict::as_expected;
    if (nothing(effect.effect) && nothing(effect.joint)) return RowVerdict::unchanged;
    return found == 0 ? RowVerdict::cannot_be_ordered : RowVerdict::opposite;
}

RowEffect effect_on(std::size_t outcome, const SwitchEffects& one, const VariantRuns& runs) {
    return {.outcome = outcome,
            .with = analysis::mean_of(runs.of(one.with, outcome)).mean,
            .without = analysis::mean_of(runs.of(one.without, outcome)).mean,
            .effect = analysis::paired_difference(runs.of(one.with, outcome), runs.of(one.without, outcome)),
            .joint = analysis::paired_difference(runs.of(one.with + 1, outcome), runs.of(one.without + 1, outcome))};
}

/// The variants of a plan, two for each way of setting the scenario.
class Variants {
public:
    Variants(const OpenedScenario& scenario, std::vector<Variant>& variants)
        : scenario_{scenario},
          ranges_{joined(sim::assumed_ranges(scenario.document, *scenario.model->schema), {"draws=joint"})},
          variants_{variants} {}

    /// Position of the first of the two; 0, the scenario's own, where the settings find nothing to set.
    std::size_t add(const std::string& name, const std::vector<std::string>& settings) {
        const std::vector<std::string> here = sim::expanded(scenario_.document, settings);
        if (here.empty() && !variants_.empty()) return 0;
        variants_.push_back({name, joined({"draws=midpoint"}, here)});
        variants_.push_back({name + ", assumed ranges", joined(ranges_, here)});
        return variants_.size() - 2;
    }

private:
    const OpenedScenario& scenario_;
    std::vector<std::string> ranges_;
    std::vector<Variant>& variants_;
};

}  // namespace

std::vector<sim::CoverageRow> chosen_rows(std::vector<sim::CoverageRow> all, std::string_view ids) {
    if (ids.empty()) return all;
    const std::vector<std::string> wanted = words_of(ids);
    sim::Names names;
    for (const sim::CoverageRow& row : all) names.push_back(row.id);
    for (const std::string& id : wanted)
        if (std::find(names.begin(), names.end(), id) == names.end())
            throw UsageError{Text{"fila desconocida ", "unknown row "} + sim::quoted(id) + sim::suggestion(id, names)};
    std::erase_if(all, [&wanted](const sim::CoverageRow& row) {
        return std::find(wanted.begin(), wanted.end(), row.id) == wanted.end();
    });
    return all;
}

AblationPlan plan_ablation(const OpenedScenario& scenario, std::span<const sim::CoverageRow> rows) {
    AblationPlan plan;
    Variants variants{scenario, plan.variants};
    variants.add("scenario", {});
    for (const sim::CoverageRow& row : rows)
        for (const sim::Switch& turned : row.switches) {
            const std::string name = row.id + ": " + turned.label.en;
            const std::size_t with = turned.on.empty() ? 0 : variants.add("with " + name, turned.on);
            plan.switches.push_back({row.id, &turned, with, variants.add(name, turned.settings)});
        }
    return plan;
}

std::vector<SwitchEffects> effects_of(AblationPlan plan, const VariantRuns& runs, const sim::MeasureSet& outcomes) {
    for (SwitchEffects& one : plan.switches) {
        if (one.without == 0) continue;
        for (std::size_t m = 0; m != outcomes.list.size(); ++m) {
            RowEffect effect = effect_on(m, one, runs);
            for (const sim::Expectation& expectation : one.turned->expectations)
                if (expectation.outcome == outcomes.list[m].name) effect.expected = expectation.sign;
            effect.verdict = verdict_of(effect);
            one.effects.push_back(effect);
        }
    }
    return std::move(plan.switches);
}

}  // namespace app
