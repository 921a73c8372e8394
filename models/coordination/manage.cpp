// The management model of an agenda (ODD 7.16): who leads it, what its committee is for, whether it works in
// subcommittees.
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

CommitteeKind kind_of(CommitteeChoice choice, bool drawn_knowledge) {
    if (choice == CommitteeChoice::knowledge) return CommitteeKind::knowledge;
    if (choice == CommitteeChoice::structural) return CommitteeKind::structural;
    return drawn_knowledge ? CommitteeKind::knowledge : CommitteeKind::structural;
}

}  // namespace

void rules::manage(const Facts& facts, Agenda& self, Context& context) {
    const CommitteeParameters& p = facts.parameters().committee;
    Management& management = self.deliberation.management;
    const bool knowledge = context.random(Purpose::management).chance(0.5);  // drawn whether used or not
    appoint_lead(facts, self);
    if (self.deliberation.mechanism != Mechanism::committee) return;
    management.kind = kind_of(p.kind, knowledge);
    management.subcommittees = self.members.size() > static_cast<std::size_t>(p.large);
}

}  // namespace models::coordination
