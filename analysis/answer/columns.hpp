// Looking into a file: its variables, labels and codes by name, with an error that says what is not there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/record/reader.hpp"

namespace analysis {

using Whole = std::vector<std::int64_t>;

[[nodiscard]] bool has_variable(const sim::Reader& file, const std::string& name);
/// Throws sim::Error where the file has none of that name.
[[nodiscard]] const sim::Variable& variable(const sim::Reader& file, const std::string& name);

/// Position of a name among the meanings of codes. Throws sim::Error where it is none of them.
[[nodiscard]] std::int64_t code(const std::vector<std::string>& names, const std::string& name);

/// Rows of runs first .. first + count - 1, which follow each other.
[[nodiscard]] sim::RowRange rows_of_runs(const sim::Reader& file, const std::string& dimension, std::size_t first,
                                         std::size_t count);

/// Whole numbers of one run.
[[nodiscard]] Whole column(const sim::Reader& file, const std::string& name, std::size_t run);

/// Numbers of some rows, whole or not; a missing one is NaN.
[[nodiscard]] std::vector<double> numbers(const sim::Reader& file, const std::string& name, sim::RowRange rows);

/// Labels of a fixed dimension; none where the scenario has no entry of it.
template <class Label>
std::vector<Label> labels(const sim::Reader& file, const std::string& name) {
    for (const sim::FixedDimension& dimension : file.shape().fixed)
        if (dimension.name == name) return std::get<std::vector<Label>>(dimension.labels);
    return {};
}

}  // namespace analysis
