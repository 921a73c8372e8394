// The members of a plain struct, one after another, found by structured binding: a struct's own declaration is the one
// list of its fields.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace sim {

namespace detail {

struct Anything {
    template <class T>
    operator T() const;  // NOLINT: only named in unevaluated expressions
};

template <class T, std::size_t... I>
consteval bool takes(std::index_sequence<I...> /*members*/) {
    return requires { T{(static_cast<void>(I), Anything{})...}; };
}

/// Number of members of an aggregate: the most values that its braces take.
template <class T, std::size_t N = 24>
consteval std::size_t member_count() {
    if constexpr (N == 0 || takes<T>(std::make_index_sequence<N>{}))
        return N;
    else
        return member_count<T, N - 1>();
}

}  // namespace detail

// One branch per number of members is what C++20 asks for.
#define ARTICULA_BIND(count, ...)             \
    if constexpr (members == (count)) {       \
        const auto& [__VA_ARGS__] = value;    \
        return visit_all(visit, __VA_ARGS__); \
    }

namespace detail {

template <class Visitor, class... Members>
constexpr void visit_all(Visitor& visit, const Members&... members) {
    (visit(members), ...);
}

}  // namespace detail

/// Calls visit(member) for each member of an aggregate, in the order of their declaration; at most 23.
template <class T, class Visitor>
constexpr void visit_members(const T& value, Visitor&& visit) {
    static_assert(std::is_aggregate_v<T>, "states and messages are plain structs");
    using detail::visit_all;
    constexpr std::size_t members = detail::member_count<T>();
    static_assert(members < 24, "group the members of this struct into smaller structs (at most 23)");
    ARTICULA_BIND(1, a)
    ARTICULA_BIND(2, a, b)
    ARTICULA_BIND(3, a, b, c)
    ARTICULA_BIND(4, a, b, c, d)
    ARTICULA_BIND(5, a, b, c, d, e)
    ARTICULA_BIND(6, a, b, c, d, e, f)
    ARTICULA_BIND(7, a, b, c, d, e, f, g)
    ARTICULA_BIND(8, a, b, c, d, e, f, g, h)
    ARTICULA_BIND(9, a, b, c, d, e, f, g, h, i)
    ARTICULA_BIND(10, a, b, c, d, e, f, g, h, i, j)
    ARTICULA_BIND(11, a, b, c, d, e, f, g, h, i, j, k)
    ARTICULA_BIND(12, a, b, c, d, e, f, g, h, i, j, k, l)
    ARTICULA_BIND(13, a, b, c, d, e, f, g, h, i, j, k, l, m)
    ARTICULA_BIND(14, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
    ARTICULA_BIND(15, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
    ARTICULA_BIND(16, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
    ARTICULA_BIND(17, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
    ARTICULA_BIND(18, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r)
    ARTICULA_BIND(19, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s)
    ARTICULA_BIND(20, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
    ARTICULA_BIND(21, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u)
    ARTICULA_BIND(22, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v)
    ARTICULA_BIND(23, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w)
}

#undef ARTICULA_BIND

}  // namespace sim
