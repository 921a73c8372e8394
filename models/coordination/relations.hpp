// Finding one's way in an actor's own ties, memberships and tasks.
#pragma once

#include "models/coordination/parameters.hpp"
#include "models/coordination/state.hpp"

namespace models::coordination {

/// The tie to another, or nullptr.
[[nodiscard]] Tie* tie_to(Actor& actor, std::uint32_t other);
/// The tie to another; a new one starts with the first trust in the organisation and none in the holder, and
/// replaces the weakest when there are too many.
Tie& acquaint(Actor& actor, std::uint32_t other, const TieParameters& p);
/// Trust in another; the first trust in an organisation for a stranger.
[[nodiscard]] double trust_in(Actor& actor, std::uint32_t other, const TieParameters& p);

[[nodiscard]] Membership* membership_in(Actor& actor, sim::Id<Agenda> agenda);
/// The membership and all tasks for that agenda go.
void forget(Actor& actor, sim::Id<Agenda> agenda);
[[nodiscard]] Task* task_for(Actor& actor, sim::Id<Action> action);

}  // namespace models::coordination
