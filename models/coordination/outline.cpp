#include "models/coordination/outline.hpp"

#include "sim/scenario/wording.hpp"

namespace models::coordination {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

Text counted(std::size_t n, const Text& one, const Text& many) {
    return both(std::to_string(n) + ' ') + (n == 1 ? one : many);
}

/// "12 actors: 4 escuelas, 1 alcaldia ..."
Text actors_line(const Settings& s) {
    std::size_t total = 0;
    std::string populations;
    for (const ActorSettings& a : s.actors) {
        const int count = s.scaled(a.count);
        total += static_cast<std::size_t>(count);
        populations += (populations.empty() ? "" : ", ") + std::to_string(count) + ' ' + a.name;
    }
    return counted(total, {"actor", "actor"}, {"actores", "actors"}) + both(": " + populations);
}

/// As above for units, where there are several of one kind; else by name.
Text units_line(const Settings& s) {
    std::size_t total = 0;
    std::vector<std::string> groups;
    for (const UnitSettings& u : s.units) {
        const int count = s.scaled(u.count);
        total += static_cast<std::size_t>(count);
        groups.push_back(count == 1 ? u.name : std::to_string(count) + ' ' + u.name);
    }
    return counted(total, {"unidad", "unit"}, {"unidades", "units"}) +
           both(": " + sim::listing({groups.begin(), groups.end()}));
}

template <class List>
Text list_line(const List& list, const Text& one, const Text& many) {
    sim::Names names;
    for (const auto& entry : list) names.push_back(entry.name);
    const Text head = counted(list.size(), one, many);
    return list.empty() ? head : head + both(": " + sim::listing(names));
}

Text terms_line(const AdministrationSettings& a) {
    std::string begins;
    for (const TermSettings& term : a.terms) begins += (begins.empty() ? "" : ", ") + to_string(term.begin);
    return both(a.name + ": ") +
           counted(a.terms.size(), {"período desde ", "term from "}, {"períodos desde ", "terms from "}) + both(begins);
}

}  // namespace

std::vector<sim::Text> outline_of(const Settings& s) {
    std::vector<Text> lines{
        both(to_string(s.run.from) + " .. " + to_string(s.run.until)),
        actors_line(s),
        list_line(s.problems, {"problema", "problem"}, {"problemas", "problems"}),
        units_line(s),
        list_line(s.venues, {"plataforma", "platform"}, {"plataformas", "platforms"}),
    };
    for (const AdministrationSettings& a : s.administrations) lines.push_back(terms_line(a));
    if (!s.user_groups.empty())
        lines.push_back(
            list_line(s.user_groups, {"grupo de usuarios", "user group"}, {"grupos de usuarios", "user groups"}));
    return lines;
}

}  // namespace models::coordination
