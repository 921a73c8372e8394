// articula report: a file as a page that anyone can read.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/command.hpp"
#include "app/opened_file.hpp"
#include "app/opened_scenario.hpp"
#include "app/output_file.hpp"
#include "app/report_labels.hpp"
#include "sim/scenario/assumed.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;

Usage usage() {
    return {.name = "report",
            .summary = {"escribe una página con la respuesta de un archivo", "writes a page with the answer of a file"},
            .operands = {{"ARCHIVO", "FILE"}},
            .required = 1,
            .options = {{.name = "output",
                         .letter = 'o',
                         .value = {"PÁGINA", "PAGE"},
                         .meaning = {"página que se escribe", "page to write"},
                         .required = true},
                        outcome_option()},
            .details =
                {"La página se abre sin conexión, se imprime y se puede reenviar: todo va dentro de ella.\n"
                 "Responde de la pregunta a la procedencia: qué pasa con las agendas, qué las protege y a qué costo.",
                 "The page opens offline, prints, and can be forwarded: all that it needs is inside it.\n"
                 "It answers from question to provenance: what happens to agendas, what protects them, at what "
                 "cost."},
            .example = "articula report aula.h5 -o aula.html --lang es"};
}

/// A text of the provenance; null: it is not there.
const std::string* text_of(const sim::Provenance& provenance, const std::string& name) {
    const auto found = std::ranges::find(provenance, name, &sim::Attribute::name);
    return found == provenance.end() ? nullptr : std::get_if<std::string>(&found->value);
}

/// As the file says it itself, else the sweep or the run that makes it.
std::string command_of(const sim::Provenance& provenance, const Origin& origin, const std::string& file) {
    if (const std::string* text = text_of(provenance, "command")) return *text;
    if (const std::string* experiment = text_of(provenance, "experiment_file"))
        return "articula sweep " + shell_word(*experiment) + " -o " + shell_word(sim::Path{file}.stem().string());
    std::string command =
        "articula run " + shell_word(origin.scenario_file) + " -o " + shell_word(sim::Path{file}.filename().string());
    for (const std::string& setting : origin.overrides) command += " --set " + shell_word(setting);
    return command;
}

/// "parameters.ties.gain=0.02 .. 0.2": drawn anew in each plausible world.
bool is_range(const std::string& setting) { return setting.find(" .. ") != std::string::npos; }

std::vector<analysis::OriginFact> facts_of(const Origin& origin) {
    std::vector<analysis::OriginFact> facts{{{"Escenario", "Scenario"}, origin.scenario_file}};
    for (const std::string& setting : origin.overrides)
        if (!is_range(setting)) facts.push_back({{"Cambio", "Override"}, setting});
    facts.push_back({{"Modelo", "Model"}, origin.model});
    facts.push_back({{"Semilla", "Seed"}, std::to_string(origin.seed)});
    facts.push_back({{"Programa", "Program"}, "articula " + origin.version + " (" + origin.commit + ")"});
    facts.push_back({{"Compilador", "Compiler"}, origin.compiler + ", " + origin.build_type + ", " + origin.flags});
    return facts;
}

analysis::ReportInput input_of(const std::string& path, const sim::Reader& file, const std::string& headline) {
    const Origin origin = origin_of(file.provenance());
    const OpenedScenario scenario = open_scenario(origin.scenario, origin.overrides);
    analysis::Answer answer = analysis::answer(file, headline);
    const bool sweep = answer.sweep.has_value();
    analysis::ReportInput input{.answer = std::move(answer),
                                .places = sweep ? analysis::Places{} : analysis::places_of(file),
                                .labels = labels_of(scenario.document),
                                .origin = facts_of(origin),
                                .scenario = origin.scenario,
                                .command = command_of(file.provenance(), origin, path),
                                .notice = refusal()};
    if (scenario.model != nullptr) {
        std::vector<std::string> ranges;  // those that were drawn, and those that the runs left at their middle
        std::ranges::copy_if(origin.overrides, std::back_inserter(ranges), is_range);
        std::ranges::copy(sim::assumed_ranges(scenario.document, *scenario.model->schema), std::back_inserter(ranges));
        input.assumed = assumed_of(ranges, scenario.document, *scenario.model->schema);
    }
    if (input.labels.territory.es.empty()) input.labels.territory = both(origin.scenario_file);
    return input;
}

ExitCode report(const Arguments& arguments, const Console& console) {
    const std::string page = output_of(arguments, {"el archivo", "the file"});
    const std::string& path = arguments.operands[0];
    const sim::Reader file = open_file(path);
    std::string html;
    try {
        html =
            to_html(analysis::report(input_of(path, file, arguments.value("outcome").value_or("")), console.language));
    } catch (const sim::Error& error) {
        throw UsageError{error.text()};
    }
    if (const ExitCode code = write_text(page, html, console); code != ExitCode::fine) return code;
    console.out << page << '\n' << console.say(refusal()) << '\n';
    return ExitCode::fine;
}

}  // namespace

Command report_command() { return {usage(), report}; }

}  // namespace app
