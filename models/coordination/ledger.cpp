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
        ledger.endowed += action.state->endowment.left;
        ledger.lapsed += action.state->endowment.lapsed;
        for (const Partner& partner : action.state->partners) ledger.in_hand += partner.in_hand;
    }
    for (const auto& fund : world.sorted<Fund>()) {
        ledger.issued += fund.state->means.issued;
        ledger.left += fund.state->means.left;
        ledger.lapsed += fund.state->means.lapsed;
    }
    for (const auto& agenda : world.sorted<Agenda>()) {
        ledger.lapsed += agenda.state->standing.funding.lapsed;
        for (const Purse& purse : agenda.state->standing.funding.purses) ledger.left += purse.left;
    }
    world.for_each_letter([&ledger](const auto& letter) {
        if (const auto* supply = std::get_if<Supply>(&letter.message)) ledger.in_flight += supply->means;
        if (const auto* grant = std::get_if<Grant>(&letter.message)) ledger.in_flight += grant->means;
        if (const auto* endow = std::get_if<Endow>(&letter.message)) ledger.in_flight += endow->means;
    });
    return ledger;
}

}  // namespace models::coordination
