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
    double coordination = 0;  ///< the least of the three: each is necessary
    double commitment = 0;    ///< mean of the members'
    double spread = 0;        ///< mean distance between members' frames and their mean, on the purposes
    double substance = 0;     ///< share of actions neither abandoned nor cut
    double coalition = 0;     ///< share of the founders that are members
    Integration integration;
};

/// `actors` by index.
[[nodiscard]] Outlook outlook_on(const Facts& facts, const Agenda& agenda, sim::Id<Agenda> id,
                                 std::span<const Actor* const> actors, sim::Time now);

/// How many of three ascending thresholds are reached.
[[nodiscard]] int level_of(double value, const std::vector<double>& thresholds);

}  // namespace models::coordination
