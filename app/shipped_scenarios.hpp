// The scenarios that come with the program, inside it: no file and no path is needed to begin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Their names, in alphabetical order.
[[nodiscard]] std::vector<std::string> shipped_names();
/// The text of one. Throws UsageError with the nearest right name.
[[nodiscard]] std::string shipped_scenario(std::string_view name);

}  // namespace app
