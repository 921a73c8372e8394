#include "models/coordination/check.hpp"

#include <algorithm>

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
        checker.warning({"venues", v.name, "host"},
                        {"la plataforma " + quoted(v.name) +
                             " no la aloja nadie: nadie la prefiere por propia y sus convocatorias no dan a conocer a "
                             "nadie; diga quién en 'host'",
                         "platform " + quoted(v.name) +
                             " has no host: nobody prefers it as its own, and its calls make nobody known; name one "
                             "in 'host'"});
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

void check_coefficients(const Parameters& p, Checker& checker) {
    if (!(p.review.take_up > p.review.shrink && p.review.shrink > p.review.ignore))
        checker.error({"parameters", "review"}, {"los umbrales deben bajar: take_up > shrink > ignore",
                                                 "the thresholds must fall: take_up > shrink > ignore"});
    if (p.mix.aggregation + p.mix.one_way + p.mix.two_way + p.mix.committee <= 0)
        checker.error({"parameters", "mix"}, {"al menos un mecanismo debe tener frecuencia mayor que 0",
                                              "at least one mechanism must have a frequency above 0"});
}

}  // namespace

void check(const Settings& s, Checker& checker) {
    check_sizes(s, checker);
    check_tree(s, checker);
    check_coefficients(s.parameters, checker);
    for (const AdministrationSettings& a : s.administrations) check_terms(a, checker);
    for (const ActorSettings& a : s.actors) {
        check_office(a, checker);
        check_rhythm(s, "actors", a.name, a.rhythm, checker);
    }
    for (const VenueSettings& v : s.venues) {
        check_rhythm(s, "venues", v.name, v.rhythm, checker);
        check_venue(s, v, checker);
    }
    if (std::none_of(s.actors.begin(), s.actors.end(), [](const ActorSettings& a) { return a.convenes; }))
        checker.warning({"actors"},
                        {"nadie puede convocar: no habrá agendas; ponga convenes = true en algún actor",
                         "nobody may convene: there will be no agendas; say convenes = true for some actor"});
}

}  // namespace models::coordination
