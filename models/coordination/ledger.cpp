#include "models/coordination/ledger.hpp"

#include <variant>

namespace models::coordination {

Ledger ledger_of(const sim::World<Coordination>& world) {
    Ledger ledger;
    for (const auto& actor : world.sorted<Actor>()) {
        const Account& means = actor.state->means;
        ledger.issued += means.issued;
        ledger.left += means.left;
        ledger.lapsed += means.lapsed;
        const Account& attention = actor.state->attention;
        ledger.attention += attention.issued - attention.left - attention.lapsed - attention.spent;
    }
    for (const auto& action : world.sorted<Action>()) {
        ledger.used += action.state->means_used;
        ledger.wasted += action.state->means_wasted;
        for (const Partner& partner : action.state->partners) ledger.in_hand += partner.in_hand;
    }
    world.for_each_letter([&ledger](const auto& letter) {
        if (const auto* supply = std::get_if<Supply>(&letter.message)) ledger.in_flight += supply->means;
    });
    return ledger;
}

}  // namespace models::coordination
