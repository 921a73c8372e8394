// Work on TBB's threads.
#pragma once

#include <cstddef>
#include <memory>

#include "sim/engine/executor.hpp"

namespace sim {

class TbbExecutor final : public Executor {
public:
    /// At least one worker; more than the machine has cores is allowed.
    explicit TbbExecutor(std::size_t workers);
    ~TbbExecutor() override;

    [[nodiscard]] std::size_t workers() const override;
    void bulk(std::size_t n, const Task& task) override;

private:
    struct Arena;  // keeps TBB's headers out of this one
    std::unique_ptr<Arena> arena_;
};

}  // namespace sim
