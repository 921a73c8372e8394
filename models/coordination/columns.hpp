// Everything that a run leaves, as columns: each is declared once, with its unit, meaning and the function that reads
// it. The shape of the file, its description and its values all come from these lists.
#pragma once

#include <functional>
#include <vector>

#include "models/coordination/ledger.hpp"
#include "models/coordination/outlook.hpp"
#include "sim/core/trajectory.hpp"

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
    std::vector<const Territory*> territories{};    ///< by index
    std::size_t made_venues = 0;
    std::size_t inactive_venues = 0;
    Ledger ledger{};
};
[[nodiscard]] Snapshot snapshot_of(const sim::World<Coordination>& world);

/// By the territory in which the agenda acts.
[[nodiscard]] bool is_useful(const Snapshot& snapshot, const Agenda& agenda);

/// One value per run and date.
struct RunColumn {
    sim::Variable variable;
    std::function<double(const Snapshot&)> value;
};
/// One value per run, date and entry of a fixed dimension.
struct RunAxisColumn {
    sim::Variable variable;
    std::function<double(const Snapshot&, std::uint32_t)> value;
};
/// One value per agenda and date, while it lives.
struct SeriesColumn {
    sim::Variable variable;
    std::function<double(const Snapshot&, const Agenda&, const Outlook&)> value;
};
/// One value per agenda.
struct AgendaColumn {
    sim::Variable variable;
    std::function<double(const Facts&, const Agenda&)> value;
};

[[nodiscard]] const std::vector<RunColumn>& run_columns();
[[nodiscard]] const std::vector<RunAxisColumn>& run_axis_columns();
[[nodiscard]] const std::vector<SeriesColumn>& series_columns();
[[nodiscard]] const std::vector<AgendaColumn>& agenda_columns();

/// Whole days from the first day of the scenario; NaN where something never happened.
[[nodiscard]] double whole_days(sim::Time t);

}  // namespace models::coordination
