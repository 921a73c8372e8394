// Puts finished runs, in any order, into a folder of parts. A thread of its own writes a part when there are enough
// runs for it or when the first has waited long enough: what a kill may cost is bounded in runs and in time. While it
// writes, the next part is gathered; a producer waits only when that one is whole as well, and nothing is dropped.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/parts.hpp"

namespace sim {

class PartWriter {
public:
    struct Options {
        std::size_t runs_per_part = 16;      ///< of the first part
        std::size_t most_runs_per_part = 0;  ///< each part takes twice as many as the one before, up to this
        std::size_t most_bytes = std::size_t{16} << 20U;  ///< of numbers; a part that reaches it takes no more runs
        std::chrono::milliseconds patience{60'000};       ///< how long a finished run may wait for others
    };

    /// Both must outlive the writer; the runs in the folder's parts are not taken again.
    PartWriter(PartFolder& folder, const FileHead& head, Options options);
    PartWriter(const PartWriter&) = delete;
    PartWriter& operator=(const PartWriter&) = delete;
    ~PartWriter();

    /// Any thread. Waits while a whole part does. Throws the writer's failure, after which it takes no more.
    void put(std::size_t run, const Trajectory& trajectory);
    /// Waits for the thread; runs that still wait for others become an early part. Throws the thread's failure.
    void close();
    [[nodiscard]] bool closed() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace sim
