// The models of a scenario's futures: each branch is the scenario's model and, from each of its days on, another one.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/opened_scenario.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/record/futures.hpp"

namespace app {

/// The scenario so that its points draw what is assumed: with `draw` the assumed ranges stand for their numbers.
[[nodiscard]] OpenedScenario scenario_of_points(const OpenedScenario& scenario, bool draw);

class FutureModels {
public:
    /// The scenario outlives it and is fit for a run.
    explicit FutureModels(const OpenedScenario& scenario);

    [[nodiscard]] const sim::FutureSet& set() const { return set_; }

    /// A run of that branch, without its key. Throws sim::Error for a branch that the scenario cannot have.
    [[nodiscard]] sim::PlannedRun run_of(const sim::Branch& branch, const std::string& variant);

private:
    using Settings = std::vector<std::string>;

    const sim::Runnable* model_with(const Settings& settings, const std::string& what_if);
    [[nodiscard]] Settings switched_off(const sim::Branch& branch) const;
    [[nodiscard]] Settings with_strength(Settings settings, const sim::Branch& branch) const;

    const OpenedScenario& scenario_;
    sim::FutureSet set_;
    std::map<std::string, std::unique_ptr<sim::Runnable>> models_;
};

}  // namespace app
