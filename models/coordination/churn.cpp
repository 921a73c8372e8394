// Contractors come and go on the clock of their contracts, and take part of what they know with them; what ends while
// nobody may renew it leaves the work undone until then (ODD 7.11).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// The day from which a contract that ends now is renewed: after a lame duck, and after a freeze.
sim::Time renewal_of(const Facts& facts, const Actor& self, sim::Time now) {
    if (facts.actor(self.index).administration == nobody) return now;
    const sim::Time governed = std::max(now, self.transition.handover);
    const sim::Interval* freeze = facts.freeze_contracts().window_at(now);
    return freeze == nullptr ? governed : std::max(governed, freeze->end);
}

}  // namespace

double rules::staffing(const Facts& facts, const Actor& self, sim::Time now) {
    if (now >= self.transition.renewed) return 1;
    return 1 - facts.parameters().handover.unrenewed * facts.contracts(self.index);
}

void Coordination::on(const ContractEnds& letter, Actor& self, Context& context) const {
    const HandoverParameters& p = facts_->parameters().handover;
    const double kept = 1 - p.churn * facts_->contracts(self.index);
    for (Membership& m : self.memberships) m.memory *= kept;
    self.transition.renewed = renewal_of(*facts_, self, context.now());
    context.wake(self, days(p.contract.count), letter);
}

}  // namespace models::coordination
