// What a worker of a sweep tells others of itself, in its own folder: how far it is (state.json, replaced as a whole
// every few seconds) and which runs failed (failures.jsonl, a line each). Nothing else depends on these files: losing
// them loses no run.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sim/experiment/progress.hpp"
#include "sim/experiment/shares.hpp"
#include "sim/record/file_system.hpp"

namespace sim {

enum class WorkerEnd { running, finished, interrupted, failed };

struct WorkerState {
    std::string host{};
    std::int64_t process = 0;
    std::string job{};         ///< of a scheduler, as it names it; empty without one
    std::int64_t started = 0;  ///< seconds since 1970, by the clock of its machine
    std::int64_t updated = 0;
    Share share{};
    std::size_t found = 0;  ///< runs of its share that were there when it began
    std::size_t done = 0;   ///< with those
    std::size_t total = 0;
    std::size_t failed = 0;
    WorkerEnd end = WorkerEnd::running;
    friend bool operator==(const WorkerState&, const WorkerState&) = default;
};

/// As JSON.
[[nodiscard]] std::string to_text(const WorkerState& state);
/// Nothing where the text is none of these.
[[nodiscard]] std::optional<WorkerState> worker_state_of(const std::string& text);

/// A failure with the seed of its experiment: all that is needed to make the run again.
struct RecordedFailure {
    RunFailure failure{};
    std::uint64_t seed = 0;
};
/// One line of JSON.
[[nodiscard]] std::string to_line(const RecordedFailure& recorded);
/// Of whole lines; a line that a kill has torn is left out.
[[nodiscard]] std::vector<RecordedFailure> failures_of(const std::string& text);

/// Keeps the two files while a worker works, and hands on to `next`. A disk that refuses them stops nothing.
class WorkerLog final : public Progress {
public:
    /// All must outlive it. `state`: who the worker is.
    WorkerLog(FileSystem& files, Progress& next, WorkerState state, std::uint64_t seed,
              std::chrono::milliseconds pause = std::chrono::seconds{3});
    ~WorkerLog() override;

    /// From here on the files are kept in that folder.
    void begin(const Path& folder);
    void runs(std::size_t done, std::size_t total) override;
    void failed(const RunFailure& failure) override;
    /// The last word. Until then a worker that is gone is one that was killed.
    void end(WorkerEnd how);

private:
    void write_state();
    void keep_writing(const std::stop_token& done);

    FileSystem& files_;
    Progress& next_;
    const std::uint64_t seed_;
    const std::chrono::milliseconds pause_;
    Path folder_;
    std::mutex mutex_;  // guards all below
    std::condition_variable_any woken_;
    WorkerState state_;
    bool begun_ = false;
    std::unique_ptr<File> failures_;
    std::uint64_t failures_size_ = 0;
    std::jthread writer_;
};

}  // namespace sim
