#include "analysis/answer/story.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <set>

#include "analysis/answer/columns.hpp"
#include "sim/core/error.hpp"

namespace analysis {
namespace {

using Names = std::vector<std::string>;

/// Where the words for the detail of a kind of event stand in the file: the problems, or the codes of a variable.
const std::map<std::string, std::string> detail_words{
    {"overlap", "problem"},
    {"proposed", "problem"},
    {"action_begun", "problem"},
    {"action_finished", "problem"},
    {"action_abandoned", "problem"},
    {"pair", "problem"},
    {"carried_on", "problem"},
    {"never_started", "problem"},
    {"agreed", "mechanism"},
    {"agenda_ended", "ending"},
    {"fell_dormant", "ending"},
    {"verdict", "verdict"},
    {"anchored", "legal_anchor"},
    {"anchor_failed", "legal_anchor"},
    {"nature", "nature"},
    {"evidence", "evidence"},
    {"returned", "phase"},
    {"hand_over", "handover_party"},
};
/// Codes that the file has no variable for.
const Names reasons_to_leave{"impatient", "unheard"};

/// Every day's work: where a story gets long, the first to be joined.
const std::set<std::string> routine{
    "overlap",  "joined",    "declined",      "action_begun", "action_finished", "action_abandoned", "promise_broken",
    "pair",     "no_quorum", "never_started", "voiced",       "evidence",        "adapted",          "renewed",
    "returned", "recruited", "left",          "carried_on",   "holder_replaced"};

/// Kinds whose value says whether it happened in mid-term.
bool tells_mid_term(const std::string& kind) { return kind == "verdict" || kind == "holder_replaced"; }

std::string entry(const Names& names, std::int64_t position) {
    if (position < 0 || static_cast<std::size_t>(position) >= names.size()) return {};
    return names[static_cast<std::size_t>(position)];
}

/// The events of a run as the file has them.
class Events {
public:
    Events(const sim::Reader& file, std::size_t run)
        : file_{file},
          start_{labels<sim::Date>(file, "time").front()},
          kinds_{variable(file, "event_kind").flags},
          causes_{variable(file, "event_cause").flags},
          actors_{labels<std::string>(file, "actor")},
          administrations_{labels<std::string>(file, "administration")},
          problems_{labels<std::string>(file, "problem")},
          agendas_{agenda_names(file, run)},
          days_{column(file, "event_day", run)},
          kind_{column(file, "event_kind", run)},
          detail_{column(file, "event_detail", run)},
          cause_{column(file, "event_cause", run)},
          actor_{column(file, "event_actor", run)},
          agenda_{column(file, "event_agenda", run)},
          value_{numbers(file, "event_value", file.rows("event", run))} {
        const Whole numbers_of_agendas = column(file, "agenda_number", run);
        for (std::size_t i = 0; i != numbers_of_agendas.size(); ++i) row_[numbers_of_agendas[i]] = i;
    }

    [[nodiscard]] std::size_t size() const { return days_.size(); }
    [[nodiscard]] std::string kind(std::size_t i) const { return entry(kinds_, kind_[i]); }
    [[nodiscard]] std::int64_t actor(std::size_t i) const { return actor_[i]; }
    [[nodiscard]] std::int64_t agenda(std::size_t i) const { return agenda_[i]; }
    [[nodiscard]] std::int64_t day(std::size_t i) const { return days_[i]; }

    [[nodiscard]] StoryEvent at(std::size_t i) const {
        StoryEvent event{.first = start_ + static_cast<int>(days_[i]), .kind = kind(i)};
        event.last = event.first;
        event.detail = detail(event.kind, detail_[i]);
        if (cause_[i] > 0) event.cause = entry(causes_, cause_[i]);
        event.mid_term = tells_mid_term(event.kind) && value_[i] == 1;
        const std::string who = entry(event.kind == "hand_over" ? administrations_ : actors_, actor_[i]);
        if (!who.empty()) event.actors.push_back(who);
        if (const auto row = row_.find(agenda_[i]); row != row_.end()) event.agendas.push_back(agendas_[row->second]);
        return event;
    }

private:
    [[nodiscard]] std::string detail(const std::string& kind, std::int64_t code) const {
        if (kind == "left") return entry(reasons_to_leave, code);
        const auto words = detail_words.find(kind);
        if (words == detail_words.end()) return {};
        if (words->second == "problem") return entry(problems_, code);
        return has_variable(file_, words->second) ? entry(variable(file_, words->second).flags, code) : std::string{};
    }

