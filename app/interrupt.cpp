#include "app/interrupt.hpp"

#include <pthread.h>
#include <unistd.h>

#include <ctime>
#include <utility>

#include "app/command.hpp"

namespace app {
namespace {

/// As under nohup, which means it.
bool is_ignored(int signal) {
    struct sigaction now {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1);
    if (!is_ignored(SIGHUP)) sigaddset(&set, SIGHUP);
    return set;
}

void watch(const std::stop_token& done, std::stop_source& asked) {
    const sigset_t set = watched();
    bool asked_before = false;
    constexpr std::timespec patience{.tv_sec = 0, .tv_nsec = 20'000'000};
    while (!done.stop_requested()) {
        const int signal = sigtimedwait(&set, nullptr, &patience);
        if (signal < 0) continue;
        asked.request_stop();
        if (signal != SIGUSR1 && std::exchange(asked_before, true)) _exit(static_cast<int>(ExitCode::interrupted));
    }
}

}  // namespace

Interrupt::Interrupt() {
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, &before_);
    watch_ = std::jthread{[this](const std::stop_token& done) { watch(done, asked_); }};
}

Interrupt::~Interrupt() {
    watch_.request_stop();
    watch_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace app
