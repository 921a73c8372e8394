// Lists of types, as a model names its entities and messages.
#pragma once

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <variant>

namespace sim {

template <class... T>
struct Types {
    static constexpr std::size_t size = sizeof...(T);
    using Variant = std::variant<T...>;
    template <template <class> class Wrap>
    using TupleOf = std::tuple<Wrap<T>...>;
};

namespace detail {
template <class T, class List>
struct IndexIn;
template <class T, class... Ts>
struct IndexIn<T, Types<Ts...>> {
    static constexpr std::size_t value = [] {
        std::size_t index = 0;
        const bool found = ((std::is_same_v<T, Ts> || (++index, false)) || ...);
        return found ? index : sizeof...(Ts);
    }();
};
}  // namespace detail

/// Position of T in the list; the list's size when it is not there.
template <class T, class List>
inline constexpr std::size_t index_in = detail::IndexIn<T, List>::value;

template <class T, class List>
concept OneOf = index_in<T, List> < List::size;

}  // namespace sim
