// Reading what a dataset of a trajectory file holds; what this program does not write is a sim::Error.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/hdf5.hpp"

namespace sim::hdf5 {

[[noreturn]] void unexpected(const std::string& name);

[[nodiscard]] ValueType type_of(hid_t dataset, const std::string& name);

/// Rows first .. first + count - 1: numbers as they are stored.
[[nodiscard]] std::vector<std::byte> read_bytes(hid_t dataset, ValueType type, std::size_t first, std::size_t count);
[[nodiscard]] Values read_values(hid_t dataset, ValueType type, std::size_t first, std::size_t count);

/// The whole of a dataset that has one dimension.
[[nodiscard]] Values read_list(hid_t file, const std::string& name);

template <class Kind>
[[nodiscard]] std::vector<Kind> read_list_of(hid_t file, const std::string& name) {
    Values values = read_list(file, name);
    auto* list = std::get_if<std::vector<Kind>>(&values);
    if (list == nullptr) unexpected(name);
    return std::move(*list);
}

/// Of a growing dimension: the first row of each of so many runs, and the end. Rows of a run follow each other.
[[nodiscard]] std::vector<std::size_t> first_rows_of(hid_t file, const std::string& dimension, std::size_t runs);

}  // namespace sim::hdf5
