// articula verify: published results repeated by the same engine, row by row; nothing is hidden.
#include <fmt/format.h>

#include <chrono>
#include <memory>

#include "app/command.hpp"
#include "app/origin.hpp"
#include "app/threads.hpp"
#include "app/verification_file.hpp"
#include "app/verification_text.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/record/run_store.hpp"

namespace app {
namespace {

using models::classics::Effort;
using Rows = std::vector<models::classics::VerificationRow>;

Usage usage() {
    return {.name = "verify",
            .summary = {"repite resultados publicados con el mismo motor",
                        "repeats published results with the same engine"},
            .options = {{.name = "quick", .meaning = {"menos corridas, en segundos", "fewer runs, in seconds"}},
                        {.name = "output",
                         .letter = 'o',
                         .value = {"ARCHIVO", "FILE"},
                         .meaning = {"también la tabla como HDF5", "the table as HDF5 too"}},
                        {.name = "markdown",
                         .value = {"ARCHIVO", "FILE"},
                         .meaning = {"también la tabla como página, VERIFICATION.md",
                                     "the table as a page too, VERIFICATION.md"}},
                        threads_option()},
            .details =
                {"Una línea por número publicado: fuente, publicado, nuestro, intervalo, veredicto. Termina con 5 si\n"
                 "falla algo que debería cumplirse.",
                 "A line for each published number: source, published, ours, interval, verdict. Ends with 5 when\n"
                 "something fails that should hold."},
            .example = "articula verify --quick"};
}

Rows verify_all(Effort effort, sim::Executor& executor, const Console& console) {
    using Clock = std::chrono::steady_clock;
    Rows rows;
    for (const auto& classic : models::classics::classics()) {
        const auto start = Clock::now();
        const Rows more = verify(classic, effort, executor);
        const std::chrono::duration<double> took = Clock::now() - start;
        console.out << verification_lines(more, took.count(), console.language) << std::flush;
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

/// Refuses a bad place before anything is computed.
std::unique_ptr<sim::RunStore> open_store(sim::FileSystem& files, const Arguments& arguments) {
    const auto file = arguments.value("output");
    if (!file) return nullptr;
    Origin origin = origin_of_this_program();
    origin.model = arguments.has("quick") ? "classics, quick" : "classics";
    return std::make_unique<sim::RunStore>(
        files, *file, sim::FileHead{verification_shape(), provenance_of(origin), {sim::RunLabel{}}},
        sim::RunStore::Options{});
}

void write_file(sim::RunStore& store, const Rows& rows) {
    store.put(0, verification_trajectory(rows));
    store.close();
    store.collect();
}

void write_page(sim::FileSystem& files, const std::string& file, const Rows& rows, sim::Language language) {
    const std::string page = verification_page(rows, language);
    replace_file(files, file, std::as_bytes(std::span{page}));
}

Rows verify_and_write(const Arguments& arguments, const Console& console) {
    sim::DiskFileSystem files;
    const auto store = open_store(files, arguments);
    sim::TbbExecutor executor{threads_of(arguments)};
    Rows rows = verify_all(arguments.has("quick") ? Effort::quick : Effort::full, executor, console);
    console.out << '\n' << verification_summary(rows, console.language);
    if (store) write_file(*store, rows);
    if (const auto page = arguments.value("markdown")) write_page(files, *page, rows, console.language);
    return rows;
}

ExitCode perform(const Arguments& arguments, const Console& console) {
    try {
        return models::classics::all_hold(verify_and_write(arguments, console)) ? ExitCode::fine : ExitCode::differs;
    } catch (const UsageError&) {
        throw;
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n';
        return ExitCode::not_written;
    }
}

}  // namespace

Command verify_command() { return {usage(), perform}; }

}  // namespace app
