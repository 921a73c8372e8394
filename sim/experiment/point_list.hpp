// The points of a design that somebody listed: a CSV with a column for each factor, by name, and a line for each point.
#pragma once

#include <string_view>
#include <vector>

#include "sim/experiment/experiment_file.hpp"

namespace sim {

/// [point][factor]: values, codes of choices. Everything that is wrong goes to the findings, at the place where the
/// experiment names its file, with the line of the CSV. A byte order mark, CRLF, blank lines, quotes and semicolons in
/// place of commas are fine.
[[nodiscard]] std::vector<std::vector<double>> read_point_list(std::string_view csv, const ExperimentFile& file,
                                                               Findings& findings);

/// Factors without a range have that of their listed values.
void take_ranges(const std::vector<std::vector<double>>& points, ExperimentFile& file);

}  // namespace sim
