#include "sim/record/filters.hpp"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <string>

#include "sim/core/error.hpp"
#include "sim/record/number_type.hpp"

namespace sim::hdf5 {
namespace {

static_assert(std::endian::native == std::endian::little, "files are little endian, and no number is turned here");
constexpr int level = 1;
constexpr std::size_t checksum_size = 4;

/// The first byte of every number, then the second of every number, and so on. (Where the compiler knows the size it
/// moves many bytes at once.)
template <std::size_t number_size>
std::vector<std::byte> shuffled(std::span<const std::byte> numbers) {
    const std::size_t count = numbers.size() / number_size;
    std::vector<std::byte> bytes(numbers.size());
    for (std::size_t i = 0; i != count; ++i)
        for (std::size_t byte = 0; byte != number_size; ++byte)
            bytes[byte * count + i] = numbers[i * number_size + byte];
    return bytes;
}

std::vector<std::byte> deflated(std::span<const std::byte> bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::vector<std::byte> small(size + checksum_size);
    const int result = compress2(reinterpret_cast<Bytef*>(small.data()), &size,
                                 reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), level);
    if (result != Z_OK) {
        const std::string message = "zlib: compress2: " + std::to_string(result);
        throw Error{{message, message}};
    }
    small.resize(size);
    return small;
}

/// A number of the same rest by 65535; 0 only from 0.
constexpr std::uint64_t folded(std::uint64_t sum) {
    while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16U);
    return sum;
}

}  // namespace

std::uint32_t fletcher32(std::span<const std::byte> bytes) {
    constexpr std::size_t block = 1U << 16U;  // words, so that neither sum outgrows 64 bits
    const auto high = [&](std::size_t at) { return std::to_integer<std::uint64_t>(bytes[at]) << 8U; };
    std::uint64_t sum = 0;
    std::uint64_t sum_of_sums = 0;
    const std::size_t whole = bytes.size() - bytes.size() % 2;
    for (std::size_t at = 0; at != whole;) {
        for (const std::size_t end = std::min(whole, at + 2 * block); at != end; at += 2)
            sum_of_sums += sum += high(at) | std::to_integer<std::uint64_t>(bytes[at + 1]);
        sum = folded(sum);
        sum_of_sums = folded(sum_of_sums);
    }
    if (whole != bytes.size()) sum_of_sums += sum += high(whole);
    return static_cast<std::uint32_t>(folded(sum_of_sums) << 16U | folded(sum));
}

std::vector<std::byte> filtered(std::span<const std::byte> numbers, ValueType type) {
    std::vector<std::byte> stored =
        with_number_type(type, [&](auto number) { return deflated(shuffled<sizeof(number)>(numbers)); });
    const std::uint32_t sum = fletcher32(stored);
    for (std::size_t byte = 0; byte != checksum_size; ++byte)
        stored.push_back(static_cast<std::byte>(sum >> (8 * byte) & 0xffU));
    return stored;
}

}  // namespace sim::hdf5
