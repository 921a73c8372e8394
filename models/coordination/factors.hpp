// Ways in which a change of government works on agendas, each with the settings that switch it off; the hypothesis
// whose strength is varied; and other rules that are as plausible as those of the model. Asked for by `articula whatif`
// (ODD 7.26).
#pragma once

#include <vector>

#include "sim/scenario/future_set.hpp"

namespace models::coordination {

[[nodiscard]] std::vector<sim::NamedSettings> handover_factors();
[[nodiscard]] sim::VariedStrength anchoring_strength();
[[nodiscard]] std::vector<sim::NamedSettings> rule_variants();

}  // namespace models::coordination
