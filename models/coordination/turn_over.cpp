// Administrations follow one another, and holders of posts with them or between them (ODD 7.11).
#include <algorithm>
#include <cmath>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

constexpr double tenure_shape = 1.37;  // Weibull fit to the survival of ministers of education (V6, F1)

/// Back into [-1, 1] from outside, as from a mirror at the border.
double reflected(double x) {
    if (x > 1) return std::max(-1.0, 2 - x);
    if (x < -1) return std::min(1.0, -2 - x);
    return x;
}

Position near(Position position, double noise, sim::Stream& random) {
    const double x = reflected(position.x + random.normal(0, noise));
    return {x, reflected(position.y + random.normal(0, noise))};
}

/// At a distance in a direction drawn uniformly: a point of the unit circle, by rejection.
Position far(Position position, double distance, sim::Stream& random) {
    for (;;) {
        const double x = random.uniform(-1, 1);
        const double y = random.uniform(-1, 1);
        const double square = x * x + y * y;
        if (square > 1 || square < 0.01) continue;
        const double scale = distance / std::sqrt(square);
        return {reflected(position.x + scale * x), reflected(position.y + scale * y)};
    }
}

double chance_of_replacement(Office office, bool party_changed, const HandoverParameters& p) {
    switch (office) {
        case Office::head:
            return 1;
        case Office::appointed:
            return p.replace + (party_changed ? p.replace_new_party : 0);
        case Office::career:
            return party_changed ? p.replace_career : 0;
        case Office::own:
            return 0;
    }
    return 0;
}

/// What the new holder takes to be the problems: its organisation's mandate and the priorities of its government.
Profile frame_of(const Facts& facts, const Actor& self) {
    const ActorGroupFacts& group = facts.group_of(self.index);
    const double share = facts.actor(self.index).administration == nobody ? 1 : facts.parameters().handover.mandate;
    Profile frame{};
    for (std::size_t p = 0; p != facts.problems(); ++p)
        frame[p] = share * (group.mandate[p] + group.will[p]) / 2 + (1 - share) * self.priorities[p];
    return frame;
}

void replace_holder(const Facts& facts, Actor& self, bool mid_term, rules::Context& context) {
    const std::uint32_t generation = self.holder.generation + 1;
    const bool governed = facts.actor(self.index).administration != nobody;
    const Position around = governed ? self.government : self.holder.position;  // an organisation stays what it is
    self.holder = rules::new_holder(facts, around, frame_of(facts, self), context.random(rules::Purpose::temper));
    self.holder.generation = generation;
    self.holder.since = context.now();
    self.assessments.clear();
    for (Tie& tie : self.ties) {
        tie.in_holder = 0;  // whom the old one trusted, the new one does not know
        context.send(Coordination::actor(tie.other), one_day, HolderReplaced{self.index});
    }
    for (Membership& m : self.memberships) {
        m.memory *= rules::memory_kept(facts, self, m, mid_term, context.now());
        m.commitment *= m.memory;
        context.send(m.agenda, one_day, PostChanged{self.index});  // a lead is missed
    }
    context.record({.kind = EventKind::holder_replaced,
                    .detail = static_cast<std::uint8_t>(facts.settings_of(self.index).office),
                    .actor = self.index,
                    .value = mid_term ? 1.0 : 0.0});
    if (facts.settings_of(self.index).tenure)
        context.wake(self, rules::tenure_of(facts, self.index, context.random(rules::Purpose::tenure)),
                     TenureEnds{generation});
}

/// A day within the plan window.
sim::Duration within_window(const Facts& facts, const Actor& self, sim::Stream& random) {
    return days(1 + random.uniform() * (facts.plan_window(facts.actor(self.index).administration) - 1));
}

/// The record that it keeps loses some of those whom it followed (ODD 7.17).
void lapse_follow_up(const Facts& facts, const Actor& self, rules::Context& context) {
    for (std::uint32_t a = 0; a != facts.assets().size(); ++a)
        if (facts.asset(a).holder == self.index) context.send(Coordination::information(a), one_day, FollowUpLapsed{});
}

/// Every governed member looks at each of its agendas within the plan window.
void schedule_reviews(const Facts& facts, Actor& self, rules::Context& context) {
    auto random = context.random(rules::Purpose::review);
    for (const Membership& m : self.memberships)
        context.wake(self, within_window(facts, self, random), Review{m.agenda});
}

/// Who comes in mid-term serves the same government: it may look again at what its post convened, at nothing else.
void schedule_second_looks(const Facts& facts, Actor& self, rules::Context& context) {
    auto random = context.random(rules::Purpose::second_look);
    for (const Membership& m : self.memberships) {
        if (m.convener != self.index) continue;
        const bool looks = random.chance(facts.parameters().handover.second_look);
        const sim::Duration after = within_window(facts, self, random);
        if (looks) context.wake(self, after, Review{m.agenda, true});
    }
}

}  // namespace

