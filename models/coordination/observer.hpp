// Watches a run at the scenario's dates and makes its trajectory. It reads the const world and what entities reported;
// it draws nothing and sends nothing, so a run that is watched is the same run.
#pragma once

#include <map>
#include <vector>

#include "models/coordination/columns.hpp"
#include "sim/engine/recorder.hpp"

namespace models::coordination {

/// Every variable that a run can leave; a scenario leaves out those along what it has none of.
[[nodiscard]] std::vector<sim::Variable> output_variables();
/// What every run of the scenario leaves.
[[nodiscard]] sim::TrajectoryShape shape_of(const Facts& facts);
/// From the first day to the last, both included, as often as the scenario says.
[[nodiscard]] std::vector<sim::Date> observation_dates(const Facts& facts);

class Observer final : public sim::Recorder<Record> {
public:
    /// The facts outlive it.
    explicit Observer(const Facts& facts);
    /// What was seen so far, to be gone on with in a fork of the world.
    Observer(const Observer& before, const Facts& onward);

    void write(std::span<const sim::Stamped<Record>> records) override;
    /// At the next observation date, before the events of that date. Throws std::logic_error if the books do not
    /// balance.
    void look(const sim::World<Coordination>& world);
    /// After the last look.
    [[nodiscard]] sim::Trajectory trajectory(const sim::World<Coordination>& world) const;

private:
    /// What was seen of an agenda from its first date to its last, without a gap: an ended one does not come back.
    struct Series {
        std::size_t first_look = 0;
        std::vector<double> values{};  ///< dates x columns
    };

    const Facts* facts_;
    std::size_t dates_;
    std::size_t looks_ = 0;
    std::vector<std::vector<double>> run_;       ///< by run column: dates
    std::vector<std::vector<double>> run_axis_;  ///< by column: dates x entries
    std::map<sim::EntityId, Series> series_;     ///< by agenda
    std::vector<sim::Stamped<Record>> records_;
};

}  // namespace models::coordination
