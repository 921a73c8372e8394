// Threads that filter chunks (filters.hpp) while their giver goes on; it fetches each result in its own order, so that
// nothing in a file depends on how many threads there are.
#pragma once

#include <cstddef>
#include <future>
#include <thread>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/bounded_queue.hpp"

namespace sim {

class ChunkFilter {
public:
    using Bytes = std::vector<std::byte>;

    /// At least one thread; chunks that wait for one are at most `waiting`.
    ChunkFilter(std::size_t threads, std::size_t waiting);
    ~ChunkFilter() { queue_.close(); }

    /// Waits while too many chunks do.
    [[nodiscard]] std::future<Bytes> filter(Bytes numbers, ValueType type);

private:
    BoundedQueue<std::packaged_task<Bytes()>> queue_;
    std::vector<std::jthread> threads_;  // last: they join before the queue is gone
};

}  // namespace sim
