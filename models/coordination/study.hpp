// The coordination model made ready by a scenario: an experiment runs it, knowing nothing of governance.
#pragma once

#include "models/coordination/facts.hpp"
#include "sim/engine/runnable.hpp"
#include "sim/scenario/scenario.hpp"

namespace models::coordination {

class Study final : public sim::Runnable {
public:
    /// The document has been read before without findings.
    explicit Study(sim::Document document);

    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return shape_; }
    [[nodiscard]] sim::Trajectory run(sim::RunKey key, sim::Executor& executor) const override;

private:
    [[nodiscard]] Settings settings_for(sim::RunKey key) const;

    sim::Document document_;
    sim::TrajectoryShape shape_;
};

}  // namespace models::coordination
