#include "models/coordination/columns.hpp"

#include <algorithm>
#include <limits>

#include "models/coordination/breadth.hpp"
#include "models/coordination/protection.hpp"

namespace models::coordination {
namespace {

using sim::ValueType;
using sim::Variable;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Variable on_run(std::string name, ValueType type, std::string units, std::string long_name, std::string axis = {}) {
    Variable variable{std::move(name), "run", {"time"}, type, std::move(units), std::move(long_name)};
    if (!axis.empty()) variable.axes.push_back(std::move(axis));
    return variable;
}
Variable on_agenda(std::string name, ValueType type, std::string units, std::string long_name,
                   std::vector<std::string> flags = {}, bool coordinate = false) {
    return {std::move(name), "agenda", {}, type, std::move(units), std::move(long_name), std::move(flags), coordinate};
}
Variable in_time(std::string name, ValueType type, std::string units, std::string long_name,
                 std::vector<std::string> flags = {}) {
    return {std::move(name), "agenda", {"time"}, type, std::move(units), std::move(long_name), std::move(flags)};
}

bool agreed_and_alive(const Agenda& a) { return a.phase == Phase::acting; }

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

bool is_useful(const Snapshot& s, const Agenda& agenda) {
    return useful(*s.facts, agenda, *s.territories[s.facts->actor(agenda.first_convener).territory]);
}

double whole_days(sim::Time t) {
    return t == sim::never ? missing : static_cast<double>(sim::floor_divide(t.ticks, ticks_per_day));
}

Snapshot snapshot_of(const sim::World<Coordination>& world) {
    const Facts& facts = world.model().facts();
    Snapshot s{.facts = &facts, .now = world.now(), .agendas = world.sorted<Agenda>()};
    world.for_each<Action>([&s](sim::Id<Action> id, const Action& action) { s.actions.push_back({id, &action}); });
    s.actors.resize(facts.actors().size());
    world.for_each<Actor>([&s](sim::Id<Actor>, const Actor& actor) { s.actors[actor.index] = &actor; });
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
    s.engaged.resize(s.actors.size());
    for (const auto& agenda : s.agendas) {
        const bool ended = agenda.state->phase == Phase::ended;
        s.outlooks.push_back(ended ? Outlook{} : outlook_on(facts, *agenda.state, agenda.id, s.actors, s.now));
        if (!agreed_and_alive(*agenda.state)) continue;
        for (const Member& m : agenda.state->members) s.engaged[m.actor] = true;
    }
    s.ledger = ledger_of(world);
    return s;
}

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
        {on_run("actor_holders_replaced", ValueType::int16, "1", "holders of the post replaced so far", "actor"),
         [](const Snapshot& s, std::uint32_t a) { return static_cast<double>(s.actors[a]->holder.generation); }},
    };
    return columns;
}

