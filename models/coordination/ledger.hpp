// The books of a run: means and attention are whole units, and none of them may appear or vanish.
#pragma once

#include "models/coordination/coordination.hpp"

namespace models::coordination {

struct Ledger {
    std::int64_t issued = 0;     ///< means given to actors and funds so far
    std::int64_t left = 0;       ///< with actors, funds and agendas
    std::int64_t lapsed = 0;     ///< at the end of a year, or of a fund
    std::int64_t in_flight = 0;  ///< in letters
    std::int64_t in_hand = 0;    ///< of actions, waiting for the partners' units
    std::int64_t endowed = 0;    ///< of actions, by funds
    std::int64_t used = 0;       ///< in steps
    std::int64_t wasted = 0;     ///< in units that outlived the window
    std::int64_t attention = 0;  ///< issued - left - lapsed - spent, over all actors: 0

    [[nodiscard]] bool balanced() const {
        return issued == left + lapsed + in_flight + in_hand + endowed + used + wasted && attention == 0;
    }
};

[[nodiscard]] Ledger ledger_of(const sim::World<Coordination>& world);

}  // namespace models::coordination
