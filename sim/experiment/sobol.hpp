// The Sobol sequence, scrambled: points that fill a cube evenly from the first one on, drawn by a seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// The first points of the sequence in that many columns, the origin first, as fractions of 2^32: [point][column].
/// Direction numbers of Joe and Kuo (2008) as Boost.Random holds them. Columns: 1 .. 3667.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> sobol_sequence(std::size_t points, std::size_t columns);

/// Nested uniform scrambling (Owen 1995): each binary digit is flipped or not by a coin that belongs to the seed, the
/// column and all digits before it. It keeps what makes the sequence even: of the first 2^m points each of the 2^m
/// equal intervals of a column still holds one.
[[nodiscard]] std::uint32_t scrambled(std::uint32_t digits, std::uint64_t seed, std::size_t column);

/// Both, in (0, 1): the middle of the cell of 2^-32 in which a point falls.
[[nodiscard]] std::vector<std::vector<double>> scrambled_sobol(std::size_t points, std::size_t columns,
                                                               std::uint64_t seed);

}  // namespace sim
