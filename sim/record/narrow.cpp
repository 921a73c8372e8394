#include "sim/record/narrow.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <type_traits>

#include "sim/record/number_type.hpp"

namespace sim {
namespace {

[[noreturn]] void misuse(const Variable& variable, const std::string& what) {
    throw std::logic_error("variable " + variable.name + " " + what);
}

template <class Narrow>
Narrow narrow_integer(const Variable& variable, std::int64_t value) {
    constexpr Narrow missing = std::numeric_limits<Narrow>::min();
    if (value == missing_integer) return missing;
    if (value <= missing || value > std::numeric_limits<Narrow>::max())
        misuse(variable, "holds " + std::to_string(value) + ", which its type cannot");
    if (!variable.flags.empty() && (value < 0 || value >= static_cast<std::int64_t>(variable.flags.size())))
        misuse(variable, "holds " + std::to_string(value) + ", which none of its flags means");
    return static_cast<Narrow>(value);
}

template <class Narrow>
Narrow narrow_float(const Variable& variable, double value) {
    if (std::isnan(value)) return std::numeric_limits<Narrow>::quiet_NaN();
    if (std::isfinite(value) && std::abs(value) > static_cast<double>(std::numeric_limits<Narrow>::max()))
        misuse(variable, "holds " + std::to_string(value) + ", which its type cannot");
    return static_cast<Narrow>(value);
}

template <class Narrow>
Narrow narrow_one(const Variable& variable, auto value) {
    if constexpr (std::is_integral_v<Narrow>)
        return narrow_integer<Narrow>(variable, value);
    else
        return narrow_float<Narrow>(variable, value);
}

std::size_t cells(const Values& values) {
    return std::visit([](const auto& list) { return list.size(); }, values);
}

bool same_double(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

}  // namespace

std::size_t row_size(const TrajectoryShape& shape, const Variable& variable) {
    std::size_t size = 1;
    for (const std::string& axis : variable.axes) size *= shape.fixed[position(shape.fixed, axis).value()].size();
    return size;
}

std::size_t number_size(ValueType type) {
    if (type == ValueType::text) return 0;
    return with_number_type(type, [](auto number) { return sizeof(number); });
}

std::vector<std::byte> narrow(const Variable& variable, const Values& values) {
    return with_number_type(variable.type, [&]<class Narrow>(Narrow) {
        const auto* wide = std::get_if<std::vector<Wide<Narrow>>>(&values);
        if (wide == nullptr) misuse(variable, "holds values of another kind than declared");
        std::vector<std::byte> bytes(wide->size() * sizeof(Narrow));
        for (std::size_t i = 0; i != wide->size(); ++i) {
            const Narrow value = narrow_one<Narrow>(variable, (*wide)[i]);
            std::memcpy(bytes.data() + i * sizeof(Narrow), &value, sizeof(Narrow));
        }
        return bytes;
    });
}

Values widen(ValueType type, std::span<const std::byte> bytes) {
    return with_number_type(type, [&]<class Narrow>(Narrow) -> Values {
        std::vector<Wide<Narrow>> wide(bytes.size() / sizeof(Narrow));
        for (std::size_t i = 0; i != wide.size(); ++i) {
            Narrow value;
            std::memcpy(&value, bytes.data() + i * sizeof(Narrow), sizeof(Narrow));
            wide[i] = static_cast<Wide<Narrow>>(value);  // NOLINT(bugprone-signed-char-misuse): an int8 is a number
            if constexpr (std::is_integral_v<Narrow>)
                if (value == std::numeric_limits<Narrow>::min()) wide[i] = missing_integer;
        }
        return wide;
    });
}

double number_at(const Values& values, std::size_t index) {
    if (const auto* real = std::get_if<std::vector<double>>(&values)) return real->at(index);
    const auto* whole = std::get_if<std::vector<std::int64_t>>(&values);
    if (whole == nullptr) throw std::logic_error("a text is no number");
    return whole->at(index) == missing_integer ? std::nan("") : static_cast<double>(whole->at(index));
}

double last_number(const Values& values) {
    return number_at(values, std::visit([](const auto& list) { return list.size(); }, values) - 1);
}

RowCounts row_counts(const TrajectoryShape& shape, const Trajectory& trajectory) {
    if (trajectory.values.size() != shape.variables.size())
        throw std::logic_error("a trajectory has " + std::to_string(trajectory.values.size()) +
                               " variables, its shape " + std::to_string(shape.variables.size()));
    const std::vector<GrowingDimension> growing = growing_dimensions(shape);
    std::vector<std::optional<std::size_t>> known(growing.size());
    known.front() = 1;
    for (std::size_t v = 0; v != shape.variables.size(); ++v) {
        const Variable& variable = shape.variables[v];
        const std::size_t size = row_size(shape, variable);
        if (tells_run(variable) || size == 0) continue;
        std::optional<std::size_t>& rows = known[position(growing, variable.rows).value()];
        const std::size_t found = cells(trajectory.values[v]);
        if (!rows) rows = found / size;
        if (found != *rows * size)
            misuse(variable, "has " + std::to_string(found) + " cells for " + std::to_string(*rows) + " rows of " +
                                 std::to_string(size));
    }
    RowCounts counts;
    for (const auto& rows : known) counts.push_back(rows.value_or(0));
    return counts;
}

Trajectory narrowed(const TrajectoryShape& shape, Trajectory trajectory) {
    (void)row_counts(shape, trajectory);
    for (std::size_t v = 0; v != shape.variables.size(); ++v) {
        const Variable& variable = shape.variables[v];
        if (tells_run(variable))
            trajectory.values[v] = std::vector<std::int64_t>{};
        else if (variable.type != ValueType::text)
            trajectory.values[v] = widen(variable.type, narrow(variable, trajectory.values[v]));
        else if (!std::holds_alternative<std::vector<std::string>>(trajectory.values[v]))
            misuse(variable, "holds values of another kind than declared");
    }
    return trajectory;
}

bool same_bits(const Trajectory& a, const Trajectory& b) {
    return std::ranges::equal(a.values, b.values, [](const Values& left, const Values& right) {
        const auto* x = std::get_if<std::vector<double>>(&left);
        const auto* y = std::get_if<std::vector<double>>(&right);
        return x != nullptr && y != nullptr ? std::ranges::equal(*x, *y, same_double) : left == right;
    });
}

}  // namespace sim
