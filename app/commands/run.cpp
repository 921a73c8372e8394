// articula run: from a scenario to a file, and a short table of what is in it.
#include "analysis/terminal/handover_text.hpp"
#include "app/command.hpp"
#include "app/outcome.hpp"
#include "app/output_file.hpp"
#include "app/scenario_options.hpp"
#include "app/threads.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

Usage usage() {
    return {
        .name = "run",
        .summary = {"simula un escenario y deja un archivo HDF5", "simulates a scenario and leaves an HDF5 file"},
        .operands = {{"ESCENARIO", "SCENARIO"}},
        .required = 1,
        .options = {output_option(),
                    set_option(),
                    seed_option(),
                    {.name = "replicates",
                     .value = {"N", "N"},
                     .meaning = {"repeticiones con otro azar", "repetitions with other chance"}},
                    {.name = "until",
                     .value = {"FECHA", "DATE"},
                     .meaning = {"día en que termina, 2027-10-31", "day on which it ends, 2027-10-31"}},
                    threads_option(),
                    quiet_option()},
        .details = {"El archivo no depende de los hilos ni de interrupciones: con Ctrl-C se guardan las corridas "
                    "terminadas en\n"
                    "ARCHIVO.parts y la misma orden sigue desde ahí. Un archivo anterior queda intacto hasta el final.",
                    "The file does not depend on threads or interruptions: on Ctrl-C finished runs are kept in "
                    "FILE.parts, and the\n"
                    "same command goes on from there. An earlier file stays untouched until the end."},
        .example = "articula run scenarios/aula.toml -o aula.h5 --replicates 20 --set parameters.humility.common=0.2"};
}

/// All that changes the scenario, in the order in which it goes into the file.
std::vector<std::string> overrides_of(const Arguments& arguments) {
    std::vector<std::string> overrides = arguments.values("set");
    for (const char* key : {"seed", "replicates"})
        if (const auto number = arguments.whole(key, 0, INT64_MAX))
            overrides.push_back(std::string{key} + '=' + std::to_string(*number));
    if (const auto until = arguments.value("until")) {
        if (!sim::parse_date(*until))
            throw UsageError{both("--until = " + sim::shortened(*until) + ": ") +
                             Text{"debe ser una fecha como 2027-10-31", "must be a date such as 2027-10-31"}};
        overrides.push_back("until=" + *until);
    }
    return overrides;
}

/// What the user asks for, each part sound in itself.
struct Request {
    std::string scenario;  ///< path
    std::string file;      ///< to be written
    std::vector<std::string> overrides;
    std::size_t threads;
};

Request request_of(const Arguments& arguments) {
    return {.scenario = arguments.operands[0],
            .file = output_of(arguments, the_scenario()),
            .overrides = overrides_of(arguments),
            .threads = threads_of(arguments)};
}

sim::Outcome outcome_of(const Request& request, const OpenedScenario& scenario, sim::Progress& progress) {
    const auto model = scenario.model->make(scenario.document, {});
    const sim::Experiment experiment{
        sim::replicates(*model, scenario.settings.seed, static_cast<std::size_t>(scenario.settings.replicates)),
        request.threads};
    return make_file(request.file, experiment, provenance_of(origin_of_scenario(request.scenario, scenario)), progress);
}

std::string next_steps(const std::string& file) {
    const std::string word = shell_word(file);
    return "  articula inspect " + word + "\n  articula replay " + word + " --run 0\n" +
           "  python3 -c 'import sys, xarray; print(xarray.open_dataset(sys.argv[1]))' " + word + '\n';
}

void report(const std::string& file, const Console& console) {
    const sim::Reader reader{sim::Path{file}};
    console.out << file << ": " << render(analysis::summarise(reader), console.language) << '\n'
                << console.say(refusal()) << "\n\n"
                << console.say({"Para seguir:\n", "What next:\n"}) << next_steps(file);
}

ExitCode run(const Arguments& arguments, const Console& console) {
    const Request request = request_of(arguments);
    const OpenedScenario scenario =
        open_and_tell(arguments, console, request.scenario, read_scenario_file(request.scenario), request.overrides);
    if (scenario.findings.has_errors()) return ExitCode::unusable;
    sim::Outcome outcome;
    try {
        outcome = outcome_of(request, scenario, *progress_for(arguments, console));
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n';
        return ExitCode::not_written;
    }
    for (const Text& sentence : shortfalls(outcome, request.file))
        console.side << "articula: " << console.say(sentence) << '\n';
    if (outcome.complete()) report(request.file, console);
    return exit_code(outcome);
}

}  // namespace

Command run_command() { return {usage(), run}; }

}  // namespace app
