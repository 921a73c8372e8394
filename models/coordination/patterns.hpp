// The stylised facts F1..F12 that the model is held against (ODD 7.22): which runs, which number, what is published.
// What a rule builds in is called imposed, whatever the agreement.
#pragma once

#include "sim/scenario/pattern.hpp"

namespace models::coordination {

[[nodiscard]] const sim::PatternSet& patterns();

}  // namespace models::coordination
