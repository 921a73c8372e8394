#include "sim/engine/schedule.hpp"

#include <gtest/gtest.h>

#include <map>

#include "sim/core/random.hpp"

namespace {

struct Letter {
    sim::Time time;
    int content = 0;
};
using Schedule = sim::Schedule<Letter>;

TEST(Schedule, EmptyHasNoWindow) { EXPECT_EQ(Schedule{{10}}.first_window(), Schedule::no_window); }

TEST(Schedule, GivesBackAWindowAndKeepsTheRest) {
    Schedule schedule{{10}};
    schedule.put({sim::Time{25}, 1});
    schedule.put({sim::Time{31}, 2});
    schedule.put({sim::Time{29}, 3});
    EXPECT_EQ(schedule.first_window(), 2);
    std::vector<Letter> due;
    schedule.take(2, sim::Time{30}, due);
    EXPECT_EQ(due.size(), 2U);
    EXPECT_EQ(schedule.first_window(), 3);
}

TEST(Schedule, ACutLeavesLaterLettersInTheWindow) {
    Schedule schedule{{10}};
    for (int t = 0; t != 10; ++t) schedule.put({sim::Time{t}, t});
    std::vector<Letter> due;
    schedule.take(0, sim::Time{4}, due);
    EXPECT_EQ(due.size(), 4U);
    EXPECT_EQ(schedule.first_window(), 0);
    schedule.take(0, sim::Time{10}, due);
    EXPECT_EQ(due.size(), 10U);
    EXPECT_EQ(schedule.first_window(), Schedule::no_window);
}

/// Any mixture of near and far letters comes back window by window, as from a sorted multimap.
TEST(Schedule, AgreesWithASortedMap) {
    sim::Stream random{1, sim::EntityId{1}, 0, 0};
    for (const double mean : {3.0, 500.0, 40'000.0}) {
        Schedule schedule{{7}};
        std::multimap<std::int64_t, int> truth;
        std::int64_t now = 0;
        int next = 0;
        const auto put = [&] {
            const std::int64_t time = now + 7 + static_cast<std::int64_t>(random.exponential(mean));
            schedule.put({sim::Time{time}, next});
            truth.emplace(time, next++);
        };
        for (int i = 0; i != 200; ++i) put();
        while (!truth.empty() && next < 3000) {
            const std::int64_t window = truth.begin()->first / 7;
            ASSERT_EQ(schedule.first_window(), window);
            std::vector<Letter> due;
            schedule.take(window, sim::Time{(window + 1) * 7}, due);
            const auto end = truth.lower_bound((window + 1) * 7);
            ASSERT_EQ(due.size(), static_cast<std::size_t>(std::distance(truth.begin(), end)));
            for (const Letter& letter : due) {
                ASSERT_EQ(letter.time.ticks / 7, window);
                now = letter.time.ticks;
                put();
            }
            truth.erase(truth.begin(), truth.lower_bound((window + 1) * 7));
            std::size_t held = 0;
            schedule.for_each([&held](const Letter&) { ++held; });
            ASSERT_EQ(held, truth.size());
        }
    }
}

}  // namespace
