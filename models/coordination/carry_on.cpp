// Actions may outlive their agenda: partners that the closing administration does not govern may carry on alone, and
// the action then needs only those (ODD 7.20, row S19).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

constexpr sim::Duration answers_by{3 * ticks_per_day};  // a day for the agenda's letter, one for theirs, one to spare

}  // namespace

void rules::let_go(const Facts& facts, Actor& self, sim::Id<Agenda> agenda, std::uint32_t closed_by, Context& context) {
    const Membership* m = membership_in(self, agenda);
    const bool bound = closed_by != nobody && facts.actor(self.index).administration == closed_by;
    const double commitment = m == nullptr ? 0 : m->commitment;
    const double chance = bound ? 0 : facts.parameters().preservation.carry_on * commitment;
    for (Task& task : self.tasks) {
        if (task.agenda != agenda || task.own > 0 || !context.random(Purpose::carry_on).chance(chance)) continue;
        task.own = commitment;
        context.send(task.action, one_day, CarriesOn{self.index});
    }
    std::erase_if(self.tasks, [agenda](const Task& t) { return t.agenda == agenda && t.own == 0; });
}

void rules::set_adrift(const Facts& facts, Action& self, Context& context) {
    if (self.bond == Bond::outlives) return;
    if (facts.parameters().preservation.carry_on == 0) return close_action(self, ActionStatus::cut, context);
    self.bond = Bond::adrift;
    context.wake(self, answers_by, Adrift{});
}

void Coordination::on(const CarriesOn& letter, Action& self, Context& /*context*/) const {
    for (Partner& partner : self.partners)
        if (partner.actor == letter.actor) partner.carries_on = true;
}

void Coordination::on(const Adrift&, Action& self, Context& context) const {
    if (self.status != ActionStatus::open) return;
    std::vector<std::uint32_t> gone;
    for (const Partner& partner : self.partners)
        if (!partner.carries_on) gone.push_back(partner.actor);
    if (gone.size() == self.partners.size()) return rules::close_action(self, ActionStatus::cut, context);
    self.bond = Bond::outlives;
    context.record({.kind = EventKind::carried_on,
                    .detail = self.problem,
                    .agenda = self.agenda,
                    .value = static_cast<double>(self.partners.size() - gone.size())});
    rules::drop_partners(*facts_, self, gone, context);
}

}  // namespace models::coordination
