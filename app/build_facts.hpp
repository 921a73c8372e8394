// What this binary is: functions of its sources and of how it was built, nothing of the machine that it runs on.
#pragma once

#include <string>

namespace app {

struct BuildFacts {
    std::string version;
    std::string commit;  ///< "unknown" outside a repository, "... with changes" when sources differ from it
    std::string compiler;
    std::string flags;
    std::string build_type;
};

[[nodiscard]] const BuildFacts& build_facts();

}  // namespace app
