// The runs of a file as a table for spreadsheets and statistics programs: comma-separated, one row a run, a head of
// names, numbers in the shortest form that reads back the same.
#pragma once

#include <string>

#include "sim/record/reader.hpp"

namespace sim {

/// Columns: run, point, replicate, branch, seed (where the file tells it), then every variable of runs that is one
/// value a run, and of those along dates the value at the last date; codes as their meanings, missing values as
/// nothing.
[[nodiscard]] std::string run_table(const Reader& reader);

}  // namespace sim
