#include "models/coordination/columns.hpp"

#include <algorithm>
#include <limits>

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

/// Over the actors in a unit and everything below it.
template <class Value>
double rollup(const Snapshot& s, std::uint32_t unit, Value value) {
    double total = 0;
    for (const std::uint32_t actor : s.facts->actors_under(unit)) total += static_cast<double>(value(actor));
    return total;
}

}  // namespace

double whole_days(sim::Time t) {
    return t == sim::never ? missing : static_cast<double>(sim::floor_divide(t.ticks, ticks_per_day));
}

Snapshot snapshot_of(const sim::World<Coordination>& world) {
    const Facts& facts = world.model().facts();
    Snapshot s{
        .facts = &facts, .now = world.now(), .agendas = world.sorted<Agenda>(), .actions = world.sorted<Action>()};
    s.actors.resize(facts.actors().size());
    for (const auto& actor : world.sorted<Actor>()) s.actors[actor.state->index] = actor.state;
    s.venues.resize(facts.settings().venues.size());
    for (const auto& venue : world.sorted<Venue>()) {
        if (venue.state->index == nobody)
            ++s.made_venues;
        else
            s.venues[venue.state->index] = venue.state;
    }
    s.territory = world.find(Coordination::territory());
    s.engaged.resize(s.actors.size());
    for (const auto& agenda : s.agendas) {
        s.outlooks.push_back(outlook_on(facts, *agenda.state, agenda.id, s.actors, s.now));
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
        {on_run("territory_status", ValueType::int8, "1",
                "status of the territory: 0 forming, 1 formed, 2 sustained, 3 lapsed"),
         [](const Snapshot& s) { return static_cast<double>(s.territory->status); }},
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
        {on_run("shared_perception", ValueType::float32, "1", "shared perception, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::shared_perception); }},
        {on_run("shared_resources", ValueType::float32, "1", "shared resources, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::shared_resources); }},
        {on_run("joint_actions", ValueType::float32, "1", "joint actions, mean of agreed living agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::joint_actions); }},
        {on_run("coordination", ValueType::float32, "1", "least of perception, resources and actions, mean of agendas"),
         [](const Snapshot& s) { return mean_of(s, &Outlook::coordination); }},
    };
    return columns;
}

const std::vector<RunAxisColumn>& run_axis_columns() {
    static const std::vector<RunAxisColumn> columns{
        {on_run("problem_level", ValueType::float32, "1", "true level of the problem", "problem"),
         [](const Snapshot& s, std::uint32_t p) { return s.territory->levels[p]; }},
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
        {on_run("actor_holders_replaced", ValueType::int16, "1", "holders of the post replaced so far", "actor"),
         [](const Snapshot& s, std::uint32_t a) { return static_cast<double>(s.actors[a]->holder.generation); }},
    };
    return columns;
}

const std::vector<SeriesColumn>& series_columns() {
    using Out = Outlook;
    static const std::vector<SeriesColumn> columns{
        {in_time("phase", ValueType::int8, "1", "phase", {"inviting", "deliberating", "signing", "acting"}),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.phase); }},
        {in_time("members", ValueType::int16, "actor", "members"),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.members.size()); }},
        {in_time("visibility", ValueType::float32, "1", "visibility"),
         [](const Snapshot&, const Agenda& a, const Out&) { return a.standing.visibility; }},
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
        {in_time("names", ValueType::int16, "1", "names that the agenda has had"),
         [](const Snapshot&, const Agenda& a, const Out&) { return static_cast<double>(a.standing.names); }},
        {in_time("substance", ValueType::float32, "1", "share of actions neither abandoned nor cut"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.substance; }},
        {in_time("coalition", ValueType::float32, "1", "share of the founders that are members"),
         [](const Snapshot&, const Agenda&, const Out& o) { return o.coalition; }},
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
                   {"alive", "success", "not_agreed", "dissolved", "faded", "closed", "sunset"}, true),
         [](const Facts&, const Agenda& a) { return static_cast<double>(a.ending); }},
        {on_agenda("mechanism", ValueType::int8, "1", "mechanism", {"aggregation", "one_way", "two_way", "committee"}),
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
        {on_agenda("convergence", ValueType::float32, "1", "convergence at agreement"),
         [](const Facts&, const Agenda& a) { return a.agreed == sim::never ? missing : a.deliberation.convergence; }},
    };
    return columns;
}

}  // namespace models::coordination
