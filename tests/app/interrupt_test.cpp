#include "app/interrupt.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>

namespace {

void wait_for(const std::stop_token& token) {
    for (int i = 0; i != 500 && !token.stop_requested(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
}

TEST(Interrupt, TheFirstSignalIsARequest) {
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1, SIGHUP}) {
        const app::Interrupt interrupt;
        const std::stop_token token = interrupt.token();
        EXPECT_FALSE(token.stop_requested());
        ::kill(::getpid(), signal);
        wait_for(token);
        EXPECT_TRUE(token.stop_requested());
    }
}

TEST(InterruptDeathTest, UnderNohupTheTerminalMayGo) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            ::signal(SIGHUP, SIG_IGN);
            const app::Interrupt interrupt;
            ::kill(::getpid(), SIGHUP);
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
            _exit(interrupt.token().stop_requested() ? 1 : 7);
        },
        testing::ExitedWithCode(7), "");
}

TEST(InterruptDeathTest, TheSecondEndsAtOnce) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            const app::Interrupt interrupt;
            ::kill(::getpid(), SIGINT);
            wait_for(interrupt.token());
            ::kill(::getpid(), SIGINT);
            std::this_thread::sleep_for(std::chrono::seconds{5});
        },
        testing::ExitedWithCode(130), "");
}

TEST(InterruptDeathTest, AWarningEndsNothing) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            const app::Interrupt interrupt;
            for (int i = 0; i != 3; ++i) {
                ::kill(::getpid(), i == 2 ? SIGTERM : SIGUSR1);
                wait_for(interrupt.token());
                std::this_thread::sleep_for(std::chrono::milliseconds{50});
            }
            _exit(7);
        },
        testing::ExitedWithCode(7), "");
}

}  // namespace
