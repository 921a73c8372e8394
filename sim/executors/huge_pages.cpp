#include "sim/executors/huge_pages.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace sim {

void start_with_huge_pages([[maybe_unused]] char** words) {
#if defined(__GLIBC__)
    constexpr const char* variable = "GLIBC_TUNABLES";
    const char* said = std::getenv(variable);
    std::string tunables = said == nullptr ? "" : said;
    if (tunables.find("glibc.malloc.hugetlb") != std::string::npos) return;
    if (!tunables.empty()) tunables += ':';
    tunables += "glibc.malloc.hugetlb=1";
    if (setenv(variable, tunables.c_str(), 1) == 0) execv("/proc/self/exe", words);
#endif
}

}  // namespace sim
