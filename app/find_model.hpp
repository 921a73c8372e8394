// A model by the name that the user gave.
#pragma once

#include <string>

#include "models/registry.hpp"

namespace app {

/// Throws UsageError with the nearest right name.
[[nodiscard]] const models::ScenarioModel& find_model(const std::string& name);

}  // namespace app
