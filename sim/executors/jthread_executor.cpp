#include "sim/executors/jthread_executor.hpp"

#include <utility>

namespace sim {

JthreadExecutor::JthreadExecutor(std::size_t workers) {
    for (std::size_t worker = 1; worker < workers; ++worker) threads_.emplace_back([this, worker] { serve(worker); });
}

JthreadExecutor::~JthreadExecutor() {
    {
        const std::scoped_lock lock{mutex_};
        closing_ = true;
    }
    round_opened_.notify_all();
}

void JthreadExecutor::bulk(std::size_t n, const Task& task) {
    if (n <= 1 || threads_.empty()) {
        for (std::size_t item = 0; item != n; ++item) task(item, 0);
        return;
    }
    {
        const std::scoped_lock lock{mutex_};
        task_ = &task;
        items_ = n;
        next_item_ = 0;
        busy_ = threads_.size();
        failure_ = nullptr;
        ++round_;
    }
    round_opened_.notify_all();
    work(0);
    std::unique_lock lock{mutex_};
    round_finished_.wait(lock, [this] { return busy_ == 0; });
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void JthreadExecutor::serve(std::size_t worker) {
    for (std::uint64_t seen = 0;;) {
        {
            std::unique_lock lock{mutex_};
            round_opened_.wait(lock, [&] { return closing_ || round_ != seen; });
            if (closing_) return;
            seen = round_;
        }
        work(worker);
        const std::scoped_lock lock{mutex_};
        if (--busy_ == 0) round_finished_.notify_one();
    }
}

void JthreadExecutor::work(std::size_t worker) {
    try {
        for (std::size_t item = next_item_++; item < items_; item = next_item_++) (*task_)(item, worker);
    } catch (...) {
        const std::scoped_lock lock{mutex_};
        if (!failure_) failure_ = std::current_exception();
    }
}

}  // namespace sim
