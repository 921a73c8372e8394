// What is observed of a run as a whole, and of what is fixed in it: problems, units, venues, territories, actors.
#include <algorithm>

#include "models/coordination/columns.hpp"
#include "models/coordination/protection.hpp"

namespace models::coordination {
namespace {

using sim::ValueType;
using sim::Variable;

Variable on_run(std::string name, ValueType type, std::string units, std::string long_name, std::string axis = {}) {
    Variable variable{std::move(name), "run", {"time"}, type, std::move(units), std::move(long_name)};
    if (!axis.empty()) variable.axes.push_back(std::move(axis));
    return variable;
}

double count_agendas(const Snapshot& s, bool (*test)(const Agenda&)) {
    return static_cast<double>(
        std::count_if(s.agendas.begin(), s.agendas.end(), [test](const auto& a) { return test(*a.state); }));
}

/// Mean over the agreed agendas that are alive; missing where there is none.
double mean_of(const Snapshot& s, double Outlook::*indicator) {
    double total = 0;
    double n = 0;
    for (std::size_t i = 0; i != s.agendas.size(); ++i)
        if (agreed_and_alive(*s.agendas[i].state)) total += s.outlooks[i].*indicator, ++n;
    return n > 0 ? total / n : missing;
}

template <class Value>
double total_of_actors(const Snapshot& s, Value value) {
    double total = 0;
    for (const Actor* actor : s.actors) total += static_cast<double>(value(*actor));
    return total;
}
template <class Value>
double total_of_actions(const Snapshot& s, Value value) {
    double total = 0;
    for (const auto& action : s.actions) total += static_cast<double>(value(*action.state));
    return total;
}

double count_actions(const Snapshot& s, ActionStatus status) {
    return total_of_actions(s, [status](const Action& a) { return a.status == status ? 1 : 0; });
}

/// As agendas plan them: also those that are no entity yet.
double count_planned(const Snapshot& s, ActionStatus status) {
    double total = 0;
    for (const auto& agenda : s.agendas)
        total += static_cast<double>(std::count_if(agenda.state->actions.begin(), agenda.state->actions.end(),
                                                   [status](const PlannedAction& a) { return a.status == status; }));
    return total;
}

/// Over the actors in a unit and everything below it.
template <class Value>
double rollup(const Snapshot& s, std::uint32_t unit, Value value) {
    double total = 0;
    for (const std::uint32_t actor : s.facts->actors_under(unit)) total += static_cast<double>(value(actor));
    return total;
}

Variable on_status(std::string name, std::string long_name) {
    Variable variable = on_run(std::move(name), ValueType::int8, "1", std::move(long_name), "territory");
    variable.flags = {"forming", "formed", "sustained", "lapsed"};
    return variable;
}

double count_territories(const Snapshot& s, TerritoryStatus status) {
    return static_cast<double>(std::count_if(s.territories.begin(), s.territories.end(),
                                             [status](const Territory* t) { return t->status == status; }));
}

double mean_level(const Snapshot& s, std::uint32_t problem) {
    double total = 0;
    for (const Territory* t : s.territories) total += t->levels[problem];
    return total / static_cast<double>(s.territories.size());
}

/// Agreed agendas, alive or ended, by whether they were of use.
double quadrant(const Snapshot& s, bool alive, bool of_use) {
    double n = 0;
    for (const auto& agenda : s.agendas)
        if (agenda.state->agreed != sim::never && (agenda.state->phase != Phase::ended) == alive &&
            is_useful(s, *agenda.state) == of_use)
            ++n;
    return n;
}

double territories_useful(const Snapshot& s) {
    std::vector<bool> found(s.territories.size());
    for (const auto& agenda : s.agendas)
        if (agreed_and_alive(*agenda.state) && is_useful(s, *agenda.state))
            found[s.facts->actor(agenda.state->first_convener).territory] = true;
    return static_cast<double>(std::count(found.begin(), found.end(), true));
}

double users_voiced(const Snapshot& s) {
    std::uint64_t groups = 0;
    for (const auto& agenda : s.agendas)
        if (agreed_and_alive(*agenda.state))
            for (const Member& m : agenda.state->members) groups |= s.facts->user_groups_of(m.actor);
    return share_of_users(*s.facts, groups);
}

double rounds_heard(const Snapshot& s) {
    double n = 0;
    for (const auto& agenda : s.agendas) n += agenda.state->deliberation.heard;
    return n;
}

}  // namespace

const std::vector<RunColumn>& run_columns() {
    static const std::vector<RunColumn> columns{
        {on_run("overlaps", ValueType::int32, "1", "overlaps that qualified so far"),
         [](const Snapshot& s) { return total_of_actors(s, [](const Actor& a) { return a.overlaps; }); }},
        {on_run("agendas_proposed", ValueType::int32, "1", "agendas proposed so far"),
         [](const Snapshot& s) { return total_of_actors(s, [](const Actor& a) { return a.proposals; }); }},
        {on_run("agendas_agreed", ValueType::int32, "1", "agendas that reached agreement so far"),
         [](const Snapshot& s) { return count_agendas(s, [](const Agenda& a) { return a.agreed != sim::never; }); }},
        {on_run("agendas_alive", ValueType::int32, "1", "agreed agendas alive"),
         [](const Snapshot& s) { return count_agendas(s, agreed_and_alive); }},
        {on_run("agendas_in_talks", ValueType::int32, "1", "agendas not agreed yet"),
         [](const Snapshot& s) { return count_agendas(s, [](const Agenda& a) { return a.phase < Phase::acting; }); }},
        {on_run("pairs", ValueType::int32, "1", "collaborations in pairs, without agenda or venue, so far"),
         [](const Snapshot& s) { return total_of_actors(s, [](const Actor& a) { return a.pairs; }); }},
        {on_run("actions_open", ValueType::int32, "1", "actions under way"),
         [](const Snapshot& s) { return count_actions(s, ActionStatus::open); }},
        {on_run("actions_finished", ValueType::int32, "1", "actions finished so far"),
         [](const Snapshot& s) { return count_actions(s, ActionStatus::finished); }},
        {on_run("actions_abandoned", ValueType::int32, "1", "actions abandoned so far: promises broken"),
         [](const Snapshot& s) { return count_actions(s, ActionStatus::abandoned); }},
        {on_run("actions_cut", ValueType::int32, "1",
                "actions cut by a hand-over or by the end of their agenda so far"),
         [](const Snapshot& s) { return count_actions(s, ActionStatus::cut); }},
        {on_run("actions_carried_on", ValueType::int32, "1",
                "actions that partners carried on after their agenda ended, so far"),
         [](const Snapshot& s) {
             return total_of_actions(s, [](const Action& a) { return a.bond == Bond::outlives ? 1 : 0; });
         }},
        {on_run("actions_carried_on_finished", ValueType::int32, "1", "those of them that were finished so far"),
         [](const Snapshot& s) {
             return total_of_actions(s, [](const Action& a) {
                 return a.bond == Bond::outlives && a.status == ActionStatus::finished ? 1 : 0;
             });
         }},
        {on_run("agendas_dormant", ValueType::int32, "1", "agendas that lie dormant"),
         [](const Snapshot& s) { return count_agendas(s, [](const Agenda& a) { return a.phase == Phase::dormant; }); }},
        {on_run("agendas_reconvened", ValueType::int32, "1", "agendas that were called together again so far"),
         [](const Snapshot& s) {
             return count_agendas(s, [](const Agenda& a) { return a.standing.dormancy.lives > 0; });
         }},
        {on_run("agendas_anchored", ValueType::int32, "1", "agreed agendas alive with a place in law"),
         [](const Snapshot& s) {
             return count_agendas(
                 s, [](const Agenda& a) { return agreed_and_alive(a) && a.standing.legal.anchor != Anchor::none; });
         }},
        {on_run("agendas_funded", ValueType::int32, "1", "agreed agendas alive with an action that a fund pays for"),
         [](const Snapshot& s) {
             return count_agendas(s, [](const Agenda& a) { return agreed_and_alive(a) && funded_share(a) > 0; });
         }},
        {on_run("venues_captured", ValueType::int32, "1", "captures of platforms by new governments so far"),
         [](const Snapshot& s) {
             double captures = 0;
             for (const Venue* venue : s.venues) captures += venue->captures;
             return captures;
         }},
        {on_run("anchor_votes", ValueType::int32, "1", "votes on a firmer place in law held so far"),
         [](const Snapshot& s) {
             double votes = 0;
             for (const auto& agenda : s.agendas) votes += agenda.state->standing.legal.votes;
             return votes;
         }},
        {on_run("members_recruited", ValueType::int32, "1",
                "members that no administration governs and that agendas at work asked to come in, so far"),
         [](const Snapshot& s) {
             double joined = 0;
             for (const auto& agenda : s.agendas) joined += agenda.state->standing.recruitment.joined;
             return joined;
         }},
        {on_run("record_updates", ValueType::int32, "1", "times that a shared record was brought up to date so far"),
         [](const Snapshot& s) {
             double updates = 0;
             for (const auto& agenda : s.agendas) updates += agenda.state->standing.registry.updates;
             return updates;
         }},
        {on_run("attention_spent", ValueType::int64, "hour", "attention that all actors have spent so far"),
         [](const Snapshot& s) { return total_of_actors(s, [](const Actor& a) { return a.attention.spent; }); }},
        {on_run("actions_waiting", ValueType::int32, "1", "actions agreed that wait for another, of living agendas"),
         [](const Snapshot& s) { return count_planned(s, ActionStatus::waiting); }},
        {on_run("actions_never_started", ValueType::int32, "1",
                "actions never started so far: the one before them failed, or their agenda ended"),
         [](const Snapshot& s) { return count_planned(s, ActionStatus::never_started); }},
        {on_run("steps_redone", ValueType::int32, "1", "steps of actions that had to be taken again so far"),
         [](const Snapshot& s) { return total_of_actions(s, [](const Action& a) { return a.redone; }); }},
        {on_run("units_supplied", ValueType::int32, "1", "units of work delivered to actions so far"),
         [](const Snapshot& s) { return total_of_actions(s, [](const Action& a) { return a.units_supplied; }); }},
        {on_run("units_expired", ValueType::int32, "1", "units that did not meet the partners' in time, so far"),
         [](const Snapshot& s) { return total_of_actions(s, [](const Action& a) { return a.units_expired; }); }},
        {on_run("means_used", ValueType::int64, "unit of means", "means used in steps of actions so far"),
         [](const Snapshot& s) { return static_cast<double>(s.ledger.used); }},
        {on_run("means_wasted", ValueType::int64, "unit of means", "means of units that expired so far"),
         [](const Snapshot& s) { return static_cast<double>(s.ledger.wasted); }},
        {on_run("means_sent_ungoverned", ValueType::int64, "unit of means",
                "means sent to actions by actors that no administration governs so far"),
         [](const Snapshot& s) {
             return total_of_actors(s, [&s](const Actor& a) {
                 return s.facts->actor(a.index).administration == nobody ? a.means.spent : 0;
             });
         }},
        {on_run("venues_made", ValueType::int32, "1", "new tables made so far"),
         [](const Snapshot& s) { return static_cast<double>(s.made_venues); }},
        {on_run("venues_on_paper", ValueType::int32, "1", "platforms and tables made so far, those inactive included"),
         [](const Snapshot& s) { return static_cast<double>(s.venues.size() + s.made_venues); }},
        {on_run("venues_inactive", ValueType::int32, "1", "platforms and tables that exist on paper only"),
         [](const Snapshot& s) { return static_cast<double>(s.inactive_venues); }},
        {on_run("shared_perception", ValueType::float32, "1", "shared perception, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::shared_perception); }},
        {on_run("shared_resources", ValueType::float32, "1", "shared resources, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::shared_resources); }},
        {on_run("joint_actions", ValueType::float32, "1", "joint actions, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::joint_actions); }},
        {on_run("coordination", ValueType::float32, "1", "least of perception, resources and actions, mean of agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::coordination); }},
        {on_run("representation", ValueType::float32, "1",
                "users' priorities in the purposes, mean of agreed living agendas; missing without user groups"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::representation); }},
        {on_run("representation_actions", ValueType::float32, "1",
                "users' priorities in open and finished actions, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::representation_actions); }},
        {on_run("users_voiced", ValueType::float32, "1", "share of users voiced in an agreed living agenda"),
         users_voiced},
        {on_run("rounds_heard", ValueType::int32, "1",
                "rounds of talk in which voicing users changed the draft, so far"),
         rounds_heard},
        {on_run("quadrant_alive_useful", ValueType::int32, "agenda",
                "agreed agendas alive and useful: an action finished, problem lower, users represented"),
         [](const Snapshot& s) { return quadrant(s, true, true); }},
        {on_run("quadrant_alive_not", ValueType::int32, "agenda", "agreed agendas alive and not useful"),
         [](const Snapshot& s) { return quadrant(s, true, false); }},
        {on_run("quadrant_ended_useful", ValueType::int32, "agenda", "agreed agendas ended and useful"),
         [](const Snapshot& s) { return quadrant(s, false, true); }},
        {on_run("quadrant_ended_not", ValueType::int32, "agenda", "agreed agendas ended and not useful"),
         [](const Snapshot& s) { return quadrant(s, false, false); }},
        {on_run("territories_formed", ValueType::int32, "territory", "territories formed, not sustained yet"),
         [](const Snapshot& s) { return count_territories(s, TerritoryStatus::formed); }},
        {on_run("territories_sustained", ValueType::int32, "territory", "territories sustained across a hand-over"),
         [](const Snapshot& s) { return count_territories(s, TerritoryStatus::sustained); }},
        {on_run("territories_lapsed", ValueType::int32, "territory", "territories that were formed and are not"),
         [](const Snapshot& s) { return count_territories(s, TerritoryStatus::lapsed); }},
        {on_run("territories_useful", ValueType::int32, "territory", "territories with a living and useful agenda"),
         territories_useful},
    };
    return columns;
}

const std::vector<RunAxisColumn>& run_axis_columns() {
    static const std::vector<RunAxisColumn> columns{
        {on_run("problem_level", ValueType::float32, "1", "true level of the problem, mean of territories", "problem"),
         mean_level},
        {on_status("territory_status", "status of the territory"),
         [](const Snapshot& s, std::uint32_t t) { return static_cast<double>(s.territories[t]->status); }},
        {on_run("territory_agendas", ValueType::int32, "agenda", "agreed agendas alive in the territory", "territory"),
         [](const Snapshot& s, std::uint32_t t) { return static_cast<double>(s.territories[t]->agreements); }},
        {on_run("unit_actors_engaged", ValueType::int32, "actor",
                "actors of the unit and below it in an agreed living agenda", "unit"),
         [](const Snapshot& s, std::uint32_t u) {
             return rollup(s, u, [&s](std::uint32_t actor) { return s.engaged[actor] ? 1 : 0; });
         }},
        {on_run("unit_actors_carried", ValueType::int32, "actor",
                "actors of the unit and below it in an agreed living agenda that is older than the last hand-over",
                "unit"),
         [](const Snapshot& s, std::uint32_t u) {
             return rollup(s, u, [&s](std::uint32_t actor) { return s.carried[actor] ? 1 : 0; });
         }},
        {on_run("unit_means_delivered", ValueType::int64, "unit of means",
                "means sent to actions from the unit and below it so far", "unit"),
         [](const Snapshot& s, std::uint32_t u) {
             return rollup(s, u, [&s](std::uint32_t actor) { return s.actors[actor]->means.spent; });
         }},
        {on_run("administration_means_sent", ValueType::int64, "unit of means",
                "means sent to actions by the actors that it governs so far", "administration"),
         [](const Snapshot& s, std::uint32_t administration) {
             double total = 0;
             for (const std::uint32_t actor : s.facts->governed_by(administration))
                 total += static_cast<double>(s.actors[actor]->means.spent);
             return total;
         }},
        {on_run("venue_agendas", ValueType::int32, "agenda", "agendas hosted", "venue"),
         [](const Snapshot& s, std::uint32_t v) { return static_cast<double>(s.venues[v]->hosted.size()); }},
        {on_run("venue_sessions", ValueType::int32, "session", "sessions held so far", "venue"),
         [](const Snapshot& s, std::uint32_t v) { return static_cast<double>(s.venues[v]->sessions); }},
        {on_run("venue_without_quorum", ValueType::int32, "session", "sessions without quorum so far", "venue"),
         [](const Snapshot& s, std::uint32_t v) { return static_cast<double>(s.venues[v]->without_quorum); }},
        {on_run("venue_inactive", ValueType::int8, "1", "exists on paper only: 1", "venue"),
         [](const Snapshot& s, std::uint32_t v) { return s.venues[v]->inactive ? 1.0 : 0.0; }},
        {on_run("information_coverage", ValueType::float32, "1", "coverage of the information asset", "information"),
         [](const Snapshot& s, std::uint32_t i) { return s.assets[i]->coverage; }},
        {on_run("information_shared", ValueType::int32, "request", "requests answered with all so far", "information"),
         [](const Snapshot& s, std::uint32_t i) { return static_cast<double>(s.assets[i]->shared); }},
        {on_run("information_aggregate", ValueType::int32, "request", "requests answered with aggregates only so far",
                "information"),
         [](const Snapshot& s, std::uint32_t i) { return static_cast<double>(s.assets[i]->aggregate); }},
        {on_run("information_delayed", ValueType::int32, "request", "requests that waited for an agreement so far",
                "information"),
         [](const Snapshot& s, std::uint32_t i) { return static_cast<double>(s.assets[i]->delayed); }},
        {on_run("information_refused", ValueType::int32, "request", "requests refused so far", "information"),
         [](const Snapshot& s, std::uint32_t i) { return static_cast<double>(s.assets[i]->refused); }},
        {on_run("information_lapses", ValueType::int32, "1", "times that follow-up broke so far", "information"),
         [](const Snapshot& s, std::uint32_t i) { return static_cast<double>(s.assets[i]->lapses); }},
        {on_run("population_attendances", ValueType::int32, "1",
                "times so far that one of its actors sat in a session with a quorum", "population"),
         [](const Snapshot& s, std::uint32_t p) { return static_cast<double>(s.attendances[p]); }},
        {on_run("actor_holders_replaced", ValueType::int16, "1", "holders of the post replaced so far", "actor"),
         [](const Snapshot& s, std::uint32_t a) { return static_cast<double>(s.actors[a]->holder.generation); }},
    };
    return columns;
}

}  // namespace models::coordination