const std::vector<SeriesColumn>& series_columns() {
    using Out = Outlook;
    static const std::vector<SeriesColumn> columns{
        {in_time("phase", ValueType::int8, "1", "phase",
                 {"inviting", "formulating", "analysing", "determining", "managing", "signing", "acting", "dormant"}),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.phase); }},
        {in_time("members", ValueType::int16, "actor", "members"),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.members.size()); }},
        {in_time("visibility", ValueType::float32, "1", "visibility"),
         [](const Snapshot&, const Agenda& a, const Out&) { return a.standing.visibility; }},
        {in_time("visibility_owner", ValueType::int8, "1", "whose the visibility is",
                 {"none", "shared", "government", "predecessor"}),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.standing.owner.kind); }},
        {in_time("legal_anchor", ValueType::int8, "1", "how firmly it stands in law",
                 {"none", "plan_target", "ordinance", "multi_year", "own_legal_form"}),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.standing.legal.anchor); }},
        {in_time("funded", ValueType::float32, "1", "share of its open actions that a fund pays for"),
         [](const Snapshot&, const Agenda& a, const Out&) { return funded_share(a); }},
        {in_time("advocacy", ValueType::float32, "1",
                 "commitment of members that no administration governs, as a share of all members"),
         [](const Snapshot& s, const Agenda& a, const Out&) { return advocacy_of(*s.facts, a); }},
        {in_time("commitment", ValueType::float32, "1", "mean commitment of members"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.commitment; }},
        {in_time("spread", ValueType::float32, "1", "spread of the members' frames on the purposes"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.spread; }},
        {in_time("agenda_shared_perception", ValueType::float32, "1", "shared perception of shared challenges"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.shared_perception; }},
        {in_time("agenda_shared_resources", ValueType::float32, "1", "shared resources: delivered of promised units"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.shared_resources; }},
        {in_time("agenda_joint_actions", ValueType::float32, "1", "share of actions that took a joint step in a year"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.joint_actions; }},
        {in_time("agenda_coordination", ValueType::float32, "1", "least of the three"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.coordination; }},
        {in_time("tasks_open", ValueType::int16, "action", "actions under way: the task list"),
         [](const Snapshot&, const Agenda& a, const Out&) {
             return static_cast<double>(
                 std::count_if(a.actions.begin(), a.actions.end(),
                               [](const PlannedAction& action) { return action.status == ActionStatus::open; }));
         }},
        {in_time("analysis_quality", ValueType::float32, "1", "quality of the analysis of the main problem"),
         [](const Snapshot&, const Agenda& a, const Out&) { return a.deliberation.analysis.quality; }},
        {in_time("collective_capacity", ValueType::float32, "1",
                 "collective capacity of the members, 1 without returns"),
         [](const Snapshot& s, const Agenda& a, const Out&) {
             return collective_capacity(a.members, s.facts->parameters().breadth);
         }},
        {in_time("names", ValueType::int16, "1", "names that the agenda has had"),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.standing.names); }},
        {in_time("substance", ValueType::float32, "1", "share of actions neither abandoned nor cut"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.substance; }},
        {in_time("coalition", ValueType::float32, "1", "share of the founders that are members"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.coalition; }},
        {in_time("agenda_representation", ValueType::float32, "1", "users' priorities in the purposes"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.representation; }},
        {in_time("agenda_representation_actions", ValueType::float32, "1",
                 "users' priorities in what open and finished actions are about"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.representation_actions; }},
        {in_time("agenda_voiced", ValueType::float32, "1", "share of users whom a member voices"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.voiced; }},
        {in_time("heard", ValueType::int16, "1", "rounds in which voicing users changed the draft, so far"),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.deliberation.heard); }},
        {in_time("agenda_useful", ValueType::int8, "1", "useful so far", {"no", "yes"}),
         [](const Snapshot& s, const Agenda& a, const Out&) { return is_useful(s, a) ? 1.0 : 0.0; }},
        {in_time("integration_frame", ValueType::int8, "1", "policy frame, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.frame); }},
        {in_time("integration_actors", ValueType::int8, "1", "subsystem involvement: actors, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.actors); }},
        {in_time("integration_density", ValueType::int8, "1", "subsystem involvement: density, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.density); }},
        {in_time("integration_range", ValueType::int8, "1", "goals: range, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.range); }},
        {in_time("integration_coherence", ValueType::int8, "1", "goals: coherence, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.coherence); }},
        {in_time("integration_deployment", ValueType::int8, "1", "instruments: deployment, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.deployment); }},
        {in_time("integration_consistency", ValueType::int8, "1", "instruments: consistency, 0 to 3"),
         [](const Snapshot&, const Agenda&, const Out& o) { return double(o.integration.consistency); }},
    };
    return columns;
}

const std::vector<AgendaColumn>& agenda_columns() {
    static const std::vector<AgendaColumn> columns{
        {on_agenda("birth", ValueType::int32, "day", "day of birth, from the first day of the scenario", {}, true),
         [](const Facts&, const Agenda& a) { return whole_days(a.born); }},
        {on_agenda("agreement", ValueType::int32, "day", "day of agreement"),
         [](const Facts&, const Agenda& a) { return whole_days(a.agreed); }},
        {on_agenda("end", ValueType::int32, "day", "day of ending; missing while alive", {}, true),
         [](const Facts&, const Agenda& a) { return whole_days(a.ended); }},
        {on_agenda("ending", ValueType::int8, "1", "how it ended",
                   {"alive", "success", "not_agreed", "dissolved", "faded", "closed", "sunset", "lapsed"}, true),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.ending); }},
        {on_agenda("mechanism", ValueType::int8, "1", "mechanism",
                   {"aggregation", "one_way", "two_way", "committee", "lead_unit"}),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.mechanism); }},
        {on_agenda("main_problem", ValueType::int8, "1", "main problem, by position on the dimension problem"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.problem); }},
        {on_agenda("convener", ValueType::int32, "1", "who convenes it at last, by position on the dimension actor"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.convener); }},
        {on_agenda("venue_of_agenda", ValueType::int16, "1",
                   "where it meets, by position on the dimension venue; missing: a new table"),
         [](const Facts&, const Agenda& a) {
             return a.venue_index == nobody ? missing : static_cast<double>(a.venue_index);
         }},
        {on_agenda("invited", ValueType::int16, "actor", "actors invited"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.invited.size()); }},
        {on_agenda("founders", ValueType::int16, "actor", "members at agreement"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.founders.size()); }},
        {on_agenda("rounds", ValueType::int16, "1", "rounds and sessions called so far"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.round); }},
        {on_agenda("members_voiced", ValueType::int16, "1", "times that a member unheard in talks said so"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.voiced); }},
        {on_agenda("members_left_unheard", ValueType::int16, "actor", "members that left the talks unheard"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.exits); }},
        {on_agenda("day_formulated", ValueType::int32, "day", "day on which purposes were agreed, the last time"),
         [](const Facts&, const Agenda& a) { return whole_days(a.deliberation.milestones.formulated); }},
        {on_agenda("day_analysed", ValueType::int32, "day", "day on which the analysis was concluded"),
         [](const Facts&, const Agenda& a) { return whole_days(a.deliberation.milestones.analysed); }},
        {on_agenda("day_nature", ValueType::int32, "day", "day on which the nature was determined"),
         [](const Facts&, const Agenda& a) { return whole_days(a.deliberation.milestones.determined); }},
        {on_agenda("nature", ValueType::int8, "1", "nature of the collaboration",
                   {"undetermined", "communication", "cooperation", "coordination", "integration"}),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.milestones.nature); }},
        {on_agenda("returns", ValueType::int8, "1", "ways back to formulating"),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.milestones.returns); }},
        {on_agenda("evidence", ValueType::int8, "1", "what the gate answered first to its request for data",
                   {"unasked", "shared", "aggregate", "delayed", "refused"}),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.analysis.gate); }},
        {on_agenda("lead", ValueType::int32, "1", "who leads it at last, by position on the dimension actor"),
         [](const Facts&, const Agenda& a) {
             const std::uint32_t lead = a.deliberation.management.lead;
             return lead == nobody ? missing : static_cast<double>(lead);
         }},
        {on_agenda("committee_kind", ValueType::int8, "1", "what its committee is for",
                   {"none", "knowledge", "structural"}),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.deliberation.management.kind); }},
        {on_agenda("subcommittees", ValueType::int8, "1", "does it work in subcommittees", {"no", "yes"}),
         [](const Facts&, const Agenda& a) { return a.deliberation.management.subcommittees ? 1.0 : 0.0; }},
        {on_agenda("convergence", ValueType::float32, "1", "convergence at agreement"),
         [](const Facts&, const Agenda& a) { return a.agreed == sim::never ? missing : a.deliberation.convergence; }},
    };
    return columns;
}

}  // namespace models::coordination