Holder rules::new_holder(const Facts& facts, Position around, const Profile& frame, sim::Stream random) {
    const Parameters& p = facts.parameters();
    const double humility = 1 + p.humility.spread * random.uniform(-1, 1);
    const double patience = 1 + p.humility.spread * random.uniform(-1, 1);
    return {.position = near(around, p.holders.position_noise, random),
            .frame = frame,
            .humility = humility,
            .patience = patience};
}

sim::Duration rules::tenure_of(const Facts& facts, std::uint32_t actor, sim::Stream random) {
    const sim::Clock tenure = sim::Clock::weibull(days(facts.settings_of(actor).tenure->count), tenure_shape);
    return tenure.next(sim::Time{}, random) - sim::Time{};
}

void Coordination::on(const TermBegins& letter, Administration& self, Context& context) const {
    const AdministrationSettings& s = facts_->settings_of_administration(self.index);
    const TermSettings& term = s.terms[letter.term];
    auto random = context.random(Purpose::party);
    auto priorities = context.random(Purpose::frame);
    if (!term.held) return;  // after the draws, so that those of later terms stay
    const bool drawn_change = !random.chance(s.same_party);
    const bool changed = term.party == Party::drawn ? drawn_change : term.party == Party::changed;
    const HandoverParameters& p = facts_->parameters().handover;
    self.term = letter.term;
    self.position = changed ? far(self.position, term.distance.value_or(p.distance), random)
                            : near(self.position, facts_->parameters().holders.position_noise, random);
    for (std::size_t i = 0; i != facts_->problems(); ++i)
        if (const double drawn = priorities.uniform(); changed) self.priorities[i] = drawn;
    const double seats = facts_->seats(self.index, letter.term);
    const double before = letter.term == 0 ? -1 : facts_->seats(self.index, letter.term - 1);
    const HandOver letter_to_governed{self.position, packed(self.priorities), changed, static_cast<float>(seats),
                                      seats < 0 || before < 0 ? 0.0F : static_cast<float>(seats - before)};
    for (const std::uint32_t governed : facts_->governed_by(self.index))
        context.send(actor(governed), one_day, letter_to_governed);
    for (const std::uint32_t t : facts_->territories_of(self.index)) context.send(territory(t), one_day, TookOffice{});
    context.record({.kind = EventKind::hand_over,
                    .detail = static_cast<std::uint8_t>(changed),
                    .actor = self.index,
                    .value = static_cast<double>(letter.term)});
}

void Coordination::on(const HandOver& letter, Actor& self, Context& context) const {
    const HandoverParameters& p = facts_->parameters().handover;
    const ActorSettings& s = facts_->settings_of(self.index);
    self.government = letter.position;
    self.transition.seats = static_cast<double>(letter.seats);
    self.transition.seats_change = static_cast<double>(letter.seats_change);
    if (letter.party_changed) self.priorities = unpacked(letter.priorities);
    for (Membership& m : self.memberships) {
        const Owner owner = m.told.owner;
        m.inherited = letter.party_changed && owner.kind >= OwnerKind::government &&
                      owner.administration == facts_->actor(self.index).administration;
        if (letter.party_changed) m.memory *= 1 - p.staff * s.exposed;
    }
    auto random = context.random(Purpose::replacement);
    const bool replaced = random.chance(chance_of_replacement(s.office, letter.party_changed, p));
    if (replaced) replace_holder(*facts_, self, false, context);
    if (replaced && letter.party_changed) lapse_follow_up(*facts_, self, context);
    for (Membership& m : self.memberships) m.filed = false;
    if (replaced || letter.party_changed) self.transition.settled = context.now() + days(p.settling.count);
    if (letter.party_changed) rules::capture_venues(*facts_, self, context);
    schedule_reviews(*facts_, self, context);
}

void Coordination::on(const TenureEnds& letter, Actor& self, Context& context) const {
    if (letter.generation != self.holder.generation) return;
    const sim::Interval* freeze = facts_->freeze_contracts().window_at(context.now());
    if (freeze != nullptr && facts_->settings_of(self.index).office == Office::appointed)
        return context.wake(self, freeze->end - context.now(), letter);
    replace_holder(*facts_, self, true, context);
    schedule_second_looks(*facts_, self, context);
}

void Coordination::on(const HolderReplaced& letter, Actor& self, Context& /*context*/) const {
    Tie* tie = tie_to(self, letter.who);
    if (tie == nullptr) return;
    tie->in_holder = 0;
    tie->in_organisation *= facts_->parameters().handover.organisation_trust;
}

}  // namespace models::coordination
