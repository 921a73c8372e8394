#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "app/program.hpp"

int main(int count, char** words) {
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
