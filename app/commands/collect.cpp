// articula collect: the one file of a sweep, and views of it.
#include <fmt/format.h>

#include "app/command.hpp"
#include "app/output_file.hpp"
#include "app/sweeps/sweep_status.hpp"
#include "app/threads.hpp"
#include "sim/record/dense_view.hpp"
#include "sim/record/run_table.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;
using sim::operator+;

Usage usage() {
    return {.name = "collect",
            .summary = {"reúne las corridas de un barrido en un archivo", "gathers the runs of a sweep in one file"},
            .operands = {{"CARPETA", "FOLDER"}},
            .required = 1,
            .options = {{.name = "output",
                         .letter = 'o',
                         .value = {"ARCHIVO", "FILE"},
                         .meaning = {"si falta, CARPETA/result.h5", "FOLDER/result.h5 where missing"}},
                        {.name = "partial", .meaning = {"también si faltan corridas", "also where runs are missing"}},
                        {.name = "csv",
                         .value = {"ARCHIVO", "FILE"},
                         .meaning = {"además una tabla, una fila por corrida", "also a table, one row a run"}},
                        {.name = "dense",
                         .value = {"ARCHIVO", "FILE"},
                         .meaning = {"además una vista por factores, si el diseño está completo",
                                     "also a view by factors, if the design is complete"}},
                        threads_option()},
            .details =
                {"El archivo es una copia verificada, no una vista de las partes: puede moverse y las partes borrarse.",
                 "The file is a verified copy, no view of the parts: it may be moved, and the parts deleted."},
            .example = "articula collect morris -o morris.h5 --csv morris.csv"};
}

/// Says what is missing, and how to go on.
void tell_missing(const OpenedSweep& sweep, std::size_t missing, const Console& console) {
    console.side << fmt::format(
        fmt::runtime(
            console.say({"articula: faltan {} de {} corridas; articula resume {} las hace (--slurm: en la cola), "
                         "--partial reúne las que hay\n",
                         "articula: {} of {} runs are missing; articula resume {} makes them (--slurm: on the "
                         "cluster), --partial gathers those that are there\n"})),
        missing, sweep.head.runs.size(), shell_word(sweep.folder.string()));
}

/// The same path, however it is written.
sim::Path plain(const sim::Path& path) { return std::filesystem::weakly_canonical(std::filesystem::absolute(path)); }

/// Whether something of the sweep may be there: in its folder only NAME.h5 and NAME.csv beside its own files are free.
bool is_of_the_sweep(const OpenedSweep& sweep, const sim::Path& path) {
    const sim::Path inside = plain(path).lexically_relative(plain(sweep.folder));
    if (inside.empty() || *inside.begin() == "..") return false;
    const std::string first = inside.begin()->string();
    return first != inside.string() || (inside.extension() != ".h5" && inside.extension() != ".csv") ||
           first == "points.csv";
}

/// Each output needs a place of its own, and none may be a file of the sweep.
void require_free_places(const OpenedSweep& sweep, const std::vector<std::string>& outputs) {
    for (std::size_t i = 0; i != outputs.size(); ++i) {
        if (is_of_the_sweep(sweep, outputs[i]))
            throw UsageError{
                sim::quoted(outputs[i]) +
                Text{" es de los archivos del barrido; use otro nombre, o un lugar fuera de la carpeta",
                     " is among the files of the sweep; use another name, or a place outside of its folder"}};
        for (std::size_t other = 0; other != i; ++other)
            if (plain(outputs[i]) == plain(outputs[other]))
                throw UsageError{sim::quoted(outputs[i]) + Text{": dos resultados no caben en un archivo",
                                                                ": two outputs do not fit in one file"}};
    }
}

/// What can always be written comes first.
void write_views(const Arguments& arguments, const std::string& file) {
    if (!arguments.has("csv") && !arguments.has("dense")) return;
    sim::DiskFileSystem files;
    const sim::Reader reader{sim::Path{file}};
    if (const auto table = arguments.value("csv")) {
        const std::string text = run_table(reader);
        replace_file(files, *table, std::as_bytes(std::span{text}));
    }
    if (const auto dense = arguments.value("dense")) write_dense_view(files, *dense, reader);
}

ExitCode collect_runs(const Arguments& arguments, const Console& console) {
    const std::size_t threads = threads_of(arguments);
    OpenedSweep sweep = open_sweep(arguments.operands[0]);
    sweep.plan.experiment.threads = threads;
    const std::string file = arguments.value("output").value_or(sweep.result().string());
    std::vector<std::string> outputs{file};
    for (const char* view : {"csv", "dense"})
        if (const auto path = arguments.value(view)) outputs.push_back(*path);
    require_free_places(sweep, outputs);
    sim::DiskFileSystem files;
    try {
        const sim::SweepStore store = look_at(files, sweep.sweep(), sim::PartLibrary::Look::checksums);
        const std::size_t missing = store.missing().size();
        if (missing != 0) tell_missing(sweep, missing, console);
        if (missing != 0 && !arguments.has("partial")) return ExitCode::incomplete;
        sim::collect(files, file, sweep.sweep(), store);
        console.out << fmt::format(fmt::runtime(console.say({"{}: {} corridas\n", "{}: {} runs\n"})), file,
                                   store.present().size())
                    << told_of_precision(sweep, store.imprecise_points, console.language);
        write_views(arguments, file);
        return ExitCode::fine;
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n';
        return ExitCode::not_written;
    }
}

}  // namespace

Command collect_command() { return {usage(), collect_runs}; }

}  // namespace app
