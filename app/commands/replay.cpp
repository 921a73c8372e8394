// articula replay: makes a run again from what the file says of itself, and compares every bit.
#include <algorithm>
#include <optional>

#include "app/build_facts.hpp"
#include "app/command.hpp"
#include "app/difference.hpp"
#include "app/find_model.hpp"
#include "app/future_models.hpp"
#include "app/opened_file.hpp"
#include "app/opened_scenario.hpp"
#include "app/sweeps/sweep_plan.hpp"
#include "sim/record/narrow.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

Usage usage() {
    return {.name = "replay",
            .summary = {"repite una corrida de un archivo y compara cada bit",
                        "repeats a run of a file and compares every bit"},
            .operands = {{"ARCHIVO", "FILE"}},
            .required = 1,
            .options = {{.name = "run",
                         .value = {"K", "K"},
                         .meaning = {"qué corrida, desde 0", "which run, from 0"},
                         .required = true}},
            .details = {"Todo lo que hace falta está en el archivo: escenario, cambios y semilla. Sale con 0 si es "
                        "idéntica, con 5 si difiere.",
                        "All that it takes is in the file: scenario, overrides and seed. Leaves with 0 when identical, "
                        "with 5 when it differs."},
            .example = "articula replay aula.h5 --run 3"};
}

void warn_of_another_program(const Origin& origin, const Console& console) {
    const BuildFacts& facts = build_facts();
    if (origin.version == facts.version && origin.commit == facts.commit) return;
    console.side << "articula: "
                 << console.say(Text{"advertencia: lo hizo otro programa: ", "warning: another program made it: "} +
                                both(origin.version + " (" + origin.commit + ")") +
                                Text{"; este es ", "; this one is "} + both(facts.version + " (" + facts.commit + ")"))
                 << '\n';
}

/// The run of that label; its seed is the file's.
sim::PlannedRun planned_again(FutureModels& models, const sim::Futures& futures, const sim::RunLabel& label) {
    const auto branch = std::ranges::find(futures.branches, label.branch, &sim::Branch::name);
    const auto point = std::ranges::find(futures.points, label.point, &sim::PointLabel::point);
    if (branch == futures.branches.end())
        throw sim::Error{Text{"el archivo no dice qué es la rama ", "the file does not say what the branch is: "} +
                         sim::quoted(label.branch)};
    sim::PlannedRun run = models.run_of(*branch, point == futures.points.end() ? std::string{} : point->variant);
    run.key = {.point = static_cast<std::uint64_t>(label.point),
               .replicate = static_cast<std::uint64_t>(label.replicate)};
    return run;
}

/// Of a sweep's file: the run of its plan, which is made anew from the texts in the file.
std::optional<sim::Trajectory> swept_again(const sim::Reader& file, const ExperimentTexts& texts,
                                           const sim::RunLabel& label, const Console& console) {
    const SweepPlan plan = plan_of(texts);
    if (!plan.fit()) {
        console.side << plan.findings.render(texts.experiment_file, console.language)
                     << plan.scenario_findings.render(texts.scenario_file, console.language);
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(plan.experiment.runs, [&](const sim::PlannedRun& run) {
        return run.key.point == static_cast<std::uint64_t>(label.point) &&
               run.key.replicate == static_cast<std::uint64_t>(label.replicate) && run.branch == label.branch;
    });
    if (found == plan.experiment.runs.end()) return std::nullopt;
    if (const auto why = difference(file.shape(), found->model->shape())) {
        console.out << console.say(*why) << '\n';
        return std::nullopt;
    }
    sim::SerialExecutor executor;
    return sim::narrowed(file.shape(), run_alone(*found, executor));
}

/// The run made again; nothing where the file's scenario cannot be run, or leaves something of another shape.
std::optional<sim::Trajectory> made_again(const sim::Reader& file, const Origin& origin, std::size_t run,
                                          const Console& console) {
    if (const auto texts = experiment_texts_of(file.provenance()))
        return swept_again(file, *texts, file.runs()[run], console);
    const OpenedScenario scenario = open_scenario(origin.scenario, origin.overrides);
    if (scenario.findings.has_errors() || scenario.model->name != origin.model) {
        console.side << scenario.findings.render(origin.scenario_file, console.language);
        return std::nullopt;
    }
    FutureModels models{scenario};
    sim::PlannedRun again = planned_again(models, sim::futures_of(file.provenance()), file.runs()[run]);
    again.key.seed = static_cast<std::uint64_t>(origin.seed);
    if (const auto why = difference(file.shape(), again.model->shape())) {
        console.out << console.say(*why) << '\n';
        return std::nullopt;
    }
    sim::SerialExecutor executor;
    return sim::narrowed(file.shape(), run_alone(again, executor));
}

ExitCode replay(const Arguments& arguments, const Console& console) {
    const sim::Reader file = open_file(arguments.operands[0]);
    const auto last = static_cast<std::int64_t>(file.runs().size()) - 1;
    const auto run = static_cast<std::size_t>(*arguments.whole("run", 0, last));
    const Origin origin = origin_of(file.provenance());
    warn_of_another_program(origin, console);
    const Text name = Text{"corrida ", "run "} + both(std::to_string(run) + ": ");
    const auto again = made_again(file, origin, run, console);
    const auto found = again ? difference(file.shape(), file.trajectory(run), *again)
                             : Text{"no se puede repetir", "it cannot be repeated"};
    console.out << console.say(name + found.value_or(Text{"idéntica", "identical"})) << '\n';
    return found ? ExitCode::differs : ExitCode::fine;
}

}  // namespace

Command replay_command() { return {usage(), replay}; }

}  // namespace app
