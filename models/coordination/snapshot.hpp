// The world as observers see it at a date: sorted and summed once for all columns.
#pragma once

#include <vector>

#include "models/coordination/ledger.hpp"
#include "models/coordination/outlook.hpp"

namespace models::coordination {

/// The world at an observation date, sorted once for all columns.
struct Snapshot {
    const Facts* facts = nullptr;
    sim::Time now{};
    std::vector<const Actor*> actors{};  ///< by index
    std::vector<sim::Named<Agenda>> agendas{};
    std::vector<sim::Named<Action>> actions{};      ///< in no particular order
    std::vector<const Venue*> venues{};             ///< of the scenario, by index
    std::vector<const InformationAsset*> assets{};  ///< by index
    std::vector<Outlook> outlooks{};                ///< of agendas; of ended ones nothing is worked out
    std::vector<bool> engaged{};                    ///< actors, by index: in an agreed living agenda
    std::vector<bool> carried{};                    ///< likewise: in one that was agreed before the last hand-over
    std::vector<std::uint64_t> attendances{};       ///< so far, by position in Settings::actors
    std::vector<const Territory*> territories{};    ///< by index
    std::size_t made_venues = 0;
    std::size_t inactive_venues = 0;
    Ledger ledger{};
};
[[nodiscard]] Snapshot snapshot_of(const sim::World<Coordination>& world);

/// The day on which a term began last until `now`, of any administration; the first day of the run where none did. By
/// the calendar: it is the same where a future keeps who governs in office.
[[nodiscard]] sim::Time last_handover(const Facts& facts, sim::Time now);

/// By the territory in which the agenda acts.
[[nodiscard]] bool is_useful(const Snapshot& snapshot, const Agenda& agenda);
/// It has signed and neither sleeps nor has ended.
[[nodiscard]] bool agreed_and_alive(const Agenda& agenda);

}  // namespace models::coordination
