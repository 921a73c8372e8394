#include "app/sweeps/sweep_plan.hpp"

#include <algorithm>

#include "app/arguments.hpp"
#include "app/future_plan.hpp"
#include "app/output_file.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/sweeps/sweep_check.hpp"
#include "app/sweeps/sweep_models.hpp"
#include "sim/experiment/point_list.hpp"
#include "sim/experiment/points.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

constexpr const char* experiment_attribute = "experiment";
constexpr const char* experiment_file_attribute = "experiment_file";
constexpr const char* points_attribute = "points";

/// The scenario with the experiment's changes; what is wrong with these is told where the experiment says them.
void open_base(const ExperimentTexts& texts, const sim::ExperimentFile& file, SweepPlan& plan) {
    if (!texts.scenario_problem.en.empty())
        return plan.findings.error(file.place_of({"scenario"}), texts.scenario_problem);
    plan.scenario = open_scenario(texts.scenario, file.settings.set);
    for (const sim::Finding& finding : plan.scenario.findings.sorted())
        if (finding.place.setting.empty())
            plan.scenario_findings.add(finding.severity, finding.place, finding.what);
        else
            plan.findings.add(finding.severity, file.place_of({"set"}),
                              sim::quoted(finding.place.setting) + both(": ") + finding.what);
}

/// The points of the design, and ranges of factors that only a list tells.
void choose_points(const ExperimentTexts& texts, sim::ExperimentFile& file, SweepPlan& plan) {
    if (file.settings.design.kind == sim::DesignKind::list) {
        if (!texts.points_problem.en.empty())
            return plan.findings.error(file.place_of({"design", "file"}), texts.points_problem);
        plan.points = sim::read_point_list(texts.points, file, plan.findings);
        sim::take_ranges(plan.points, file);
    }
    plan.design = sim::design_of(file);
    if (plan.findings.has_errors()) return;
    if (file.settings.design.kind != sim::DesignKind::list) plan.points = sim::points_of(plan.design);
    plan.design.size = plan.design.kind == sim::DesignKind::list ? plan.points.size() : plan.design.size;
    plan.design.points = plan.points.size();
}

std::optional<sim::PrecisionTarget> precision_of(const sim::PrecisionSettings& stated) {
    if (!stated.given()) return std::nullopt;
    return sim::PrecisionTarget{.variable = stated.variable.value_or(""),
                                .half_width = stated.half_width.value_or(0),
                                .first = stated.first.value_or(sim::usual_first),
                                .most = stated.most.value_or(sim::usual_most)};
}

sim::Provenance provenance_of_sweep(const ExperimentTexts& texts, const SweepPlan& plan) {
    Origin origin = origin_of_scenario(texts.scenario_file, plan.scenario);
    origin.seed = static_cast<std::int64_t>(plan.design.seed);
    origin.replicates = static_cast<std::int64_t>(plan.replicates);
    sim::Provenance provenance = provenance_of(origin);
    provenance.push_back({sim::design_attribute, to_text(plan.design)});
    if (plan.futures.branches.size() > 1) provenance.push_back({sim::futures_attribute, to_text(plan.futures)});
    provenance.push_back({experiment_file_attribute, texts.experiment_file});
    provenance.push_back({experiment_attribute, texts.experiment});
    if (!texts.points.empty()) provenance.push_back({points_attribute, texts.points});
    return provenance;
}

/// The runs, where all is fit.
void add_runs(const sim::ExperimentFile& file, const sim::TrajectoryShape& shape, SweepPlan& plan) {
    const sim::FutureSet set = plan.scenario.model->futures(plan.scenario.document);
    plan.futures = futures_crossed(set, file.settings.what_ifs);
    const auto models = std::make_shared<const SweepModels>(plan.scenario, file.factors, set,
                                                            std::make_shared<const sim::TrajectoryShape>(shape));
    const auto of_runs = std::make_shared<const sim::SweepShape>(shape, file.keep, factor_variables(file.factors));
    SweepRuns sweep =
        runs_of_sweep(models, of_runs, plan.points, plan.futures.branches, plan.replicates, plan.design.seed);
    plan.models = std::move(sweep.models);
    plan.experiment.runs = std::move(sweep.runs);
    const sim::RunSettings& run = plan.scenario.settings;
    const sim::Work work = work_of(plan.experiment.runs, run.from, run.until);
    plan.futures.days_run = work.days_run;
    plan.futures.days_apart = work.days_apart;
}

