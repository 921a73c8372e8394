#include "sim/record/seal.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "sim/record/checksum.hpp"

namespace sim {
namespace {

constexpr std::string_view magic = "articula";
constexpr std::size_t seal_size = 16;

std::array<std::byte, 4> little_endian(std::uint32_t number) {
    std::array<std::byte, 4> bytes{};
    for (std::size_t i = 0; i != 4; ++i) bytes[i] = static_cast<std::byte>(number >> (8 * i));
    return bytes;
}

std::uint32_t number_of(std::span<const std::byte> bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i != 4; ++i) number |= static_cast<std::uint32_t>(bytes[i]) << (8 * i);
    return number;
}

/// Over the first `length` bytes, a piece at a time.
std::uint32_t checksum_of(File& file, std::uint64_t length) {
    std::vector<std::byte> piece(std::size_t{1} << 16U);
    std::uint32_t sum = 0;
    for (std::uint64_t offset = 0; offset != length;) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), length - offset));
        const std::size_t there = read_all(file, offset, std::span{piece}.first(wanted));
        if (there == 0) break;
        sum = checksum(std::span{piece}.first(there), sum);
        offset += there;
    }
    return sum;
}

}  // namespace

std::uint32_t seal(File& file) {
    std::array<std::byte, 12> begin{};
    std::ranges::transform(magic, begin.begin(), [](char c) { return static_cast<std::byte>(c); });
    std::ranges::copy(little_endian(format_version), begin.begin() + 8);
    const std::uint64_t length = file.size();
    const std::uint32_t sum = checksum(begin, checksum_of(file, length));
    write_all(file, length, begin);
    write_all(file, length + begin.size(), little_endian(sum));
    return sum;
}

std::uint32_t verify_seal(File& file, const std::string& name) {
    const std::uint64_t size = file.size();
    std::array<std::byte, seal_size> end{};
    if (size < seal_size || read_all(file, size - seal_size, end) != seal_size ||
        !std::ranges::equal(magic, std::span{end}.first(8), {}, [](char c) { return static_cast<std::byte>(c); }))
        throw Error{{"'" + name + "' no es un archivo de trayectorias completo de articula",
                     "'" + name + "' is no complete trajectory file of articula"}};
    const std::uint32_t version = number_of(std::span{end}.subspan(8));
    if (version != format_version)
        throw Error{{"'" + name + "' tiene el formato " + std::to_string(version) + "; este programa lee el " +
                         std::to_string(format_version),
                     "'" + name + "' has format " + std::to_string(version) + "; this program reads " +
                         std::to_string(format_version)}};
    const std::uint32_t sum = number_of(std::span{end}.subspan(12));
    if (checksum_of(file, size - 4) != sum)
        throw Error{{"'" + name + "' está dañado: su suma de control no coincide",
                     "'" + name + "' is damaged: its checksum does not match"}};
    return sum;
}

}  // namespace sim
