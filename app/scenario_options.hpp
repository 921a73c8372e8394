// What the commands that simulate a scenario have in common: their options, and how the scenario is opened and told.
#pragma once

#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/opened_scenario.hpp"

namespace app {

[[nodiscard]] Option set_option();
[[nodiscard]] Option seed_option();
[[nodiscard]] Option quiet_option();

/// The text with these overrides; what is wrong with it goes to the side, warnings unless --quiet.
[[nodiscard]] OpenedScenario open_and_tell(const Arguments& arguments, const Console& console, const std::string& name,
                                           std::string_view text, const std::vector<std::string>& overrides);
/// --set in order, then --seed.
[[nodiscard]] std::vector<std::string> settings_and_seed(const Arguments& arguments);

}  // namespace app
