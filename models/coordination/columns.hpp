// Everything that a run leaves, as columns: each is declared once, with its unit, meaning and the function that reads
// it. The shape of the file, its description and its values all come from these lists.
#pragma once

#include <functional>
#include <vector>

#include "models/coordination/run_numbers.hpp"
#include "models/coordination/snapshot.hpp"
#include "sim/core/trajectory.hpp"

namespace models::coordination {

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

// columns_of_runs.cpp
[[nodiscard]] const std::vector<RunColumn>& run_columns();
[[nodiscard]] const std::vector<RunAxisColumn>& run_axis_columns();
// columns_of_agendas.cpp
[[nodiscard]] const std::vector<SeriesColumn>& series_columns();
[[nodiscard]] const std::vector<AgendaColumn>& agenda_columns();

/// Whole days from the first day of the scenario; NaN where something never happened.
[[nodiscard]] double whole_days(sim::Time t);

}  // namespace models::coordination
