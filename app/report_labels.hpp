// What a scenario calls its territory, administrations, platforms and units, and which numbers it assumes: read from
// the scenario's text inside a file, for the page.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/report.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/schema.hpp"

namespace app {

/// What has no label keeps its name.
[[nodiscard]] analysis::Labels labels_of(const sim::Document& document);

/// "parameters.ties.gain=0.02 .. 0.2" as what the parameter means, its range, and its path. Of an entry of a list and
/// of a number of a profile the label stands behind the meaning; what the schema does not know is called by its path.
[[nodiscard]] std::vector<analysis::AssumedRange> assumed_of(const std::vector<std::string>& settings,
                                                             const sim::Document& document, const sim::Schema& schema);

}  // namespace app
