// Which values the factors of a design have at each of its points: a pure function of the design.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/record/design.hpp"

namespace sim {

/// [point][factor], in the order that DesignKind tells: values of continuous and whole factors, codes of choices.
/// Throws std::logic_error for a list, whose points are somebody's own.
[[nodiscard]] std::vector<std::vector<double>> points_of(const Design& design);

/// Their number, without making them; as double, since it may be beyond all counting. 0 for a list.
[[nodiscard]] double number_of_points(const Design& design);

/// The value that is that part of the way (0 .. 1) from the low to the high end: whole numbers and choices have equal
/// shares of the way.
[[nodiscard]] double value_at(const FactorLabel& factor, double unit);

/// The levels of a factor in a grid or one at a time, ascending: both ends and equal steps between; of whole numbers
/// those nearest to them, each once; of a choice all.
[[nodiscard]] std::vector<double> levels_of(const FactorLabel& factor, std::size_t levels);

}  // namespace sim
