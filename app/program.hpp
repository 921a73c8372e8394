// The whole program but for what belongs to the process: from words to an exit code.
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "app/language.hpp"

namespace app {

/// `console.language` is set here, from the words and the environment.
[[nodiscard]] ExitCode run_program(std::vector<std::string> words, const Environment& environment, Console console);

}  // namespace app
