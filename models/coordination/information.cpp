// Information assets (ODD 7.17): records in aggregates that are collected on their own rhythm, published later, and
// read through a gate: lawful purpose, lawful basis of each reader, agreement with who keeps them, no more than needed.
#include <algorithm>

#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

/// What the law says to the request, once there is an agreement.
Gate lawful(const Facts& facts, const InformationAsset& self, const DataRequest& request) {
    const AssetFacts& a = facts.asset(self.index);
    if (!facts.parameters().information.gate) return Gate::shared;
    if ((a.purposes >> request.problem & 1U) == 0) return Gate::refused;
    return (request.sectors & ~a.readers) == 0 ? Gate::shared : Gate::aggregate;
}

Answered answer(const Facts& facts, const InformationAsset& self, Gate gate, std::uint8_t problem, sim::Time now) {
    const InformationParameters& p = facts.parameters().information;
    const double fresh = rules::freshness(now - self.collected, p.half_life);
    const double whole = gate == Gate::aggregate ? p.aggregate : 1;  // no more than needed is told
    const double quality = self.coverage * facts.settings_of_asset(self.index).quality * fresh * whole;
    return {self.index, gate, quality, self.levels[problem]};
}

void count(InformationAsset& self, Gate gate) {
    if (gate == Gate::shared) ++self.shared;
    if (gate == Gate::aggregate) ++self.aggregate;
    if (gate == Gate::delayed) ++self.delayed;
    if (gate == Gate::refused) ++self.refused;
}

void serve(const Facts& facts, InformationAsset& self, const DataRequest& request, rules::Context& context) {
    const Gate gate = lawful(facts, self, request);
    context.send(request.agenda, one_day, answer(facts, self, gate, request.problem, context.now()));
    const bool known = std::any_of(self.served.begin(), self.served.end(),
                                   [&request](const DataRequest& r) { return r.agenda == request.agenda; });
    if (!known) self.served.push_back(request);
}

}  // namespace

double rules::freshness(sim::Duration age, sim::Days half_life) {
    return sim::exp(-0.6931471805599453 * in_days(age) / half_life.count);
}

double rules::blindness(const Facts& facts, const Actor& self, std::size_t problem, sim::Time now) {
    const double own = facts.settings_of(self.index).information;
    if (self.informed.asset == nobody) return 1 - own;
    const double told = self.informed.quality * facts.asset(self.informed.asset).covers[problem] *
                        freshness(now - self.informed.heard, facts.parameters().information.half_life);
    return 1 - std::max(own, told);
}

double rules::analysis_of(const Facts& facts, const Agenda& self, double evidence) {
    if (evidence <= 0) return 0;
    double left = 1 - evidence;
    for (const Member& m : self.members) {
        const ActorKind kind = facts.settings_of(m.actor).kind;
        const bool allied =
            kind == ActorKind::university || kind == ActorKind::cooperation || kind == ActorKind::think_tank;
        if (allied) left *= 1 - facts.parameters().information.alliance;
    }
    return 1 - left;
}

void Coordination::on(const Collect& letter, InformationAsset& self, Context& context) const {
    const double target = facts_->settings_of_asset(self.index).coverage;
    self.coverage += facts_->parameters().information.recovery * (target - self.coverage);
    context.send(territory(facts_->actor(facts_->asset(self.index).holder).territory), one_day,
                 Survey{{context.self()}});
    auto random = context.random(Purpose::clock);
    const sim::Time next = next_due(facts_->asset(self.index).clock, self.phase, context.now(), random);
    if (next != sim::never) context.wake(self, next - context.now(), letter);
}

void Coordination::on(const Survey& question, Territory& self, Context& context) const {
    context.send(question.asset, one_day, Collected{packed(self.levels)});
}

void Coordination::on(const Collected& letter, InformationAsset& self, Context& context) const {
    const double delay = facts_->settings_of_asset(self.index).delay.count;
    context.wake(self, std::max(days(delay), sim::Duration{1}), Publish{letter.levels, context.now()});
}

/// Members of the agendas that it serves hear of it, through them.
void Coordination::on(const Publish& letter, InformationAsset& self, Context& context) const {
    self.levels = unpacked(letter.levels);
    self.collected = letter.collected;
    for (const DataRequest& request : self.served) {
        const Gate gate = lawful(*facts_, self, request);
        context.send(request.agenda, one_day, answer(*facts_, self, gate, request.problem, context.now()));
    }
}

void Coordination::on(const DataRequest& request, InformationAsset& self, Context& context) const {
    const InformationParameters& p = facts_->parameters().information;
    const Gate gate = lawful(*facts_, self, request);
    const bool bound = request.holder || request.agreement || !p.gate;
    if (gate != Gate::refused && !bound) {
        count(self, Gate::delayed);
        context.send(request.agenda, one_day, Answered{.asset = self.index, .gate = Gate::delayed});
        return context.wake(self, days(p.agreement.count), AgreementMade{request});
    }
    count(self, gate);
    if (gate == Gate::refused) return context.send(request.agenda, one_day, Answered{.asset = self.index});
    serve(*facts_, self, request, context);
}

void Coordination::on(const AgreementMade& letter, InformationAsset& self, Context& context) const {
    serve(*facts_, self, letter.request, context);
}

void Coordination::on(const ServiceOver& letter, InformationAsset& self, Context& /*context*/) const {
    std::erase_if(self.served, [&letter](const DataRequest& r) { return r.agenda == letter.agenda; });
}

/// The routine of following up cases broke: some of those covered are lost. The record itself is never reset.
void Coordination::on(const FollowUpLapsed&, InformationAsset& self, Context& /*context*/) const {
    self.coverage *= 1 - facts_->parameters().information.lapse;
    ++self.lapses;
}

}  // namespace models::coordination
