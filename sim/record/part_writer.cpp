#include "sim/record/part_writer.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "sim/record/bounded_queue.hpp"
#include "sim/record/run_rows.hpp"

namespace sim {
namespace {

using Clock = std::chrono::steady_clock;

struct Finished {
    std::size_t run;
    RunRows rows;
};

}  // namespace

struct PartWriter::Inside {
    Inside(PartFolder& parts, const FileHead& given, Options options)
        : folder{parts},
          head{given},
          runs_per_part{std::max<std::size_t>(options.runs_per_part, 1)},
          most{std::max(options.most_runs_per_part, runs_per_part)},
          most_bytes{options.most_bytes},
          patience{options.patience},
          queue{options.queue},
          taken(given.runs.size(), false) {
        for (const Part& part : folder.parts())
            for (const std::size_t run : part.runs) taken[run] = true;
        writer = std::jthread{[this] { serve(); }};
    }

    ~Inside() { queue.close(); }

    /// The writer's thread: every call of HDF5 and of the file system until close() is made here.
    void serve() {
        try {
            while (!queue.ended()) {
                std::optional<Finished> finished = waiting.empty() ? queue.pop() : queue.pop_until(since + patience);
                if (finished) keep(std::move(*finished));
                if (enough() || (!waiting.empty() && Clock::now() >= since + patience)) write();
            }
            if (closing && !waiting.empty()) write();
        } catch (...) {
            failure = std::current_exception();
            failed = true;
            queue.close();
        }
    }

    [[nodiscard]] bool enough() const { return waiting.size() >= runs_per_part || waiting_bytes >= most_bytes; }

    void keep(Finished finished) {
        if (std::exchange(taken[finished.run], true)) throw std::logic_error("a run was stored twice");
        if (waiting.empty()) since = Clock::now();
        waiting_bytes += finished.rows.bytes();
        waiting.emplace(finished.run, std::move(finished.rows));
    }

    void write() {
        folder.add(waiting);
        waiting.clear();
        waiting_bytes = 0;
        runs_per_part = std::min(2 * runs_per_part, most);
    }

    PartFolder& folder;
    const FileHead& head;
    std::size_t runs_per_part;
    const std::size_t most;
    const std::size_t most_bytes;
    const std::chrono::milliseconds patience;
    BoundedQueue<Finished> queue;
    std::vector<char> taken;  // the thread's, as the next three
    std::map<std::size_t, RunRows> waiting;
    std::size_t waiting_bytes = 0;
    Clock::time_point since;  // the first of them came
    std::atomic<bool> closing{false};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;  // to be read once `failed` is seen
    std::jthread writer;         // last: joins before anything that it uses is gone
};

PartWriter::PartWriter(PartFolder& folder, const FileHead& head, Options options)
    : inside_{std::make_unique<Inside>(folder, head, options)} {}

PartWriter::~PartWriter() = default;

void PartWriter::put(std::size_t run, const Trajectory& trajectory) {
    if (run >= inside_->head.runs.size()) throw std::out_of_range("no such run");
    if (inside_->queue.push({run, rows_of(inside_->head.shape, trajectory)})) return;
    if (inside_->failed) std::rethrow_exception(inside_->failure);
    throw std::logic_error("a run was put into a closed store");
}

void PartWriter::close() {
    inside_->closing = true;
    inside_->queue.close();
    if (inside_->writer.joinable()) inside_->writer.join();
    if (inside_->failed) std::rethrow_exception(inside_->failure);
}

bool PartWriter::closed() const { return !inside_->writer.joinable(); }

}  // namespace sim
