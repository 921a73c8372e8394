// What a scenario holds, in a few lines for the person who wrote it.
#pragma once

#include <vector>

#include "models/coordination/settings.hpp"

namespace models::coordination {

[[nodiscard]] std::vector<sim::Text> outline_of(const Settings& settings);

}  // namespace models::coordination
