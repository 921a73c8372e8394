#include "app/variant_runs.hpp"

#include <limits>

#include "app/arguments.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

std::unique_ptr<sim::Runnable> model_of(const VariantPlan& plan, const Variant& variant) {
    sim::Document document = *plan.document;
    sim::Findings findings;
    document.set("sources=requested", findings);  // what is changed here needs no note
    for (const std::string& setting : variant.settings) document.set(setting, findings);
    if (!findings.has_errors()) (void)plan.model->check(document, findings);
    if (findings.has_errors())
        throw UsageError{
            Text{"la variante '" + variant.name + "' no cabe en este escenario: ",
                 "the variant '" + variant.name + "' does not fit this scenario: "} +
            Text{findings.render("", sim::Language::spanish), findings.render("", sim::Language::english)}};
    return plan.model->make(document, {});
}

}  // namespace

VariantRuns run_variants(const VariantPlan& plan, sim::Progress& progress, std::stop_token stop) {
    std::vector<std::unique_ptr<sim::Runnable>> models;
    sim::Experiment experiment{{}, plan.threads};
    VariantRuns runs;
    for (const Variant& variant : plan.variants) {
        models.push_back(model_of(plan, variant));
        for (sim::PlannedRun& run : sim::replicates(*models.back(), plan.seed, plan.replicates))
            experiment.runs.push_back(std::move(run));
        runs.values.emplace_back(plan.measures.list.size(),
                                 std::vector<double>(plan.replicates, std::numeric_limits<double>::quiet_NaN()));
    }
    const sim::Consumer sum_up = [&](std::size_t run, const sim::Trajectory& trajectory) {
        const std::size_t variant = run / plan.replicates;
        const std::vector<double> numbers = plan.measures.read(models[variant]->shape(), trajectory);
        for (std::size_t m = 0; m != numbers.size(); ++m)
            runs.values[variant].at(m)[run % plan.replicates] = numbers[m];
    };
    const auto executors = [](std::size_t workers) { return std::make_unique<sim::TbbExecutor>(workers); };
    runs.outcome = run_in_memory(experiment, executors, sum_up, progress, std::move(stop));
    return runs;
}

std::vector<Text> shortfalls(const VariantRuns& runs) {
    const sim::Outcome& outcome = runs.outcome;
    if (outcome.complete()) return {};
    if (outcome.stopped) return {{"interrumpido; no queda ningún resultado", "interrupted; no result is left"}};
    const sim::RunFailure& first = outcome.failures.front();
    return {both(std::to_string(outcome.failures.size())) + Text{" corridas fallaron; la ", " runs failed; run "} +
            both(std::to_string(first.run) + ": ") + first.message};
}

}  // namespace app