    const sim::Reader& file_;
    sim::Date start_;
    Names kinds_, causes_, actors_, administrations_, problems_, agendas_;
    Whole days_, kind_, detail_, cause_, actor_, agenda_;
    std::vector<double> value_;
    std::map<std::int64_t, std::size_t> row_;  ///< of agendas by number
};

void append_new(Names& names, const Names& more) {
    for (const std::string& name : more)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

bool same_sort(const StoryEvent& a, const StoryEvent& b, bool whatever_detail) {
    return a.kind == b.kind && a.mid_term == b.mid_term && a.cause == b.cause &&
           (whatever_detail || a.detail == b.detail);
}

void join(StoryEvent& event, const StoryEvent& next) {
    event.last = std::max(event.last, next.last);
    event.times += next.times;
    if (event.detail != next.detail) event.detail.clear();
    append_new(event.actors, next.actors);
    append_new(event.agendas, next.agendas);
}

int year_of(sim::Date date) { return static_cast<int>(std::chrono::year_month_day{date.day}.year()); }

/// Events that follow each other and differ in who did them only are one.
std::vector<StoryEvent> joined_in_a_row(const std::vector<StoryEvent>& events) {
    std::vector<StoryEvent> result;
    for (const StoryEvent& event : events) {
        if (!result.empty() && same_sort(result.back(), event, routine.contains(event.kind) && event.kind != "left"))
            join(result.back(), event);
        else
            result.push_back(event);
    }
    return result;
}

/// Routine of the same stretch of years stands where its first event does.
std::vector<StoryEvent> joined_over(const std::vector<StoryEvent>& events, int years, bool all_kinds) {
    std::vector<StoryEvent> result;
    for (const StoryEvent& event : events) {
        const bool may_join = all_kinds || routine.contains(event.kind);
        const auto found = std::find_if(result.begin(), result.end(), [&](const StoryEvent& one) {
            return may_join && year_of(one.first) / years == year_of(event.first) / years &&
                   same_sort(one, event, routine.contains(event.kind));
        });
        if (found == result.end())
            result.push_back(event);
        else
            join(*found, event);
    }
    return result;
}

std::vector<StoryEvent> shortened(const std::vector<StoryEvent>& events) {
    std::vector<StoryEvent> result = joined_in_a_row(events);
    constexpr int life = 10'000;
    for (const auto& [years, all_kinds] :
         {std::pair{1, false}, std::pair{1, true}, std::pair{4, true}, std::pair{life, true}})
        if (result.size() > most_story_events) result = joined_over(events, years, all_kinds);
    return result;
}

/// Administrations whose hand-overs decided on the agenda, or through the actor.
std::set<std::int64_t> administrations_of(const sim::Reader& file, std::size_t run, const std::string& by,
                                          std::int64_t position) {
    std::set<std::int64_t> found;
    if (!has_variable(file, by)) return found;
    const Whole who = column(file, by, run);
    const Whole administrations = column(file, "handover_administration", run);
    for (std::size_t i = 0; i != who.size(); ++i)
        if (who[i] == position) found.insert(administrations[i]);
    return found;
}

std::int64_t position_of(const Names& names, const std::string& name, const sim::Text& unknown_name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw sim::Error{sim::Text{unknown_name.es + " '" + name + "'", unknown_name.en + " '" + name + "'"}};
    return found - names.begin();
}

void require_events(const sim::Reader& file) {
    if (!has_events(file)) throw sim::Error{{"el archivo no guarda sucesos", "the file keeps no events"}};
}

}  // namespace

bool has_events(const sim::Reader& file) { return has_variable(file, "event_kind") && file.rows("event") != 0; }

std::vector<std::string> agenda_names(const sim::Reader& file, std::size_t run) {
    static_cast<void>(variable(file, "agenda_name"));
    return std::get<Names>(file.values("agenda_name", file.rows("agenda", run)));
}

std::vector<std::string> actor_names(const sim::Reader& file) { return labels<std::string>(file, "actor"); }

Story story_of_agenda(const sim::Reader& file, std::size_t run, const std::string& name) {
    const std::int64_t row = position_of(agenda_names(file, run), name, {"no hay agenda", "there is no agenda"});
    require_events(file);
    const auto at = static_cast<std::size_t>(row);
    const std::int64_t number = column(file, "agenda_number", run)[at];
    const Events events{file, run};
    const auto administrations = administrations_of(file, run, "handover_agenda", number);
    const std::int64_t end = column(file, "end", run)[at];
    std::int64_t birth = -1;
    std::vector<StoryEvent> found;
    for (std::size_t i = 0; i != events.size(); ++i) {
        const bool own = events.agenda(i) == number;
        if (own && birth < 0) birth = events.day(i);
        const bool lives = birth >= 0 && (end == sim::missing_integer || events.day(i) <= end);
        if (own || (lives && events.kind(i) == "hand_over" && administrations.contains(events.actor(i))))
            found.push_back(events.at(i));
    }
    Story story{.name = name, .run = run, .label = file.runs().at(run), .events = shortened(found)};
    if (end == sim::missing_integer) story.alive_on = labels<sim::Date>(file, "time").back();
    return story;
}

Story story_of_actor(const sim::Reader& file, std::size_t run, const std::string& name) {
    const std::int64_t actor = position_of(actor_names(file), name, {"no hay actor", "there is no actor"});
    require_events(file);
    const Events events{file, run};
    const auto administrations = administrations_of(file, run, "verdict_actor", actor);
    std::vector<StoryEvent> found;
    for (std::size_t i = 0; i != events.size(); ++i) {
        const bool is_handover = events.kind(i) == "hand_over";
        if (is_handover ? administrations.contains(events.actor(i)) : events.actor(i) == actor)
            found.push_back(events.at(i));
    }
    return {.name = name, .of_agenda = false, .run = run, .label = file.runs().at(run), .events = shortened(found)};
}

}  // namespace analysis
