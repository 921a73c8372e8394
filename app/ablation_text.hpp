// The effects of rows for people, and as a table for other programs.
#pragma once

#include <span>
#include <string>

#include "app/ablation.hpp"

namespace app {

/// A block for each switch: a line for each outcome with an expected sign, one line for the other signs found.
[[nodiscard]] std::string ablation_text(std::span<const sim::CoverageRow> rows, std::span<const SwitchEffects> effects,
                                        const sim::MeasureSet& outcomes, sim::Language language);
/// Comma-separated, one line for each switch and outcome, under a comment line that says what it is not. In English.
[[nodiscard]] std::string ablation_csv(std::span<const SwitchEffects> effects, const sim::MeasureSet& outcomes);

}  // namespace app
