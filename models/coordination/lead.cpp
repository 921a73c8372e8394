// One entity directs the partial offers of the others (ODD 7.9): few rounds and units that meet more easily, but a
// single point that turnover hits.
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool has_lead(const Agenda& self) {
    return self.deliberation.mechanism == Mechanism::lead_unit || self.deliberation.management.mixed;
}

}  // namespace

/// The most powerful of those that may lead, the first of equals; else who convenes.
void rules::appoint_lead(const Facts& facts, Agenda& self) {
    if (!has_lead(self)) return;
    std::uint32_t lead = nobody;
    for (const Member& m : self.members) {
        const ActorSettings& s = facts.settings_of(m.actor);
        if (s.leads && (lead == nobody || s.power > facts.settings_of(lead).power)) lead = m.actor;
    }
    self.deliberation.management.lead = lead == nobody ? self.convener : lead;
}

/// One round: the lead's own view, and the mean of what was offered.
void rules::close_led(const Facts& facts, Agenda& self, Context& context) {
    const Profile offered = mean_frame(voices_of(facts, self));
    const Member* lead = member_of(self, self.deliberation.management.lead);
    const Profile own = lead == nullptr ? self.purposes : unpacked(lead->frame);
    self.purposes = moved(offered, own, facts.parameters().lead.own);
    agree(facts, self, context);
}

void rules::leave_vacant(const Facts& facts, Agenda& self, Context& context) {
    const sim::Duration vacancy = days(facts.parameters().lead.vacancy.count);
    if (self.phase != Phase::acting || vacancy.ticks == 0) return;
    Management& management = self.deliberation.management;
    management.vacant_until = context.now() + vacancy;
    for (const PlannedAction& a : self.actions)
        if (a.status == ActionStatus::open) context.send(a.action, one_day, Hold{management.vacant_until});
    context.record({.kind = EventKind::lead_vacant, .actor = management.lead, .agenda = context.self()});
}

void rules::succeed_lead(const Facts& facts, Agenda& self, std::uint32_t left, Context& context) {
    if (self.deliberation.management.lead != left) return;
    appoint_lead(facts, self);
    leave_vacant(facts, self, context);
}

double rules::stretch_of(const Facts& facts, const Agenda& self) {
    return self.deliberation.management.lead == nobody ? 1 : 1 + facts.parameters().lead.pull;
}

void Coordination::on(const PostChanged& letter, Agenda& self, Context& context) const {
    if (self.deliberation.management.lead == letter.actor) rules::leave_vacant(*facts_, self, context);
}

void Coordination::on(const Hold& letter, Action& self, Context& context) const {
    if (self.status != ActionStatus::open || letter.until <= context.now()) return;
    self.held_until = letter.until;
    context.wake(self, letter.until - context.now(), HoldEnds{});
}

}  // namespace models::coordination
