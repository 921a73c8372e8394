// From a declared type to a C++ type and back.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include "sim/core/trajectory.hpp"

namespace sim {

/// How a number is held in memory before it is narrowed.
template <class Narrow>
using Wide = std::conditional_t<std::is_integral_v<Narrow>, std::int64_t, double>;

/// Calls action with a value of the C++ type.
template <class Action>
decltype(auto) with_number_type(ValueType type, Action&& action) {
    switch (type) {
        case ValueType::int8:
            return action(std::int8_t{});
        case ValueType::int16:
            return action(std::int16_t{});
        case ValueType::int32:
            return action(std::int32_t{});
        case ValueType::int64:
            return action(std::int64_t{});
        case ValueType::float32:
            return action(float{});
        case ValueType::float64:
            return action(double{});
        case ValueType::text:
            break;
    }
    throw std::logic_error("text is no number");
}

}  // namespace sim
