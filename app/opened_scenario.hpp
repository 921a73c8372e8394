// A scenario as a command finds it: read, overridden, checked; fit for a run when its findings have no errors.
#pragma once

#include <string>
#include <vector>

#include "models/registry.hpp"
#include "sim/scenario/scenario.hpp"

namespace app {

struct OpenedScenario {
    sim::Document document{};
    const models::ScenarioModel* model = nullptr;  ///< nothing where the scenario names none that exists
    sim::RunSettings settings{};
    sim::Findings findings{};
};

/// The text with its overrides ("parameters.humility.common=0.3") in order.
[[nodiscard]] OpenedScenario open_scenario(std::string_view text, const std::vector<std::string>& overrides);

/// A scenario's file, as much of it as the parser will look at. Throws UsageError.
[[nodiscard]] std::string read_scenario_file(const std::string& path);

}  // namespace app
