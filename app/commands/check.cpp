// articula check: everything that is wrong with a scenario, or what it holds.
#include <fmt/format.h>

#include <map>

#include "app/command.hpp"
#include "app/opened_scenario.hpp"
#include "app/sweeps/sweep_plan.hpp"

namespace app {
namespace {

using sim::NoteKind;
using sim::Text;

Usage usage() {
    return {.name = "check",
            .summary = {"dice qué está mal en un escenario o un experimento, o qué contiene",
                        "tells what is wrong with a scenario or an experiment, or what it holds"},
            .operands = {{"ESCENARIO", "SCENARIO"}},
            .required = 1,
            .options = {{.name = "set",
                         .value = {"CLAVE=VALOR", "KEY=VALUE"},
                         .meaning = {"cambia un valor del escenario; se repite",
                                     "changes a value of the scenario; may be repeated"},
                         .many = true}},
            .details = {"Dice todos los errores de una vez, cada uno con archivo:línea:columna. No simula nada.",
                        "Tells all errors at once, each with file:line:column. Simulates nothing."},
            .example = "articula check scenarios/aula.toml"};
}

/// "120 numbers, 14 of them uncertain: 40 % dato, 55 % supuesto, 5 % hipótesis".
std::string sources_line(const OpenedScenario& scenario, sim::Language language) {
    const auto all = sim::statements(scenario.document, *scenario.model->schema);
    std::map<NoteKind, std::size_t> kinds;
    std::size_t uncertain = 0;
    for (const sim::Statement& statement : all) {
        ++kinds[statement.kind];
        uncertain += statement.uncertain() ? 1 : 0;
    }
    std::string text = fmt::format(
        fmt::runtime(Text{"{} números, {} inciertos", "{} numbers, {} uncertain"}.in(language)), all.size(), uncertain);
    for (const auto& [kind, n] : kinds)
        text += fmt::format("{} {:.0f} % {}", kind == kinds.begin()->first ? ":" : ",",
                            100 * static_cast<double>(n) / static_cast<double>(all.size()), to_text(kind).in(language));
    return text;
}

/// What no scenario has.
bool holds_an_experiment(std::string_view text) {
    sim::Findings none;
    const sim::Document document = sim::parse(text, none);
    return document.parsed() &&
           (document.root().find("factor") != nullptr || document.root().find("design") != nullptr);
}

ExitCode check_experiment(const std::string& path, const Console& console) {
    const ExperimentTexts texts = read_experiment(path);
    const SweepPlan plan = plan_of(texts);
    console.side << plan.findings.render(path, console.language)
                 << plan.scenario_findings.render(texts.scenario_file, console.language);
    if (!plan.fit()) return ExitCode::unusable;
    console.out << path << ": " << console.say({"bien", "fine"}) << "\n  "
                << fmt::format(fmt::runtime(console.say({"{} factores, {} puntos, {} corridas de {}",
                                                         "{} factors, {} points, {} runs of {}"})),
                               plan.design.factors.size(), plan.points.size(), plan.experiment.runs.size(),
                               texts.scenario_file)
                << '\n';
    return ExitCode::fine;
}

ExitCode check(const Arguments& arguments, const Console& console) {
    const std::string& path = arguments.operands[0];
    const std::string text = read_scenario_file(path);
    if (holds_an_experiment(text) && !arguments.has("set")) return check_experiment(path, console);
    const OpenedScenario scenario = open_scenario(text, arguments.values("set"));
    console.side << scenario.findings.render(path, console.language);
    if (scenario.findings.has_errors()) return ExitCode::unusable;
    console.out << path << ": " << console.say({"bien", "fine"}) << '\n';
    for (const Text& line : scenario.model->outline(scenario.document))
        console.out << "  " << console.say(line) << '\n';
    console.out << "  " << sources_line(scenario, console.language) << '\n';
    return ExitCode::fine;
}

}  // namespace

Command check_command() { return {usage(), check}; }

}  // namespace app
