// Which language the user reads. Nothing else depends on the environment: numbers and dates look the same everywhere.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/core/text.hpp"

namespace app {

/// Value of an environment variable; empty where it is not set.
using Environment = std::function<std::string(const char* name)>;

/// Spanish where the first of LC_ALL, LC_MESSAGES and LANG that says something begins with "es".
[[nodiscard]] sim::Language language_of(const Environment& environment);

/// Takes "--lang es" or "--lang=en" out of the words, wherever it stands, and returns the language: that one, or the
/// environment's. Throws UsageError.
[[nodiscard]] sim::Language take_language(std::vector<std::string>& words, const Environment& environment);

}  // namespace app
