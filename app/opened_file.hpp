// A file that the user gave to be read.
#pragma once

#include <string>

#include "app/arguments.hpp"
#include "app/origin.hpp"
#include "sim/record/reader.hpp"

namespace app {

/// With which outcome the answer of a sweep begins.
[[nodiscard]] Option outcome_option();

/// Throws UsageError where it is missing, damaged or from another program.
[[nodiscard]] sim::Reader open_file(const std::string& path);

}  // namespace app
