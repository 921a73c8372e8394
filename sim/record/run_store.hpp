// Where the runs of one file go as they finish, in any order, and from where the file comes: they are put into parts in
// FILE.parts/, and collect() makes FILE out of the parts. A store opened over parts that are there goes on from them;
// the bytes of FILE do not depend on it.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"

namespace sim {

class RunStore {
public:
    struct Options {
        std::size_t runs_per_part = 16;
    };

    /// Throws sim::Error before anything is simulated when FILE cannot be made there, or when FILE.parts holds the
    /// parts of another experiment; those are never deleted. `files` must outlive the store.
    RunStore(FileSystem& files, Path file, FileHead head, Options options);
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;
    ~RunStore();

    [[nodiscard]] const FileHead& head() const;
    /// Whether the run was in a verified part when the store was opened.
    [[nodiscard]] bool stored(std::size_t run) const;

    /// Any thread. Waits while a whole part does. Throws the writer's failure, after which the store takes no more.
    void put(std::size_t run, const Trajectory& trajectory);
    /// Waits for the writer; batches that are not full become early parts. Throws the writer's failure.
    void close();
    /// After close(), with all runs stored: writes FILE beside its place, renames it into place, removes FILE.parts.
    /// `threads`: that compress.
    void collect(std::size_t threads = 1);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace sim
