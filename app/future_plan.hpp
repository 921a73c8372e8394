// Which futures of a scenario are run, how often, and under which draws of what is assumed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/future_models.hpp"

namespace app {

struct FutureOptions {
    std::vector<std::string> what_ifs{};  ///< all where none is named
    std::optional<std::string> why{};     ///< the change whose ways of working are taken apart
    bool variants = true;                 ///< of the rules
    std::size_t replicates = 0;           ///< of each branch, over all points
    std::size_t draws = 0;                ///< points at which assumed ranges are drawn; 0: their middle only
};

/// The branches and points of these options; days are counted when the runs are planned. Throws UsageError for what
/// does not exist.
[[nodiscard]] sim::Futures futures_of(const OpenedScenario& scenario, const sim::FutureSet& set,
                                      const FutureOptions& options);

/// The base, these what-ifs alone, and "CHANGE+PROTECTION" together where both are among them; no points. All exist.
[[nodiscard]] sim::Futures futures_crossed(const sim::FutureSet& set, const std::vector<std::string>& names);

/// Runs by point, replicate and branch; variants of the rules have the branches of single what-ifs only.
[[nodiscard]] std::vector<sim::PlannedRun> runs_of(FutureModels& models, const sim::Futures& futures,
                                                   const OpenedScenario& scenario, const FutureOptions& options);

}  // namespace app
