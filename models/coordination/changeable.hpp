// Which settings can change in the middle of a run: rules read most of them anew whenever they need them; others have
// their effect on the first day only, or fix who there is and what the file holds (ODD 7.25).
#pragma once

#include <optional>
#include <string_view>

#include "sim/core/text.hpp"

namespace models::coordination {

/// Why a setting cannot change after the first day; nothing where it can. `path` as for `--set`: entries of lists by
/// name, position or wildcard ("actors.alcaldia.attention", "administrations.*.terms.*.party").
[[nodiscard]] std::optional<sim::Text> why_not_later(std::string_view path);

}  // namespace models::coordination
