#include "models/coordination/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <sstream>
#include <string>
#include <utility>

#include "models/coordination/what_if.hpp"

namespace models::coordination {
namespace {

using sim::Checker;
using sim::Text;

std::string quoted(const std::string& name) { return '\'' + name + '\''; }

void check_sizes(const Settings& s, Checker& checker) {
    if (s.problems.size() > max_problems)
        checker.error({"problems"},
                      {"hay " + std::to_string(s.problems.size()) + " problemas; el modelo lleva 16 a lo más",
                       std::to_string(s.problems.size()) + " problems; the model holds 16 at most"});
    if (s.sectors.size() > 16)
        checker.error({"sectors"},
                      {"hay " + std::to_string(s.sectors.size()) + " sectores; el modelo lleva 16 a lo más",
                       std::to_string(s.sectors.size()) + " sectors; the model holds 16 at most"});
}

/// Following parents from a unit must come to an end.
void check_tree(const Settings& s, Checker& checker) {
    for (std::size_t u = 0; u != s.units.size(); ++u) {
        std::size_t steps = 0;
        for (std::uint32_t at = s.units[u].parent.index; at != sim::Reference::none && steps <= s.units.size();
             ++steps) {
            if (at == u) {
                const std::string name = quoted(s.units[u].name);
                checker.error(
                    {"units", s.units[u].name, "parent"},
                    {"la unidad " + name + " está por encima de sí misma; quite uno de los 'parent' del círculo",
                     "unit " + name + " is above itself; remove one 'parent' of the circle"});
                break;
            }
            at = s.units[at].parent.index;
        }
    }
}

/// Whether following parents from one group of units leads to another, or it is that one.
bool lies_in(const Settings& s, std::uint32_t group, std::uint32_t above) {
    for (std::size_t steps = 0; group != sim::Reference::none && steps <= s.units.size(); ++steps) {
        if (group == above) return true;
        group = s.units[group].parent.index;
    }
    return false;
}

/// More parents than children: some stay without.
void check_populations(const Settings& s, Checker& checker) {
    for (const UnitSettings& u : s.units) {
        if (!u.parent.given()) continue;
        const UnitSettings& parent = s.units[u.parent.index];
        const int children = s.scaled(u.count);
        const int parents = s.scaled(parent.count);
        if (children >= parents) continue;
        const std::string child = quoted(u.name);
        const std::string above = quoted(parent.name);
        checker.warning({"units", u.name, "count"},
                        {std::to_string(children) + ' ' + child + " no alcanzan para " + std::to_string(parents) + ' ' +
                             above + ": a las demás no les toca ninguna; suba 'count' o cambie 'parent'",
                         std::to_string(children) + ' ' + child + " are too few for " + std::to_string(parents) + ' ' +
                             above + ": the others get none; raise 'count' or change 'parent'"});
    }
}

/// A unit that is in no territory, and has none below it.
void check_territories(const Settings& s, Checker& checker) {
    const auto flagged = [&s](std::uint32_t u) { return s.units[u].territory; };
    bool several = false;
    for (std::uint32_t u = 0; u != s.units.size(); ++u) several = several || flagged(u);
    if (!several) return;
    for (std::uint32_t u = 0; u != s.units.size(); ++u) {
        bool beside = true;
        for (std::uint32_t t = 0; t != s.units.size(); ++t)
            if (flagged(t) && (lies_in(s, u, t) || lies_in(s, t, u))) beside = false;
        if (!beside) continue;
        const std::string name = quoted(s.units[u].name);
        checker.error({"units", s.units[u].name},
                      {"la unidad " + name +
                           " no está en ningún territorio ni tiene uno debajo; ponga territory = true "
                           "en ella, o un 'parent' que lo tenga",
                       "unit " + name +
                           " lies in no territory and has none below it; say territory = true for it, or "
                           "name a 'parent' that does"});
    }
}

/// Of several administrations, one must govern the units in which the actor is.
void check_governed(const Settings& s, const ActorSettings& a, Checker& checker) {
    if (!a.administration.given()) return;
    const AdministrationSettings& administration = s.administrations[a.administration.index];
    const std::uint32_t governed = administration.unit.index;
    if (s.units[governed].count == 1) return;
    for (const sim::Reference& unit : a.units) {
        if (lies_in(s, unit.index, governed)) continue;
        const std::string where = quoted(s.units[unit.index].name);
        const std::string who = quoted(administration.name);
        const std::string what = quoted(s.units[governed].name);
        checker.error({"actors", a.name, "administration"},
                      {"hay una administración " + who + " en cada " + what + ", y " + where +
                           " no está dentro de ninguna; ponga al actor en " + what +
                           " o más abajo, o quite "
                           "'administration'",
                       "there is an administration " + who + " in each " + what + ", and " + where +
                           " lies in none; put the actor in " + what + " or below, or remove 'administration'"});
    }
}

void check_user_groups(const Settings& s, Checker& checker) {
    if (s.user_groups.size() > 64)
        checker.error(
            {"user_groups"},
            {"hay " + std::to_string(s.user_groups.size()) + " grupos de usuarios; el modelo lleva 64 a lo más",
             std::to_string(s.user_groups.size()) + " user groups; the model holds 64 at most"});
    for (const UserGroupSettings& g : s.user_groups) {
        const auto& wants = g.priorities.values;
        if (std::none_of(wants.begin(), wants.end(), [](double w) { return w > 0; }))
            checker.warning({"user_groups", g.name},
                            {"a estos usuarios no les importa ningún problema: diga cuáles en 'priorities'",
                             "these users care for no problem: say for which in 'priorities'"});
        for (const sim::Reference& voice : g.voiced_by)
            if (s.actors[voice.index].administration.given())
                checker.warning({"user_groups", g.name, "voiced_by"},
                                {"a " + quoted(voice.name) +
                                     " lo gobierna una administración: quien gobierna no da "
                                     "voz a los usuarios; nombre a quien no gobierne nadie",
                                 quoted(voice.name) + " is governed by an administration: who governs is not the "
                                                      "voice of users; name who is governed by nobody"});
    }
}

void check_share(const Settings& s, const VenueSettings& v, Checker& checker) {
    const int units = s.scaled(s.units[v.unit.index].count);
    if (v.share * units >= 0.5) return;
    const std::string n = std::to_string(units);
    checker.warning({"venues", v.name, "share"},
                    {"de " + n + (units == 1 ? " unidad" : " unidades") + ", esa parte no llega a una: no hay ninguna",
                     "of " + n + (units == 1 ? " unit" : " units") + ", that share is less than one: there is none"});
}

/// A platform serves who is in its unit, above it or below it: somebody has to be.
void check_reach(const Settings& s, const VenueSettings& v, Checker& checker) {
    for (const ActorSettings& a : s.actors)
        for (const sim::Reference& unit : a.units)
            if (lies_in(s, unit.index, v.unit.index) || lies_in(s, v.unit.index, unit.index)) return;
    const std::string where = quoted(s.units[v.unit.index].name);
    checker.error({"venues", v.name, "unit"},
                  {"nadie puede ir a la plataforma " + quoted(v.name) + ": ningún actor está en " + where +
                       ", ni encima ni debajo; ponga alguno ahí o cambie 'unit'",
                   "nobody can come to platform " + quoted(v.name) + ": no actor is in " + where +
                       ", above it or below it; put one there or change 'unit'"});
}

void check_terms(const AdministrationSettings& a, Checker& checker) {
    for (std::size_t t = 0; t != a.terms.size(); ++t) {
        const TermSettings& term = a.terms[t];
        if (term.end && *term.end <= term.begin)
            checker.error({"administrations", a.name, "terms", term.name, "end"},
                          {"el período " + quoted(term.name) + " termina (" + to_string(*term.end) +
                               ") antes de empezar (" + to_string(term.begin) + ")",
                           "term " + quoted(term.name) + " ends (" + to_string(*term.end) + ") before it starts (" +
                               to_string(term.begin) + ")"});
        if (t != 0 && term.begin <= a.terms[t - 1].begin)
            checker.error(
                {"administrations", a.name, "terms", term.name, "begin"},
                {"el período " + quoted(term.name) + " empieza (" + to_string(term.begin) +
                     ") antes que el anterior (" + to_string(a.terms[t - 1].begin) + "); póngalos en orden",
                 "term " + quoted(term.name) + " starts (" + to_string(term.begin) + ") before the one above it (" +
                     to_string(a.terms[t - 1].begin) + "); put them in order"});
    }
}

void check_election(const AdministrationSettings& a, Checker& checker) {
    for (const TermSettings& term : a.terms)
        if (term.election && *term.election >= term.begin)
            checker.error({"administrations", a.name, "terms", term.name, "election"},
                          {"la elección (" + to_string(*term.election) + ") debe ser antes de que empiece el período " +
                               quoted(term.name) + " (" + to_string(term.begin) + ")",
                           "the election (" + to_string(*term.election) + ") must be before term " + quoted(term.name) +
                               " starts (" + to_string(term.begin) + ")"});
}

void check_fund(const FundSettings& f, Checker& checker) {
    if (f.kind == FundKind::appropriation && !f.administration.given())
        checker.error({"funds", f.name, "administration"},
                      {"una apropiación es de una administración: diga cuál, o ponga kind = \"donor\"",
                       "an appropriation is of an administration: name it, or say kind = \"donor\""});
    if (f.kind == FundKind::donor && !(f.from && f.until))
        checker.error({"funds", f.name},
                      {"el fondo " + quoted(f.name) + " no dice desde cuándo y hasta cuándo; ponga 'from' y 'until'",
                       "fund " + quoted(f.name) + " does not say from when until when; give 'from' and 'until'"});
    if (f.from && f.until && *f.until <= *f.from)
        checker.error({"funds", f.name, "until"}, {"el fondo " + quoted(f.name) + " termina (" + to_string(*f.until) +
                                                       ") antes de empezar (" + to_string(*f.from) + ")",
                                                   "fund " + quoted(f.name) + " ends (" + to_string(*f.until) +
                                                       ") before it starts (" + to_string(*f.from) + ")"});
}

void check_office(const ActorSettings& a, Checker& checker) {
    const bool governed = a.administration.given();
    if (a.kind == ActorKind::movement && governed)
        checker.error({"actors", a.name, "administration"},
                      {"un movimiento no lo gobierna una administración; quite 'administration' o cambie 'kind'",
                       "a movement is not governed by an administration; remove 'administration' or change 'kind'"});
    if (a.office != Office::own && !governed)
        checker.error(
            {"actors", a.name, "office"},
            {"este cargo lo cambia una administración: diga cuál en 'administration', o ponga office = \"own\"",
             "an administration replaces this office: name it in 'administration', or say office = \"own\""});
    if (a.tenure && (a.office == Office::career || a.office == Office::own))
        checker.error({"actors", a.name, "tenure"}, {"solo quien llega con un gobierno tiene permanencia media; ponga "
                                                     "office = \"head\" o \"appointed\", o quite 'tenure'",
                                                     "only who comes with a government has a mean tenure; say office = "
                                                     "\"head\" or \"appointed\", or remove 'tenure'"});
    if (a.units.empty())
        checker.error({"actors", a.name, "units"},
                      {"diga en qué unidades está: al menos una", "say in which units it is: at least one"});
}

/// A rhythm longer than the run never strikes, or once.
void check_rhythm(const Settings& s, const std::string& list, const std::string& name, const sim::Rhythm& rhythm,
                  Checker& checker) {
    const int horizon = s.run.until - s.run.from;
    if (rhythm.period.count <= horizon) return;
    const std::string period = std::to_string(static_cast<long long>(rhythm.period.count));
    checker.warning(
        {list, name, "rhythm"},
        {"el ritmo (" + period + " días) es más largo que la corrida (" + std::to_string(horizon) + " días)",
         "the rhythm (" + period + " days) is longer than the run (" + std::to_string(horizon) + " days)"});
}

/// What follows from what a platform leaves unsaid, or says twice.
void check_venue(const Settings& s, const VenueSettings& v, Checker& checker) {
    if (!v.host.given())
        checker.error({"venues", v.name, "host"},
                      {"la plataforma " + quoted(v.name) + " no la aloja nadie; diga quién en 'host'",
                       "platform " + quoted(v.name) + " has no host; name one in 'host'"});
    const double idle = s.parameters.venues.idle.count;
    if (idle > 0 && v.rhythm.period.count + s.parameters.consultation.call.count >= idle)
        checker.warning({"venues", v.name, "rhythm"},
                        {"sesiona menos veces que [parameters.venues] idle: quedará solo en el papel; alargue 'idle'",
                         "it meets less often than [parameters.venues] idle: it will end on paper; lengthen 'idle'"});
    if (!v.serves.empty() && v.serves.size() == s.sectors.size())
        checker.warning({"venues", v.name, "serves"},
                        {"sirve a todos los sectores: no tiene parcialidad sectorial; quite 'serves' o nombre menos",
                         "it serves all sectors: it has no sectoral partiality; remove 'serves' or name fewer"});
    const bool calls = std::any_of(v.calls.values.begin(), v.calls.values.end(), [](double c) { return c > 0; });
    if (calls && v.members.empty())
        checker.warning({"venues", v.name, "calls"}, {"convoca pero nadie la sigue; diga quién en 'members'",
                                                      "it calls, but nobody follows it; name who in 'members'"});
}

/// Three digits at most.
std::string rounded(double value) {
    std::ostringstream text;
    text << std::setprecision(3) << value;
    return text.str();
}

/// Written weights are shares. Moved ones, by a setting, a sweep or a what-if, are relative: one of them can be taken
/// out alone.
void check_mix(const MixParameters& mix, Checker& checker) {
    const std::array<std::pair<const char*, double>, 6> weights{{{"aggregation", mix.aggregation},
                                                                 {"one_way", mix.one_way},
                                                                 {"two_way", mix.two_way},
                                                                 {"committee", mix.committee},
                                                                 {"lead_unit", mix.lead_unit},
                                                                 {"mixed", mix.mixed}}};
    double sum = 0;
    for (const auto& [name, weight] : weights) sum += weight;
    if (sum <= 0)
        return checker.error({"parameters", "mix"}, {"al menos un mecanismo debe tener frecuencia mayor que 0",
                                                     "at least one mechanism must have a frequency above 0"});
    const bool written = checker.place({"parameters", "mix"}) != checker.place({"parameters"});
    if (!written || std::abs(sum - 1) <= 1e-6) return;
    std::string shares;
    bool moved = false;
    for (const auto& [name, weight] : weights) {
        shares += (shares.empty() ? "" : ", ") + std::string{name} + " = " + rounded(weight / sum);
        moved |= checker.place({"parameters", "mix", name}).line == 0;
    }
    if (moved)
        checker.warning(
            {"parameters", "mix"},
            {"los pesos suman " + rounded(sum) + " y no 1: se toman como relativos, o sea " + shares,
             "the weights sum to " + rounded(sum) + ", not 1: they are taken as relative, that is " + shares});
    else
        checker.error(
            {"parameters", "mix"},
            {"los pesos suman " + rounded(sum) + " y no 1, contando los que no se escriben; escriba " + shares,
             "the weights sum to " + rounded(sum) + ", not 1, with those that are not written; write " + shares});
}

void check_coefficients(const Parameters& p, Checker& checker) {
    if (!(p.review.take_up > p.review.shrink && p.review.shrink > p.review.ignore))
        checker.error({"parameters", "review"}, {"los umbrales deben bajar: take_up > shrink > ignore",
                                                 "the thresholds must fall: take_up > shrink > ignore"});
    if (!std::is_sorted(p.legal.levels.begin(), p.legal.levels.end()))
        checker.error({"parameters", "legal", "levels"}, {"cada nivel debe ser al menos tan firme como el anterior",
                                                          "each level must be at least as firm as the one before"});
}

void check_nature(const PhaseParameters& p, Checker& checker) {
    if (p.communication < p.cooperation && p.cooperation < p.coordination && p.coordination < p.integration) return;
    checker.error({"parameters", "phases"},
                  {"los umbrales deben subir: communication < cooperation < coordination < integration",
                   "the thresholds must rise: communication < cooperation < coordination < integration"});
}

/// Data on persons are refused; a record that nobody may use is said to be useless.
void check_asset(const InformationSettings& a, bool gate, Checker& checker) {
    if (a.level == DataLevel::person)
        checker.error(
            {"information", a.name, "level"},
            {"solo se reciben agregados: los datos de personas (nombres, documentos, fechas de nacimiento) se "
             "rechazan; ponga level = \"aggregate\"",
             "only aggregates are taken: data on persons (names, identity numbers, birth dates) are refused; "
             "say level = \"aggregate\""});
    if (gate && a.purposes.empty())
        checker.warning({"information", a.name}, {"la ley no permite usar " + quoted(a.name) +
                                                      " para ningún problema: todo pedido se rechaza; "
                                                      "diga para cuáles en 'purposes'",
                                                  "the law allows the use of " + quoted(a.name) +
                                                      " for no problem: every request is refused; "
                                                      "say for which in 'purposes'"});
    if (gate && a.readers.empty())
        checker.warning({"information", a.name}, {"ningún sector tiene base legal para leer " + quoted(a.name) +
                                                      ": solo dará agregados; "
                                                      "diga cuáles en 'readers'",
                                                  "no sector has a lawful basis to read " + quoted(a.name) +
                                                      ": it gives aggregates only; say "
                                                      "which in 'readers'"});
}

}  // namespace

void check(const Settings& s, Checker& checker) {
    check_sizes(s, checker);
    check_tree(s, checker);
    check_populations(s, checker);
    check_territories(s, checker);
    check_user_groups(s, checker);
    check_coefficients(s.parameters, checker);
    check_mix(s.parameters.mix, checker);
    check_what_ifs(s, checker);
    check_nature(s.parameters.phases, checker);
    for (const AdministrationSettings& a : s.administrations) {
        check_terms(a, checker);
        check_election(a, checker);
    }
    for (const FundSettings& f : s.funds) check_fund(f, checker);
    for (const ActorSettings& a : s.actors) {
        check_office(a, checker);
        check_governed(s, a, checker);
        check_rhythm(s, "actors", a.name, a.rhythm, checker);
    }
    for (const InformationSettings& a : s.information) {
        check_asset(a, s.parameters.information.gate, checker);
        check_rhythm(s, "information", a.name, a.rhythm, checker);
    }
    for (const VenueSettings& v : s.venues) {
        check_rhythm(s, "venues", v.name, v.rhythm, checker);
        check_share(s, v, checker);
        check_reach(s, v, checker);
        check_venue(s, v, checker);
    }
    if (std::none_of(s.actors.begin(), s.actors.end(), [](const ActorSettings& a) { return a.convenes; }))
        checker.warning({"actors"},
                        {"nadie puede convocar: no habrá agendas; ponga convenes = true en algún actor",
                         "nobody may convene: there will be no agendas; say convenes = true for some actor"});
}

}  // namespace models::coordination
