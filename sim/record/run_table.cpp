#include "sim/record/run_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace sim {
namespace {

/// RFC 4180: in quotes where it needs them, quotes doubled.
std::string cell_of(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string cell = "\"";
    for (const char letter : text) cell += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return cell + '"';
}

template <class Number>
std::string shortest(Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::string cell_of(const Variable& variable, double number) {
    if (std::isnan(number)) return "";
    return variable.type == ValueType::float32 ? shortest(static_cast<float>(number)) : shortest(number);
}

std::string cell_of(const Variable& variable, std::int64_t number) {
    if (number == missing_integer) return "";
    const auto code = static_cast<std::size_t>(number);
    return number >= 0 && code < variable.flags.size() ? cell_of(variable.flags[code]) : shortest(number);
}

std::string cell_of(const Variable&, const std::string& text) { return cell_of(text); }

struct Column {
    Variable variable;
    Values values;
};

/// Of series the last date.
Values one_a_run(const Values& values, std::size_t cells) {
    return std::visit(
        [cells](const auto& all) -> Values {
            std::remove_cvref_t<decltype(all)> last;
            for (std::size_t cell = cells; cell <= all.size(); cell += cells) last.push_back(all[cell - 1]);
            return last;
        },
        values);
}

/// How many cells of a run belong to the variable; nothing where they are more than one number or a series.
std::size_t cells_of_a_run(const TrajectoryShape& shape, const Variable& variable) {
    if (variable.rows != "run" || variable.axes.size() > 1) return 0;
    if (variable.axes.empty()) return 1;
    const FixedDimension& axis = shape.fixed.at(position(shape.fixed, variable.axes.front()).value());
    return std::holds_alternative<std::vector<Date>>(axis.labels) ? axis.size() : 0;
}

std::vector<Column> columns_of(const Reader& reader) {
    std::vector<Column> columns;
    for (const Variable& variable : reader.shape().variables)
        if (const std::size_t cells = cells_of_a_run(reader.shape(), variable))
            columns.push_back({variable, one_a_run(reader.values(variable.name), cells)});
    return columns;
}

/// Nothing where the file does not tell it.
std::string seed_of(const Reader& reader) {
    const auto found = std::ranges::find(reader.provenance(), std::string{"seed"}, &Attribute::name);
    if (found == reader.provenance().end()) return "";
    const auto* seed = std::get_if<std::int64_t>(&found->value);
    return seed == nullptr ? "" : shortest(*seed);
}

}  // namespace

std::string run_table(const Reader& reader) {
    const std::vector<Column> columns = columns_of(reader);
    const std::string seed = seed_of(reader);
    std::string text = "run,point,replicate,branch,seed";
    for (const Column& column : columns) text += ',' + cell_of(column.variable.name);
    for (std::size_t run = 0; run != reader.runs().size(); ++run) {
        const RunLabel& label = reader.runs()[run];
        text += '\n' + shortest(run) + ',' + shortest(label.point) + ',' + shortest(label.replicate) + ',' +
                cell_of(label.branch) + ',' + seed;
        for (const Column& column : columns)
            std::visit([&](const auto& values) { text += ',' + cell_of(column.variable, values[run]); }, column.values);
    }
    return text + '\n';
}

}  // namespace sim
