// The hand-over file (*empalme*): between election and hand-over each governed member prepares one for each of its
// agendas, if it has the attention. Without it less of the routine memory passes to the next holder (ODD 7.11).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {

void rules::prepare_files(const Facts& facts, Actor& self, Context& context) {
    if (context.now() >= self.transition.handover) return;
    for (Membership& m : self.memberships)
        if (!m.filed) m.filed = self.attention.spend(facts.parameters().handover.file_attention);
}

double rules::memory_kept(const Facts& facts, const Actor& self, const Membership& membership, bool mid_term,
                          sim::Time now) {
    const HandoverParameters& p = facts.parameters().handover;
    const double recorded = memory_in_registry(facts, membership, now);
    // Who leaves in mid-term leaves no file, but the staff that is not exposed stays and remembers.
    if (mid_term) return std::max(recorded, 1 - facts.settings_of(self.index).exposed * (1 - p.no_file));
    return std::max(recorded, membership.filed ? p.file : p.no_file);
}

}  // namespace models::coordination
