// Turns SIGINT, SIGTERM, SIGUSR1 and SIGHUP (the terminal is gone) into a stop request. A thread of its own waits for
// them, so that no handler runs in the middle of anything; the second one ends the process at once. Schedulers send
// SIGUSR1 as a warning and SIGTERM later, so that one counts for nothing.
#pragma once

#include <stop_token>
#include <thread>

#include <csignal>

namespace app {

class Interrupt {
public:
    /// Threads that are made while it lives do not see the signals: make it first.
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    [[nodiscard]] std::stop_token token() const { return asked_.get_token(); }

private:
    std::stop_source asked_;
    sigset_t before_{};
    std::jthread watch_;
};

}  // namespace app
