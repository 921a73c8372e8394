// Numbers that sum up a run: what a model reads out of one trajectory, declared once with name and meaning.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/core/text.hpp"
#include "sim/core/trajectory.hpp"

namespace sim {

struct RunMeasure {
    std::string name;
    Text meaning;
    std::string unit = "1";
};

/// `read` gives a number for each entry of `list`, in its order; NaN where the run has none.
struct MeasureSet {
    std::vector<RunMeasure> list;
    std::function<std::vector<double>(const TrajectoryShape&, const Trajectory&)> read;
};

}  // namespace sim
