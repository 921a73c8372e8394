// What more members add and what they cost (row S3, ODD 7.16): two claims, each a coefficient that does nothing at 0.
#pragma once

#include <span>

#include "models/coordination/parameters.hpp"
#include "models/coordination/state.hpp"

namespace models::coordination {

/// Share of the five components that one or more members bring.
[[nodiscard]] double brought(std::span<const Member> members);
/// K = (share brought x members / 2)^returns.
[[nodiscard]] double collective_capacity(std::span<const Member> members, const BreadthParameters& p);
/// How much longer phases and rounds take: (members / 2)^agreement.
[[nodiscard]] double pace(std::size_t members, const BreadthParameters& p);

}  // namespace models::coordination
