// What is observed of each agenda: over its life, and once.
#include "models/coordination/breadth.hpp"
#include "models/coordination/columns.hpp"
#include "models/coordination/protection.hpp"

namespace models::coordination {
namespace {

using sim::ValueType;
using sim::Variable;

Variable on_agenda(std::string name, ValueType type, std::string units, std::string long_name,
                   std::vector<std::string> flags = {}, bool coordinate = false) {
    return {std::move(name), "agenda", {}, type, std::move(units), std::move(long_name), std::move(flags), coordinate};
}
Variable in_time(std::string name, ValueType type, std::string units, std::string long_name,
                 std::vector<std::string> flags = {}) {
    return {std::move(name), "agenda", {"time"}, type, std::move(units), std::move(long_name), std::move(flags)};
}

}  // namespace

double whole_days(sim::Time t) {
    return t == sim::never ? missing : static_cast<double>(sim::floor_divide(t.ticks, ticks_per_day));
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
