// What commands that make a file of runs have in common: where it goes, its progress, and what a person may do next.
#pragma once

#include <string>

#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/opened_scenario.hpp"
#include "app/origin.hpp"
#include "sim/experiment/experiment.hpp"

namespace app {

[[nodiscard]] Option output_option();
/// What a command that runs a scenario must not overwrite.
[[nodiscard]] const sim::Text& the_scenario();
/// Throws UsageError where the name would cost the user what is read (the first operand, `what` for a person), or is
/// none.
[[nodiscard]] std::string output_of(const Arguments& arguments, const sim::Text& what);
/// Into its place as a whole; an earlier file stays where it cannot be written.
[[nodiscard]] ExitCode write_text(const std::string& file, const std::string& text, const Console& console);

/// Of runs of that scenario by this program.
[[nodiscard]] Origin origin_of_scenario(const std::string& path, const OpenedScenario& scenario);

/// A bar on a terminal, lines in a log, nothing where quiet is asked.
[[nodiscard]] std::unique_ptr<sim::Progress> progress_for(const Arguments& arguments, const Console& console);

/// Makes the runs and the file. Throws sim::Error where it cannot be written; an earlier file then stays as it was.
[[nodiscard]] sim::Outcome make_file(const std::string& file, const sim::Experiment& experiment,
                                     const sim::Provenance& provenance, sim::Progress& progress);

/// As one word of a shell.
[[nodiscard]] std::string shell_word(const std::string& text);

}  // namespace app
