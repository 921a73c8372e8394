#include "analysis/answer/columns.hpp"

#include <algorithm>
#include <limits>

#include "sim/core/error.hpp"

namespace analysis {

bool has_variable(const sim::Reader& file, const std::string& name) {
    return sim::position(file.shape().variables, name).has_value();
}

const sim::Variable& variable(const sim::Reader& file, const std::string& name) {
    const auto found = sim::position(file.shape().variables, name);
    if (!found)
        throw sim::Error{{"el archivo no tiene la variable '" + name + "'", "the file has no variable '" + name + "'"}};
    return file.shape().variables[*found];
}

std::int64_t code(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw sim::Error{{"el archivo no conoce el código '" + name + "'", "the file knows no code '" + name + "'"}};
    return found - names.begin();
}

sim::RowRange rows_of_runs(const sim::Reader& file, const std::string& dimension, std::size_t first,
                           std::size_t count) {
    if (count == 0) return {};
    const sim::RowRange begin = file.rows(dimension, first);
    const sim::RowRange last = file.rows(dimension, first + count - 1);
    return {begin.first, last.first + last.count - begin.first};
}

Whole column(const sim::Reader& file, const std::string& name, std::size_t run) {
    return std::get<Whole>(file.values(name, file.rows(variable(file, name).rows, run)));
}

std::vector<double> numbers(const sim::Reader& file, const std::string& name, sim::RowRange rows) {
    static_cast<void>(variable(file, name));
    sim::Values values = file.values(name, rows);
    if (auto* there = std::get_if<std::vector<double>>(&values)) return std::move(*there);
    const Whole& whole = std::get<Whole>(values);
    std::vector<double> result(whole.size());
    std::transform(whole.begin(), whole.end(), result.begin(), [](std::int64_t v) {
        return v == sim::missing_integer ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(v);
    });
    return result;
}

}  // namespace analysis
