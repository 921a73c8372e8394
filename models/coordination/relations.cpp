#include "models/coordination/relations.hpp"

#include <algorithm>

#include "models/coordination/views.hpp"

namespace models::coordination {
namespace {

template <class List, class Test>
auto* first_of(List& list, Test test) {
    const auto found = std::find_if(list.begin(), list.end(), test);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

Tie* tie_to(Actor& actor, std::uint32_t other) {
    return first_of(actor.ties, [other](const Tie& tie) { return tie.other == other; });
}

Tie& acquaint(Actor& actor, std::uint32_t other, const TieParameters& p) {
    if (Tie* known = tie_to(actor, other)) return *known;
    const Tie fresh{.in_organisation = p.first_trust, .other = other};
    if (actor.ties.size() < static_cast<std::size_t>(p.most)) return actor.ties.emplace_back(fresh);
    Tie& weakest = *std::min_element(actor.ties.begin(), actor.ties.end(),
                                     [&p](const Tie& a, const Tie& b) { return trust(a, p) < trust(b, p); });
    return weakest = fresh;
}

double trust_in(Actor& actor, std::uint32_t other, const TieParameters& p) {
    const Tie* tie = tie_to(actor, other);
    return tie != nullptr ? trust(*tie, p) : (1 - p.holder_share) * p.first_trust;
}

Membership* membership_in(Actor& actor, sim::Id<Agenda> agenda) {
    return first_of(actor.memberships, [agenda](const Membership& m) { return m.agenda == agenda; });
}

void forget(Actor& actor, sim::Id<Agenda> agenda) {
    std::erase_if(actor.memberships, [agenda](const Membership& m) { return m.agenda == agenda; });
    std::erase_if(actor.tasks, [agenda](const Task& t) { return t.agenda == agenda; });
}

Task* task_for(Actor& actor, sim::Id<Action> action) {
    return first_of(actor.tasks, [action](const Task& t) { return t.action == action; });
}

}  // namespace models::coordination
