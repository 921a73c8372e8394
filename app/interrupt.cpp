#include "app/interrupt.hpp"

#include <pthread.h>
#include <unistd.h>

#include <ctime>

#include "app/command.hpp"

namespace app {
namespace {

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

void watch(const std::stop_token& done, std::stop_source& asked) {
    const sigset_t set = watched();
    constexpr std::timespec patience{.tv_sec = 0, .tv_nsec = 20'000'000};
    while (!done.stop_requested()) {
        if (sigtimedwait(&set, nullptr, &patience) < 0) continue;
        if (!asked.request_stop()) _exit(static_cast<int>(ExitCode::interrupted));
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
