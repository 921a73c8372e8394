// articula ablate: what each row of the source document does in a scenario, taken out and put back on the same draws.
#include "app/ablation_text.hpp"
#include "app/command.hpp"
#include "app/interrupt.hpp"
#include "app/origin.hpp"
#include "app/output_file.hpp"
#include "app/scenario_options.hpp"
#include "app/threads.hpp"

namespace app {
namespace {

using sim::Text;

Usage usage() {
    return {
        .name = "ablate",
        .summary = {"qué efecto tiene cada fila del documento fuente, con ella y sin ella",
                    "what each row of the source document does, with it and without it"},
        .operands = {{"ESCENARIO", "SCENARIO"}},
        .required = 1,
        .options = {{.name = "output",
                     .letter = 'o',
                     .value = {"ARCHIVO.csv", "FILE.csv"},
                     .meaning = {"también todos los efectos como tabla", "all effects as a table too"}},
                    {.name = "rows", .value = {"S3,S7", "S3,S7"}, .meaning = {"solo estas filas", "these rows only"}},
                    {.name = "replicates",
                     .value = {"N", "N"},
                     .meaning = {"repeticiones de cada variante; si falta, 30",
                                 "repetitions of each variant; 30 where "
                                 "missing"}},
                    seed_option(),
                    set_option(),
                    threads_option(),
                    quiet_option()},
        .details = {"Cada interruptor se corre dos veces: con los números del escenario, y con todos los supuestos\n"
                    "sorteados a la vez dentro de sus rangos (uno por repetición). Con 95 % de confianza, uno de cada\n"
                    "veinte efectos nulos parece tener signo.",
                    "Each switch is run twice: with the scenario's numbers, and with all assumptions drawn at once\n"
                    "within their ranges (once a repetition). At 95 % confidence one in twenty effects of nothing\n"
                    "seems to have a sign."},
        .example = "articula ablate scenarios/aula.toml --rows S7,S20 -o efectos.csv"};
}

OpenedScenario opened(const Arguments& arguments, const Console& console) {
    const std::string& path = arguments.operands[0];
    return open_and_tell(arguments, console, path, read_scenario_file(path), settings_and_seed(arguments));
}

VariantRuns runs_of(const Arguments& arguments, const Console& console, const OpenedScenario& scenario,
                    const std::vector<Variant>& variants) {
    const Interrupt interrupt;  // before any other thread
    const VariantPlan plan{
        .document = &scenario.document,
        .model = scenario.model,
        .variants = variants,
        .measures = scenario.model->outcomes(),
        .seed = scenario.settings.seed,
        .replicates = static_cast<std::size_t>(arguments.whole("replicates", 2, 100'000).value_or(30)),
        .threads = threads_of(arguments)};
    return run_variants(plan, *progress_for(arguments, console), interrupt.token());
}

ExitCode ablate(const Arguments& arguments, const Console& console) {
    const auto file = arguments.has("output") ? std::optional{output_of(arguments, the_scenario())} : std::nullopt;
    const OpenedScenario scenario = opened(arguments, console);
    if (scenario.findings.has_errors()) return ExitCode::unusable;
    const std::vector<sim::CoverageRow> rows =
        chosen_rows(scenario.model->coverage(), arguments.value("rows").value_or(""));
    AblationPlan plan = plan_ablation(scenario, rows);
    const VariantRuns runs = runs_of(arguments, console, scenario, plan.variants);
    for (const Text& sentence : shortfalls(runs)) console.side << "articula: " << console.say(sentence) << '\n';
    if (!runs.outcome.complete()) return runs.outcome.stopped ? ExitCode::interrupted : ExitCode::runs_failed;
    const sim::MeasureSet outcomes = scenario.model->outcomes();
    const std::vector<SwitchEffects> effects = effects_of(std::move(plan), runs, outcomes);
    console.out << ablation_text(rows, effects, outcomes, console.language) << '\n' << console.say(refusal()) << '\n';
    return file ? write_text(*file, ablation_csv(effects, outcomes), console) : ExitCode::fine;
}

}  // namespace

Command ablate_command() { return {usage(), ablate}; }

}  // namespace app
