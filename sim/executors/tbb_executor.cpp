#include "sim/executors/tbb_executor.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <optional>

namespace sim {

struct TbbExecutor::Arena {
    explicit Arena(std::size_t workers) : arena{static_cast<int>(workers)} {
        if (static_cast<int>(workers) > tbb::info::default_concurrency())
            permission.emplace(tbb::global_control::max_allowed_parallelism, workers);
    }

    std::optional<tbb::global_control> permission;  // TBB refuses more threads than cores unless asked
    tbb::task_arena arena;
};

TbbExecutor::TbbExecutor(std::size_t workers) : arena_{std::make_unique<Arena>(workers == 0 ? 1 : workers)} {}
TbbExecutor::~TbbExecutor() = default;

std::size_t TbbExecutor::workers() const { return static_cast<std::size_t>(arena_->arena.max_concurrency()); }

void TbbExecutor::bulk(std::size_t n, const Task& task) {
    if (n <= 1 || workers() == 1) {
        for (std::size_t item = 0; item != n; ++item) task(item, 0);
        return;
    }
    arena_->arena.execute([&] {
        tbb::parallel_for(std::size_t{0}, n, [&](std::size_t item) {
            task(item, static_cast<std::size_t>(tbb::this_task_arena::current_thread_index()));
        });
    });
}

}  // namespace sim
