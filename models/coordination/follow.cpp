// Platforms call, and those who follow them hear what the call is about, who stands behind it and how the platform
// works (ODD 7.1, 7.5).
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// What is called for weighs more than before; the host is known to care for it.
void heed(const Facts& facts, Actor& self, const Bulletin& bulletin) {
    const Parameters& p = facts.parameters();
    const Profile calls = unpacked(bulletin.calls);
    for (std::size_t i = 0; i != facts.problems(); ++i)
        self.holder.frame[i] += p.sensing.bulletin * calls[i] * (1 - self.holder.frame[i]);
    const std::uint16_t cared_for = problems_above(calls, p.spotting.interest);
    if (bulletin.host == nobody || bulletin.host == self.index || cared_for == 0) return;
    acquaint(self, bulletin.host, p.ties).shared |= cared_for;
}

/// What the platform says of itself corrects the reader's view of it, in part.
void learn(Assessment& view, const Bulletin& bulletin, double share) {
    view.functionality += share * (bulletin.functionality - view.functionality);
    view.leaning.x += share * (bulletin.leaning.x - view.leaning.x);
    view.leaning.y += share * (bulletin.leaning.y - view.leaning.y);
}

}  // namespace

void Coordination::on(const Bulletin& bulletin, Actor& self, Context& context) const {
    const Parameters& p = facts_->parameters();
    if (p.sensing.bulletin > 0) heed(*facts_, self, bulletin);
    if (facts_->settings_of(self.index).convenes)  // nobody else chooses a venue
        learn(rules::assessment_of(*facts_, self, bulletin.venue, context), bulletin, p.venues.learning);
}

}  // namespace models::coordination
