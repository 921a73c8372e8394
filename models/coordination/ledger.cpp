#include "models/coordination/ledger.hpp"

#include <variant>

namespace models::coordination {

Ledger ledger_of(const sim::World<Coordination>& world) {
    Ledger ledger;
    world.for_each<Actor>([&ledger](sim::Id<Actor>, const Actor& actor) {
        const Account& means = actor.means;
        ledger.issued += means.issued;
        ledger.left += means.left;
        ledger.lapsed += means.lapsed;
        const Account& attention = actor.attention;
        ledger.attention += attention.issued - attention.left - attention.lapsed - attention.spent;
    });
    world.for_each<Action>([&ledger](sim::Id<Action>, const Action& action) {
        ledger.used += action.means_used;
        ledger.wasted += action.means_wasted;
        ledger.endowed += action.endowment.left;
        ledger.lapsed += action.endowment.lapsed;
        for (const Partner& partner : action.partners) ledger.in_hand += partner.in_hand;
    });
    world.for_each<Fund>([&ledger](sim::Id<Fund>, const Fund& fund) {
        ledger.issued += fund.means.issued;
        ledger.left += fund.means.left;
        ledger.lapsed += fund.means.lapsed;
    });
    world.for_each<Agenda>([&ledger](sim::Id<Agenda>, const Agenda& agenda) {
        ledger.lapsed += agenda.standing.funding.lapsed;
        for (const Purse& purse : agenda.standing.funding.purses) ledger.left += purse.left;
    });
    world.for_each_letter([&ledger](const auto& letter) {
        if (const auto* supply = std::get_if<Supply>(&letter.message)) ledger.in_flight += supply->means;
        if (const auto* grant = std::get_if<Grant>(&letter.message)) ledger.in_flight += grant->means;
        if (const auto* endow = std::get_if<Endow>(&letter.message)) ledger.in_flight += endow->means;
    });
    return ledger;
}

}  // namespace models::coordination
