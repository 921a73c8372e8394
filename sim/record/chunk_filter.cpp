#include "sim/record/chunk_filter.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "sim/record/filters.hpp"

namespace sim {

ChunkFilter::ChunkFilter(std::size_t threads, std::size_t waiting) : queue_{waiting} {
    for (std::size_t thread = 0; thread != std::max<std::size_t>(1, threads); ++thread)
        threads_.emplace_back([this] {
            while (auto task = queue_.pop()) (*task)();
        });
}

std::future<ChunkFilter::Bytes> ChunkFilter::filter(Bytes numbers, ValueType type) {
    std::packaged_task<Bytes()> task{[numbers = std::move(numbers), type] { return hdf5::filtered(numbers, type); }};
    std::future<Bytes> result = task.get_future();
    if (!queue_.push(std::move(task))) throw std::logic_error("a chunk was given to a closed filter");
    return result;
}

}  // namespace sim