/// The text of a file beside the experiment's, and its bare name.
std::string text_beside(const std::string& experiment, const std::string& path) {
    return read_scenario_file((sim::Path{experiment}.parent_path() / path).string());
}

bool names_a_file(const std::string& scenario) {
    return scenario.ends_with(".toml") || scenario.find('/') != std::string::npos;
}

void read_scenario_of(const std::string& path, const std::string& scenario, ExperimentTexts& texts) try {
    texts.scenario_file = names_a_file(scenario) ? sim::Path{scenario}.filename().string() : scenario + ".toml";
    texts.scenario = names_a_file(scenario) ? text_beside(path, scenario) : shipped_scenario(scenario);
} catch (const UsageError& error) {
    texts.scenario_problem = error.text();
}

void read_points_of(const std::string& path, const std::string& file, ExperimentTexts& texts) try {
    texts.points = text_beside(path, file);
} catch (const UsageError& error) {
    texts.points_problem = error.text();
}

}  // namespace

SweepPlan plan_of(const ExperimentTexts& texts) {
    SweepPlan plan;
    sim::ExperimentFile file = sim::read_experiment_file(texts.experiment, plan.findings);
    if (!file.document.parsed() || file.document.root().find("scenario") == nullptr) return plan;
    open_base(texts, file, plan);
    if (plan.findings.has_errors() || plan.scenario_findings.has_errors()) return plan;
    choose_points(texts, file, plan);
    const auto base = plan.scenario.model->make(plan.scenario.document, {});
    check_names(plan.scenario, file, base->shape(), plan.findings);
    check_factors(plan.scenario, file, base->shape(), plan.points, plan.findings);
    if (!plan.findings.has_errors()) check_points(plan.scenario, file, plan.points, plan.findings);
    if (plan.findings.has_errors()) return plan;
    plan.precision = precision_of(file.settings.precision);
    plan.replicates = file.replicates();
    add_runs(file, base->shape(), plan);
    plan.provenance = provenance_of_sweep(texts, plan);
    return plan;
}

ExperimentTexts read_experiment(const std::string& path) {
    ExperimentTexts texts{.experiment_file = sim::Path{path}.filename().string(),
                          .experiment = read_scenario_file(path)};
    sim::Findings told_by_the_plan;
    const sim::Document document = sim::parse(texts.experiment, told_by_the_plan);
    if (!document.parsed()) return texts;
    const auto text_at = [](const sim::Value& value, const char* key) -> const std::string* {
        const sim::Entry* entry = value.find(key);
        return entry == nullptr ? nullptr : entry->value.text();
    };
    if (const auto* scenario = text_at(document.root(), "scenario")) read_scenario_of(path, *scenario, texts);
    const sim::Entry* design = document.root().find("design");
    const auto* points = design == nullptr ? nullptr : text_at(design->value, "file");
    if (points != nullptr) read_points_of(path, *points, texts);
    return texts;
}

std::optional<ExperimentTexts> experiment_texts_of(const sim::Provenance& provenance) {
    const auto text = [&](const char* name) -> const std::string* {
        const auto found = std::ranges::find(provenance, std::string{name}, &sim::Attribute::name);
        return found == provenance.end() ? nullptr : std::get_if<std::string>(&found->value);
    };
    const std::string* experiment = text(experiment_attribute);
    const std::string* scenario = text("scenario");
    if (experiment == nullptr || scenario == nullptr) return std::nullopt;
    const auto or_nothing = [&](const char* name) { return text(name) == nullptr ? std::string{} : *text(name); };
    return ExperimentTexts{.experiment_file = or_nothing(experiment_file_attribute),
                           .experiment = *experiment,
                           .scenario_file = or_nothing("scenario_file"),
                           .scenario = *scenario,
                           .points = or_nothing(points_attribute)};
}

}  // namespace app
