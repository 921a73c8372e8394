#include "app/variable_text.hpp"

#include "sim/record/file_head.hpp"

namespace app {

std::string variable_line(const sim::Variable& variable) {
    std::string line = variable.name + " (" + variable.rows;
    for (const std::string& axis : variable.axes) line += ", " + axis;
    line += ')';
    if (!variable.units.empty()) line += " [" + variable.units + ']';
    line += ": " + variable.long_name;
    for (std::size_t code = 0; code != variable.flags.size(); ++code)
        line += (code == 0 ? "; " : ", ") + std::to_string(code) + ' ' + variable.flags[code];
    return line;
}

std::string label_text(const sim::FixedDimension& dimension, std::size_t i) {
    if (const auto* dates = std::get_if<std::vector<sim::Date>>(&dimension.labels)) return to_string((*dates)[i]);
    return std::get<std::vector<std::string>>(dimension.labels)[i];
}

std::string position_text(const sim::TrajectoryShape& shape, const sim::Variable& variable, std::size_t i) {
    std::string text;
    for (auto axis = variable.axes.rbegin(); axis != variable.axes.rend(); ++axis) {
        const sim::FixedDimension& dimension = shape.fixed[*sim::position(shape.fixed, *axis)];
        text.insert(0, ", " + *axis + '=' + label_text(dimension, i % dimension.size()));
        i /= dimension.size();
    }
    if (variable.rows != "run") text.insert(0, ", " + variable.rows + '=' + std::to_string(i));
    return text.empty() ? text : text.substr(2);
}

}  // namespace app
