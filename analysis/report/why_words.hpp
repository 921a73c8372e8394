// Why a change works, in words that the page and the terminal share: its ways, and what two of them do together.
#pragma once

#include <string>

#include "analysis/report/report_words.hpp"

namespace analysis {

/// As the file calls it; its name where it has no title.
[[nodiscard]] std::string factor_title(const ReportWords& words, const std::string& name);

/// Which pair of ways departs most, and clearly, from the sum of what each does alone; or that none does. Empty where
/// no pair was switched off.
[[nodiscard]] std::string interaction_text(const ReportWords& words, const WhyOutcome& why);

}  // namespace analysis
