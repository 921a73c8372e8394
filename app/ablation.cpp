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

RowVerdict verdict_of(const RowEffect& effect) {
    if (effect.effect.n == 0 && effect.joint.n == 0) return RowVerdict::no_data;
    if (!effect.expected) return RowVerdict::not_expected;
    const int found = effect.joint.sign();
    if (found == *effect.expected) return RowVerdict::as_expected;
    return found == 0 ? RowVerdict::cannot_be_ordered : RowVerdict::opposite;
}

RowEffect effect_on(std::size_t outcome, std::size_t variant, const VariantRuns& runs) {
    return {.outcome = outcome,
            .with = analysis::mean_of(runs.of(0, outcome)).mean,
            .without = analysis::mean_of(runs.of(variant, outcome)).mean,
            .effect = analysis::paired_difference(runs.of(0, outcome), runs.of(variant, outcome)),
            .joint = analysis::paired_difference(runs.of(1, outcome), runs.of(variant + 1, outcome))};
}

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
    const std::vector<std::string> middle{"draws=midpoint"};
    const std::vector<std::string> ranges =
        joined(sim::assumed_ranges(scenario.document, *scenario.model->schema), {"draws=joint"});
    AblationPlan plan{{}, {{"scenario", middle}, {"assumed ranges", ranges}}};
    for (const sim::CoverageRow& row : rows)
        for (const sim::Switch& turned : row.switches) {
            SwitchEffects& effects = plan.switches.emplace_back(SwitchEffects{row.id, &turned});
            effects.settings = sim::expanded(scenario.document, turned.settings);
            if (effects.settings.empty()) continue;
            const std::string name = row.id + ": " + turned.label.en;
            plan.variants.push_back({name, joined(middle, effects.settings)});
            plan.variants.push_back({name + ", assumed ranges", joined(ranges, effects.settings)});
        }
    return plan;
}

std::vector<SwitchEffects> effects_of(AblationPlan plan, const VariantRuns& runs, const sim::MeasureSet& outcomes) {
    std::size_t variant = 2;
    for (SwitchEffects& one : plan.switches) {
        if (one.settings.empty()) continue;
        for (std::size_t m = 0; m != outcomes.list.size(); ++m) {
            RowEffect effect = effect_on(m, variant, runs);
            for (const sim::Expectation& expectation : one.turned->expectations)
                if (expectation.outcome == outcomes.list[m].name) effect.expected = expectation.sign;
            effect.verdict = verdict_of(effect);
            one.effects.push_back(effect);
        }
        variant += 2;
    }
    return std::move(plan.switches);
}

}  // namespace app
