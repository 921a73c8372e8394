#include "models/coordination/what_if.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "models/coordination/changeable.hpp"
#include "models/coordination/factors.hpp"
#include "models/coordination/happen.hpp"
#include "sim/scenario/phrases.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/wildcards.hpp"

namespace models::coordination {
namespace {

using sim::both;
using sim::Checker;
using sim::Date;
using sim::quoted;
using sim::Text;
using sim::operator+;

/// The day of that moment in a term.
std::optional<Date> day_of(std::string_view moment, const TermSettings& term) {
    if (moment == "hand-over" || moment == "handover" || moment == "entrega") return term.begin;
    if (moment == "election" || moment == "elección" || moment == "eleccion") return term.election_day();
    return std::nullopt;
}

/// "hand-over 2028", "election alcaldia 2028": every day that it can mean.
std::vector<Date> days_of_moment(const Settings& s, const std::string& at) {
    std::vector<Date> days;
    const std::vector<std::string_view> words = sim::words_of(at);
    if (words.size() != 2 && words.size() != 3) return days;
    for (const AdministrationSettings& a : s.administrations)
        for (const TermSettings& term : a.terms) {
            if (term.name != words.back() || (words.size() == 3 && a.name != words[1])) continue;
            if (const auto day = day_of(words.front(), term)) days.push_back(*day);
        }
    return days;
}

/// Where there is exactly one.
std::optional<Date> day_of(const Settings& s, const WhatIfSettings& w) {
    const int before = static_cast<int>(w.before.count);
    if (const auto date = sim::parse_date(w.at)) return *date + -before;
    const std::vector<Date> days = days_of_moment(s, w.at);
    if (days.size() != 1) return std::nullopt;
    return days.front() + -before;
}

Text moments_of(const Settings& s) {
    std::string names;
    for (const AdministrationSettings& a : s.administrations)
        for (const TermSettings& term : a.terms)
            if (s.run.from < term.begin && term.begin < s.run.until)
                names += (names.empty() ? "" : ", ") + a.name + ' ' + term.name;
    return names.empty() ? Text{"una fecha como 2027-10-31", "a date such as 2027-10-31"}
                         : Text{"una fecha como 2027-10-31, \"election\" o \"hand-over\" con un período: ",
                                "a date such as 2027-10-31, \"election\" or \"hand-over\" with a term: "} +
                               both(names);
}

void check_day(const Settings& s, const WhatIfSettings& w, Checker& checker) {
    const auto day = day_of(s, w);
    if (!day) {
        const bool ambiguous = days_of_moment(s, w.at).size() > 1;
        const Text problem = ambiguous
                                 ? Text{" vale para más de una administración; diga cuál, como en \"hand-over ",
                                        " holds for more than one administration; say which, as in \"hand-over "} +
                                       both(s.administrations.front().name + " ...\"; ")
                                 : Text{" no es un momento de este escenario; ", " is no moment of this scenario; "};
        return checker.error({"what_if", w.name, "at"},
                             quoted(w.at) + problem + Text{"puede ser ", "it can be "} + moments_of(s));
    }
    if (*day <= s.run.from || *day >= s.run.until)
        checker.error(
            {"what_if", w.name, "at"},
            both(to_string(*day)) +
                Text{" queda fuera de la corrida; debe estar después de ", " is outside the run; it must be after "} +
                both(to_string(s.run.from)) + Text{" y antes de ", " and before "} + both(to_string(s.run.until)));
}

/// "path=value" without spaces around the parts.
struct Assignment {
    std::string path;
    std::string value;
};
std::optional<Assignment> assignment_of(std::string_view setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    Assignment a{std::string{sim::trimmed(setting.substr(0, equals))},
                 std::string{sim::trimmed(setting.substr(equals + 1))}};
    if (a.path.empty() || a.value.empty()) return std::nullopt;
    return a;
}

void check_form(const WhatIfSettings& w, Checker& checker) {
    std::set<std::string> paths;
    for (const std::string& setting : w.set) {
        const auto assignment = assignment_of(setting);
        if (!assignment)
            checker.error({"what_if", w.name, "set"},
                          quoted(setting) + Text{" no es un ajuste; escriba \"parameters.handover.file = 0.9\"",
                                                 " is no setting; write \"parameters.handover.file = 0.9\""});
        else if (!paths.insert(assignment->path).second)
            checker.error({"what_if", w.name, "set"},
                          quoted(assignment->path) + Text{" está dos veces; deje una", " is there twice; keep one"});
        else if (const auto why = why_not_later(assignment->path))
            checker.error({"what_if", w.name, "set"},
                          quoted(assignment->path) +
                              Text{" no puede cambiar a mitad de la corrida: ", " cannot change in mid-run: "} + *why);
    }
}

/// One of a population cannot be named alone.
std::vector<Happening> happenings_of(const Facts& facts, const WhatIfSettings& w) {
    std::vector<Happening> all;
    for (const sim::Reference& group : w.exits)
        for (std::uint32_t a = 0; a != facts.actors().size(); ++a)
            if (facts.group_index(a) == group.index) all.push_back({HappeningKind::exit, a});
    for (const sim::Reference& group : w.captures)
        for (std::uint32_t v = 0; v != facts.venues().size(); ++v)
            if (facts.venue(v).group == group.index) all.push_back({HappeningKind::capture, v});
    for (const sim::Reference& fund : w.funds_end) all.push_back({HappeningKind::fund_end, fund.index});
    return all;
}

void check_happenings(const Settings& s, const WhatIfSettings& w, Checker& checker) {
    if (w.set.empty() && w.exits.empty() && w.captures.empty() && w.funds_end.empty())
        checker.warning({"what_if", w.name},
                        {"nada cambia en este futuro; diga qué en 'set', 'exits', 'captures' o 'funds_end'",
                         "nothing changes in this future; say what in 'set', 'exits', 'captures' or 'funds_end'"});
    for (const sim::Reference& venue : w.captures) {
        const VenueSettings& v = s.venues[venue.index];
        const bool governed = v.host.given() && s.actors[v.host.index].administration.given();
        if (!governed)
            checker.error({"what_if", w.name, "captures"},
                          quoted(v.name) + Text{" no la aloja ninguna entidad de gobierno: nadie puede capturarla",
                                                " is hosted by no governed body: nobody can capture it"});
    }
}

const WhatIfSettings& what_if_of(const Settings& s, const std::string& name) {
    const auto found =
        std::find_if(s.what_ifs.begin(), s.what_ifs.end(), [&](const auto& w) { return w.name == name; });
    if (found == s.what_ifs.end()) throw std::logic_error("no what-if of that name: " + name);
    return *found;
}

std::vector<std::string> happening_words(const WhatIfSettings& w) {
    std::vector<std::string> words;
    for (const auto& r : w.exits) words.push_back("exit " + r.name);
    for (const auto& r : w.captures) words.push_back("capture " + r.name);
    for (const auto& r : w.funds_end) words.push_back("fund_end " + r.name);
    return words;
}

/// What the scenario would be under the settings; findings say where they do not fit.
void try_out(sim::Document document, const std::vector<std::string>& settings, sim::Findings& findings) {
    document.set("sources=requested", findings);  // a what-if has its basis instead of notes
    for (const std::string& setting : settings)
        for (const std::string& one : sim::expanded(document, setting)) document.set(one, findings);
    if (!findings.has_errors()) (void)read(document, settings_table(), sim::Draw::midpoint(), findings);
}

void check_crossing(const Settings& s, Checker& checker) {
    std::map<std::string, std::pair<std::string, std::string>> set_by_changes;  // path: value, what-if
    for (const WhatIfSettings& w : s.what_ifs)
        if (!w.protection)
            for (const std::string& setting : w.set)
                if (const auto a = assignment_of(setting)) set_by_changes[a->path] = {a->value, w.name};
    for (const WhatIfSettings& w : s.what_ifs) {
        if (!w.protection) continue;
        for (const std::string& setting : w.set) {
            const auto a = assignment_of(setting);
            const auto found = a ? set_by_changes.find(a->path) : set_by_changes.end();
            if (found == set_by_changes.end() || found->second.first == a->value) continue;
            checker.error({"what_if", w.name, "set"},
                          quoted(a->path) + Text{" es ", " is "} + both(a->value) + Text{" aquí y ", " here and "} +
                              both(found->second.first) + Text{" en ", " in "} + quoted(found->second.second) +
                              Text{": juntos se contradicen; deje el ajuste en uno de los dos",
                                   ": together they contradict each other; keep the setting in one of the two"});
        }
    }
}

}  // namespace

void check_what_ifs(const Settings& s, Checker& checker) {
    for (const WhatIfSettings& w : s.what_ifs) {
        check_day(s, w, checker);
        check_form(w, checker);
        check_happenings(s, w, checker);
    }
    check_crossing(s, checker);
}

void check_settings_of_what_ifs(const sim::Document& document, sim::Findings& findings) {
    sim::Findings none;
    const Settings s = read(document, settings_table(), sim::Draw::midpoint(), none);
    for (const WhatIfSettings& w : s.what_ifs) {
        sim::Findings found;
        try_out(document, w.set, found);
        for (const sim::Finding& finding : found.sorted())
            if (finding.severity == sim::Severity::error)
                findings.error(document.place_of({"what_if", w.name, "set"}),
                               quoted(finding.place.setting) + both(": ") + finding.what);
    }
}

void post_happenings(sim::World<Coordination>& world, const std::string& what_if) {
    if (what_if.empty()) return;
    const Facts& facts = world.model().facts();
    for (const Happening& happening : happenings_of(facts, what_if_of(facts.settings(), what_if)))
        post(world, happening, world.now());
}

sim::FutureSet futures_of(const Settings& s) {
    sim::FutureSet futures;
    for (const WhatIfSettings& w : s.what_ifs)
        futures.what_ifs.push_back({.name = w.name,
                                    .protection = w.protection,
                                    .title = w.title,
                                    .cost = w.cost,
                                    .basis = w.basis,
                                    .from = day_of(s, w).value(),
                                    .settings = w.set,
                                    .happenings = happening_words(w)});
    for (const AdministrationSettings& a : s.administrations)
        for (const TermSettings& term : a.terms)
            if (s.run.from < term.begin && term.begin < s.run.until) futures.handovers.push_back({a.name, term.begin});
    std::ranges::stable_sort(futures.handovers, {}, &sim::ExpectedHandover::date);
    futures.factors = handover_factors();
    futures.strength = anchoring_strength();
    futures.variants = rule_variants();
    futures.no_handover = {"administrations.*.terms.*.held=false"};
    return futures;
}

}  // namespace models::coordination
