// Two actors talk: each listens to what lies within its width, and answers (ODD 7.2).
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

Remark remark_of(const Facts& facts, const Actor& self, bool answer) {
    const ActorGroupFacts& group = facts.group_of(self.index);
    return {self.index, packed(self.holder.frame), self.holder.position, group.strong, group.needs, answer};
}

/// A partner with probability proportional to trust.
const Tie* choose_partner(const Actor& self, const TieParameters& p, sim::Stream random) {
    double total = 0;
    for (const Tie& tie : self.ties) total += trust(tie, p);
    double left = random.uniform() * total;
    for (const Tie& tie : self.ties) {
        left -= trust(tie, p);
        if (left < 0) return &tie;
    }
    return nullptr;
}

void note(const Facts& facts, const Actor& self, Tie& tie, const Remark& remark) {
    const ActorGroupFacts& mine = facts.group_of(self.index);
    const ActorGroupFacts& theirs = facts.group_of(remark.from);
    tie.shared = problems_above(interest(unpacked(remark.frame), theirs.mandate, theirs.will),
                                facts.parameters().spotting.interest);
    tie.complements = (remark.strong & mine.needs) != 0 || (mine.strong & remark.needs) != 0;
}

/// True when what was said lay within the listening width: frame and trust have then moved toward the other.
bool listen(const Facts& facts, Actor& self, Tie& tie, const Remark& remark) {
    const Parameters& p = facts.parameters();
    const Humility humility = humility_of(self.holder, p.humility);
    const Profile theirs = unpacked(remark.frame);
    if (distance(self.holder.frame, theirs, facts.problems()) > listening_width(humility.width, p.dialogue)) {
        weaken(tie, p.ties);
        return false;
    }
    const double apart = political_distance(self.holder.position, remark.position) * (1 - humility.softening);
    const double share = humility.weight * p.dialogue.rate * trust(tie, p.ties) * (1 - p.dialogue.political * apart) *
                         (1 - rules::resistance_to(facts, self.index, remark.from));
    self.holder.frame = moved(self.holder.frame, theirs, share);
    strengthen(tie, p.ties);
    return true;
}

}  // namespace

double rules::resistance_to(const Facts& facts, std::uint32_t listener, std::uint32_t speaker) {
    if (facts.group_of(listener).sector == facts.group_of(speaker).sector) return 0;
    return facts.parameters().dialogue.resistance * facts.settings_of(listener).resistance;
}

void rules::converse(const Facts& facts, Actor& self, Context& context) {
    const Parameters& p = facts.parameters();
    const Tie* partner = choose_partner(self, p.ties, context.random(Purpose::partner));
    if (partner == nullptr || !self.attention.spend(p.dialogue.attention)) return;
    context.send(Coordination::actor(partner->other), one_day, remark_of(facts, self, false));
}

void Coordination::on(const Remark& remark, Actor& self, Context& context) const {
    const Parameters& p = facts_->parameters();
    Tie& tie = acquaint(self, remark.from, p.ties);
    const Remark answer =
        remark_of(*facts_, self, true);  // said before one has moved: both speak from where they stood
    note(*facts_, self, tie, remark);
    const bool went_well = listen(*facts_, self, tie, remark);
    if (remark.answer) {
        if (went_well) rules::consider_pair(*facts_, self, tie, remark, context);
    } else if (self.attention.spend(p.dialogue.attention)) {
        context.send(actor(remark.from), one_day, answer);
    }
}

}  // namespace models::coordination
