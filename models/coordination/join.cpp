// From a proposal to members: invitations, and what an invitee weighs (ODD 7.6).
#include <algorithm>

#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

std::uint8_t main_problem(const Shares& purposes) {
    return static_cast<std::uint8_t>(
        std::distance(purposes.steps.begin(), std::max_element(purposes.steps.begin(), purposes.steps.end())));
}

bool works_on(const Actor& self, std::uint8_t problem) {
    return std::any_of(self.memberships.begin(), self.memberships.end(),
                       [problem](const Membership& m) { return !m.dormant && m.problem == problem; });
}

void answered(const Facts& facts, Agenda& self, rules::Context& context) {
    --self.deliberation.outstanding;
    if (self.deliberation.outstanding == 0 && self.phase == Phase::inviting) rules::formulate(facts, self, context);
}

}  // namespace

/// All have answered, or waited for long enough: those who joined begin. Or they begin again.
void rules::formulate(const Facts& facts, Agenda& self, Context& context) {
    self.phase = Phase::formulating;
    self.deliberation.deadline = context.now() + days(facts.parameters().consultation.deadline.count);
    self.deliberation.milestones.first_round = self.deliberation.round;
    self.deliberation.milestones.first_session = self.deliberation.sessions;
    if (self.members.size() < 2) return end_agenda(facts, self, Ending::not_agreed, Cause::none, context);
    appoint_lead(facts, self);
    switch (self.deliberation.mechanism) {
        case Mechanism::aggregation:
            count_heard(facts, self);
            self.purposes = mean_frame(voices_of(facts, self));
            return agree(facts, self, context);
        case Mechanism::one_way:
        case Mechanism::two_way:
        case Mechanism::lead_unit:
            return open_round(facts, self, context);
        case Mechanism::committee:
            return;  // the venue calls
    }
}

double rules::worth(const Facts& facts, Actor& self, const Invitation& invitation) {
    const Parameters& p = facts.parameters();
    const ActorGroupFacts& group = facts.group_of(self.index);
    const double own = mean_on(unpacked(invitation.purposes), interest(self.holder.frame, group.mandate, group.will));
    const double softening = humility_of(self.holder, p.humility).softening;
    const double apart = political_distance(self.holder.position, invitation.position) * (1 - softening);
    const double load = static_cast<double>(self.memberships.size()) / 5;
    const double elsewhere = works_on(self, main_problem(invitation.purposes)) ? 1 - group.need : 0;
    const double without = own * invitation.invited / (invitation.invited + 1.0);  // the others bring it about
    return p.joining.interest * own + p.joining.interdependence * group.need +
           p.joining.trust * trust_in(self, invitation.convener, p.ties) - p.joining.distance * apart -
           p.joining.load * load + p.joining.visibility * invitation.visibility / 65535.0 -
           p.joining.elsewhere * elsewhere - p.joining.free_riding * without + p.joining.wins * (self.record - 0.5) -
           p.joining.threshold;
}

bool rules::joins(const Facts& facts, Actor& self, const Invitation& invitation, sim::Stream& random, sim::Time now) {
    const JoiningParameters& p = facts.parameters().joining;
    const double chance = sim::logistic(p.slope * worth(facts, self, invitation));
    if (!random.chance(chance) || !self.attention.spend(p.attention)) return false;
    self.memberships.push_back({.agenda = invitation.agenda,
                                .convener = invitation.convener,
                                .problem = main_problem(invitation.purposes),
                                .purposes = invitation.purposes,
                                .position = invitation.position,
                                .commitment = facts.parameters().commitment.first,
                                .last_result = now});
    return true;
}

void Coordination::on(const Open&, Agenda& self, Context& context) const {
    self.born = context.now();
    self.deliberation.outstanding = static_cast<std::uint32_t>(self.invited.size());
    context.send(self.venue, one_day, Host{{context.self()}, self.deliberation.mechanism == Mechanism::committee});
    const Invitation invitation{.agenda = {context.self()},
                                .convener = self.convener,
                                .purposes = packed(self.purposes),
                                .invited = static_cast<std::uint16_t>(self.invited.size()),
                                .visibility = static_cast<std::uint16_t>(self.standing.convener * 65535 + 0.5),
                                .position = self.position};
    for (const std::uint32_t invitee : self.invited) context.send(actor(invitee), one_day, invitation);
    context.wake(self, days(facts_->parameters().joining.wait.count), RoundEnds{0});
    context.record({.kind = EventKind::proposed,
                    .detail = self.problem,
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = static_cast<double>(self.invited.size())});
}

void Coordination::on(const Invitation& invitation, Actor& self, Context& context) const {
    auto random = context.random(Purpose::joining);
    const bool accepts = rules::joins(*facts_, self, invitation, random, context.now());
    const double wait = facts_->parameters().joining.wait.count;
    const sim::Duration delay = rules::time_to_answer(*facts_, self, {wait * 2}, random);
    if (!accepts) return context.send(invitation.agenda, delay, Declined{self.index});
    context.send(invitation.agenda, delay,
                 Accepted{self.index, packed(rules::said_by(*facts_, self)), self.holder.position,
                          facts_->group_of(self.index).strong});
}

void Coordination::on(const Accepted& letter, Agenda& self, Context& context) const {
    if (self.phase >= Phase::dormant) return context.send(actor(letter.actor), one_day, AgendaOver{{context.self()}});
    self.members.push_back(
        {.actor = letter.actor, .frame = letter.frame, .position = letter.position, .strong = letter.strong});
    context.record({.kind = EventKind::joined, .actor = letter.actor, .agenda = context.self()});
    answered(*facts_, self, context);
}

void Coordination::on(const Declined& letter, Agenda& self, Context& context) const {
    context.record({.kind = EventKind::declined, .actor = letter.actor, .agenda = context.self()});
    if (self.phase != Phase::ended) answered(*facts_, self, context);
}

/// The end of a round of answers; round 0 is the time that invitees have.
void Coordination::on(const RoundEnds& letter, Agenda& self, Context& context) const {
    if (letter.round == 0 && self.phase == Phase::inviting) rules::formulate(*facts_, self, context);
    if (letter.round != 0) rules::close_round(*facts_, self, letter.round, context);
}

}  // namespace models::coordination
