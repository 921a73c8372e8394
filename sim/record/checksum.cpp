#include "sim/record/checksum.hpp"

#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace sim {
namespace {

/// tables[k][b]: the remainder of byte b followed by k zero bytes; eight of them take eight bytes a step.
consteval std::array<std::array<std::uint32_t, 256>, 8> checksum_tables() {
    std::array<std::array<std::uint32_t, 256>, 8> tables{};
    for (std::uint32_t b = 0; b != 256; ++b) {
        std::uint32_t remainder = b;
        for (int bit = 0; bit != 8; ++bit) remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? 0x82f63b78U : 0U);
        tables[0][b] = remainder;
    }
    for (std::size_t k = 1; k != 8; ++k)
        for (std::size_t b = 0; b != 256; ++b)
            tables[k][b] = (tables[k - 1][b] >> 8U) ^ tables[0][tables[k - 1][b] & 255U];
    return tables;
}

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) std::uint32_t checksum_by_instruction(std::span<const std::byte> bytes,
                                                                        std::uint32_t before) {
    std::uint64_t crc = ~before;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        crc = _mm_crc32_u64(crc, word);
    }
    auto last = static_cast<std::uint32_t>(crc);
    for (; i != bytes.size(); ++i) last = _mm_crc32_u8(last, static_cast<std::uint8_t>(bytes[i]));
    return ~last;
}

const bool has_instruction = __builtin_cpu_supports("sse4.2") != 0;
#endif

}  // namespace

std::uint32_t checksum(std::span<const std::byte> bytes, std::uint32_t before) {
#if defined(__x86_64__)
    if (has_instruction) return checksum_by_instruction(bytes, before);
#endif
    return checksum_by_tables(bytes, before);
}

std::uint32_t checksum_by_tables(std::span<const std::byte> bytes, std::uint32_t before) {
    static constexpr auto tables = checksum_tables();
    const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(bytes[i]); };
    std::uint32_t crc = ~before;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        crc ^= at(i) | at(i + 1) << 8U | at(i + 2) << 16U | at(i + 3) << 24U;
        crc = tables[7][crc & 255U] ^ tables[6][(crc >> 8U) & 255U] ^ tables[5][(crc >> 16U) & 255U] ^
              tables[4][crc >> 24U] ^ tables[3][at(i + 4)] ^ tables[2][at(i + 5)] ^ tables[1][at(i + 6)] ^
              tables[0][at(i + 7)];
    }
    for (; i != bytes.size(); ++i) crc = (crc >> 8U) ^ tables[0][(crc ^ at(i)) & 255U];
    return ~crc;
}

}  // namespace sim
