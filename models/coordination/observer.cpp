#include "models/coordination/observer.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace models::coordination {
namespace {

using sim::ValueType;
using sim::Variable;

const std::vector<std::string> causes{"none",   "memory",    "commitment", "interest", "visibility", "distance",
                                      "chance", "anchoring", "funding",    "age",      "advocacy",   "coalition"};
const std::vector<std::string> verdicts{"taken_up", "renamed", "shrunk", "ignored", "closed", "dormant", "succeeded"};
const std::vector<std::string> event_kinds{
    "overlap",      "proposed",       "joined",          "declined",         "agreed",         "left",
    "agenda_ended", "action_begun",   "action_finished", "action_abandoned", "promise_broken", "pair",
    "no_quorum",    "venue_made",     "hand_over",       "holder_replaced",  "verdict",        "renamed",
    "renewed",      "venue_captured", "anchored",        "anchor_failed",    "funded",         "funding_ended",
    "carried_on",   "fell_dormant",   "reconvened",      "voiced",           "venue_inactive", "venue_revived",
    "returned",     "evidence",       "nature",          "lead_vacant",      "never_started",  "adapted",
    "recruited"};

Variable column(std::string rows, std::string name, ValueType type, std::string units, std::string long_name,
                std::vector<std::string> flags = {}) {
    return {std::move(name), std::move(rows), {}, type, std::move(units), std::move(long_name), std::move(flags)};
}

/// To which run a row belongs: the writer fills it.
Variable run_of(const std::string& rows) {
    return {rows + "_run", rows, {}, ValueType::int32, "1", "position of the run on the dimension run"};
}

/// What tells of the life of agendas, and of nobody's daily work.
bool of_agendas(EventKind kind) {
    switch (kind) {
        case EventKind::proposed:
        case EventKind::agreed:
        case EventKind::agenda_ended:
        case EventKind::hand_over:
        case EventKind::verdict:
        case EventKind::renamed:
        case EventKind::renewed:
            return true;
        default:
            return false;
    }
}

/// Hand-overs and decisive verdicts are always kept: the rows of `handover` are made of them.
bool kept(const Record& record, EventsKept wanted) {
    if (wanted == EventsKept::all || record.kind == EventKind::hand_over) return true;
    if (wanted == EventsKept::agendas) return of_agendas(record.kind);
    return record.kind == EventKind::verdict && record.decisive;
}

/// A row for each hand-over and agenda on which it decided.
std::vector<Variable> handover_variables() {
    const auto at = [](std::string name, ValueType type, std::string long_name, std::vector<std::string> flags = {}) {
        return column("handover", std::move(name), type, "1", std::move(long_name), std::move(flags));
    };
    return {run_of("handover"),
            at("handover_day", ValueType::int32, "day of the hand-over, from the first day of the scenario"),
            at("handover_administration", ValueType::int16, "by position on the dimension administration"),
            at("handover_party", ValueType::int8, "did the party change", {"same", "changed"}),
            at("handover_agenda", ValueType::int32, "agenda_number of the agenda, within its run"),
            at("verdict", ValueType::int8, "what became of the agenda", verdicts),
            at("verdict_cause", ValueType::int8, "the term of the decision that weighed most: proximate", causes),
            at("verdict_day", ValueType::int32, "day of the decision"),
            at("verdict_actor", ValueType::int32, "who decided, by position on the dimension actor")};
}

std::vector<Variable> event_variables() {
    const auto at = [](std::string name, ValueType type, std::string long_name, std::vector<std::string> flags = {}) {
        return column("event", std::move(name), type, "1", std::move(long_name), std::move(flags));
    };
    return {
        run_of("event"),
        at("event_day", ValueType::int32, "day, from the first day of the scenario"),
        at("event_kind", ValueType::int8, "what happened", event_kinds),
        at("event_detail", ValueType::int16,
           "by kind: problem, mechanism, ending, office, verdict, party changed, legal anchor, fund, left unheard, "
           "gate, nature, phase"),
        at("event_cause", ValueType::int8, "proximate cause", causes),
        at("event_actor", ValueType::int32, "by position on the dimension actor (hand_over: administration)"),
        at("event_agenda", ValueType::int32, "agenda_number, within its run"),
        at("event_value", ValueType::float32,
           "by kind: invited, convergence, partners, days lived, term, mid-term (1), means, venue (-1: new), members")};
}

template <class List>
std::vector<std::string> names_of(const List& list) {
    std::vector<std::string> names;
    names.reserve(list.size());
    for (const auto& entry : list) names.push_back(entry.name);
    return names;
}

std::vector<std::string> names_of_actors(const Facts& facts) {
    std::vector<std::string> names;
    names.reserve(facts.actors().size());
    for (std::uint32_t a = 0; a != facts.actors().size(); ++a) names.push_back(facts.name_of(a));
    return names;
}

std::size_t entries_of(const Facts& facts, const Variable& variable) {
    const std::string& axis = variable.axes.back();
    if (axis == "problem") return facts.problems();
    if (axis == "unit") return facts.units().size();
    if (axis == "population") return facts.settings().actors.size();
    if (axis == "venue") return facts.venues().size();
    if (axis == "territory") return facts.territories().size();
    if (axis == "information") return facts.assets().size();
    if (axis == "administration") return facts.administrations().size();
    return facts.actors().size();
}

/// Values of one column as a trajectory holds them: numbers for floating types, whole numbers else; NaN is missing.
sim::Values typed(const Variable& variable, std::vector<double> values) {
    if (variable.type == ValueType::float32 || variable.type == ValueType::float64) return values;
    std::vector<std::int64_t> whole(values.size());
    std::transform(values.begin(), values.end(), whole.begin(), [](double v) {
        return std::isnan(v) ? sim::missing_integer : static_cast<std::int64_t>(std::llround(v));
    });
    return whole;
}

using Records = std::vector<sim::Stamped<Record>>;
using Numbers = std::map<sim::EntityId, double>;  ///< agenda_number by name

double number_of(const Numbers& numbers, sim::EntityId agenda) {
    const auto found = numbers.find(agenda);
    return found == numbers.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

double index_or_missing(std::uint32_t index) {
    return index == nobody ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(index);
}

/// Appends a row of numbers to columns.
void append(std::vector<std::vector<double>>& columns, std::initializer_list<double> row) {
    std::size_t c = 0;
    for (const double value : row) columns[c++].push_back(value);
}

/// Columns of all variables but the first, which tells the run and stays empty.
void add_columns(sim::Trajectory& trajectory, const std::vector<Variable>& variables,
                 std::vector<std::vector<double>> columns) {
    trajectory.values.emplace_back(std::vector<std::int64_t>{});
    for (std::size_t c = 0; c != columns.size(); ++c)
        trajectory.values.push_back(typed(variables[c + 1], std::move(columns[c])));
}

void add_handovers(sim::Trajectory& trajectory, const Facts& facts, const Records& records, const Numbers& numbers) {
    const std::vector<Variable> variables = handover_variables();
    std::vector<std::vector<double>> columns(variables.size() - 1);
    std::map<std::uint32_t, const sim::Stamped<Record>*> last;  // hand-over of each administration
    std::map<sim::EntityId, std::size_t> asleep;                // row of the verdict by which an agenda fell dormant
    constexpr std::size_t verdict = 4;
    for (const auto& r : records) {
        if (r.record.kind == EventKind::hand_over) last[r.record.actor] = &r;
        if (r.record.kind == EventKind::reconvened)
            if (const auto row = asleep.extract(r.record.agenda))
                columns[verdict][row.mapped()] = static_cast<double>(Verdict::succeeded);
        // A second look in mid-term is no hand-over.
        if (r.record.kind != EventKind::verdict || !r.record.decisive || r.record.value != 0) continue;
        if (static_cast<Verdict>(r.record.detail) == Verdict::dormant)
            asleep[r.record.agenda] = columns[verdict].size();
        const std::uint32_t administration = facts.actor(r.record.actor).administration;
        const sim::Stamped<Record>& handover = *last.at(administration);
        append(columns, {whole_days(handover.time), static_cast<double>(administration),
                         static_cast<double>(handover.record.detail), number_of(numbers, r.record.agenda),
                         static_cast<double>(r.record.detail), static_cast<double>(r.record.cause), whole_days(r.time),
                         index_or_missing(r.record.actor)});
    }
    add_columns(trajectory, variables, std::move(columns));
}

void add_events(sim::Trajectory& trajectory, const Records& records, const Numbers& numbers) {
    const std::vector<Variable> variables = event_variables();
    std::vector<std::vector<double>> columns(variables.size() - 1);
    for (const auto& r : records)
        append(columns, {whole_days(r.time), static_cast<double>(r.record.kind), static_cast<double>(r.record.detail),
                         static_cast<double>(r.record.cause), index_or_missing(r.record.actor),
                         number_of(numbers, r.record.agenda), r.record.value});
    add_columns(trajectory, variables, std::move(columns));
}

}  // namespace

std::vector<sim::Date> observation_dates(const Facts& facts) {
    const sim::RunSettings& run = facts.settings().run;
    const double months = run.observe.period.count / days_per_month;
    const double whole = std::round(months);
    std::vector<sim::Date> dates{run.from};
    if (run.observe.kind == sim::Clock::Kind::calendar) {
        for (const sim::Date date : run.observe.dates)
            if (run.from < date && date < run.until) dates.push_back(date);
        dates.push_back(run.until);
        return dates;
    }
    if (whole >= 1 && std::abs(months - whole) < 0.01) {  // months of the calendar, not of 30.4 days
        for (const sim::Date date : sim::monthly(run.from + 1, 1, run.until + 1)) dates.push_back(date);
        const auto every = static_cast<std::size_t>(whole);
        std::size_t kept = 1;
        for (std::size_t i = every; i < dates.size(); i += every) dates[kept++] = dates[i];
        dates.resize(kept);
    } else {
        const int step = std::max(1, static_cast<int>(run.observe.period.count));
        while (dates.back() + step <= run.until) dates.push_back(dates.back() + step);
    }
    if (dates.back() != run.until) dates.push_back(run.until);
    return dates;
}

std::vector<sim::Variable> output_variables() {
    std::vector<Variable> all;
    for (const auto& c : run_columns()) all.push_back(c.variable);
    for (const auto& c : run_axis_columns()) all.push_back(c.variable);
    all.push_back(run_of("agenda"));
    all.push_back({"agenda_name", "agenda", {}, ValueType::text, "1", "problem, first convener, number", {}, true});
    all.push_back({"agenda_number", "agenda", {}, ValueType::int32, "1", "number within the run", {}, true});
    all.push_back(column("agenda", "useful", ValueType::int8, "1", "useful in the end; missing where never agreed",
                         {"no", "yes"}));
    for (const auto& c : agenda_columns()) all.push_back(c.variable);
    for (const auto& c : series_columns()) all.push_back(c.variable);
    for (const Variable& v : handover_variables()) all.push_back(v);
    for (const Variable& v : event_variables()) all.push_back(v);
    return all;
}

sim::TrajectoryShape shape_of(const Facts& facts) {
    const Settings& s = facts.settings();
    sim::TrajectoryShape shape;
    shape.fixed = {{"time", "observation date; what happened before it counts", observation_dates(facts)},
                   {"problem", "territorial problem", names_of(s.problems)},
                   {"territory", "territory with problems and a status of its own", names_of(facts.territories())},
                   {"unit", "unit or subunit", names_of(facts.units().all())},
                   {"administration", "administration", names_of(facts.administrations())},
                   {"actor", "actor", names_of_actors(facts)},
                   {"population", "entry of [[actors]] in the scenario: one actor or many", names_of(s.actors)},
                   {"venue", "platform of the scenario", names_of(facts.venues())},
                   {"information", "information asset", names_of(facts.assets())}};
    shape.growing = {{"run", "run"},
                     {"agenda", "agenda born, of all runs"},
                     {"handover", "decision of a new administration on an agenda, of all runs"},
                     {"event", "event, of all runs"}};
    shape.variables = output_variables();
    // HDF5 cannot grow along a dimension of nothing: a scenario without platforms, governments or records leaves them
    // out.
    std::erase_if(shape.fixed, [](const sim::FixedDimension& d) { return d.size() == 0; });
    std::erase_if(shape.variables, [&facts](const Variable& v) {
        return !v.axes.empty() && v.axes.back() != "time" && entries_of(facts, v) == 0;
    });
    return shape;
}

Observer::Observer(const Facts& facts)
    : facts_{&facts},
      dates_{observation_dates(facts).size()},
      run_(run_columns().size()),
      run_axis_(run_axis_columns().size()) {}

Observer::Observer(const Observer& before, const Facts& onward) : Observer{before} { facts_ = &onward; }

void Observer::write(std::span<const sim::Stamped<Record>> records) {
    const EventsKept wanted = facts_->parameters().observation.events;
    std::copy_if(records.begin(), records.end(), std::back_inserter(records_),
                 [wanted](const auto& r) { return kept(r.record, wanted); });
}

void Observer::look(const sim::World<Coordination>& world) {
    const Snapshot s = snapshot_of(world);
    if (!s.ledger.balanced()) throw std::logic_error("means or attention appeared or vanished");
    for (std::size_t c = 0; c != run_.size(); ++c) run_[c].push_back(run_columns()[c].value(s));
    for (std::size_t c = 0; c != run_axis_.size(); ++c) {
        const RunAxisColumn& column = run_axis_columns()[c];
        const std::size_t entries = entries_of(*facts_, column.variable);
        for (std::uint32_t e = 0; e != entries; ++e) run_axis_[c].push_back(column.value(s, e));
    }
    for (std::size_t i = 0; i != s.agendas.size(); ++i) {
        const Agenda& agenda = *s.agendas[i].state;
        if (agenda.phase == Phase::ended) continue;
        Series& series = series_.try_emplace(s.agendas[i].id, Series{.first_look = looks_}).first->second;
        for (const SeriesColumn& column : series_columns())
            series.values.push_back(column.value(s, agenda, s.outlooks[i]));
    }
    ++looks_;
}

sim::Trajectory Observer::trajectory(const sim::World<Coordination>& world) const {
    sim::Trajectory trajectory;
    for (std::size_t c = 0; c != run_.size(); ++c)
        trajectory.values.push_back(typed(run_columns()[c].variable, run_[c]));
    for (std::size_t c = 0; c != run_axis_.size(); ++c)
        if (entries_of(*facts_, run_axis_columns()[c].variable) != 0)
            trajectory.values.push_back(typed(run_axis_columns()[c].variable, run_axis_[c]));
    std::vector<sim::Named<Agenda>> agendas = world.sorted<Agenda>();
    std::stable_sort(agendas.begin(), agendas.end(),
                     [](const auto& a, const auto& b) { return a.state->born < b.state->born; });
    Numbers numbers;
    std::vector<std::string> names;
    std::vector<std::int64_t> order;
    std::vector<std::int64_t> of_use;
    for (const auto& agenda : agendas) {
        const Agenda& a = *agenda.state;
        const Territory& where = *world.find(Coordination::territory(facts_->actor(a.first_convener).territory));
        of_use.push_back(a.agreed == sim::never ? sim::missing_integer : useful(*facts_, a, where) ? 1 : 0);
        numbers[agenda.id] = static_cast<double>(names.size());
        order.push_back(static_cast<std::int64_t>(names.size()));
        const std::uint32_t first = a.first_convener;
        names.push_back(facts_->settings().problems[a.problem].name + '/' + facts_->name_of(first) + '/' +
                        std::to_string(a.nth + 1));
    }
    trajectory.values.emplace_back(std::vector<std::int64_t>{});  // agenda_run
    trajectory.values.emplace_back(std::move(names));
    trajectory.values.emplace_back(std::move(order));
    trajectory.values.emplace_back(std::move(of_use));
    for (const AgendaColumn& column : agenda_columns()) {
        std::vector<double> values;
        values.reserve(agendas.size());
        for (const auto& agenda : agendas) values.push_back(column.value(*facts_, *agenda.state));
        trajectory.values.push_back(typed(column.variable, std::move(values)));
    }
    const std::size_t width = series_columns().size();
    for (std::size_t c = 0; c != width; ++c) {
        std::vector<double> values(agendas.size() * dates_, std::numeric_limits<double>::quiet_NaN());
        for (std::size_t a = 0; a != agendas.size(); ++a) {
            const auto found = series_.find(agendas[a].id);
            if (found == series_.end()) continue;
            const Series& one = found->second;
            for (std::size_t look = 0; look != one.values.size() / width; ++look)
                values[a * dates_ + one.first_look + look] = one.values[look * width + c];
        }
        trajectory.values.push_back(typed(series_columns()[c].variable, std::move(values)));
    }
    add_handovers(trajectory, *facts_, records_, numbers);
    add_events(trajectory, records_, numbers);
    return trajectory;
}

}  // namespace models::coordination
