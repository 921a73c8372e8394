// After purposes are agreed the agenda asks for evidence (ODD 7.16). Evidence that surprises its members leads back to
// formulating; what comes later still lowers rework.
#include <algorithm>

#include "models/coordination/breadth.hpp"
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool is_member(const Agenda& self, std::uint32_t actor) {
    return std::any_of(self.members.begin(), self.members.end(), [actor](const Member& m) { return m.actor == actor; });
}

void ask_for_evidence(const Facts& facts, Agenda& self, rules::Context& context) {
    Analysis& analysis = self.deliberation.analysis;
    analysis.asset = facts.asset_on(self.problem, rules::territory_of(facts, self));
    if (analysis.asset == nobody) return;
    DataRequest request{.agenda = {context.self()}, .problem = self.problem};
    for (const Member& m : self.members) request.sectors |= 1U << facts.group_of(m.actor).sector;
    request.holder = is_member(self, facts.asset(analysis.asset).holder);
    request.agreement = analysis.gate == Gate::delayed && analysis.told > 0;  // made on the first way here
    context.send(Coordination::information(analysis.asset), one_day, request);
}

void tell_evidence(const Agenda& self, bool surprise, rules::Context& context) {
    const Analysis& analysis = self.deliberation.analysis;
    for (const Member& m : self.members)
        context.send(Coordination::actor(m.actor), one_day,
                     Evidence{{context.self()}, analysis.asset, analysis.told, analysis.level, surprise});
}

/// The main problem as members saw it when they last wrote.
double believed(const Agenda& self) {
    double seen = 0;
    for (const Member& m : self.members) seen += unpacked(m.frame)[self.problem];
    return seen / static_cast<double>(self.members.size());
}

void conclude_analysis(const Facts& facts, Agenda& self, rules::Context& context) {
    const Analysis& analysis = self.deliberation.analysis;
    const double apart = analysis.level - believed(self);
    const double limit = facts.parameters().phases.surprise;
    if (analysis.told > 0 && (apart > limit || -apart > limit) && rules::may_return(facts, self)) {
        tell_evidence(self, true, context);
        return rules::go_back(facts, self, context);
    }
    self.deliberation.milestones.analysed = context.now();
    rules::determine(facts, self, context);
}

}  // namespace

void rules::enter(const Facts& facts, Agenda& self, Phase phase, sim::Days length, Context& context) {
    self.phase = phase;
    const double factor = pace(self.members.size(), facts.parameters().breadth);
    context.wake(self, days(length.count * factor), PhaseEnds{phase, self.deliberation.milestones.returns});
}

bool rules::may_return(const Facts& facts, const Agenda& self) {
    return self.deliberation.mechanism != Mechanism::aggregation &&  // a list was never talked over
           self.deliberation.milestones.returns < facts.parameters().phases.most_returns;
}

void rules::go_back(const Facts& facts, Agenda& self, Context& context) {
    context.record({.kind = EventKind::returned,
                    .detail = static_cast<std::uint8_t>(self.phase),
                    .actor = self.convener,
                    .agenda = context.self()});
    ++self.deliberation.milestones.returns;
    formulate(facts, self, context);
}

void rules::agree(const Facts& facts, Agenda& self, Context& context) {
    const PhaseParameters& p = facts.parameters().phases;
    self.deliberation.milestones.formulated = context.now();
    if (p.skip) {
        manage(facts, self, context);
        return sign(facts, self, context);
    }
    enter(facts, self, Phase::analysing, p.analysis, context);
    ask_for_evidence(facts, self, context);
}

void Coordination::on(const PhaseEnds& letter, Agenda& self, Context& context) const {
    if (self.phase != letter.phase || self.deliberation.milestones.returns != letter.returns) return;
    if (letter.phase == Phase::analysing) return conclude_analysis(*facts_, self, context);
    if (letter.phase == Phase::determining) return rules::conclude_nature(*facts_, self, context);
    rules::manage(*facts_, self, context);
    rules::sign(*facts_, self, context);
}

/// The gate answers at once, when an agreement is made, and at each publication after that.
void Coordination::on(const Answered& letter, Agenda& self, Context& context) const {
    if (self.phase == Phase::ended)
        return context.send(information(letter.asset), one_day, ServiceOver{{context.self()}});
    Analysis& analysis = self.deliberation.analysis;
    if (analysis.gate != Gate::delayed) analysis.gate = letter.gate;  // what was answered first is reported
    context.record({.kind = EventKind::evidence,
                    .detail = static_cast<std::uint8_t>(letter.gate),
                    .agenda = context.self(),
                    .value = letter.quality});
    if (letter.gate == Gate::delayed || letter.gate == Gate::refused) return;
    analysis.asset = letter.asset;
    analysis.told = letter.quality;
    analysis.level = letter.level;
    analysis.quality =
        std::max(analysis.quality,
                 rules::analysis_of(*facts_, self, letter.quality * facts_->asset(letter.asset).covers[self.problem]));
    tell_evidence(self, false, context);
    for (const PlannedAction& a : self.actions)
        if (a.status == ActionStatus::open) context.send(a.action, one_day, Learned{analysis.quality});
}

/// Informed, one sees better from now on; surprised, one sees it at once, as if one had looked oneself.
void Coordination::on(const Evidence& letter, Actor& self, Context& context) const {
    const Membership* membership = membership_in(self, letter.agenda);
    if (membership == nullptr) return;
    self.informed = {letter.asset, letter.quality, context.now()};
    if (!letter.surprise) return;
    const double noise =
        facts_->parameters().sensing.noise * rules::blindness(*facts_, self, membership->problem, context.now());
    auto random = context.random(Purpose::sensing);
    rules::see(*facts_, self, membership->problem, std::clamp(letter.level + random.normal(0, noise), 0.0, 1.0));
}

}  // namespace models::coordination
