// articula whatif: the futures of a scenario, forked from common beginnings and compared on the same draws.
#include <fmt/format.h>
#include <algorithm>

#include "analysis/answer/answer.hpp"
#include "analysis/terminal/told.hpp"
#include "app/command.hpp"
#include "app/future_plan.hpp"
#include "app/origin.hpp"
#include "app/outcome.hpp"
#include "app/output_file.hpp"
#include "app/report_labels.hpp"
#include "app/scenario_options.hpp"
#include "app/threads.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

constexpr std::int64_t usual_draws = 20;
constexpr std::size_t batch = 100;  ///< replicates after which precision is looked at
constexpr std::size_t most_replicates = 100'000;

Usage usage() {
    return {
        .name = "whatif",
        .summary = {"qué pasaría si...: futuros que se comparan sobre el mismo azar",
                    "what if...: futures compared on the same draws"},
        .operands = {{"ESCENARIO", "SCENARIO"}},
        .required = 1,
        .options = {output_option(),
                    {.name = "if",
                     .value = {"NOMBRE", "NAME"},
                     .meaning = {"un [[what_if]] del escenario; si falta, todos",
                                 "a [[what_if]] of the scenario; all "
                                 "where missing"},
                     .many = true},
                    {.name = "replicates",
                     .value = {"N", "N"},
                     .meaning = {"repeticiones de cada futuro; si falta, las del escenario",
                                 "repetitions of each future; the scenario's where missing"}},
                    {.name = "until-precise",
                     .value = {"W", "W"},
                     .meaning = {"repite hasta que el azar deje como mucho ±W en la parte de agendas que siguen con "
                                 "sustancia",
                                 "repeats until chance leaves at most ±W on the share of agendas alive in substance"}},
                    {.name = "draws",
                     .value = {"N", "N"},
                     .meaning = {"cuántas veces se sortea todo lo supuesto; si falta, 20; 0: nunca",
                                 "how often all that is assumed is drawn; 20 where missing; 0: never"}},
                    {.name = "why",
                     .value = {"NOMBRE", "NAME"},
                     .meaning = {"de qué cambio se busca el porqué; si falta, del primero",
                                 "the change whose reasons are sought; the first where missing"}},
                    {.name = "no-why",
                     .meaning = {"no busca el porqué ni varía la fuerza del anclaje",
                                 "seeks no reasons and does not vary the strength of anchoring"}},
                    {.name = "no-variants", .meaning = {"no prueba otras reglas", "tries no other rules"}},
                    set_option(),
                    seed_option(),
                    threads_option(),
                    quiet_option()},
        .details =
            {"Lo que es común a varios futuros se simula una vez. Las diferencias son por pares: misma "
             "repetición, mismo azar.\n--until-precise reduce solo el azar: lo que nadie sabe sigue sin saberse.",
             "What several futures have in common is simulated once. Differences are paired: same repetition, "
             "same draws.\n--until-precise narrows chance only: what nobody knows stays unknown."},
        .example = "articula whatif scenarios/medellin.toml -o medellin.h5 --replicates 100"};
}

/// The width that is asked for, half of the interval; nothing where none is. Throws UsageError.
std::optional<double> precision_of(const Arguments& arguments) {
    const auto text = arguments.value("until-precise");
    if (!text) return std::nullopt;
    const auto number = sim::parse_number(*text);
    if (!number || !(*number >= 0.001 && *number <= 0.5))
        throw UsageError{both("--until-precise = " + sim::shortened(*text) + ": ") +
                         Text{"debe ser un número de 0.001 a 0.5, como 0.02",
                              "must be a number from 0.001 to 0.5, such "
                              "as 0.02"}};
    if (arguments.has("replicates"))
        throw UsageError{
            {"use --replicates o --until-precise, no los dos", "use --replicates or --until-precise, not both"}};
    return number;
}

FutureOptions options_of(const Arguments& arguments, const OpenedScenario& scenario) {
    FutureOptions options{.what_ifs = arguments.values("if"), .variants = !arguments.has("no-variants")};
    options.replicates = static_cast<std::size_t>(
        arguments.whole("replicates", 2, most_replicates).value_or(std::max(2, scenario.settings.replicates)));
    if (arguments.has("until-precise")) options.replicates = batch;
    const std::int64_t draws = arguments.whole("draws", 0, most_replicates).value_or(usual_draws);
    options.draws = std::min(static_cast<std::size_t>(draws), options.replicates);
    if (arguments.has("no-why")) return options;
    options.why = arguments.value("why");
    for (const sim::PlannedWhatIf& w : scenario.model->futures(scenario.document).what_ifs) {
        const bool named =
            options.what_ifs.empty() || std::ranges::find(options.what_ifs, w.name) != options.what_ifs.end();
        if (!options.why && named && !w.protection) options.why = w.name;
    }
    return options;
}

