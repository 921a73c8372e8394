#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <vector>

#include "sim/executors/jthread_executor.hpp"
#include "sim/executors/tbb_executor.hpp"

namespace {

std::vector<std::unique_ptr<sim::Executor>> executors() {
    std::vector<std::unique_ptr<sim::Executor>> all;
    all.push_back(std::make_unique<sim::SerialExecutor>());
    for (const std::size_t workers : {1U, 2U, 5U}) {
        all.push_back(std::make_unique<sim::JthreadExecutor>(workers));
#ifndef __SANITIZE_THREAD__
        all.push_back(std::make_unique<sim::TbbExecutor>(workers));
#endif
    }
    return all;
}

TEST(Executors, EveryItemOnceByAWorkerInRange) {
    for (const auto& executor : executors())
        for (const std::size_t n : {0U, 1U, 2U, 1000U}) {
            std::vector<std::atomic<int>> done(n);
            std::atomic<bool> in_range = true;
            executor->bulk(n, [&](std::size_t item, std::size_t worker) {
                ++done[item];
                if (worker >= executor->workers()) in_range = false;
            });
            for (const auto& count : done) EXPECT_EQ(count, 1);
            EXPECT_TRUE(in_range);
        }
}

TEST(Executors, AnExceptionReachesTheCallerAndTheExecutorLivesOn) {
    for (const auto& executor : executors()) {
        EXPECT_THROW(executor->bulk(100,
                                    [](std::size_t item, std::size_t) {
                                        if (item == 37) throw std::runtime_error("item 37");
                                    }),
                     std::runtime_error);
        std::atomic<int> done = 0;
        executor->bulk(10, [&](std::size_t, std::size_t) { ++done; });
        EXPECT_EQ(done, 10);
    }
}

}  // namespace
