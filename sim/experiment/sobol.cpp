#include "sim/experiment/sobol.hpp"

#include <boost/random/sobol.hpp>

#include "sim/core/hash.hpp"

namespace sim {
namespace {

constexpr int digits_of_a_column = 32;
/// Its draws are no other's: streams of runs are keyed by three numbers, these by a word.
constexpr std::uint64_t purpose = hash_of_text("sobol scramble");

}  // namespace

std::vector<std::vector<std::uint32_t>> sobol_sequence(std::size_t points, std::size_t columns) {
    using Engine = boost::random::sobol_engine<std::uint32_t, digits_of_a_column>;
    std::vector<std::vector<std::uint32_t>> sequence(points, std::vector<std::uint32_t>(columns));
    Engine engine{columns};  // begins after the origin, without which the first 2^m points are not even
    for (std::size_t point = 1; point < points; ++point)
        for (std::uint32_t& digits : sequence[point]) digits = engine();
    return sequence;
}

std::uint32_t scrambled(std::uint32_t digits, std::uint64_t seed, std::size_t column) {
    const std::uint64_t key = hash_of(purpose, seed, column);
    std::uint32_t flipped = 0;
    for (int digit = 0; digit != digits_of_a_column; ++digit) {
        const int behind = digits_of_a_column - 1 - digit;
        const std::uint64_t before = static_cast<std::uint64_t>(digits) >> static_cast<unsigned>(behind + 1);
        const std::uint64_t coin = hash_of(key, digit, before) & 1U;
        flipped |= static_cast<std::uint32_t>(coin << static_cast<unsigned>(behind));
    }
    return digits ^ flipped;
}

std::vector<std::vector<double>> scrambled_sobol(std::size_t points, std::size_t columns, std::uint64_t seed) {
    std::vector<std::vector<double>> units;
    units.reserve(points);
    for (const auto& point : sobol_sequence(points, columns)) {
        std::vector<double>& unit = units.emplace_back(columns);
        for (std::size_t column = 0; column != columns; ++column)
            unit[column] = (static_cast<double>(scrambled(point[column], seed, column)) + 0.5) * 0x1p-32;
    }
    return units;
}

}  // namespace sim
