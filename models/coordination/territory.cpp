// A territory: problems fall by finished actions; it forms, is sustained, lapses by declared criteria (ODD 7.13).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

constexpr double proving_days = days_per_year;  // formed before a hand-over and after it, each for that long

/// The three conditions: agreements, articulated agendas that act, shared purposes.
bool conditions_hold(const Territory& self, const TerritoryParameters& p) {
    const auto wanted = static_cast<std::uint32_t>(p.agendas);
    return self.agreements >= wanted && self.good_agreements >= std::min<std::uint32_t>(1, wanted) &&
           self.finished_actions > 0;
}

void assess(Territory& self, const TerritoryParameters& p, sim::Time now) {
    if (!conditions_hold(self, p)) {
        if (self.status != TerritoryStatus::forming) self.status = TerritoryStatus::lapsed;
        self.formed = sim::never;
        return;
    }
    if (self.formed == sim::never) self.formed = now;
    const sim::Duration proving = days(proving_days);
    const bool carried_over = self.last_handover > sim::Time{0} && self.formed + proving <= self.last_handover &&
                              self.last_handover + proving <= now;
    if (carried_over)
        self.status = TerritoryStatus::sustained;
    else if (self.status != TerritoryStatus::sustained)
        self.status = TerritoryStatus::formed;
}

}  // namespace

std::uint32_t rules::territory_of(const Facts& facts, const Agenda& agenda) {
    return facts.actor(agenda.first_convener).territory;
}

void Coordination::on(const Baseline& letter, Agenda& self, Context& /*context*/) const {
    self.standing.problem_before = letter.level;
}

void Coordination::on(const Effect& effect, Territory& self, Context& context) const {
    self.levels[effect.problem] *= 1 - effect.share;
    if (effect.action) ++self.finished_actions;
    assess(self, facts_->parameters().territory, context.now());
}

void Coordination::on(const AgreementReached& letter, Territory& self, Context& context) const {
    ++self.agreements;
    if (letter.agenda != sim::outside) context.send(letter.agenda, one_day, Baseline{self.levels[letter.problem]});
    if (letter.shared_purposes) ++self.good_agreements;
    assess(self, facts_->parameters().territory, context.now());
}

void Coordination::on(const AgreementOver& letter, Territory& self, Context& context) const {
    --self.agreements;
    if (letter.shared_purposes) --self.good_agreements;
    assess(self, facts_->parameters().territory, context.now());
}

void Coordination::on(const TookOffice&, Territory& self, Context& context) const {
    assess(self, facts_->parameters().territory, context.now());
    self.last_handover = context.now();
}

}  // namespace models::coordination
