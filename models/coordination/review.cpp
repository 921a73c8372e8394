// What a new administration makes of the agendas that it finds (ODD 7.12): taken up, renamed, shrunk, ignored, closed.
#include <algorithm>

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
    double total = 0;
    Cause raised = Cause::none;   ///< the term that raised it most
    Cause lowered = Cause::none;  ///< the term that lowered it most
};

double logistic_noise(sim::Stream& random, double scale) {
    const double u = random.uniform_positive();
    return u < 1 ? scale * sim::log(u / (1 - u)) : 0;
}

/// `unknown` is what nobody knows of the decision.
Support support_of(const Facts& facts, const Actor& self, const Membership& m, double unknown) {
    const ReviewParameters& p = facts.parameters().review;
    const ActorFacts& a = facts.actor(self.index);
    const double softening = humility_of(self.holder, facts.parameters().humility).softening;
    const double cares = mean_on(unpacked(m.purposes), interest(self.holder.frame, a.mandate, a.will));
    const double apart = political_distance(self.holder.position, m.position) * (1 - softening);
    const double seen = m.inherited ? p.owned : p.visibility;
    const std::array terms{Term{Cause::memory, p.memory * m.memory, p.memory * 0.5},
                           Term{Cause::commitment, p.commitment * m.commitment, p.commitment * 0.5},
                           Term{Cause::interest, p.interest * cares, p.interest * 0.25},
                           Term{Cause::visibility, seen * m.visibility, seen * 0.25},
                           Term{Cause::distance, -p.distance * apart, -p.distance * 0.2},
                           Term{Cause::chance, unknown, 0}};
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

Verdict verdict_on(double support, const Membership& m, const ReviewParameters& p, bool new_name) {
    if (support > p.take_up) return m.inherited && new_name ? Verdict::renamed : Verdict::taken_up;
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
    const Support support = support_of(*facts_, self, *m, logistic_noise(random, p.review.noise));
    Verdict verdict = verdict_on(support.total, *m, p.review, random.chance(p.review.rename));
    if (verdict == Verdict::closed && m->convener != self.index) verdict = Verdict::ignored;  // not its to close
    const bool kept = verdict <= Verdict::renamed;
    context.send(letter.agenda, one_day,
                 Reviewed{self.index, verdict, kept ? support.raised : support.lowered, self.holder.position});
    if (kept) m->commitment = std::max(m->commitment, p.commitment.first);
    m->inherited = false;
    if (verdict >= Verdict::ignored) forget(self, letter.agenda);
}

void Coordination::on(const Reviewed& letter, Agenda& self, Context& context) const {
    if (self.phase == Phase::ended || rules::member_of(self, letter.actor) == nullptr) return;
    const bool decisive = decides(*facts_, self, letter.actor);
    context.record({.kind = EventKind::verdict,
                    .detail = static_cast<std::uint8_t>(letter.verdict),
                    .cause = letter.cause,
                    .decisive = decisive,
                    .actor = letter.actor,
                    .agenda = context.self()});
    if (letter.verdict == Verdict::renamed && decisive) {
        ++self.standing.names;
        context.record({.kind = EventKind::renamed, .actor = letter.actor, .agenda = context.self()});
    }
    if (letter.verdict == Verdict::shrunk && decisive) shrink(self, context);
    if (letter.verdict == Verdict::closed && self.convener == letter.actor)
        return rules::end_agenda(*facts_, self, Ending::closed, letter.cause, context);
    if (letter.verdict >= Verdict::ignored) rules::remove_member(*facts_, self, letter.actor, context);
}

}  // namespace models::coordination
