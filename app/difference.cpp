#include "app/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "app/variable_text.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/narrow.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

template <class Named>
std::optional<std::string> first_other(const std::vector<Named>& file, const std::vector<Named>& again) {
    for (std::size_t i = 0; i != std::max(file.size(), again.size()); ++i)
        if (i >= file.size() || i >= again.size() || file[i] != again[i])
            return (i < file.size() ? file : again)[i].name;
    return std::nullopt;
}

Text shape_differs(const char* es, const char* en, const std::string& name) {
    return Text{"otra forma: ", "another shape: "} + Text{es, en} + sim::quoted(name);
}

bool same_at(const sim::Values& a, const sim::Values& b, std::size_t i) {
    return std::visit(
        [&](const auto& values) {
            using List = std::decay_t<decltype(values)>;
            return sim::same_bits({{List{values[i]}}}, {{List{std::get<List>(b)[i]}}});
        },
        a);
}

std::size_t count(const sim::Values& values) {
    return std::visit([](const auto& list) { return list.size(); }, values);
}

std::string value_text(const sim::Values& values, std::size_t i) {
    return std::visit([i](const auto& list) { return fmt::format("{}", list[i]); }, values);
}

Text difference_in(const sim::TrajectoryShape& shape, const sim::Variable& variable, const sim::Values& file,
                   const sim::Values& again) {
    const Text name = Text{"difiere primero en ", "it differs first in "} + sim::quoted(variable.name);
    const std::size_t common = std::min(count(file), count(again));
    std::size_t i = 0;
    while (i != common && same_at(file, again, i)) ++i;
    if (i == common)
        return name + both(fmt::format(": {} ", count(file))) +
               Text{"valores en el archivo, ", "values in the file, "} + both(std::to_string(count(again))) +
               Text{" ahora", " now"};
    const std::string where = position_text(shape, variable, i);
    const Text at = where.empty() ? Text{} : Text{" en ", " at "} + both(where);
    return name + at + both(": " + value_text(file, i)) + Text{" en el archivo, ", " in the file, "} +
           both(value_text(again, i)) + Text{" ahora", " now"};
}

}  // namespace

std::optional<Text> difference(const sim::TrajectoryShape& file, const sim::TrajectoryShape& again) {
    sim::TrajectoryShape ordered = again;
    ordered.growing = sim::growing_dimensions(again);
    if (file == ordered) return std::nullopt;
    if (const auto name = first_other(file.fixed, ordered.fixed))
        return shape_differs("la dimensión ", "the dimension ", *name);
    if (const auto name = first_other(file.growing, ordered.growing))
        return shape_differs("la dimensión ", "the dimension ", *name);
    return shape_differs("la variable ", "the variable ", *first_other(file.variables, ordered.variables));
}

std::optional<Text> difference(const sim::TrajectoryShape& shape, const sim::Trajectory& file,
                               const sim::Trajectory& again) {
    for (std::size_t v = 0; v != shape.variables.size(); ++v)
        if (!sim::same_bits({{file.values[v]}}, {{again.values[v]}}))
            return difference_in(shape, shape.variables[v], file.values[v], again.values[v]);
    return std::nullopt;
}

}  // namespace app
