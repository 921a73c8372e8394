#include "sim/record/layout.hpp"

namespace sim::layout {

std::string coordinates_of(const TrajectoryShape& shape, const std::string& rows) {
    std::string names = rows == "run" ? "point replicate branch" : "";
    for (const Variable& variable : shape.variables)
        if (variable.rows == rows && variable.axes.empty() && (variable.coordinate || tells_run(variable)))
            names += (names.empty() ? "" : " ") + variable.name;
    return names;
}

}  // namespace sim::layout
