// articula new: a scenario of one's own, begun from one that comes with the program.
#include "app/annotated_scenario.hpp"
#include "app/command.hpp"
#include "app/opened_scenario.hpp"
#include "app/shipped_scenarios.hpp"
#include "sim/record/file_system.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

Usage usage() {
    return {.name = "new",
            .summary = {"comienza un escenario propio desde uno que viene con el programa",
                        "begins a scenario of your own from one that comes with the program"},
            .operands = {{"ARCHIVO", "FILE"}},
            .required = 1,
            .options = {{.name = "from",
                         .value = {"NOMBRE", "NAME"},
                         .meaning = {"desde cuál; si falta, los nombra", "from which; names them where missing"}}},
            .details = {"El archivo queda comentado: qué significa cada tabla y cada clave, con su unidad y sus "
                        "límites, y qué cambiar\nprimero. No reemplaza un archivo que ya existe.",
                        "The file comes with comments: what each table and key means, its unit and limits, and what to "
                        "change first.\nIt does not replace a file that exists."},
            .example = "articula new mi_territorio.toml --from medellin"};
}

std::string source_of(const Arguments& arguments) {
    if (const auto from = arguments.value("from")) return *from;
    const std::vector<std::string> names = shipped_names();
    throw UsageError{Text{"falta --from NOMBRE; hay: ", "missing --from NAME; there are: "} +
                     both(sim::listing({names.begin(), names.end()}))};
}

void write_new(const std::string& file, const std::string& text) {
    sim::DiskFileSystem files;
    if (files.kind(file) != sim::PathKind::nothing)
        throw sim::Error{sim::quoted(file) +
                         Text{" ya existe; elija otro nombre", " exists already; choose another name"}};
    replace_file(files, file, std::as_bytes(std::span{text}));
}

ExitCode begin(const Arguments& arguments, const Console& console) {
    const std::string& file = arguments.operands[0];
    const std::string from = source_of(arguments);
    const std::string text = shipped_scenario(from);
    const OpenedScenario scenario = open_scenario(text, {});
    const std::string mine = annotated(text, *scenario.model->schema, {from, file}, console.language);
    try {
        write_new(file, mine);
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n';
        return ExitCode::not_written;
    }
    console.out << file << console.say({": comenzado desde '", ": begun from '"}) << from << "'\n\n"
                << console.say({"Para seguir:\n", "What next:\n"}) << "  articula check " << file << '\n';
    return ExitCode::fine;
}

}  // namespace

Command new_command() { return {usage(), begin}; }

}  // namespace app
