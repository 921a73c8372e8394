// Committees meet at venues (ODD 7.7): the venue calls on its rhythm, members answer with frame and attention, and the
// session is one event at the agenda with all its rounds; minutes go back. A platform that fails does not call; one
// that nobody uses stays on paper (ODD 7.5).
#include <algorithm>
#include <utility>

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

/// One round among those present: each responds, then the draft moves. True when they agreed on it as it was.
bool round_of_talk(const Facts& facts, Agenda& self, std::span<Member* const> present, std::vector<Voice>& voices,
                   rules::Context& context) {
    double power = 0;
    double approving = 0;
    std::vector<Response> said;
    for (Voice& voice : voices) {
        said.push_back(respond(voice, self.purposes));
        voice.frame = said.back().frame;
        power += voice.power;
        if (said.back().approves) approving += voice.power;
    }
    if (approving >= facts.parameters().consultation.share * power) return true;
    const Profile before = std::exchange(self.purposes, mean_frame(voices));
    for (std::size_t i = 0; i != voices.size(); ++i) {
        rules::hear(facts, self, *present[i], said[i], before, context);
        voices[i].power = rules::voice_of(facts, self, *present[i]).power;
    }
    return false;
}

/// Rounds of talk among those present; true when they agreed on the draft.
bool deliberate(const Facts& facts, Agenda& self, std::span<Member* const> present, std::vector<Voice>& voices,
                rules::Context& context) {
    const double slower = pace(self.members.size(), facts.parameters().breadth);
    const int rounds = std::max(1, static_cast<int>(facts.parameters().consultation.session_rounds / slower));
    for (int round = 0; round != rounds; ++round)
        if (round_of_talk(facts, self, present, voices, context)) return true;
    return false;
}

/// The session of a committee that has not agreed yet.
void session_of_talk(const Facts& facts, Agenda& self, std::span<Member* const> present, rules::Context& context) {
    std::vector<Voice> voices;
    std::vector<std::uint32_t> speakers;
    for (const Member* m : present) {
        voices.push_back(rules::voice_of(facts, self, *m));
        speakers.push_back(m->actor);
    }
    rules::count_heard(facts, self, voices, speakers);
    const bool agreed = deliberate(facts, self, present, voices, context);
    for (std::size_t i = 0; i != present.size(); ++i) {
        present[i]->frame = packed(voices[i].frame);
        context.send(Coordination::actor(present[i]->actor), one_day,
                     Minutes{{context.self()}, present[i]->frame, present[i]->generation, true});
    }
    if (agreed) return rules::agree(facts, self, context);
    const bool tired = self.deliberation.sessions - self.deliberation.milestones.first_session >=
                       static_cast<std::uint32_t>(facts.parameters().humility.patience_rounds);
    if (tired || context.now() >= self.deliberation.deadline)
        return rules::end_agenda(facts, self, Ending::not_agreed, Cause::none, context);
    rules::let_unheard_leave(facts, self, context);
}

void session_without_quorum(const Facts& facts, Agenda& self, rules::Context& context) {
    ++self.deliberation.empty_sessions;
    context.record({.kind = EventKind::no_quorum, .agenda = context.self()});
    if (self.deliberation.empty_sessions < static_cast<std::uint32_t>(facts.parameters().humility.patience_rounds))
        return;
    const bool agreed_before = self.phase == Phase::acting;
    rules::end_agenda(facts, self, agreed_before ? Ending::faded : Ending::not_agreed, Cause::none, context);
}

/// Committees are called to a session, and those who follow the platform hear what it calls for.
void call(const Facts& facts, const Venue& self, rules::Context& context) {
    for (const Hosted& hosted : self.hosted)
        if (hosted.committee) context.send(hosted.agenda, one_day, SessionCalled{self.functionality});
    if (self.index == nobody) return;
    const Profile calls = profile_of(facts.settings_of_venue(self.index).calls);
    const Bulletin bulletin{.venue = self.index,
                            .host = facts.venue(self.index).host,
                            .calls = packed(calls),
                            .leaning = self.leaning,
                            .functionality = static_cast<float>(self.functionality)};
    for (const std::uint32_t member : facts.venue(self.index).members)
        context.send(Coordination::actor(member), one_day, bulletin);
}

/// As the event table tells it: by position, -1 for a table made during the run.
double number_of(const Venue& self) { return self.index == nobody ? -1.0 : static_cast<double>(self.index); }

