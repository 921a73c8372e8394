// What a run came to, in a few numbers: survival apart for name, substance and coalition, actions, representation,
// the seven indicators of integration. `articula ablate` compares them with and without each row (ODD 7.14).
#pragma once

#include "sim/core/measure.hpp"

namespace models::coordination {

[[nodiscard]] const sim::MeasureSet& outcomes();

}  // namespace models::coordination
