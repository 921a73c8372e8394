#include "sim/record/run_rows.hpp"

#include <stdexcept>
#include <utility>

#include "sim/record/narrow.hpp"

namespace sim {

RowCounts RunRows::counts() const {
    RowCounts counts;
    for (const auto& starts : first_rows) counts.push_back(starts.back() - starts.front());
    return counts;
}

std::size_t RunRows::bytes() const {
    std::size_t bytes = 0;
    for (const Cells& some : cells)
        if (const auto* numbers = std::get_if<std::vector<std::byte>>(&some)) bytes += numbers->size();
    return bytes;
}

RunRows rows_of(const TrajectoryShape& shape, const Trajectory& trajectory) {
    RunRows rows;
    for (const std::size_t count : row_counts(shape, trajectory)) rows.first_rows.push_back({0, count});
    rows.cells.reserve(shape.variables.size());
    for (std::size_t v = 0; v != shape.variables.size(); ++v) {
        const Variable& variable = shape.variables[v];
        if (tells_run(variable)) {
            rows.cells.emplace_back();
        } else if (variable.type != ValueType::text) {
            rows.cells.emplace_back(narrow(variable, trajectory.values[v]));
        } else {
            const auto* texts = std::get_if<std::vector<std::string>>(&trajectory.values[v]);
            if (texts == nullptr) throw std::logic_error("variable " + variable.name + " holds no texts");
            rows.cells.emplace_back(*texts);
        }
    }
    return rows;
}

}  // namespace sim
