// What a new administration makes of the agendas that it finds (ODD 7.12): taken up, renamed, shrunk, ignored, closed.
#include <algorithm>

#include "models/coordination/coalition.hpp"
#include "models/coordination/protection.hpp"
#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

/// The terms of S, each as its distance from where it moves nothing, with the cause that it stands for.
struct Term {
    Cause cause;
    double value;
    double neutral;
};

struct Support {
    double total = 0;             ///< S; before chance is drawn, what is known of it
    Cause raised = Cause::none;   ///< the term that raised it most
    Cause lowered = Cause::none;  ///< the term that lowered it most
};

double logistic_noise(double u, double scale) { return u < 1 ? scale * sim::log(u / (1 - u)) : 0; }

using Terms = std::array<Term, 10>;

double years_since(sim::Time agreed, sim::Time now) {
    return agreed == sim::never ? 0 : in_days(now - agreed) / days_per_year;
}

/// All but chance, which comes last. `inherited`: the visibility is a predecessor's.
Terms terms_of(const Facts& facts, const Actor& self, const Membership& m, bool inherited, sim::Time now) {
    const ReviewParameters& p = facts.parameters().review;
    const ActorGroupFacts& group = facts.group_of(self.index);
    const double softening = humility_of(self.holder, facts.parameters().humility).softening;
    const double cares = mean_on(unpacked(m.purposes), interest(self.holder.frame, group.mandate, group.will));
    const double apart = political_distance(self.holder.position, m.position) * (1 - softening);
    const double seen = inherited ? p.owned : p.visibility;
    const double doublings = sim::log(1 + years_since(m.agreed, now)) / 0.6931471805599453;
    const double advocates = facts.parameters().preservation.anchoring;
    return {Term{Cause::memory, p.memory * m.memory, p.memory * 0.5},
            Term{Cause::commitment, p.commitment * m.commitment, p.commitment * 0.5},
            Term{Cause::interest, p.interest * cares, p.interest * 0.25},
            Term{Cause::visibility, seen * m.visibility, seen * 0.25},
            Term{Cause::distance, -p.distance * apart, -p.distance * 0.2},
            Term{Cause::anchoring, p.anchoring * static_cast<double>(m.told.anchor), 0},
            Term{Cause::funding, p.funding * static_cast<double>(m.told.funded), 0},
            Term{Cause::age, p.age * doublings, 0},
            Term{Cause::advocacy, advocates * static_cast<double>(m.told.advocacy), 0},
            Term{Cause::chance, 0, 0}};
}

Support support_of(const Terms& terms) {
    Support support;
    double most = 0;
    double least = 0;
    for (const Term& term : terms) {
        const double moved = term.value - term.neutral;
        support.total += term.value;
        if (moved > most) support.raised = term.cause, most = moved;
        if (moved < least) support.lowered = term.cause, least = moved;
    }
    return support;
}

Verdict verdict_on(double support, const ReviewParameters& p, bool new_name) {
    if (support > p.take_up) return new_name ? Verdict::renamed : Verdict::taken_up;
    if (support > p.shrink) return Verdict::shrunk;
    return support > p.ignore ? Verdict::ignored : Verdict::closed;
}

/// The convener decides; where another government or none convened, the most powerful member of this one.
bool decides(const Facts& facts, const Agenda& self, std::uint32_t actor) {
    const std::uint32_t government = facts.actor(actor).administration;
    if (facts.actor(self.convener).administration == government) return self.convener == actor;
    std::uint32_t strongest = nobody;
    for (const Member& m : self.members) {
        if (facts.actor(m.actor).administration != government) continue;
        const bool stronger =
            strongest == nobody || facts.settings_of(m.actor).power > facts.settings_of(strongest).power;
        if (stronger) strongest = m.actor;
    }
    return strongest == actor;
}

/// Every second open action is cut.
void shrink(const Agenda& self, rules::Context& context) {
    bool spared = false;
    for (const PlannedAction& a : self.actions) {
        if (a.status != ActionStatus::open) continue;
        if (spared) context.send(a.action, one_day, Cut{});
        spared = !spared;
    }
}

}  // namespace

void Coordination::on(const Review& letter, Actor& self, Context& context) const {
    Membership* m = membership_in(self, letter.agenda);
    if (m == nullptr) return;
    const Parameters& p = facts_->parameters();
    auto random = context.random(Purpose::review);
    const bool inherited = m->inherited && !letter.mid_term;
    const bool owned = !letter.mid_term && predecessors(*m, facts_->actor(self.index).administration);
    Terms terms = terms_of(*facts_, self, *m, owned, context.now());
    const double factor = letter.mid_term ? 1 : hazard_factor(self.transition.seats_change, p.review);
    const CoalitionDraw draw =
        under_coalition(random.uniform_positive(), closing_chance(support_of(terms).total, p.review), factor);
    terms.back().value = logistic_noise(draw.u, p.review.noise);
    const Support support = support_of(terms);
    Verdict verdict = verdict_on(support.total, p.review, random.chance(p.review.rename) && inherited);
    const bool law_holds = random.chance(static_cast<double>(m->told.anchor));  // a government may only ignore it
    if (verdict == Verdict::closed && (m->convener != self.index || law_holds)) verdict = Verdict::ignored;
    const bool kept = verdict <= Verdict::renamed;
    const Cause lowered = draw.by_coalition ? Cause::coalition : support.lowered;
    context.send(letter.agenda, one_day,
                 Reviewed{self.index, verdict, kept ? support.raised : lowered, self.holder.position, inherited,
                          letter.mid_term});
    if (kept) m->commitment = std::max(m->commitment, p.commitment.first);
    if (!letter.mid_term) m->inherited = false;
    if (verdict >= Verdict::ignored) forget(self, letter.agenda);
}

void Coordination::on(const Reviewed& letter, Agenda& self, Context& context) const {
    if (self.phase >= Phase::dormant || rules::member_of(self, letter.actor) == nullptr) return;
    const bool decisive = decides(*facts_, self, letter.actor);
    const bool ends = letter.verdict == Verdict::closed && self.convener == letter.actor;
    const bool sleeps = ends && rules::falls_dormant(*facts_, self, Ending::closed);
    context.record({.kind = EventKind::verdict,
                    .detail = static_cast<std::uint8_t>(sleeps ? Verdict::dormant : letter.verdict),
                    .cause = letter.cause,
                    .decisive = decisive,
                    .actor = letter.actor,
                    .agenda = context.self(),
                    .value = letter.mid_term ? 1.0 : 0.0});
    Owner& owner = self.standing.owner;
    if (letter.inherited && owner.kind == OwnerKind::government) owner.kind = OwnerKind::predecessor;
    if (letter.verdict == Verdict::renamed && decisive) {
        ++self.standing.names;
        owner = {OwnerKind::government, facts_->actor(letter.actor).administration};
        context.record({.kind = EventKind::renamed, .actor = letter.actor, .agenda = context.self()});
    }
    if (letter.verdict == Verdict::shrunk && decisive) shrink(self, context);
    if (ends) return rules::end_agenda(*facts_, self, Ending::closed, letter.cause, context);
    if (letter.verdict >= Verdict::ignored) rules::remove_member(*facts_, self, letter.actor, context);
}

}  // namespace models::coordination
