// A small instance of the model on which the laws of the engine are checked: every rule is at work in it.
#pragma once

#include "models/coordination/settings.hpp"

namespace models::coordination {

/// Two governments, eleven actors with rhythms of every kind, platforms and committees; three years and two hand-overs.
[[nodiscard]] Settings specimen();

}  // namespace models::coordination
