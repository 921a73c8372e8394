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
        for (const Partner& partner : action.partners) ledger.in_hand += partner.in_hand;
    });
    world.for_each_letter([&ledger](const auto& letter) {
        if (const auto* supply = std::get_if<Supply>(&letter.message)) ledger.in_flight += supply->means;
    });
    return ledger;
}

}  // namespace models::coordination
