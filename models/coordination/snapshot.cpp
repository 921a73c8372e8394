#include "models/coordination/snapshot.hpp"

#include <algorithm>

namespace models::coordination {

bool agreed_and_alive(const Agenda& agenda) { return agenda.phase == Phase::acting; }

bool is_useful(const Snapshot& s, const Agenda& agenda) {
    return useful(*s.facts, agenda, *s.territories[s.facts->actor(agenda.first_convener).territory]);
}

sim::Time last_handover(const Facts& facts, sim::Time now) {
    sim::Time last{};
    for (const AdministrationSettings& a : facts.settings().administrations)
        for (const TermSettings& term : a.terms) {
            const sim::Time begin = facts.calendar().at(term.begin);
            if (begin <= now) last = std::max(last, begin);
        }
    return last;
}

Snapshot snapshot_of(const sim::World<Coordination>& world) {
    const Facts& facts = world.model().facts();
    Snapshot s{.facts = &facts, .now = world.now(), .agendas = world.sorted<Agenda>()};
    world.for_each<Action>([&s](sim::Id<Action> id, const Action& action) { s.actions.push_back({id, &action}); });
    s.actors.resize(facts.actors().size());
    s.attendances.resize(facts.settings().actors.size());
    world.for_each<Actor>([&s, &facts](sim::Id<Actor>, const Actor& actor) {
        s.actors[actor.index] = &actor;
        s.attendances[facts.group_index(actor.index)] += actor.attendances;
    });
    s.venues.resize(facts.venues().size());
    world.for_each<Venue>([&s](sim::Id<Venue>, const Venue& venue) {
        if (venue.inactive) ++s.inactive_venues;
        if (venue.index == nobody)
            ++s.made_venues;
        else
            s.venues[venue.index] = &venue;
    });
    for (std::uint32_t t = 0; t != facts.territories().size(); ++t)
        s.territories.push_back(world.find(Coordination::territory(t)));
    s.assets.resize(facts.assets().size());
    world.for_each<InformationAsset>(
        [&s](sim::Id<InformationAsset>, const InformationAsset& asset) { s.assets[asset.index] = &asset; });
    const sim::Time handover = last_handover(facts, s.now);
    s.engaged.resize(s.actors.size());
    s.carried.resize(s.actors.size());
    for (const auto& agenda : s.agendas) {
        const bool ended = agenda.state->phase == Phase::ended;
        s.outlooks.push_back(ended ? Outlook{} : outlook_on(facts, *agenda.state, agenda.id, s.actors, s.now));
        if (!agreed_and_alive(*agenda.state)) continue;
        for (const Member& m : agenda.state->members) {
            s.engaged[m.actor] = true;
            if (agenda.state->agreed < handover) s.carried[m.actor] = true;
        }
    }
    s.ledger = ledger_of(world);
    return s;
}

}  // namespace models::coordination
