// Rows S1..S22 of the source document as the model has them: mechanism, files, switches, outputs, tests, and the
// effects expected before the runs. Data, held against the code by tests; the ODD tells the rules.
#pragma once

#include <vector>

#include "sim/scenario/coverage.hpp"

namespace models::coordination {

[[nodiscard]] const std::vector<sim::CoverageRow>& coverage();

}  // namespace models::coordination
