// How many threads a command may use.
#pragma once

#include "app/arguments.hpp"

namespace app {

[[nodiscard]] Option threads_option();
/// As the arguments say; all cores where they do not.
[[nodiscard]] std::size_t threads_of(const Arguments& arguments);

}  // namespace app
