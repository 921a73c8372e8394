#include "app/outcome.hpp"

#include <gtest/gtest.h>

namespace {
using app::ExitCode;
using sim::Outcome;

std::string english(const Outcome& outcome) {
    std::string text;
    for (const sim::Text& sentence : app::shortfalls(outcome, "x.h5")) text += sentence.en + '\n';
    return text;
}

Outcome failed(std::size_t runs) {
    Outcome outcome{.total = 10, .found = 0, .made = 10 - runs};
    for (std::size_t run = 0; run != runs; ++run) outcome.failures.push_back({run, {}, {"mal", "bad"}});
    return outcome;
}

TEST(Outcome, CompleteSaysNothing) {
    const Outcome outcome{.total = 3, .found = 1, .made = 2};
    EXPECT_EQ(english(outcome), "");
    EXPECT_EQ(app::exit_code(outcome), ExitCode::fine);
}

TEST(Outcome, InterruptedSaysHowToGoOn) {
    const Outcome outcome{.total = 10, .found = 1, .made = 2, .stopped = true};
    EXPECT_EQ(english(outcome), "interrupted; 3/10 runs are in x.h5.parts; the same command goes on from there\n");
    EXPECT_EQ(app::exit_code(outcome), ExitCode::interrupted);
}

TEST(Outcome, FailedRunsAreNamedTheFirstFew) {
    EXPECT_EQ(
        english(failed(2)),
        "run 0 failed: bad\nrun 1 failed: bad\n8/10 runs are in x.h5.parts; the same command goes on from there\n");
    EXPECT_EQ(app::exit_code(failed(2)), ExitCode::runs_failed);
    EXPECT_NE(english(failed(7)).find("run 4 failed: bad\n2 more runs failed\n3/10 runs"), std::string::npos);
}

}  // namespace
