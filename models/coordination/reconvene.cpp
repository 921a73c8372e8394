// A closed or faded agenda whose members were not all governed lies dormant for a while: those that no administration
// governs remember it, and one of them may call all together again (ODD 7.20, row S19).
#include <algorithm>

#include "models/coordination/protection.hpp"
#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

/// Nobody called, or too few came: it is over.
void lapse(Agenda& self, rules::Context& context) {
    self.phase = Phase::ended;
    self.ending = Ending::lapsed;
    self.ended = context.now();
    std::vector<std::uint32_t> told;
    for (const Member& m : self.members) told.push_back(m.actor);
    for (const Member& m : self.standing.dormancy.again) told.push_back(m.actor);
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    for (const std::uint32_t actor : told)
        context.send(Coordination::actor(actor), one_day, AgendaOver{{context.self()}, Ending::lapsed});
    context.record({.kind = EventKind::agenda_ended,
                    .detail = static_cast<std::uint8_t>(Ending::lapsed),
                    .cause = self.standing.dormancy.cause,
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = in_days(context.now() - self.born)});
}

/// Those who did not come back are told that it is over for them.
void dismiss_others(Agenda& self, rules::Context& context) {
    for (const Member& m : self.members) {
        const auto& again = self.standing.dormancy.again;
        const bool back = std::any_of(again.begin(), again.end(), [&m](const Member& a) { return a.actor == m.actor; });
        if (!back) context.send(Coordination::actor(m.actor), one_day, AgendaOver{{context.self()}, Ending::lapsed});
    }
}

void act_again(const Facts& facts, Agenda& self, rules::Context& context) {
    Dormancy& dormancy = self.standing.dormancy;
    dismiss_others(self, context);
    self.members = std::move(dormancy.again);
    dormancy.again.clear();
    dormancy.former.clear();
    ++dormancy.lives;
    self.convener = self.members.front().actor;
    self.phase = Phase::acting;
    self.last_step = context.now();
    self.deliberation.empty_sessions = 0;
    for (const Member& m : self.members)
        context.send(Coordination::actor(m.actor), one_day, ActsAgain{{context.self()}, self.convener});
    const bool committee = self.deliberation.mechanism == Mechanism::committee;
    context.send(self.venue, one_day, Host{{context.self()}, committee});
    context.send(Coordination::territory(rules::territory_of(facts, self)), one_day,
                 AgreementReached{self.deliberation.convergence >= facts.parameters().territory.purposes});
    context.record({.kind = EventKind::reconvened,
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = static_cast<double>(self.members.size())});
    rules::plan_actions(facts, self, context);
    rules::seek_funds(facts, self, context);
    context.wake(self, days(facts.parameters().evaluation.period.count), Evaluate{dormancy.lives});
    if (committee) context.wake(self, days(facts.parameters().consultation.term.count), TermEnds{dormancy.lives});
}

void decide(const Facts& facts, Agenda& self, rules::Context& context) {
    if (self.standing.dormancy.again.size() >= 2) return act_again(facts, self, context);
    lapse(self, context);
}

}  // namespace

bool rules::falls_dormant(const Facts& facts, const Agenda& self, Ending ending) {
    if (ending != Ending::closed && ending != Ending::faded) return false;
    return self.agreed != sim::never && facts.parameters().preservation.reconvene > 0 && ungoverned(facts, self) >= 2;
}

void rules::fall_dormant(const Facts& facts, Agenda& self, Ending ending, Cause cause, Context& context) {
    const std::uint32_t closed_by = ending == Ending::closed ? facts.actor(self.convener).administration : nobody;
    self.phase = Phase::dormant;
    Dormancy& dormancy = self.standing.dormancy;
    dormancy.cause = cause;
    dormancy.former.clear();
    dormancy.outstanding = 0;
    for (const Member& m : self.members) {
        dormancy.former.push_back(m.actor);
        if (facts.actor(m.actor).administration == nobody)
            context.send(Coordination::actor(m.actor), one_day, FellDormant{{context.self()}, closed_by});
        else
            context.send(Coordination::actor(m.actor), one_day, AgendaOver{{context.self()}, ending, closed_by});
    }
    std::erase_if(self.members, [&facts](const Member& m) { return facts.actor(m.actor).administration != nobody; });
    context.wake(self, days(facts.parameters().preservation.dormancy.count), DormancyEnds{dormancy.lives});
    context.record({.kind = EventKind::fell_dormant,
                    .detail = static_cast<std::uint8_t>(ending),
                    .cause = cause,
                    .actor = self.convener,
                    .agenda = context.self()});
}

