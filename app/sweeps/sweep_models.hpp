// The models of a sweep: the scenario with its factors at the values of a point, and from the days of a branch's
// what-ifs on with their settings. Each is made when its run starts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/opened_scenario.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/experiment_file.hpp"
#include "sim/experiment/on_demand.hpp"
#include "sim/record/futures.hpp"

namespace app {

/// The settings of a point, entries of lists by position.
[[nodiscard]] std::vector<std::string> settings_of_point(const sim::Document& document,
                                                         const std::vector<sim::Factor>& factors,
                                                         const std::vector<double>& values);

/// What a sweep's models have in common. Many threads make models of it at once.
class SweepModels {
public:
    /// `scenario` is fit for a run; `shape` that of its own model.
    SweepModels(OpenedScenario scenario, std::vector<sim::Factor> factors, sim::FutureSet set,
                std::shared_ptr<const sim::TrajectoryShape> shape)
        : scenario_{std::move(scenario)},
          factors_{std::move(factors)},
          set_{std::move(set)},
          shape_{std::move(shape)} {}

    [[nodiscard]] const sim::PlannedWhatIf& what_if(const std::string& name) const;
    /// At the values of a point, after the first `parts` of a branch have begun.
    [[nodiscard]] std::unique_ptr<sim::Runnable> make(const std::vector<double>& values,
                                                      const std::vector<std::string>& parts) const;

private:
    OpenedScenario scenario_;
    std::vector<sim::Factor> factors_;
    sim::FutureSet set_;
    std::shared_ptr<const sim::TrajectoryShape> shape_;
};

/// The runs of a sweep by replicate, point and branch, and the models that they run, which outlive them.
struct SweepRuns {
    std::vector<std::unique_ptr<sim::Runnable>> models{};
    std::vector<sim::PlannedRun> runs{};
};
[[nodiscard]] SweepRuns runs_of_sweep(std::shared_ptr<const SweepModels> models,
                                      std::shared_ptr<const sim::SweepShape> shape,
                                      const std::vector<std::vector<double>>& points,
                                      const std::vector<sim::Branch>& branches, std::size_t replicates,
                                      std::uint64_t seed);

/// The variables of the factors in the file.
[[nodiscard]] std::vector<sim::Variable> factor_variables(const std::vector<sim::Factor>& factors);

}  // namespace app
