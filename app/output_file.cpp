#include "app/output_file.hpp"

#include <filesystem>
#include <span>

#include "app/interrupt.hpp"
#include "app/progress_bar.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/record/file_system.hpp"
#include "sim/scenario/wording.hpp"

namespace app {

using sim::Text;
using sim::operator+;

Option output_option() {
    return {.name = "output",
            .letter = 'o',
            .value = {"ARCHIVO", "FILE"},
            .meaning = {"archivo que se escribe", "file to write"},
            .required = true};
}

const Text& the_scenario() {
    static const Text words{"el escenario", "the scenario"};
    return words;
}

std::string output_of(const Arguments& arguments, const Text& what) {
    std::string file = *arguments.value("output");
    if (file.empty()) throw UsageError{{"-o necesita el nombre de un archivo", "-o needs the name of a file"}};
    std::error_code unknown;
    if (std::filesystem::equivalent(file, arguments.operands[0], unknown))
        throw UsageError{Text{"-o nombra ", "-o names "} + what + Text{" mismo", " itself"}};
    return file;
}

ExitCode write_text(const std::string& file, const std::string& text, const Console& console) try {
    sim::DiskFileSystem files;
    replace_file(files, file, std::as_bytes(std::span{text}));
    return ExitCode::fine;
} catch (const sim::Error& error) {
    console.side << "articula: " << console.say(error.text()) << '\n';
    return ExitCode::not_written;
}

Origin origin_of_scenario(const std::string& path, const OpenedScenario& scenario) {
    Origin origin = origin_of_this_program();
    origin.model = scenario.model->name;
    origin.seed = static_cast<std::int64_t>(scenario.settings.seed);
    origin.replicates = scenario.settings.replicates;
    origin.scenario_file = sim::Path{path}.filename().string();
    origin.overrides = scenario.document.settings();
    origin.scenario = scenario.document.text();
    return origin;
}

std::unique_ptr<sim::Progress> progress_for(const Arguments& arguments, const Console& console) {
    if (arguments.has("quiet")) return std::make_unique<sim::NoProgress>();
    return std::make_unique<ProgressBar>(console.side, console.terminal, console.language, steady_seconds());
}

sim::Outcome make_file(const std::string& file, const sim::Experiment& experiment, const sim::Provenance& provenance,
                       sim::Progress& progress) {
    const Interrupt interrupt;  // before any other thread
    sim::DiskFileSystem files;
    sim::RunStore store{files, file, head_of(experiment, provenance), {}};
    const auto executors = [](std::size_t workers) { return std::make_unique<sim::TbbExecutor>(workers); };
    return run_experiment(experiment, executors, store, progress, interrupt.token());
}

std::string shell_word(const std::string& text) {
    const std::string plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+,:@%";
    if (text.find_first_not_of(plain) == std::string::npos) return text;
    std::string word = "'";
    for (const char c : text) word += c == '\'' ? "'\\''" : std::string{c};
    return word + '\'';
}

}  // namespace app
