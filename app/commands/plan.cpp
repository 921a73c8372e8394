// articula plan: what a sweep will do, before anything runs.
#include "app/command.hpp"
#include "app/origin.hpp"
#include "app/output_file.hpp"
#include "app/sweeps/plan_text.hpp"
#include "app/threads.hpp"

namespace app {
namespace {

constexpr double trial_seconds = 1.5;

Usage usage() {
    return {.name = "plan",
            .summary = {"qué hará un barrido: puntos, corridas, tiempo, disco, semilla",
                        "what a sweep will do: points, runs, time, disk, seed"},
            .operands = {{"EXPERIMENTO", "EXPERIMENT"}},
            .required = 1,
            .options = {threads_option()},
            .details = {"Dice todos los errores del archivo de una vez. Hace unas pocas corridas de prueba, a lo más "
                        "unos 2 segundos, y no\nescribe nada.",
                        "Tells all errors of the file at once. Makes a few trial runs, for some 2 seconds at most, and "
                        "writes nothing."},
            .example = "articula plan scenarios/experiments/aula_morris.toml"};
}

std::string next_steps(const std::string& path) {
    const std::string folder = shell_word(sim::Path{path}.stem().string());
    const std::string sweep = "  articula sweep " + shell_word(path) + " -o " + folder;
    return sweep + '\n' + sweep + " --slurm\n";
}

ExitCode plan(const Arguments& arguments, const Console& console) {
    const std::string& path = arguments.operands[0];
    const ExperimentTexts texts = read_experiment(path);
    const SweepPlan planned = plan_of(texts);
    console.side << planned.findings.render(path, console.language)
                 << planned.scenario_findings.render(texts.scenario_file, console.language);
    if (!planned.fit()) return ExitCode::unusable;
    const TrialCost cost = try_runs(planned, trial_seconds);
    console.out << path << ":\n"
                << plan_text(planned, cost, threads_of(arguments), console.language) << '\n'
                << console.say(refusal()) << "\n\n"
                << console.say({"Para seguir:\n", "What next:\n"}) << next_steps(path);
    return ExitCode::fine;
}

}  // namespace

Command plan_command() { return {usage(), plan}; }

}  // namespace app