/// Nobody has used it for too long: it goes on in name. Committees that wait for its calls have to go elsewhere.
void close_down(Venue& self, rules::Context& context) {
    self.inactive = true;
    for (const Hosted& hosted : self.hosted)
        if (hosted.committee) context.send(hosted.agenda, one_day, Refused{});
    std::erase_if(self.hosted, [](const Hosted& h) { return h.committee; });
    context.record({.kind = EventKind::venue_inactive, .value = number_of(self)});
}

double viability_of(const Facts& facts, const Venue& self) {
    return self.index == nobody ? 1 : facts.settings_of_venue(self.index).viability;  // a new table is its convener's
}

}  // namespace

void Coordination::on(const Session& letter, Venue& self, Context& context) const {
    const VenueParameters& p = facts_->parameters().venues;
    const bool fails = context.random(Purpose::service).chance((1 - viability_of(*facts_, self)) * p.failing);
    if (!self.inactive && p.idle.count > 0 && context.now() - self.last_use > days(p.idle.count))
        close_down(self, context);
    if (!self.inactive && !fails) call(*facts_, self, context);
    if (self.inactive && self.index == nobody) return;  // nobody comes back to a table that was made for one agenda
    auto random = context.random(Purpose::clock);
    const sim::Time next = next_due(facts_->venue_clock(self.index), self.phase, context.now(), random);
    if (next != sim::never) context.wake(self, next - context.now(), letter);
}

/// A platform that existed on paper only comes back to life for an agenda, or does not.
void Coordination::on(const Host& letter, Venue& self, Context& context) const {
    if (self.inactive) {
        if (!context.random(Purpose::revival).chance(viability_of(*facts_, self)))
            return context.send(letter.agenda, one_day, Refused{});
        self.inactive = false;
        context.record({.kind = EventKind::venue_revived, .value = number_of(self)});
    }
    self.last_use = context.now();
    self.hosted.push_back({letter.agenda, letter.committee});
}

void Coordination::on(const Release& letter, Venue& self, Context& /*context*/) const {
    std::erase_if(self.hosted, [&letter](const Hosted& h) { return h.agenda == letter.agenda; });
}

void Coordination::on(const SessionHeld& letter, Venue& self, Context& context) const {
    ++self.sessions;
    if (letter.quorum)
        self.last_use = context.now();
    else
        ++self.without_quorum;
}

/// The platform does not work: a table of its own is made for the agenda.
void Coordination::on(const Refused&, Agenda& self, Context& context) const {
    if (self.phase == Phase::ended) return;
    const rules::NewTable table = rules::found_table(*facts_, context);
    self.venue = table.id;
    self.venue_index = nobody;
    self.functionality = facts_->parameters().venues.new_functionality;
    context.send(self.venue, table.founding + one_day,
                 Host{{context.self()}, self.deliberation.mechanism == Mechanism::committee});
    context.record({.kind = EventKind::venue_made, .actor = self.convener, .agenda = context.self()});
}

void Coordination::on(const SessionCalled& letter, Agenda& self, Context& context) const {
    self.functionality = letter.functionality;
    if (self.deliberation.called || (self.phase != Phase::formulating && self.phase != Phase::acting)) return;
    self.deliberation.called = true;
    ++self.deliberation.round;
    const Call call{{context.self()},
                    static_cast<std::uint16_t>(self.deliberation.round),
                    static_cast<float>(rules::facilitation_of(*facts_, self))};
    rules::choose_called(self);
    for (Member& m : self.members) {
        m.answered = false;
        if (rules::called(self, m.actor)) context.send(actor(m.actor), one_day, call);
    }
    context.wake(self, days(facts_->parameters().consultation.call.count), Meet{});
}

void Coordination::on(const Call& call, Actor& self, Context& context) const {
    const ConsultationParameters& p = facts_->parameters().consultation;
    const Membership* membership = membership_in(self, call.agenda);
    if (membership == nullptr) return context.send(call.agenda, one_day, Leaves{self.index});
    if (!self.attention.spend(rules::attention_for_talk(p, call.facilitation))) return;
    auto random = context.random(Purpose::reply);
    const sim::Days most{p.call.count - 3};  // a day for the call, a day for the answer, and a day to spare
    context.send(call.agenda, rules::time_to_answer(*facts_, self, most, random),
                 rules::answer_of(*facts_, self, *membership, call.round, call.facilitation));
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
    ++self.attendances;  // who has left since was there all the same
    Membership* membership = membership_in(self, minutes.agenda);
    if (membership == nullptr) return;
    membership->commitment += facts_->parameters().commitment.meeting * (1 - membership->commitment);
    // Whoever took the post in between was not there.
    if (minutes.moved && minutes.generation == self.holder.generation)
        self.holder.frame = rules::own_part(*facts_, self.index, unpacked(minutes.frame));
}

}  // namespace models::coordination
