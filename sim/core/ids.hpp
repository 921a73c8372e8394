// Names of entities. A name is a hash of who bore it and in which order, so it does not depend on
// where an entity is stored or on who else was born. Names order events and key random streams.
#pragma once

#include <compare>
#include <cstdint>

#include "sim/core/hash.hpp"

namespace sim {

struct EntityId {
    std::uint64_t name = 0;

    friend constexpr auto operator<=>(EntityId, EntityId) = default;
};

/// The outside: it bears the first population and posts the first letters.
inline constexpr EntityId outside{0};

/// An EntityId that remembers the type of its entity, so that a letter which that type does not
/// handle cannot be sent.
template <class Entity>
struct Id : EntityId {
    friend constexpr auto operator<=>(Id, Id) = default;
    friend constexpr bool operator==(Id, Id) = default;
};

/// Name of the parent's nth child (from 0) of one kind.
[[nodiscard]] constexpr EntityId child_name(EntityId parent, std::uint32_t kind, std::uint32_t nth) {
    return {hash_of(parent.name, kind, nth)};
}

}  // namespace sim
