#include "models/coordination/protection.hpp"

#include <algorithm>

namespace models::coordination {

Owner owner_of(const Facts& facts, const Agenda& agenda) {
    const Owner before = agenda.standing.owner;
    const bool finished = std::any_of(agenda.actions.begin(), agenda.actions.end(),
                                      [](const PlannedAction& a) { return a.status == ActionStatus::finished; });
    if (!finished) return before;
    const std::uint32_t government = facts.actor(agenda.convener).administration;
    if (government == nobody) return {OwnerKind::shared};
    const auto others = std::count_if(agenda.members.begin(), agenda.members.end(), [&](const Member& m) {
        return facts.actor(m.actor).administration != government;
    });
    const double needed = facts.parameters().evaluation.shared_owner * static_cast<double>(agenda.members.size());
    if (static_cast<double>(others) >= needed) return {OwnerKind::shared};
    if (before.kind == OwnerKind::predecessor && before.administration == government) return before;
    return {OwnerKind::government, government};
}

double anchor_of(const Facts& facts, const Agenda& agenda) {
    const auto level = static_cast<std::size_t>(agenda.standing.legal.anchor);
    return level == 0 ? 0 : facts.parameters().legal.levels[level - 1];
}

double funded_share(const Agenda& agenda) {
    double open = 0;
    double funded = 0;
    for (const PlannedAction& a : agenda.actions) {
        if (a.status != ActionStatus::open) continue;
        ++open;
        if (a.endowed_by != nobody) ++funded;
    }
    return open > 0 ? funded / open : 0;
}

double advocacy_of(const Facts& facts, const Agenda& agenda) {
    double commitment = 0;
    for (const Member& m : agenda.members)
        if (facts.actor(m.actor).administration == nobody) commitment += static_cast<double>(m.commitment);
    return agenda.members.empty() ? 0 : commitment / static_cast<double>(agenda.members.size());
}

Told told_of(const Facts& facts, const Agenda& agenda) {
    return {.owner = agenda.standing.owner,
            .anchor = static_cast<float>(anchor_of(facts, agenda)),
            .funded = static_cast<float>(funded_share(agenda)),
            .advocacy = static_cast<float>(advocacy_of(facts, agenda)),
            .recorded = agenda.standing.registry.recorded};
}

std::size_t ungoverned(const Facts& facts, const Agenda& agenda) {
    return static_cast<std::size_t>(
        std::count_if(agenda.members.begin(), agenda.members.end(),
                      [&facts](const Member& m) { return facts.actor(m.actor).administration == nobody; }));
}

bool predecessors(const Membership& membership, std::uint32_t administration) {
    const Owner owner = membership.told.owner;
    return membership.inherited || (owner.kind == OwnerKind::predecessor && owner.administration == administration);
}

}  // namespace models::coordination
