#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "app/program.hpp"

namespace {

/// Runs and parts take and give back the same blocks over and over: what is given back is kept, not asked of the system
/// again page by page.
void keep_freed_memory() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
}

}  // namespace

int main(int count, char** words) {
    keep_freed_memory();
    std::signal(SIGXFSZ, SIG_IGN);  // a limit of file size is then an error of the write, which is told in words
    const auto environment = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string{value == nullptr ? "" : value};
    };
    const app::Console console{.out = std::cout, .side = std::cerr, .terminal = isatty(STDERR_FILENO) == 1};
    const app::ExitCode code = app::run_program({words + 1, words + count}, environment, console);
    std::cout.flush();
    return static_cast<int>(std::cout || code != app::ExitCode::fine ? code : app::ExitCode::not_written);
}
