// articula tell: the answer of a file in plain lines, or the life of one agenda or actor as a story.
#include <algorithm>
#include <optional>

#include "analysis/answer/story.hpp"
#include "analysis/terminal/story_text.hpp"
#include "analysis/terminal/told.hpp"
#include "app/command.hpp"
#include "app/opened_file.hpp"
#include "app/opened_scenario.hpp"
#include "app/report_labels.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;
using sim::operator+;

Usage usage() {
    return {
        .name = "tell",
        .summary = {"cuenta la respuesta de un archivo en pocas líneas", "tells the answer of a file in a few lines"},
        .operands = {{"ARCHIVO", "FILE"}},
        .required = 1,
        .options = {{.name = "agenda",
                     .value = {"NOMBRE", "NAME"},
                     .meaning = {"en cambio, la vida de esa agenda", "instead, the life of that agenda"}},
                    {.name = "actor",
                     .value = {"NOMBRE", "NAME"},
                     .meaning = {"en cambio, la vida de ese actor", "instead, the life of that actor"}},
                    {.name = "run",
                     .value = {"K", "K"},
                     .meaning = {"de qué corrida; si falta, la primera que lo tiene",
                                 "of which run; the first that has it where missing"}},
                    outcome_option()},
        .details =
            {"La misma respuesta que la página de articula report, sin dibujos: qué pasa con las agendas, qué las "
             "protege,\na qué costo y por qué. Una vida se cuenta con los sucesos de una sola corrida.",
             "The same answer as the page of articula report, without pictures: what happens to agendas, what "
             "protects\nthem, at what cost, and why. A life is told by the events of one run."},
        .example = "articula tell aula.h5 --lang es"};
}

/// Throws UsageError with the nearest right names.
[[noreturn]] void refuse(const Text& what, const std::string& name, const std::vector<std::string>& known) {
    const sim::Names names{known.begin(), known.end()};
    throw UsageError{what + sim::quoted(name) + sim::suggestion(name, names)};
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<std::size_t> run_of(const Arguments& arguments, const sim::Reader& file) {
    const auto last = static_cast<std::int64_t>(file.runs().size()) - 1;
    const auto run = arguments.whole("run", 0, last);
    return run ? std::optional{static_cast<std::size_t>(*run)} : std::nullopt;
}

analysis::Story agenda_story(const sim::Reader& file, const std::string& name, std::optional<std::size_t> wanted) {
    const std::size_t first = wanted.value_or(0);
    const std::size_t last = wanted.value_or(file.runs().size() - 1);
    for (std::size_t run = first; run <= last; ++run)
        if (holds(analysis::agenda_names(file, run), name)) return analysis::story_of_agenda(file, run, name);
    refuse(wanted ? Text{"esa corrida no tiene agenda ", "that run has no agenda "}
                  : Text{"ninguna corrida tiene agenda ", "no run has an agenda "},
           name, analysis::agenda_names(file, first));
}

analysis::Story actor_story(const sim::Reader& file, const std::string& name, std::optional<std::size_t> wanted) {
    const std::vector<std::string> known = analysis::actor_names(file);
    if (!holds(known, name)) refuse({"actor desconocido ", "unknown actor "}, name, known);
    return analysis::story_of_actor(file, wanted.value_or(0), name);
}

analysis::Labels labels_in(const sim::Reader& file) {
    const Origin origin = origin_of(file.provenance());
    return labels_of(open_scenario(origin.scenario, origin.overrides).document);
}

ExitCode tell(const Arguments& arguments, const Console& console) {
    if (arguments.has("agenda") && arguments.has("actor"))
        throw UsageError{{"--agenda y --actor se excluyen: una vida a la vez",
                          "--agenda and --actor exclude each other: one life at a time"}};
    const bool life = arguments.has("agenda") || arguments.has("actor");
    if (arguments.has("run") && !life)
        throw UsageError{{"--run va con --agenda o --actor: la respuesta es de todas las corridas",
                          "--run goes with --agenda or --actor: the answer is about all runs"}};
    if (arguments.has("outcome") && life)
        throw UsageError{{"--outcome es de la respuesta: no va con --agenda ni --actor",
                          "--outcome is of the answer: it does not go with --agenda or --actor"}};
    const sim::Reader file = open_file(arguments.operands[0]);
    try {
        const auto run = run_of(arguments, file);
        if (arguments.has("agenda"))
            console.out << told(agenda_story(file, *arguments.value("agenda"), run), labels_in(file), console.language);
        else if (arguments.has("actor"))
            console.out << told(actor_story(file, *arguments.value("actor"), run), labels_in(file), console.language);
        else
            console.out << told(analysis::answer(file, arguments.value("outcome").value_or("")), labels_in(file),
                                console.language);
    } catch (const UsageError&) {
        throw;
    } catch (const sim::Error& error) {
        throw UsageError{error.text()};
    }
    if (life) console.out << console.say(refusal()) << '\n';
    return ExitCode::fine;
}

}  // namespace

Command tell_command() { return {usage(), tell}; }

}  // namespace app
