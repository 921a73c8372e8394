// An agenda that has something to show may come to stand more firmly in law: a target in the plan, an ordinance, a
// multi-year commitment, a legal form of its own. It costs the convener attention and takes votes (ODD 7.19).
#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

bool may_rise(const Agenda& self) {
    return self.phase == Phase::acting && !self.standing.legal.pending &&
           self.standing.legal.anchor != Anchor::own_legal_form;
}

}  // namespace

void rules::consider_anchor(const Facts& facts, Agenda& self, Context& context) {
    if (!may_rise(self) || facts.actor(self.convener).administration == nobody) return;
    if (context.random(Purpose::anchoring).chance(facts.parameters().legal.attempt))
        context.send(Coordination::actor(self.convener), one_day, SeekAnchor{{context.self()}});
}

void Coordination::on(const SeekAnchor& letter, Actor& self, Context& context) const {
    if (membership_in(self, letter.agenda) == nullptr) return;
    if (!self.attention.spend(facts_->parameters().legal.attention)) return;
    const double seats = self.transition.seats < 0 ? 0.5 : self.transition.seats;
    context.send(letter.agenda, one_day, AnchorSought{seats});
}

void Coordination::on(const AnchorSought& letter, Agenda& self, Context& context) const {
    if (!may_rise(self)) return;
    self.standing.legal.pending = true;
    context.wake(self, days(facts_->parameters().legal.votes.count), AnchorVote{letter.seats});
}

void Coordination::on(const AnchorVote& letter, Agenda& self, Context& context) const {
    if (const sim::Interval* freeze = facts_->freeze().window_at(context.now()))
        return context.wake(self, freeze->end - context.now(), letter);
    self.standing.legal.pending = false;
    const double for_it = letter.seats - 0.5 + self.deliberation.convergence - 0.5;
    const double chance = sim::logistic(facts_->parameters().legal.slope * for_it);
    const bool passed = context.random(Purpose::anchoring).chance(chance);
    if (self.phase != Phase::acting) return;
    ++self.standing.legal.votes;
    Anchor& anchor = self.standing.legal.anchor;
    if (passed) anchor = static_cast<Anchor>(static_cast<int>(anchor) + 1);
    context.record({.kind = passed ? EventKind::anchored : EventKind::anchor_failed,
                    .detail = static_cast<std::uint8_t>(anchor),
                    .actor = self.convener,
                    .agenda = context.self()});
}

}  // namespace models::coordination
