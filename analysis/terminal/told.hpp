// The answer of a file in about twenty plain lines, for a terminal: the same numbers as on the report's page.
#pragma once

#include <cstddef>
#include <string>

#include "analysis/answer/answer.hpp"
#include "analysis/report/report.hpp"
#include "sim/core/text.hpp"

namespace analysis {

/// As many of the changes and protections are named as leave room for the rest; one of each always is.
inline constexpr std::ptrdiff_t most_told_lines = 22;

/// Lines of at most 110 characters, each with its end. Administrations and the territory keep the names of the file.
[[nodiscard]] std::string told(const Answer& answer, sim::Language language);
/// With the scenario's own words for them.
[[nodiscard]] std::string told(const Answer& answer, const Labels& labels, sim::Language language);

}  // namespace analysis
