// How an experiment ended, for a person and for the shell.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "sim/experiment/experiment.hpp"

namespace app {

/// "run 17 failed: ..."; `placed`: "run 17 (point 2, replicate 3, a branch) failed: ...".
[[nodiscard]] sim::Text told(const sim::RunFailure& failure, bool placed);
/// The first few, a sentence each, and how many more there are.
[[nodiscard]] std::vector<sim::Text> told(std::span<const sim::RunFailure> failures, bool placed);

/// What keeps it from being complete, a sentence each; none when it is.
[[nodiscard]] std::vector<sim::Text> shortfalls(const sim::Outcome& outcome, const std::string& file);
[[nodiscard]] ExitCode exit_code(const sim::Outcome& outcome);

}  // namespace app
