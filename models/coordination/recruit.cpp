// Newcomers: an agenda at work with few members that no administration governs asks its convener for one more, and who
// is asked decides as on joining (ODD 7.23, row S19).
#include <algorithm>

#include "models/coordination/protection.hpp"
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t actor) {
    return std::find(list.begin(), list.end(), actor) != list.end();
}

/// Problems by which a stranger may care for the agenda: its main one, and what weighs in its purposes.
std::uint16_t problems_of(const Membership& m, const SpottingParameters& p) {
    return static_cast<std::uint16_t>(problems_above(unpacked(m.purposes), p.interest) | (1U << m.problem));
}

/// Ties that no administration governs and that care for one of those problems, the most trusted first.
std::vector<Tie> acquainted(const Facts& facts, const Actor& self, std::uint16_t problems) {
    const TieParameters& p = facts.parameters().ties;
    std::vector<Tie> found;
    for (const Tie& tie : self.ties)
        if (facts.actor(tie.other).administration == nobody && (tie.shared & problems) != 0) found.push_back(tie);
    std::sort(found.begin(), found.end(), [&p](const Tie& a, const Tie& b) {
        const double more = trust(a, p);
        const double less = trust(b, p);
        return more != less ? more > less : a.other < b.other;
    });
    return found;
}

}  // namespace

void rules::consider_recruiting(const Facts& facts, const Agenda& self, Context& context) {
    const PreservationParameters& p = facts.parameters().preservation;
    if (p.recruit == 0) return;
    const auto enough = p.recruit_share * static_cast<double>(self.members.size());
    if (static_cast<double>(ungoverned(facts, self)) >= enough) return;
    context.send(Coordination::actor(self.convener), one_day, SeekRecruit{{context.self()}});
}

/// It names whom it knows, eight at most; the agenda knows who belongs already. The hours go into looking and asking.
void Coordination::on(const SeekRecruit& letter, Actor& self, Context& context) const {
    const PreservationParameters& p = facts_->parameters().preservation;
    const bool tries = context.random(Purpose::recruiting).chance(p.recruit);
    const Membership* m = membership_in(self, letter.agenda);
    if (m == nullptr || !tries) return;
    const auto known = acquainted(*facts_, self, problems_of(*m, facts_->parameters().spotting));
    if (known.empty() || !self.attention.spend(p.recruit_attention)) return;
    Candidates candidates;
    for (std::size_t i = 0; i != std::min(known.size(), named_partners); ++i) candidates.actors[i] = known[i].other;
    context.send(letter.agenda, one_day, candidates);
}

/// One at a time, and nobody twice.
void Coordination::on(const Candidates& letter, Agenda& self, Context& context) const {
    if (self.phase != Phase::acting) return;
    Recruitment& recruitment = self.standing.recruitment;
    const auto stranger = [&](std::uint32_t actor) {
        return actor != nobody && rules::member_of(self, actor) == nullptr && !holds(recruitment.asked, actor);
    };
    const auto chosen = std::find_if(letter.actors.begin(), letter.actors.end(), stranger);
    if (chosen == letter.actors.end()) return;
    recruitment.asked.push_back(*chosen);
    const Invitation invitation{.agenda = {context.self()},
                                .convener = self.convener,
                                .purposes = packed(self.purposes),
                                .invited = static_cast<std::uint16_t>(self.members.size()),
                                .visibility = static_cast<std::uint16_t>(self.standing.visibility * 65535 + 0.5),
                                .position = self.position};
    context.send(actor(*chosen), one_day, AskedToJoin{invitation});
}

/// What it would be worth is weighed as for any invitation; the draw is one of its own, so that no other is shifted.
void Coordination::on(const AskedToJoin& letter, Actor& self, Context& context) const {
    const sim::Id<Agenda> agenda = letter.invitation.agenda;
    auto random = context.random(Purpose::recruiting);
    const bool belongs = membership_in(self, agenda) != nullptr;
    const bool accepts = !belongs && rules::joins(*facts_, self, letter.invitation, random, context.now());
    if (accepts) self.memberships.back().agreed = context.now();  // it comes into what the others signed
    const double wait = facts_->parameters().joining.wait.count;
    context.send(agenda, rules::time_to_answer(*facts_, self, {wait * 2}, random),
                 Newcomer{self.index, packed(rules::said_by(*facts_, self)), self.holder.position,
                          facts_->group_of(self.index).strong, accepts});
}

void Coordination::on(const Newcomer& letter, Agenda& self, Context& context) const {
    if (!letter.accepts)
        return context.record({.kind = EventKind::declined, .actor = letter.actor, .agenda = context.self()});
    if (self.phase >= Phase::dormant)
        return context.send(actor(letter.actor), one_day, AgendaOver{{context.self()}, self.ending});
    self.members.push_back(
        {.actor = letter.actor, .frame = letter.frame, .position = letter.position, .strong = letter.strong});
    ++self.standing.recruitment.joined;
    context.record({.kind = EventKind::recruited,
                    .actor = letter.actor,
                    .agenda = context.self(),
                    .value = static_cast<double>(self.members.size())});
}

}  // namespace models::coordination
