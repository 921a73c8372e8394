// What-ifs: from a day on settings differ, or something happens (ODD 7.25). A what-if is a branch of the futures that
// `articula whatif` runs; what does not differ draws what it would have drawn.
#pragma once

#include <optional>
#include <string>

#include "models/coordination/coordination.hpp"
#include "sim/scenario/checker.hpp"
#include "sim/scenario/future_set.hpp"

namespace models::coordination {

/// Dates within the run, moments that exist, what can happen, and no setting twice. Reported at their places.
void check_what_ifs(const Settings& settings, sim::Checker& checker);
/// That the settings of each what-if fit the scenario and can change later, and that changes and protections can be
/// crossed. `document` is otherwise without errors.
void check_settings_of_what_ifs(const sim::Document& document, sim::Findings& findings);

/// Of settings without errors.
[[nodiscard]] sim::FutureSet futures_of(const Settings& settings);

/// What happens in the what-if of that name happens now; nothing where none is named.
void post_happenings(sim::World<Coordination>& world, const std::string& what_if);

}  // namespace models::coordination
