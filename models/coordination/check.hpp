// What no single entry of a scenario can tell: rules across entries, reported where they were written.
#pragma once

#include "models/coordination/settings.hpp"
#include "sim/scenario/checker.hpp"

namespace models::coordination {

void check(const Settings& settings, sim::Checker& checker);

}  // namespace models::coordination
