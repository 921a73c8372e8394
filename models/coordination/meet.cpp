// Committees meet at venues (ODD 7.7): the venue calls on its rhythm, members answer with frame and attention, and the
// session is one event at the agenda with all its rounds; minutes go back.
#include <algorithm>

#include "models/coordination/breadth.hpp"
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// The members whose answer was in time, in order. How many are depends on how well the venue works.
std::vector<Member*> attendance(Agenda& self, sim::Stream random) {
    std::vector<Member*> present;
    for (Member& m : self.members) {
        const bool in_time = random.chance((1 + self.functionality) / 2);
        if (m.answered && in_time) present.push_back(&m);
    }
    return present;
}

/// Rounds of talk among those present; true when they agreed on the draft.
bool deliberate(const Facts& facts, Agenda& self, std::vector<Voice>& present) {
    const ConsultationParameters& p = facts.parameters().consultation;
    const double slower = pace(self.members.size(), facts.parameters().breadth);
    const int rounds = std::max(1, static_cast<int>(p.session_rounds / slower));
    for (int round = 0; round != rounds; ++round) {
        double power = 0;
        double approving = 0;
        for (Voice& voice : present) {
            const Response response = respond(voice, self.purposes);
            voice.frame = response.frame;
            power += voice.power;
            if (response.approves) approving += voice.power;
        }
        if (approving >= p.share * power) return true;
        self.purposes = mean_frame(present);
    }
    return false;
}

/// The session of a committee that has not agreed yet.
void session_of_talk(const Facts& facts, Agenda& self, std::span<Member* const> present, rules::Context& context) {
    std::vector<Voice> voices;
    for (const Member* m : present)
        voices.push_back({unpacked(m->frame), facts.settings_of(m->actor).power, m->weight, m->width, m->yield});
    const bool agreed = deliberate(facts, self, voices);
    for (std::size_t i = 0; i != present.size(); ++i) {
        present[i]->frame = packed(voices[i].frame);
        context.send(Coordination::actor(present[i]->actor), one_day,
                     Minutes{{context.self()}, present[i]->frame, present[i]->generation, true});
    }
    if (agreed) return rules::agree(facts, self, context);
    const bool tired = self.deliberation.sessions - self.deliberation.milestones.first_session >=
                       static_cast<std::uint32_t>(facts.parameters().humility.patience_rounds);
    if (tired || context.now() >= self.deliberation.deadline)
        rules::end_agenda(facts, self, Ending::not_agreed, Cause::none, context);
}

void session_without_quorum(const Facts& facts, Agenda& self, rules::Context& context) {
    ++self.deliberation.empty_sessions;
    context.record({.kind = EventKind::no_quorum, .agenda = context.self()});
    if (self.deliberation.empty_sessions < static_cast<std::uint32_t>(facts.parameters().humility.patience_rounds))
        return;
    const bool agreed_before = self.phase == Phase::acting;
    rules::end_agenda(facts, self, agreed_before ? Ending::faded : Ending::not_agreed, Cause::none, context);
}

}  // namespace

void Coordination::on(const Session& letter, Venue& self, Context& context) const {
    for (const Hosted& hosted : self.hosted)
        if (hosted.committee) context.send(hosted.agenda, one_day, SessionCalled{});
    auto random = context.random(Purpose::clock);
    const sim::Time next = next_due(facts_->venue_clock(self.index), self.phase, context.now(), random);
    if (next != sim::never) context.wake(self, next - context.now(), letter);
}

void Coordination::on(const Host& letter, Venue& self, Context& /*context*/) const {
    self.hosted.push_back({letter.agenda, letter.committee});
}

void Coordination::on(const Release& letter, Venue& self, Context& /*context*/) const {
    std::erase_if(self.hosted, [&letter](const Hosted& h) { return h.agenda == letter.agenda; });
}

void Coordination::on(const SessionHeld& letter, Venue& self, Context& /*context*/) const {
    ++self.sessions;
    if (!letter.quorum) ++self.without_quorum;
}

void Coordination::on(const SessionCalled&, Agenda& self, Context& context) const {
    if (self.deliberation.called || (self.phase != Phase::formulating && self.phase != Phase::acting)) return;
    self.deliberation.called = true;
    ++self.deliberation.round;
    const Call call{{context.self()}, static_cast<std::uint16_t>(self.deliberation.round)};
    rules::choose_called(self);
    for (Member& m : self.members) {
        m.answered = false;
        if (rules::called(self, m.actor)) context.send(actor(m.actor), one_day, call);
    }
    context.wake(self, days(facts_->parameters().consultation.call.count), Meet{});
}

void Coordination::on(const Call& call, Actor& self, Context& context) const {
    const ConsultationParameters& p = facts_->parameters().consultation;
    if (membership_in(self, call.agenda) == nullptr) return context.send(call.agenda, one_day, Leaves{self.index});
    if (!self.attention.spend(p.attention)) return;
    auto random = context.random(Purpose::reply);
    const sim::Days most{p.call.count - 3};  // a day for the call, a day for the answer, and a day to spare
    context.send(call.agenda, rules::time_to_answer(*facts_, self, most, random),
                 rules::answer_of(*facts_, self, call.round));
}

void Coordination::on(const Meet&, Agenda& self, Context& context) const {
    self.deliberation.called = false;
    if (self.phase != Phase::formulating && self.phase != Phase::acting) return;
    const std::vector<Member*> present = attendance(self, context.random(Purpose::attendance));
    const auto called = std::count_if(self.members.begin(), self.members.end(),
                                      [&self](const Member& m) { return rules::called(self, m.actor); });
    const double needed = facts_->parameters().consultation.quorum * static_cast<double>(called);
    const bool quorum = present.size() >= 2 && static_cast<double>(present.size()) >= needed;
    context.send(self.venue, one_day, SessionHeld{quorum});
    ++self.deliberation.sessions;
    if (!quorum) return session_without_quorum(*facts_, self, context);
    self.deliberation.empty_sessions = 0;
    if (self.phase == Phase::formulating)
        session_of_talk(*facts_, self, present, context);
    else
        rules::session_of_work(*facts_, self, present, context);
}

void Coordination::on(const Minutes& minutes, Actor& self, Context& /*context*/) const {
    Membership* membership = membership_in(self, minutes.agenda);
    if (membership == nullptr) return;
    membership->commitment += facts_->parameters().commitment.meeting * (1 - membership->commitment);
    // Whoever took the post in between was not there.
    if (minutes.moved && minutes.generation == self.holder.generation) self.holder.frame = unpacked(minutes.frame);
}

}  // namespace models::coordination
