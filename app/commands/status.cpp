// articula status: how far a sweep is, whoever works on it.
#include <chrono>

#include "app/command.hpp"
#include "app/sweeps/sweep_status.hpp"

namespace app {
namespace {

Usage usage() {
    return {.name = "status",
            .summary = {"dice cómo va un barrido", "says how far a sweep is"},
            .operands = {{"CARPETA", "FOLDER"}},
            .required = 1,
            .options = {{.name = "json", .meaning = {"para programas", "for programs"}}},
            .details =
                {"Hechas, en marcha, fallidas y faltantes, y cuánto queda: de los archivos solos, también en un\n"
                 "clúster. Un trabajador callado dijo que trabajaba y no lo ha repetido en 30 s.",
                 "Done, running, failed and missing, and the time left: from files alone, on a cluster too. A silent\n"
                 "worker said that it was working and has not said so again for 30 s."},
            .example = "articula status morris"};
}

ExitCode status(const Arguments& arguments, const Console& console) {
    const OpenedSweep sweep = open_sweep(arguments.operands[0]);
    sim::DiskFileSystem files;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const SweepStatus found = status_of(files, sweep, std::chrono::duration_cast<std::chrono::seconds>(now).count());
    console.out << (arguments.has("json") ? to_json(found) : told(sweep, found, console.language));
    return ExitCode::fine;
}

}  // namespace

Command status_command() { return {usage(), status}; }

}  // namespace app
