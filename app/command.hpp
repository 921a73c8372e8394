// What a command is to the program: its words for people, and a function from its arguments to an exit code.
#pragma once

#include <functional>
#include <ostream>

#include "app/arguments.hpp"

namespace app {

/// What the shell sees; the texts for --help are in help.cpp.
enum class ExitCode : int {
    fine = 0,
    unexpected = 1,
    unusable = 2,     ///< the command line, the scenario or the file given
    not_written = 3,  ///< the output
    runs_failed = 4,
    differs = 5,
    incomplete = 6,  ///< a sweep lacks runs, or parts of it are damaged
    interrupted = 130
};

/// Where a command talks to a person: results go out, all else is told on the side.
struct Console {
    std::ostream& out;
    std::ostream& side;
    sim::Language language = sim::Language::english;
    bool terminal = false;  ///< the side is a terminal

    [[nodiscard]] const std::string& say(const sim::Text& text) const { return text.in(language); }
};

struct Command {
    Usage usage;
    std::function<ExitCode(const Arguments&, const Console&)> action;
};

/// One file each in app/commands, named after the command.
[[nodiscard]] Command run_command();
[[nodiscard]] Command whatif_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command describe_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command inspect_command();
[[nodiscard]] Command tell_command();
[[nodiscard]] Command replay_command();
[[nodiscard]] Command verify_command();
[[nodiscard]] Command new_command();
[[nodiscard]] Command ablate_command();
[[nodiscard]] Command patterns_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command plan_command();
[[nodiscard]] Command sweep_command();
[[nodiscard]] Command resume_command();
[[nodiscard]] Command status_command();
[[nodiscard]] Command collect_command();
[[nodiscard]] Command verify_data_command();

}  // namespace app
