#include "app/variable_text.hpp"

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

}  // namespace app
