// Who does the work of a window. Results never depend on it.
#pragma once

#include <cstddef>
#include <functional>

namespace sim {

class Executor {
public:
    /// task(item, worker): each item once, each worker one item at a time, 0 <= worker < workers().
    using Task = std::function<void(std::size_t item, std::size_t worker)>;

    Executor() = default;
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;
    virtual ~Executor() = default;

    [[nodiscard]] virtual std::size_t workers() const = 0;
    /// Returns when all items 0 .. n-1 are done; everything they wrote is then visible to the caller. The first
    /// exception that an item threw is thrown again.
    virtual void bulk(std::size_t n, const Task& task) = 0;
};

/// One after another, in the caller's thread.
class SerialExecutor final : public Executor {
public:
    [[nodiscard]] std::size_t workers() const override { return 1; }
    void bulk(std::size_t n, const Task& task) override {
        for (std::size_t item = 0; item != n; ++item) task(item, 0);
    }
};

}  // namespace sim
