// A process that works on a sweep: what `sweep` and `resume` have in common.
#pragma once

#include <string>

#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/sweeps/sweep_folder.hpp"

namespace app {

[[nodiscard]] Option shard_option();
/// "3/8": the fourth of eight. Throws UsageError.
[[nodiscard]] sim::Share share_of(const Arguments& arguments);

/// Makes what is missing of the share; when all of the sweep is there and it was not asked for a share, collects the
/// file. Tells how it ended.
[[nodiscard]] ExitCode work_and_tell(OpenedSweep& sweep, const Arguments& arguments, const Console& console);

}  // namespace app
