// The last 16 bytes of a file, behind the end of its HDF5 content (where HDF5 does not look): "articula", the format
// version, and a checksum over all bytes before it. Nothing is read from a file whose seal does not hold.
#pragma once

#include <cstdint>
#include <string>

#include "sim/record/file_system.hpp"

namespace sim {

inline constexpr std::uint32_t format_version = 1;

/// Reads the file back from its beginning, appends the seal and returns the checksum.
std::uint32_t seal(File& file);

/// Throws sim::Error when the file is foreign, truncated, damaged, or of another version.
[[nodiscard]] std::uint32_t verify_seal(File& file, const std::string& name);

}  // namespace sim
