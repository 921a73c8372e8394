// The pieces of which every labelled file is made: what its root says, scales with labels, what a variable says of
// itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/hdf5.hpp"
#include "sim/record/provenance.hpp"

namespace sim::labelled {

void write_text_if_any(hid_t dataset, const char* name, const std::string& text);
void write_head(hid_t root, const char* file_type, const Provenance& provenance);
/// All numbers of a dataset with one dimension.
void write_column(hid_t dataset, ValueType type, const std::vector<std::int64_t>& numbers);
/// Role, name, unit, codes, missing value and coordinates of a variable of runs.
void describe(hid_t dataset, const TrajectoryShape& shape, const Variable& variable);
/// The scale of a fixed dimension, with its labels.
void create_fixed_scale(hid_t file, const FixedDimension& dimension);

}  // namespace sim::labelled
