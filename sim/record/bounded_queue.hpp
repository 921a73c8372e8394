// A queue between producers and consumers that holds only so much: who brings more waits, nothing is dropped.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace sim {

template <class Item>
class BoundedQueue {
public:
    /// At least 1.
    explicit BoundedQueue(std::size_t capacity) : capacity_{capacity == 0 ? 1 : capacity} {}

    /// Waits while the queue is full; false when it has been closed and the item was not taken.
    [[nodiscard]] bool push(Item item) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return closed_ || items_.size() < capacity_; });
        if (closed_) return false;
        items_.push_back(std::move(item));
        longest_ = std::max(longest_, items_.size());
        changed_.notify_all();
        return true;
    }

    /// Waits for an item; nothing when the queue is closed and empty.
    [[nodiscard]] std::optional<Item> pop() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        std::optional<Item> item{std::move(items_.front())};
        items_.pop_front();
        changed_.notify_all();
        return item;
    }

    /// No more items; those inside can still be taken.
    void close() {
        const std::scoped_lock lock{mutex_};
        closed_ = true;
        changed_.notify_all();
    }

    /// The most items that ever waited.
    [[nodiscard]] std::size_t longest() const {
        const std::scoped_lock lock{mutex_};
        return longest_;
    }

private:
    const std::size_t capacity_;
    mutable std::mutex mutex_;  // guards all below
    std::condition_variable changed_;
    std::deque<Item> items_;
    std::size_t longest_ = 0;
    bool closed_ = false;
};

}  // namespace sim
