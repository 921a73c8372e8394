// The nature of a collaboration (ODD 7.16): communication, cooperation, coordination or integration, by the least of
// what the members agree on, what they complement each other in, and how committed they say they are.
#include <algorithm>
#include <bit>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// Share of what members need and lack that other members bring; 0 where nobody lacks anything.
double complementarity(const Facts& facts, const Agenda& self) {
    int lacking = 0;
    int found = 0;
    for (const Member& m : self.members) {
        const ActorGroupFacts& a = facts.group_of(m.actor);
        std::uint32_t others = 0;
        for (const Member& other : self.members)
            if (other.actor != m.actor) others |= other.strong;
        const std::uint32_t missing = a.needs & ~static_cast<std::uint32_t>(a.strong);
        lacking += std::popcount(missing);
        found += std::popcount(missing & others);
    }
    return lacking == 0 ? 0 : static_cast<double>(found) / lacking;
}

double mean_commitment(const Agenda& self) {
    double total = 0;
    for (const Member& m : self.members) total += m.commitment;
    return total / static_cast<double>(self.members.size());
}

Nature nature_at(double closeness, const PhaseParameters& p) {
    if (closeness >= p.integration) return Nature::integration;
    if (closeness >= p.coordination) return Nature::coordination;
    return closeness >= p.cooperation ? Nature::cooperation : Nature::communication;
}

}  // namespace

void rules::determine(const Facts& facts, Agenda& self, Context& context) {
    enter(facts, self, Phase::determining, facts.parameters().phases.nature, context);
    for (Member& m : self.members) {
        m.commitment = 0;
        context.send(Coordination::actor(m.actor), one_day, StateCommitment{{context.self()}});
    }
}

void rules::conclude_nature(const Facts& facts, Agenda& self, Context& context) {
    const PhaseParameters& p = facts.parameters().phases;
    const double closeness =
        std::min({convergence_of(facts, self), complementarity(facts, self), mean_commitment(self)});
    if (closeness < p.communication && may_return(facts, self)) return go_back(facts, self, context);
    self.deliberation.milestones.nature = nature_at(closeness, p);
    self.deliberation.milestones.determined = context.now();
    context.record({.kind = EventKind::nature,
                    .detail = static_cast<std::uint8_t>(self.deliberation.milestones.nature),
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = closeness});
    enter(facts, self, Phase::managing, p.management, context);
}

std::size_t rules::most_partners(const Facts& facts, const Agenda& self) {
    const Nature nature = self.deliberation.milestones.nature;
    const bool alone = self.deliberation.mechanism == Mechanism::aggregation || nature == Nature::communication;
    if (alone) return 1;
    const auto most = static_cast<std::size_t>(facts.parameters().acting.partners);
    return nature == Nature::cooperation ? std::min<std::size_t>(2, most) : most;
}

void Coordination::on(const StateCommitment& question, Actor& self, Context& context) const {
    const Membership* membership = membership_in(self, question.agenda);
    if (membership == nullptr) return context.send(question.agenda, one_day, Leaves{self.index});
    context.send(question.agenda, one_day, Stated{self.index, static_cast<float>(membership->commitment)});
}

void Coordination::on(const Stated& answer, Agenda& self, Context& /*context*/) const {
    if (Member* member = rules::member_of(self, answer.actor)) member->commitment = answer.commitment;
}

/// Side by side, but informed: views come closer among those who listen.
void Coordination::on(const ViewsShared& letter, Actor& self, Context& /*context*/) const {
    if (membership_in(self, letter.agenda) == nullptr) return;
    const Parameters& p = facts_->parameters();
    const Humility humility = humility_of(self.holder, p.humility);
    const Voice voice{.frame = self.holder.frame,
                      .weight = humility.weight * p.phases.sharing,
                      .listening = listening_width(humility.width, p.dialogue)};
    self.holder.frame = respond(voice, unpacked(letter.frame)).frame;
}

}  // namespace models::coordination
