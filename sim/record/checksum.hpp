// CRC-32C (Castagnoli; RFC 3720 appendix B.4): finds every burst of errors up to 32 bits; no defence against malice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace sim {

/// Continues from the checksum of what went before; 0 at the beginning.
[[nodiscard]] std::uint32_t checksum(std::span<const std::byte> bytes, std::uint32_t before = 0);

/// The same without the instruction that some processors have for it.
[[nodiscard]] std::uint32_t checksum_by_tables(std::span<const std::byte> bytes, std::uint32_t before = 0);

}  // namespace sim
