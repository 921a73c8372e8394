// articula verify-data: whether every part of a sweep is there, byte for byte, and belongs to it.
#include <fmt/format.h>

#include "app/command.hpp"
#include "app/output_file.hpp"
#include "app/sweeps/sweep_folder.hpp"
#include "sim/record/reader.hpp"

namespace app {
namespace {

using sim::PartState;
using sim::Text;

Usage usage() {
    return {.name = "verify-data",
            .summary = {"busca partes de un barrido que faltan o están dañadas",
                        "finds parts of a sweep that are missing or damaged"},
            .operands = {{"CARPETA", "FOLDER"}},
            .required = 1,
            .details = {"Lee cada byte y compara las sumas. Sale con 6 donde algo no está bien o faltan corridas;\n"
                        "articula resume las hace, también las que estaban en una parte dañada.",
                        "Reads every byte and compares checksums. Leaves with 6 where something is wrong or runs are\n"
                        "missing; articula resume makes them, those of a damaged part as well."},
            .example = "articula verify-data morris"};
}

Text words_of(PartState state) {
    switch (state) {
        case PartState::missing:
            return {"falta", "missing"};
        case PartState::damaged:
            return {"dañada", "damaged"};
        case PartState::foreign:
            return {"de otro experimento", "of another experiment"};
        case PartState::unreadable:
            return {"su lista de partes (manifest) no se puede leer", "its list of parts (manifest) cannot be read"};
        case PartState::unlisted:
            return {"hay partes, pero falta su lista (manifest)",
                    "there are parts, but their list (manifest) is missing"};
        case PartState::sound:
            break;
    }
    return {"bien", "sound"};
}

/// Nothing, or what is wrong with the collected file.
std::string complaint_of_result(const OpenedSweep& sweep, const Console& console) try {
    sim::DiskFileSystem files;
    if (files.kind(sweep.result()) == sim::PathKind::file) (void)sim::Reader{files, sweep.result()};
    return "";
} catch (const sim::Error& error) {
    return "result.h5: " + console.say(error.text()) + '\n';
}

ExitCode verify_data(const Arguments& arguments, const Console& console) {
    const OpenedSweep sweep = open_sweep(arguments.operands[0]);
    sim::DiskFileSystem files;
    const sim::SweepStore store = look_at(files, sweep.sweep(), sim::PartLibrary::Look::checksums);
    std::size_t wrong = 0;
    std::size_t spare = 0;
    for (const sim::KnownPart& part : store.library.parts()) {
        if (part.state == PartState::sound) continue;
        ++wrong;
        const bool is_spare = store.is_spare(part);
        spare += is_spare ? 1 : 0;
        const std::string runs =
            part.part.runs.empty()
                ? ""
                : fmt::format(fmt::runtime(console.say({" ({} corridas)", " ({} runs)"})), part.part.runs.size());
        console.out << (part.folder / part.part.name).string() << ": " << console.say(words_of(part.state)) << runs
                    << (is_spare ? console.say({"; no hace falta: ninguna corrida se perdió con ella",
                                                "; not needed: no run is lost with it"})
                                 : "")
                    << '\n';
    }
    const std::string result = complaint_of_result(sweep, console);
    console.out << result
                << fmt::format(fmt::runtime(console.say({"{} partes, {} con problemas; {} corridas hechas, faltan {}\n",
                                                         "{} parts, {} with problems; {} runs made, {} missing\n"})),
                               store.library.parts().size(), wrong, store.present().size(), store.missing().size());
    const bool missing = !store.missing().empty();
    if (wrong == spare && result.empty() && !missing) return ExitCode::fine;
    console.out << (missing ? "articula resume " : "articula collect ") << shell_word(sweep.folder.string()) << '\n';
    return ExitCode::incomplete;
}

}  // namespace

Command verify_data_command() { return {usage(), verify_data}; }

}  // namespace app
