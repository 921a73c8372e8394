// One run's values by the name of their variable, as numbers: how those who sum a run up read it.
#pragma once

#include <string_view>
#include <vector>

#include "sim/core/trajectory.hpp"

namespace sim {

class NamedValues {
public:
    /// Both outlive it.
    NamedValues(const TrajectoryShape& shape, const Trajectory& trajectory) : shape_{shape}, trajectory_{trajectory} {}

    [[nodiscard]] bool has(std::string_view variable) const;
    /// Row after row; missing whole numbers are NaN. Nothing where there is no such variable, or it holds texts.
    [[nodiscard]] std::vector<double> of(std::string_view variable) const;
    /// The number of a meaning of a coded variable; NaN where the variable has no such meaning.
    [[nodiscard]] double code(std::string_view variable, std::string_view meaning) const;
    /// Entries of a fixed dimension; 0 where there is none.
    [[nodiscard]] std::size_t size(std::string_view dimension) const;
    /// The labels of a dimension of dates, in days from the first.
    [[nodiscard]] std::vector<double> days(std::string_view dimension) const;

private:
    const TrajectoryShape& shape_;
    const Trajectory& trajectory_;
};

}  // namespace sim
