// Consultation by letter (ODD 7.7). One-way: the members are asked and do not move. Two-way: proposals and answers,
// both sides move, until enough of the power approves, the deadline comes, or patience is used up. Whoever stays
// unheard voices it, then leaves; facilitation and leadership even voices out.
#include <algorithm>
#include <utility>

#include "models/coordination/breadth.hpp"
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool round_open(const Agenda& self, std::uint32_t round) {
    const Mechanism mechanism = self.deliberation.mechanism;
    return self.phase == Phase::formulating && self.deliberation.round == round &&
           (mechanism == Mechanism::one_way || mechanism == Mechanism::two_way || mechanism == Mechanism::lead_unit);
}

bool all_answered(const Agenda& self) {
    return std::all_of(self.members.begin(), self.members.end(), [](const Member& m) { return m.answered; });
}

/// Only the convener's draft changes: by the mean of what it was told.
void close_one_way(const Facts& facts, Agenda& self, rules::Context& context) {
    const Profile told = mean_frame(rules::voices_of(facts, self));
    rules::count_heard(facts, self);
    self.purposes = moved(self.purposes, told, facts.parameters().consultation.one_way);
    rules::agree(facts, self, context);
}

void close_two_way(const Facts& facts, Agenda& self, rules::Context& context) {
    const Parameters& p = facts.parameters();
    double power = 0;
    double approving = 0;
    for (const Member& m : self.members) {
        const double own = rules::voice_of(facts, self, m).power;
        power += own;
        if (m.answered && m.approves) approving += own;
    }
    if (approving >= p.consultation.share * power) return rules::agree(facts, self, context);
    const std::uint32_t rounds = self.deliberation.round - self.deliberation.milestones.first_round;
    const bool tired = rounds >= static_cast<std::uint32_t>(p.humility.patience_rounds);
    if (tired || context.now() >= self.deliberation.deadline)
        return rules::end_agenda(facts, self, Ending::not_agreed, Cause::none, context);
    rules::count_heard(facts, self);
    const Profile before = std::exchange(self.purposes, mean_frame(rules::voices_of(facts, self)));
    for (Member& m : self.members)
        if (m.answered) rules::hear(facts, self, m, {unpacked(m.frame), m.approves}, before, context);
    rules::let_unheard_leave(facts, self, context);
    if (self.phase != Phase::ended) rules::open_round(facts, self, context);
}

/// How far voices are evened out: by a leader who convenes, and half as far by an honest broker.
double evenness_of(const Facts& facts, const Agenda& agenda) {
    const ConsultationParameters& p = facts.parameters().consultation;
    const double leader = agenda.convener == nobody ? 0 : facts.settings_of(agenda.convener).leadership;
    const double broker = rules::facilitation_of(facts, agenda);
    return std::min(1.0, p.leadership * leader + p.facilitation * broker / 2);
}

}  // namespace

Member* rules::member_of(Agenda& agenda, std::uint32_t actor) {
    const auto found = std::find_if(agenda.members.begin(), agenda.members.end(),
                                    [actor](const Member& m) { return m.actor == actor; });
    return found == agenda.members.end() ? nullptr : &*found;
}

double rules::facilitation_of(const Facts& facts, const Agenda& agenda) {
    return agenda.venue_index == nobody ? 0 : facts.settings_of_venue(agenda.venue_index).facilitation;
}

Voice rules::voice_of(const Facts& facts, const Agenda& agenda, const Member& m) {
    const ConsultationParameters& p = facts.parameters().consultation;
    const double power = evened(facts.settings_of(m.actor).power, evenness_of(facts, agenda));
    return {.frame = unpacked(m.frame),
            .power = m.voiced ? power * (1 + p.voice) : power,
            .weight = m.weight,
            .listening = m.width,
            .approving = m.yield};
}

std::vector<Voice> rules::voices_of(const Facts& facts, const Agenda& agenda) {
    std::vector<Voice> voices;
    for (const Member& m : agenda.members) voices.push_back(voice_of(facts, agenda, m));
    return voices;
}

void rules::hear(const Facts& facts, Agenda& self, Member& member, const Response& said, const Profile& before,
                 Context& context) {
    const ConsultationParameters& p = facts.parameters().consultation;
    member.unheard = unheard_after(member.unheard, said, before, self.purposes, p.heard);
    if (said.approves) member.voiced = false;
    if (member.unheard < p.voice_after || member.voiced || p.voice == 0) return;
    member.voiced = true;
    ++self.deliberation.voiced;
    context.record({.kind = EventKind::voiced, .actor = member.actor, .agenda = context.self()});
}

