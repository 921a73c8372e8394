#include "sim/record/bounded_queue.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace {

TEST(BoundedQueue, ProducersWaitAndNothingIsLost) {
    sim::BoundedQueue<int> queue{3};
    constexpr int each = 500;
    std::vector<std::jthread> producers;
    std::atomic<int> left{4};
    for (int producer = 0; producer != 4; ++producer)
        producers.emplace_back([&queue, &left, producer] {
            for (int i = 0; i != each; ++i) EXPECT_TRUE(queue.push(producer * each + i));
            if (--left == 0) queue.close();
        });
    std::vector<bool> seen(4 * each, false);
    while (const std::optional<int> item = queue.pop()) {
        EXPECT_FALSE(seen.at(static_cast<std::size_t>(*item)));
        seen.at(static_cast<std::size_t>(*item)) = true;
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 4 * each);
    EXPECT_LE(queue.longest(), 3U);
}

TEST(BoundedQueue, ClosingWakesAProducerThatWaits) {
    sim::BoundedQueue<int> queue{1};
    EXPECT_TRUE(queue.push(1));
    bool taken = true;
    {
        const std::jthread producer{[&] { taken = queue.push(2); }};
        queue.close();
    }
    EXPECT_FALSE(taken);
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_EQ(queue.pop(), std::nullopt);
}

}  // namespace
