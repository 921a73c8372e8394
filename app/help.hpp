// The help, written from the same description that the parser reads.
#pragma once

#include <vector>

#include "app/command.hpp"

namespace app {

/// Of the whole program: what it is, its commands, its exit codes.
[[nodiscard]] std::string program_help(const std::vector<Command>& commands, sim::Language language);
/// Of one command.
[[nodiscard]] std::string command_help(const Usage& usage, sim::Language language);
/// "articula run SCENARIO -o FILE [options]".
[[nodiscard]] std::string synopsis(const Usage& usage, sim::Language language);

}  // namespace app
