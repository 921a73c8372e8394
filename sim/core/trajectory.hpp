// What a run leaves: labelled arrays in memory, before anybody writes them. A Variable is a row of
// values per step of its first dimension; the first dimension grows from run to run (one row a run,
// one row per agenda born ...), the others are fixed for the experiment. So runs are joined by
// appending rows, whatever the model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sim/core/calendar.hpp"

namespace sim {

/// A dimension with a fixed, labelled extent.
struct FixedDimension {
    std::string name;
    std::string long_name;
    std::variant<std::vector<std::string>, std::vector<Date>> labels;  ///< texts, or dates

    [[nodiscard]] std::size_t size() const {
        return std::visit([](const auto& values) { return values.size(); }, labels);
    }
    friend bool operator==(const FixedDimension&, const FixedDimension&) = default;
};

/// A dimension that grows with every run: "run" itself, "agenda", "action", "event" ...
struct GrowingDimension {
    std::string name;
    std::string long_name;
    friend bool operator==(const GrowingDimension&, const GrowingDimension&) = default;
};

enum class ValueType { int8, int16, int32, int64, float32, float64, text };

/// A variable declared once: the writer, the format document and the reader follow it.
struct Variable {
    std::string name;
    std::string rows;               ///< the growing dimension
    std::vector<std::string> axes;  ///< fixed dimensions after it, outermost first
    ValueType type = ValueType::float64;
    std::string units;  ///< "1" for shares and scores, "day", "member" ...
    std::string long_name;
    std::vector<std::string> flags{};  ///< meanings of the values 0, 1, 2 ... of a coded variable
    bool coordinate = false;           ///< labels a row rather than measuring it
    friend bool operator==(const Variable&, const Variable&) = default;
};

/// The shape that all runs of an experiment share. Every growing dimension but "run" must have an
/// int32 variable "<name>_run" telling which run a row belongs to; the writer fills it.
struct TrajectoryShape {
    std::vector<FixedDimension> fixed;
    std::vector<GrowingDimension> growing;
    std::vector<Variable> variables;
    friend bool operator==(const TrajectoryShape&, const TrajectoryShape&) = default;
};

/// Values of one variable in one run, rows one after another, each row the product of its axes long.
/// Numbers are held as double or int64 and narrowed by the writer to the declared type, checked.
using Values = std::variant<std::vector<double>, std::vector<std::int64_t>, std::vector<std::string>>;

/// A missing value of a whole number; of a floating one it is NaN.
inline constexpr std::int64_t missing_integer = INT64_MIN;

/// One run's rows: values[i] belongs to shape.variables[i].
struct Trajectory {
    std::vector<Values> values;
    friend bool operator==(const Trajectory&, const Trajectory&) = default;
};

}  // namespace sim
