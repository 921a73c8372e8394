#include "app/progress_bar.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace {
using app::ProgressBar;
using sim::Language;

TEST(DurationText, InTheUnitsOfAPersonWhoWaits) {
    EXPECT_EQ(app::duration_text(0.2), "0 s");
    EXPECT_EQ(app::duration_text(59.4), "59 s");
    EXPECT_EQ(app::duration_text(59.6), "1 min 00 s");
    EXPECT_EQ(app::duration_text(3599.9), "1 h 00 min");
    EXPECT_EQ(app::duration_text(3 * 3600 + 5 * 60), "3 h 05 min");
}

TEST(Bar, ShowsShareAndTimeLeft) {
    EXPECT_EQ(app::bar(1, 2, 75, Language::english), "[###############               ] 1 of 2 runs, 1 min 15 s left");
    EXPECT_EQ(app::bar(0, 2, -1, Language::spanish), "[                              ] 0 de 2 corridas");
    EXPECT_EQ(app::plain_line(3, 4, 8, Language::spanish), "3 de 4 corridas, faltan 8 s");
    EXPECT_EQ(app::plain_line(4, 4, 0, Language::english), "4 of 4 runs");
}

/// Runs that end one a second, as one sees them.
std::string shown(bool terminal, std::size_t found, std::size_t total) {
    std::ostringstream stream;
    double now = 100;
    {
        ProgressBar progress{stream, terminal, Language::english, [&now] { return now; }};
        for (std::size_t done = found; done <= total; ++done, ++now) progress.runs(done, total);
    }
    return stream.str();
}

TEST(ProgressBar, InALogOneLineEveryFewSecondsAndOneAtTheEnd) {
    EXPECT_EQ(shown(false, 0, 12), "5 of 12 runs, 7 s left\n10 of 12 runs, 2 s left\n12 of 12 runs\n");
}

TEST(ProgressBar, RunsOfAnEarlierAttemptDoNotCountForThePace) {
    EXPECT_EQ(shown(false, 90, 100), "95 of 100 runs, 5 s left\n100 of 100 runs\n");
}

TEST(ProgressBar, OnATerminalItStaysOnItsLine) {
    const std::string text = shown(true, 0, 3);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\r'), 4);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    EXPECT_TRUE(text.ends_with("3 of 3 runs\x1b[K\n")) << text;
}

}  // namespace
