// articula patterns: published regularities beside what the model gives, the failures too.
#include "app/command.hpp"
#include "app/interrupt.hpp"
#include "app/origin.hpp"
#include "app/output_file.hpp"
#include "app/pattern_verdict.hpp"
#include "app/scenario_options.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/threads.hpp"
#include "app/verification_text.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/scenario/wildcards.hpp"

namespace app {
namespace {

using sim::Text;

const char* const usual = "medellin";

Usage usage() {
    return {.name = "patterns",
            .summary = {"regularidades publicadas frente a lo que da el modelo",
                        "published regularities beside what the model gives"},
            .operands = {{"ESCENARIO", "SCENARIO"}},
            .options = {{.name = "replicates",
                         .value = {"N", "N"},
                         .meaning = {"repeticiones de cada variante; si falta, 40",
                                     "repetitions of each variant; 40 "
                                     "where missing"}},
                        {.name = "calibrate",
                         .meaning = {"busca el valor que acerca el patrón calibrado; no lo aplica",
                                     "searches the value that brings the calibrated pattern near; does not apply it"}},
                        seed_option(),
                        set_option(),
                        threads_option(),
                        quiet_option()},
            .details = {"Sin escenario usa medellin, que viene con el programa. Un patrón que una regla impone no "
                        "corrobora nada:\nse dice cuál es cuál. Las corridas de todas las variantes comparten el azar.",
                        "Without a scenario it uses medellin, which comes with the program. A pattern that a rule "
                        "imposes corroborates\nnothing: each line says which it is. The runs of all variants share "
                        "their draws."},
            .example = "articula patterns --replicates 100"};
}

OpenedScenario opened(const Arguments& arguments, const Console& console) {
    const bool given = !arguments.operands.empty();
    return open_and_tell(arguments, console, given ? arguments.operands[0] : std::string{usual} + ".toml",
                         given ? read_scenario_file(arguments.operands[0]) : shipped_scenario(usual),
                         settings_and_seed(arguments));
}

/// The set's variants, then one for each candidate of the calibration.
std::vector<Variant> variants_of(const OpenedScenario& scenario, const sim::PatternSet& set, bool calibrate) {
    std::vector<Variant> variants;
    for (const sim::PatternVariant& variant : set.variants)
        variants.push_back({variant.name, sim::expanded(scenario.document, variant.settings)});
    if (!calibrate) return variants;
    for (const sim::PatternVariant& base : set.variants) {
        if (base.name != set.calibration.variant) continue;
        for (const std::string& candidate : set.calibration.candidates) {
            Variant variant{base.name + ' ' + candidate, sim::expanded(scenario.document, base.settings)};
            variant.settings.push_back(set.calibration.parameter + '=' + candidate);
            variants.push_back(std::move(variant));
        }
    }
    return variants;
}

VariantRuns runs_of(const Arguments& arguments, const Console& console, const OpenedScenario& scenario,
                    const sim::PatternSet& set) {
    const Interrupt interrupt;  // before any other thread
    const VariantPlan plan{
        .document = &scenario.document,
        .model = scenario.model,
        .variants = variants_of(scenario, set, arguments.has("calibrate")),
        .measures = set.measures,
        .seed = scenario.settings.seed,
        .replicates = static_cast<std::size_t>(arguments.whole("replicates", 2, 100'000).value_or(40)),
        .threads = threads_of(arguments)};
    return run_variants(plan, *progress_for(arguments, console), interrupt.token());
}

/// F9 is a matter of the garbage can model itself, held against its published table.
std::string garbage_can_text(const Arguments& arguments, sim::Language language) {
    using models::classics::Verdict;
    sim::TbbExecutor executor{threads_of(arguments)};
    for (const auto& classic : models::classics::classics()) {
        if (classic.name != "garbage_can") continue;
        const auto rows = verify(classic, models::classics::Effort::quick, executor);
        return Text{
                   "F9   decisiones sin resolver crecen con la carga (Cohen, March y Olsen 1972), en el modelo "
                   "clásico\n"
                   "     ",
                   "F9   decisions without resolution grow with load (Cohen, March & Olsen 1972), in the classic "
                   "model\n     "}
                   .in(language) +
               verification_summary(rows, language);
    }
    return {};
}

std::vector<CandidateFound> candidates_of(const sim::PatternSet& set, const VariantRuns& runs) {
    std::vector<CandidateFound> found;
    std::size_t measure = 0;
    while (set.measures.list[measure].name != set.calibration.measure) ++measure;
    for (std::size_t c = 0; c != set.calibration.candidates.size(); ++c)
        found.push_back({set.calibration.candidates[c], analysis::mean_of(runs.of(set.variants.size() + c, measure))});
    return found;
}

ExitCode patterns(const Arguments& arguments, const Console& console) {
    const OpenedScenario scenario = opened(arguments, console);
    if (scenario.findings.has_errors()) return ExitCode::unusable;
    const sim::PatternSet set = scenario.model->patterns();
    const VariantRuns runs = runs_of(arguments, console, scenario, set);
    for (const Text& sentence : shortfalls(runs)) console.side << "articula: " << console.say(sentence) << '\n';
    if (!runs.outcome.complete()) return runs.outcome.stopped ? ExitCode::interrupted : ExitCode::runs_failed;
    console.out << patterns_text(judge(set, runs), console.language) << garbage_can_text(arguments, console.language);
    if (arguments.has("calibrate"))
        console.out << '\n' << calibration_text(set.calibration, candidates_of(set, runs), console.language);
    console.out << '\n' << console.say(refusal()) << '\n';
    return ExitCode::fine;
}

}  // namespace

Command patterns_command() { return {usage(), patterns}; }

}  // namespace app
