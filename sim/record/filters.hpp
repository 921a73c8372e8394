// The filters of a result's numbers (FORMAT.md), outside of the HDF5 library: it works for one thread at a time, and
// compressing is most of what collecting costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/trajectory.hpp"

namespace sim::hdf5 {

/// A chunk of numbers of that type as HDF5 stores it: shuffled, deflated, and Fletcher's checksum behind it (little
/// endian). Any thread may call it. Throws sim::Error where zlib fails.
[[nodiscard]] std::vector<std::byte> filtered(std::span<const std::byte> numbers, ValueType type);

/// Fletcher, "An arithmetic checksum for serial transmissions" (1982), of 16-bit words that begin with their high byte,
/// modulo 65535, where a sum that is not 0 is 1 .. 65535. A last odd byte is a high one.
[[nodiscard]] std::uint32_t fletcher32(std::span<const std::byte> bytes);

}  // namespace sim::hdf5
