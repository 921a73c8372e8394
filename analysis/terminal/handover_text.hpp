// The table of hand-overs as lines of text.
#pragma once

#include "analysis/answer/handovers.hpp"
#include "sim/core/text.hpp"

namespace analysis {

/// Numbers are means per run, with one decimal where there are several runs.
[[nodiscard]] std::string render(const HandoverTable& table, sim::Language language);

}  // namespace analysis
