// How an experiment ended, for a person and for the shell.
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "sim/experiment/experiment.hpp"

namespace app {

/// What keeps it from being complete, a sentence each; none when it is.
[[nodiscard]] std::vector<sim::Text> shortfalls(const sim::Outcome& outcome, const std::string& file);
[[nodiscard]] ExitCode exit_code(const sim::Outcome& outcome);

}  // namespace app
