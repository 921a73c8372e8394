// From the election on, exposed staff does less; after the hand-over a new government works at half its speed for a
// while; freezes stop contracts of all State bodies (ODD 7.11).
#include "models/coordination/rules.hpp"

namespace models::coordination {

double rules::pace(const Facts& facts, const Actor& self, sim::Time now) {
    const HandoverParameters& p = facts.parameters().handover;
    double pace = 1;
    if (now < self.transition.handover) pace *= 1 - p.lame_duck * facts.settings_of(self.index).exposed;
    if (now < self.transition.settled) pace *= p.settling_speed;
    return pace;
}

bool rules::contracts_frozen(const Facts& facts, const Actor& self, sim::Time now) {
    return facts.actor(self.index).administration != nobody && facts.freeze_contracts().window_at(now) != nullptr;
}

void Coordination::on(const ElectionDay& letter, Administration& self, Context& context) const {
    const TermSettings& term = facts_->settings_of_administration(self.index).terms[letter.term];
    if (!term.held) return;
    const sim::Time begin = facts_->calendar().at(term.begin);
    for (const std::uint32_t governed : facts_->governed_by(self.index))
        context.send(actor(governed), one_day, ElectionHeld{begin});
}

void Coordination::on(const ElectionHeld& letter, Actor& self, Context& context) const {
    self.transition.handover = letter.begin;
    rules::prepare_files(*facts_, self, context);
}

}  // namespace models::coordination