void rules::forget_dormant(Agenda& self, std::uint32_t actor, Context& context) {
    const auto is_it = [actor](const Member& m) { return m.actor == actor; };
    for (const PlannedAction& a : self.actions)  // those that are carried on
        if (a.status == ActionStatus::open) context.send(a.action, one_day, Withdraw{actor});
    std::erase_if(self.members, is_it);
    std::erase_if(self.standing.dormancy.again, is_it);
    if (self.members.empty() && self.standing.dormancy.again.empty()) lapse(self, context);
}

void rules::consider_reconvening(const Facts& facts, Actor& self, Context& context) {
    for (const Membership& m : self.memberships) {
        if (!m.dormant) continue;
        const double chance = facts.parameters().preservation.reconvene * m.commitment * m.memory;
        if (context.random(Purpose::reconvening).chance(chance))
            context.send(m.agenda, one_day,
                         CallAgain{self.index, packed(self.holder.frame), self.holder.position,
                                   facts.group_of(self.index).strong});
    }
}

void Coordination::on(const FellDormant& letter, Actor& self, Context& context) const {
    rules::let_go(*facts_, self, letter.agenda, letter.closed_by, context);
    if (Membership* m = membership_in(self, letter.agenda)) m->dormant = true;
}

void Coordination::on(const CallAgain& letter, Agenda& self, Context& context) const {
    Dormancy& dormancy = self.standing.dormancy;
    if (self.phase != Phase::dormant || !dormancy.again.empty()) return;
    dormancy.again.push_back(
        {.actor = letter.actor, .frame = letter.frame, .position = letter.position, .strong = letter.strong});
    ++dormancy.calls;
    const CalledAgain call{{context.self()}, letter.actor,   packed(self.purposes),
                           self.problem,     dormancy.calls, self.position};
    for (const std::uint32_t former : dormancy.former) {
        if (former == letter.actor) continue;
        ++dormancy.outstanding;
        context.send(actor(former), one_day, call);
    }
    const double longest = 2 * facts_->parameters().joining.wait.count + 3;  // to answer, and a letter each way
    context.wake(self, days(longest), CallEnds{dormancy.calls});
}

/// As on joining; and who remembers is drawn by what it remembers.
void Coordination::on(const CalledAgain& letter, Actor& self, Context& context) const {
    const Parameters& p = facts_->parameters();
    Membership* m = membership_in(self, letter.agenda);
    auto random = context.random(Purpose::reconvening);
    const Invitation invitation{
        .agenda = letter.agenda, .convener = letter.caller, .purposes = letter.purposes, .position = letter.position};
    const double remembers = m == nullptr ? 0 : m->memory;
    const double worth = rules::worth(*facts_, self, invitation) + remembers;
    const bool accepts =
        random.chance(sim::logistic(p.joining.slope * worth)) && self.attention.spend(p.joining.attention);
    if (accepts && m == nullptr)
        self.memberships.push_back({.agenda = letter.agenda,
                                    .convener = letter.caller,
                                    .problem = letter.problem,
                                    .purposes = letter.purposes,
                                    .position = letter.position,
                                    .commitment = p.commitment.first,
                                    .last_result = context.now()});
    context.send(letter.agenda, rules::time_to_answer(*facts_, self, {p.joining.wait.count * 2}, random),
                 Rejoins{self.index, packed(self.holder.frame), self.holder.position,
                         facts_->group_of(self.index).strong, accepts, letter.call});
}

void Coordination::on(const Rejoins& letter, Agenda& self, Context& context) const {
    Dormancy& dormancy = self.standing.dormancy;
    const bool in_time = self.phase == Phase::dormant && letter.call == dormancy.calls && !dormancy.again.empty();
    if (!in_time) {
        if (letter.accepts) context.send(actor(letter.actor), one_day, AgendaOver{{context.self()}, Ending::lapsed});
        return;
    }
    if (letter.accepts)
        dormancy.again.push_back(
            {.actor = letter.actor, .frame = letter.frame, .position = letter.position, .strong = letter.strong});
    if (--dormancy.outstanding == 0) decide(*facts_, self, context);
}

void Coordination::on(const CallEnds& letter, Agenda& self, Context& context) const {
    if (self.phase == Phase::dormant && letter.call == self.standing.dormancy.calls &&
        !self.standing.dormancy.again.empty())
        decide(*facts_, self, context);
}

void Coordination::on(const ActsAgain& letter, Actor& self, Context& context) const {
    Membership* m = membership_in(self, letter.agenda);
    if (m == nullptr) return context.send(letter.agenda, one_day, Leaves{self.index});
    m->dormant = false;
    m->convener = letter.convener;
    m->last_result = context.now();
}

void Coordination::on(const DormancyEnds& letter, Agenda& self, Context& context) const {
    if (self.phase == Phase::dormant && letter.life == self.standing.dormancy.lives &&
        self.standing.dormancy.again.empty())
        lapse(self, context);
}

}  // namespace models::coordination
