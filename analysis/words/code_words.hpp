// The words for codes and totals of a file: verdicts, causes, endings.
#pragma once

#include <string>

#include "sim/core/text.hpp"

namespace analysis {

/// A code without an entry is its own word.
[[nodiscard]] std::string code_word(const std::string& code, sim::Language language);

}  // namespace analysis
