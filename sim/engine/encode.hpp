// Values as sequences of 64-bit words, member by member, so that padding never counts: two worlds are
// equal when their words are, and a digest is a hash of words.
#pragma once

#include <bit>
#include <cstdint>
#include <ranges>
#include <string>
#include <type_traits>

#include "sim/core/ids.hpp"
#include "sim/engine/members.hpp"

namespace sim {

/// Hands the words of a value to sink(uint64), in the order of its members.
template <class Sink, class T>
constexpr void encode(Sink& sink, const T& value) {
    if constexpr (std::is_integral_v<T>) {
        sink(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_enum_v<T>) {
        sink(static_cast<std::uint64_t>(static_cast<std::underlying_type_t<T>>(value)));
    } else if constexpr (std::is_same_v<T, double>) {
        sink(std::bit_cast<std::uint64_t>(value));
    } else if constexpr (std::is_same_v<T, float>) {
        sink(std::bit_cast<std::uint32_t>(value));
    } else if constexpr (std::is_base_of_v<EntityId, T>) {
        sink(value.name);
    } else if constexpr (std::ranges::range<const T>) {
        sink(static_cast<std::uint64_t>(std::ranges::size(value)));
        for (const auto& element : value) encode(sink, element);
    } else if constexpr (!std::is_empty_v<T>) {
        visit_members(value, [&sink](const auto& member) { encode(sink, member); });
    }
}

}  // namespace sim