/// The command that makes the same file again.
std::string command_of(const std::string& path, const FutureOptions& options) {
    const sim::Path scenario{path};
    std::string command = "articula whatif " + shell_word(scenario.filename().string()) + " -o " +
                          shell_word(scenario.stem().string() + ".h5") + " --replicates " +
                          std::to_string(options.replicates) + " --draws " + std::to_string(options.draws);
    for (const std::string& name : options.what_ifs) command += " --if " + shell_word(name);
    command += options.why ? " --why " + shell_word(*options.why) : " --no-why";
    return options.variants ? command : command + " --no-variants";
}

sim::Provenance provenance_of_futures(const std::string& path, const OpenedScenario& scenario,
                                      const sim::Futures& futures, const FutureOptions& options) {
    Origin origin = origin_of_scenario(path, scenario);
    origin.replicates = static_cast<std::int64_t>(options.replicates);
    sim::Provenance provenance = provenance_of(origin);
    provenance.push_back({"command", command_of(path, options)});
    provenance.push_back({sim::futures_attribute, to_text(futures)});
    return provenance;
}

/// All futures of these options, into the file.
sim::Outcome outcome_of(const std::string& path, const std::string& file, const OpenedScenario& scenario,
                        const FutureOptions& options, std::size_t threads, sim::Progress& progress) {
    const OpenedScenario points = scenario_of_points(scenario, options.draws != 0);
    FutureModels models{points};
    sim::Futures futures = futures_of(points, models.set(), options);
    const sim::Experiment experiment{runs_of(models, futures, points, options), threads};
    const sim::Work work = work_of(experiment.runs, points.settings.from, points.settings.until);
    futures.days_run = work.days_run;
    futures.days_apart = work.days_apart;
    return make_file(file, experiment, provenance_of_futures(path, points, futures, options), progress);
}

/// The widest half of an interval of chance, over the branches that are asked about.
double half_width(const analysis::Answer& answer) {
    double widest = 0;
    const auto outcome = answer.outcome("substance_alive");
    if (!outcome) return widest;
    for (const analysis::BranchAnswer& branch : answer.branches) {
        if (branch.branch.kind != sim::BranchKind::change && branch.branch.kind != sim::BranchKind::protection)
            continue;
        if (const auto& against = branch.outcomes[*outcome].against)
            widest = std::max(widest, (against->difference.high - against->difference.low) / 2);
    }
    return widest;
}

void tell_of_precision(const Console& console, std::size_t replicates, double reached, double wanted) {
    console.side << fmt::format(
        fmt::runtime(console.say({"{} repeticiones: el azar deja ±{:.4f}; se pidió ±{}\n",
                                  "{} repetitions: chance leaves ±{:.4f}; asked for was ±{}\n"})),
        replicates, reached, wanted);
}

std::string next_steps(const std::string& file) {
    const std::string word = shell_word(file);
    return "  articula report " + word + " -o " + shell_word(file.substr(0, file.rfind('.')) + ".html") +
           "\n  articula tell " + word + "\n  articula inspect " + word + '\n';
}

void report(const std::string& file, const analysis::Answer& answer, const analysis::Labels& labels,
            const Console& console) {
    console.out << file << ":\n"
                << analysis::told(answer, labels, console.language) << '\n'
                << console.say({"Para seguir:\n", "What next:\n"}) << next_steps(file);
}

ExitCode whatif(const Arguments& arguments, const Console& console) {
    const std::string path = arguments.operands[0];
    const std::string file = output_of(arguments, the_scenario());
    const auto wanted = precision_of(arguments);
    const OpenedScenario scenario =
        open_and_tell(arguments, console, path, read_scenario_file(path), settings_and_seed(arguments));
    if (scenario.findings.has_errors()) return ExitCode::unusable;
    FutureOptions options = options_of(arguments, scenario);
    for (;;) {
        sim::Outcome outcome;
        try {
            outcome =
                outcome_of(path, file, scenario, options, threads_of(arguments), *progress_for(arguments, console));
        } catch (const UsageError&) {
            throw;
        } catch (const sim::Error& error) {
            console.side << "articula: " << console.say(error.text()) << '\n';
            return ExitCode::not_written;
        }
        for (const Text& sentence : shortfalls(outcome, file))
            console.side << "articula: " << console.say(sentence) << '\n';
        if (!outcome.complete()) return exit_code(outcome);
        const analysis::Answer answer = analysis::answer(sim::Reader{sim::Path{file}});
        const double reached = half_width(answer);
        if (wanted) tell_of_precision(console, options.replicates, reached, *wanted);
        if (!wanted || reached <= *wanted || 2 * options.replicates > most_replicates) {
            report(file, answer, labels_of(scenario.document), console);
            return exit_code(outcome);
        }
        options.replicates *= 2;  // batches of a fixed size, 1, 2, 4 ... of them: the file is that of --replicates
    }
}

}  // namespace

Command whatif_command() { return {usage(), whatif}; }

}  // namespace app
