// What a scenario calls its territory, administrations, platforms and units, and which numbers it assumes: read from
// the scenario's text inside a file, for the page.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/report.hpp"
#include "sim/scenario/document.hpp"

namespace app {

/// What has no label keeps its name.
[[nodiscard]] analysis::Labels labels_of(const sim::Document& document);

/// "parameters.ties.gain=0.02 .. 0.2" as a setting and its range.
[[nodiscard]] std::vector<analysis::AssumedRange> assumed_of(const std::vector<std::string>& settings);

}  // namespace app
