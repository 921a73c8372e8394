#include "app/future_models.hpp"

#include <algorithm>

#include "sim/core/error.hpp"
#include "sim/scenario/assumed.hpp"
#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wildcards.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;
using sim::operator+;

template <class Entry>
const Entry& named(const std::vector<Entry>& entries, const std::string& name) {
    const auto found = std::ranges::find(entries, name, &Entry::name);
    if (found == entries.end())
        throw sim::Error{Text{"el escenario no tiene ", "the scenario has no "} + sim::quoted(name)};
    return *found;
}

void append(std::vector<std::string>& list, const std::vector<std::string>& more) {
    list.insert(list.end(), more.begin(), more.end());
}

}  // namespace

OpenedScenario scenario_of_points(const OpenedScenario& scenario, bool draw) {
    OpenedScenario points = scenario;
    points.document.set("sources=requested", points.findings);  // what futures change has its basis instead of a note
    if (!draw) return points;
    for (const std::string& range : sim::assumed_ranges(scenario.document, *scenario.model->schema))
        points.document.set(range, points.findings);
    points.document.set("draws=points", points.findings);
    return points;
}

FutureModels::FutureModels(const OpenedScenario& scenario)
    : scenario_{scenario}, set_{scenario.model->futures(scenario.document)} {}

const sim::Runnable* FutureModels::model_with(const Settings& settings, const std::string& what_if) {
    std::string key = what_if;
    for (const std::string& setting : settings) key += '\n' + setting;
    auto& model = models_[key];
    if (model != nullptr) return model.get();
    sim::Document document = scenario_.document;
    sim::Findings findings;
    for (const std::string& setting : settings)
        for (const std::string& one : sim::expanded(document, setting)) document.set(one, findings);
    if (!findings.has_errors()) (void)scenario_.model->check(document, findings);
    if (findings.has_errors())
        throw sim::Error{{findings.render("", sim::Language::spanish), findings.render("", sim::Language::english)}};
    model = scenario_.model->make(document, what_if);
    return model.get();
}

FutureModels::Settings FutureModels::switched_off(const sim::Branch& branch) const {
    Settings settings;
    for (const std::string& factor : branch.off) append(settings, named(set_.factors, factor).settings);
    if (branch.kind == sim::BranchKind::no_handover) append(settings, set_.no_handover);
    return settings;
}

/// Behind all other settings: whatever they set, the branch is as strong as it says.
FutureModels::Settings FutureModels::with_strength(Settings settings, const sim::Branch& branch) const {
    if (!branch.strength) return settings;
    if (set_.strength.setting.empty())
        throw sim::Error{{"el modelo no tiene una hipótesis cuya fuerza se varíe",
                          "the model has no hypothesis whose strength is varied"}};
    settings.push_back(set_.strength.setting + '=' + sim::to_text(*branch.strength));
    return settings;
}

sim::PlannedRun FutureModels::run_of(const sim::Branch& branch, const std::string& variant) {
    Settings settings;
    if (!variant.empty()) settings = named(set_.variants, variant).settings;
    if (!variant.empty()) settings.push_back("draws=midpoint");  // rules differ, numbers do not
    sim::PlannedRun run{model_with(settings, {}), {}, branch.name, {}};
    append(settings, switched_off(branch));
    const bool without_parts = branch.parts.empty() && branch.kind != sim::BranchKind::base;
    if (without_parts) run.turns.push_back({branch.from, model_with(with_strength(settings, branch), {})});
    for (const std::string& part : branch.parts) {
        const sim::PlannedWhatIf& what_if = named(set_.what_ifs, part);
        append(settings, what_if.settings);
        run.turns.push_back({what_if.from, model_with(with_strength(settings, branch), part)});
    }
    return run;
}

}  // namespace app
