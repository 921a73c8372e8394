// Two actors with complementary needs act together, without agenda or venue (ODD 7.3).
#include <bit>

#include "models/coordination/rules.hpp"

namespace models::coordination {

void rules::consider_pair(const Facts& facts, Actor& self, const Tie& tie, const Remark& remark, Context& context) {
    const Parameters& p = facts.parameters();
    const ActorGroupFacts& mine = facts.group_of(self.index);
    const bool both_gain = (remark.strong & mine.needs) != 0 && (mine.strong & remark.needs) != 0;
    const std::uint16_t cared_for =
        problems_above(interest(self.holder.frame, mine.mandate, mine.will), p.spotting.interest);
    const auto shared = static_cast<std::uint16_t>(tie.shared & cared_for);
    if (!both_gain || shared == 0) return;
    if (!context.random(Purpose::pair).chance(p.pairs.rate * trust(tie, p.ties))) return;
    if (!self.attention.spend(p.pairs.attention)) return;
    context.send(Coordination::actor(remark.from), one_day,
                 PairOffer{self.index, static_cast<std::uint8_t>(std::countr_zero(shared))});
}

void Coordination::on(const PairOffer& offer, Actor& self, Context& context) const {
    const Parameters& p = facts_->parameters();
    if (!self.attention.spend(p.pairs.attention)) return;
    strengthen(acquaint(self, offer.from, p.ties), p.ties);
    ++self.pairs;
    context.send(actor(offer.from), one_day, PairAccepted{self.index});
    context.send(territory(facts_->actor(self.index).territory), one_day,
                 Effect{.problem = offer.problem, .share = p.pairs.effect, .action = false});
    context.record({.kind = EventKind::pair, .detail = offer.problem, .actor = self.index});
}

void Coordination::on(const PairAccepted& letter, Actor& self, Context& /*context*/) const {
    const TieParameters& p = facts_->parameters().ties;
    strengthen(acquaint(self, letter.from, p), p);
}

}  // namespace models::coordination