void rules::let_unheard_leave(const Facts& facts, Agenda& self, Context& context) {
    const int most = facts.parameters().consultation.exit_after;
    if (most == 0) return;
    std::vector<std::uint32_t> leaving;
    for (const Member& m : self.members)
        if (m.unheard >= most && m.actor != self.convener) leaving.push_back(m.actor);
    for (const std::uint32_t who : leaving) {
        if (self.phase == Phase::ended) return;
        ++self.deliberation.exits;
        context.record({.kind = EventKind::left, .detail = left_unheard, .actor = who, .agenda = context.self()});
        context.send(Coordination::actor(who), one_day, AgendaOver{{context.self()}});
        remove_member(facts, self, who, context);
    }
}

sim::Duration rules::time_to_answer(const Facts& facts, const Actor& self, sim::Days most, sim::Stream& random) {
    const sim::Clock& clock = facts.group_of(self.index).clock;
    const sim::Duration longest = days(most.count);
    const sim::Duration period = clock.period.ticks > 0 ? std::min(clock.period, longest) : longest;
    return one_day + sim::Duration{static_cast<std::int64_t>(random.uniform() * static_cast<double>(period.ticks))};
}

void rules::open_round(const Facts& facts, Agenda& self, Context& context) {
    ++self.deliberation.round;
    const Proposal proposal{{context.self()},
                            packed(self.purposes),
                            static_cast<std::uint16_t>(self.deliberation.round),
                            self.deliberation.mechanism == Mechanism::two_way,
                            static_cast<float>(facilitation_of(facts, self))};
    for (Member& m : self.members) {
        m.answered = false;
        context.send(Coordination::actor(m.actor), one_day, proposal);
    }
    const double longer = pace(self.members.size(), facts.parameters().breadth);
    context.wake(self, days(facts.parameters().consultation.reply.count * longer), RoundEnds{self.deliberation.round});
}

void rules::close_round(const Facts& facts, Agenda& self, std::uint32_t round, Context& context) {
    if (!round_open(self, round)) return;
    if (self.deliberation.mechanism == Mechanism::lead_unit) return close_led(facts, self, context);
    if (self.deliberation.mechanism == Mechanism::one_way)
        close_one_way(facts, self, context);
    else
        close_two_way(facts, self, context);
}

int rules::attention_for_talk(const ConsultationParameters& p, double facilitation) {
    return p.attention + (facilitation > 0 ? p.facilitator_attention : 0);
}

Answer rules::answer_of(const Facts& facts, const Actor& self, const Membership& membership, std::uint16_t round,
                        double facilitation) {
    const Parameters& p = facts.parameters();
    const Humility humility = humility_of(self.holder, p.humility);
    const double weight = humility.weight * (1 - resistance_to(facts, self.index, membership.convener));
    const double width = listening_width(humility.width, p.dialogue);
    return {.actor = self.index,
            .frame = packed(rules::said_by(facts, self)),
            .weight = static_cast<float>(weight),
            .width = static_cast<float>(width + (1 - width) * p.consultation.brokering * facilitation),
            .yield = static_cast<float>(approving_width(humility.yield, p.consultation)),
            .generation = self.holder.generation,
            .round = round};
}

void Coordination::on(const Proposal& proposal, Actor& self, Context& context) const {
    const Parameters& p = facts_->parameters();
    // Whoever gave it up before its acceptance had arrived is a member in name only: it says so when it is asked.
    const Membership* membership = membership_in(self, proposal.agenda);
    if (membership == nullptr) return context.send(proposal.agenda, one_day, Leaves{self.index});
    if (!self.attention.spend(rules::attention_for_talk(p.consultation, proposal.facilitation))) return;
    Answer answer = rules::answer_of(*facts_, self, *membership, proposal.round, proposal.facilitation);
    if (proposal.two_way) {
        const Response response = respond({.frame = rules::said_by(*facts_, self),
                                           .weight = answer.weight,
                                           .listening = answer.width,
                                           .approving = answer.yield},
                                          unpacked(proposal.purposes));
        self.holder.frame = rules::own_part(*facts_, self.index, response.frame);
        answer.frame = packed(response.frame);
        answer.approves = response.approves;
    }
    auto random = context.random(Purpose::reply);
    const sim::Days most{p.consultation.reply.count - 3};  // a day for the draft, a day for the answer, a day to spare
    context.send(proposal.agenda, rules::time_to_answer(*facts_, self, most, random), answer);
}

void Coordination::on(const Answer& answer, Agenda& self, Context& context) const {
    Member* member = rules::member_of(self, answer.actor);
    if (member == nullptr || answer.round != self.deliberation.round) return;  // too late
    member->frame = answer.frame;
    member->weight = answer.weight;
    member->width = answer.width;
    member->yield = answer.yield;
    member->approves = answer.approves;
    member->generation = answer.generation;
    member->answered = true;
    ++member->answers;
    if (!all_answered(self)) return;
    // Many take longer to come to terms than a few (row S3).
    const double longer = pace(self.members.size(), facts_->parameters().breadth) - 1;
    if (longer <= 0) return rules::close_round(*facts_, self, answer.round, context);
    context.wake(self, days(facts_->parameters().consultation.reply.count * longer), RoundEnds{answer.round});
}

}  // namespace models::coordination
