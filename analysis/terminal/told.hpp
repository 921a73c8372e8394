// The answer of a file in about twenty plain lines, for a terminal: the same numbers as on the report's page.
#pragma once

#include <string>

#include "analysis/answer/answer.hpp"
#include "analysis/report/report.hpp"
#include "sim/core/text.hpp"

namespace analysis {

/// Lines of at most 100 characters, each with its end. Administrations and the territory keep the names of the file.
[[nodiscard]] std::string told(const Answer& answer, sim::Language language);
/// With the scenario's own words for them.
[[nodiscard]] std::string told(const Answer& answer, const Labels& labels, sim::Language language);

}  // namespace analysis
