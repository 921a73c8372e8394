// Making one dataset and writing rows to it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/hdf5.hpp"

namespace sim::hdf5 {

/// One dimension of a dataset: its scale, and how many rows of it make a chunk.
struct Side {
    std::string scale;
    std::size_t size;
    bool growing;
};

struct DatasetPlan {
    std::string name;
    ValueType type;
    std::vector<Side> sides;
    bool packed;    ///< numbers in chunks, compressed, with checksums, so that rows can be added; otherwise as they are
    bool may_miss;  ///< integers: whether the most negative value means "missing"
};

/// Rows of the first side that make one chunk.
[[nodiscard]] std::size_t chunk_rows(const DatasetPlan& plan);
[[nodiscard]] Handle create_dataset(hid_t file, const DatasetPlan& plan);

/// `_FillValue` of the type, as attribute.
void write_fill_value(hid_t dataset, ValueType type);
/// `flag_values` and `flag_meanings`.
void write_flags(hid_t dataset, ValueType type, const std::vector<std::string>& meanings);

/// Rows first .. first + count - 1, each with all that the other sides hold.
void write_numbers(hid_t dataset, ValueType type, std::size_t first, std::size_t count, const void* numbers);
/// One chunk as its filters left it; `first`: its first row.
void write_filtered(hid_t dataset, std::size_t first, std::span<const std::byte> chunk);
/// Adds the missing value of the type, up to `size` bytes.
void pad_with_missing(std::vector<std::byte>& numbers, ValueType type, std::size_t size);
void write_texts(hid_t dataset, std::size_t first, std::size_t count, const std::string* texts);
void read_numbers(hid_t dataset, ValueType type, std::size_t first, std::size_t count, void* numbers);
[[nodiscard]] std::vector<std::string> read_texts(hid_t dataset, std::size_t first, std::size_t count);

/// A dimension of the netCDF kind that has no values of its own.
[[nodiscard]] Handle create_bare_scale(hid_t file, const std::string& name, std::size_t size);
/// Makes the dataset the scale that carries the name.
void make_scale(hid_t dataset, const std::string& name);

/// Who uses a scale, and as which of its dimensions.
struct ScaleUse {
    std::string dataset;
    unsigned dimension;
};

/// The two halves of an attachment: in the dataset the scale of each side, in the scale its users.
void write_dimension_list(hid_t file, hid_t dataset, const std::vector<Side>& sides);
void write_reference_list(hid_t file, hid_t scale, const std::vector<ScaleUse>& uses);
/// Names of the scales of a dataset's sides.
[[nodiscard]] std::vector<std::string> read_dimension_list(hid_t dataset);

}  // namespace sim::hdf5
