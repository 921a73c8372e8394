// How an agenda looks at a moment: what is reported of it, worked out from the world and kept nowhere (ODD 6).
#pragma once

#include <span>

#include "models/coordination/facts.hpp"
#include "models/coordination/state.hpp"

namespace models::coordination {

/// The seven indicators of policy integration (CandelBiesbroek16), each 0 to 3; they move at different paces, also
/// back.
struct Integration {
    int frame = 0;
    int actors = 0;
    int density = 0;
    int range = 0;
    int coherence = 0;
    int deployment = 0;
    int consistency = 0;
};

struct Outlook {
    double shared_perception = 0;
    double shared_resources = 0;
    double joint_actions = 0;
    double coordination = 0;            ///< the least of the three: each is necessary
    double commitment = 0;              ///< mean of the members'
    double spread = 0;                  ///< mean distance between members' frames and their mean, on the purposes
    double substance = 0;               ///< share of actions neither abandoned nor cut
    double coalition = 0;               ///< share of the founders that are members
    double representation = 0;          ///< of users' priorities in the purposes; NaN without user groups
    double representation_actions = 0;  ///< in what open and finished actions are about; likewise
    double voiced = 0;                  ///< share of the users whom a member voices; likewise
    Integration integration;
};

/// `actors` by index.
[[nodiscard]] Outlook outlook_on(const Facts& facts, const Agenda& agenda, sim::Id<Agenda> id,
                                 std::span<const Actor* const> actors, sim::Time now);

/// Of the users' priorities, weighted by how many they are, in a profile; NaN where the scenario has no user groups.
[[nodiscard]] double representation_in(const Facts& facts, const Profile& profile);

/// Share of all users that those groups make up; NaN likewise.
[[nodiscard]] double share_of_users(const Facts& facts, std::uint64_t groups);

/// An agenda was of use (row S22): an action finished, its main problem stands lower than at its agreement, and users
/// are represented in its purposes as far as `observation.represented` asks, where the scenario has user groups.
[[nodiscard]] bool useful(const Facts& facts, const Agenda& agenda, const Territory& territory);

/// How many of three ascending thresholds are reached.
[[nodiscard]] int level_of(double value, const std::vector<double>& thresholds);

}  // namespace models::coordination
