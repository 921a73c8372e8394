// A shared record of what an agenda knows, which does not belong to the government: at each evaluation one member that
// no administration governs, or that keeps an information asset, brings it up to date, if it has the attention; a new
// holder reads what it still tells (ODD 7.24, row S19).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool may_keep(const Facts& facts, std::uint32_t actor) {
    if (facts.actor(actor).administration == nobody) return true;
    return std::any_of(facts.assets().begin(), facts.assets().end(),
                       [actor](const AssetFacts& asset) { return asset.holder == actor; });
}

std::vector<std::uint32_t> keepers(const Facts& facts, const Agenda& self) {
    std::vector<std::uint32_t> found;
    for (const Member& m : self.members)
        if (may_keep(facts, m.actor)) found.push_back(m.actor);
    return found;
}

}  // namespace

/// By turns, so that the burden is shared. Where nobody may keep it, it falls behind.
void rules::ask_keeper(const Facts& facts, Agenda& self, Context& context) {
    if (facts.parameters().handover.registry == 0) return;
    const std::vector<std::uint32_t> able = keepers(facts, self);
    if (able.empty()) return;
    const std::uint32_t keeper = able[self.standing.registry.turns++ % able.size()];
    context.send(Coordination::actor(keeper), one_day, KeepRecord{{context.self()}});
}

double rules::memory_in_registry(const Facts& facts, const Membership& membership, sim::Time now) {
    const Parameters& p = facts.parameters();
    if (p.handover.registry == 0 || membership.told.recorded == sim::never) return 0;
    return p.handover.registry * freshness(now - membership.told.recorded, p.information.half_life);
}

void Coordination::on(const KeepRecord& letter, Actor& self, Context& context) const {
    if (membership_in(self, letter.agenda) == nullptr) return;
    if (!self.attention.spend(facts_->parameters().handover.registry_attention)) return;
    context.send(letter.agenda, one_day, RecordKept{});
}

/// All members may read it.
void Coordination::on(const RecordKept&, Agenda& self, Context& context) const {
    if (self.phase != Phase::acting) return;
    self.standing.registry.recorded = context.now();
    ++self.standing.registry.updates;
    for (const Member& m : self.members)
        context.send(actor(m.actor), one_day, RecordShared{{context.self()}, context.now()});
}

void Coordination::on(const RecordShared& letter, Actor& self, Context& /*context*/) const {
    if (Membership* m = membership_in(self, letter.agenda)) m->told.recorded = letter.recorded;
}

}  // namespace models::coordination
