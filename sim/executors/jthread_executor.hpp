// Work on std::jthread: threads that ThreadSanitizer can see through, where TBB's library is closed to it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/engine/executor.hpp"

namespace sim {

class JthreadExecutor final : public Executor {
public:
    /// At least one worker; the caller of bulk is worker 0, the others are threads that wait in between.
    explicit JthreadExecutor(std::size_t workers);
    ~JthreadExecutor() override;

    [[nodiscard]] std::size_t workers() const override { return threads_.size() + 1; }
    void bulk(std::size_t n, const Task& task) override;

private:
    void serve(std::size_t worker);
    void work(std::size_t worker);

    std::mutex mutex_;  // guards all but next_item_
    std::condition_variable round_opened_;
    std::condition_variable round_finished_;
    std::uint64_t round_ = 0;
    std::size_t busy_ = 0;
    bool closing_ = false;
    std::exception_ptr failure_;
    const Task* task_ = nullptr;
    std::size_t items_ = 0;
    std::atomic<std::size_t> next_item_{0};
    std::vector<std::jthread> threads_;
};

}  // namespace sim
