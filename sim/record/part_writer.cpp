#include "sim/record/part_writer.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "sim/record/run_rows.hpp"

namespace sim {
namespace {

using Clock = std::chrono::steady_clock;

enum class State { open, closed, given_up, failed };

struct Finished {
    std::size_t run;
    RunRows rows;
    Clock::time_point since;
};

}  // namespace

struct PartWriter::Inside {
    Inside(PartFolder& parts, const FileHead& given, Options options)
        : folder{parts},
          head{given},
          most{std::max({std::size_t{1}, options.runs_per_part, options.most_runs_per_part})},
          most_bytes{options.most_bytes},
          patience{options.patience},
          taken(given.runs.size(), false),
          runs_per_part{std::max<std::size_t>(options.runs_per_part, 1)} {
        for (const Part& part : folder.parts())
            for (const std::size_t run : part.runs) taken[run] = true;
        writer = std::jthread{[this] { serve(); }};
    }

    ~Inside() { end(State::given_up); }

    void put(Finished finished) {
        std::unique_lock lock{mutex};
        room.wait(lock, [this] { return state != State::open || !enough(); });
        if (state == State::failed) std::rethrow_exception(failure);
        if (state != State::open) throw std::logic_error("a run was put into a closed store");
        if (std::exchange(taken[finished.run], true)) throw std::logic_error("a run was stored twice");
        waiting_bytes += finished.rows.bytes();
        waiting.push_back(std::move(finished));
        if (waiting.size() == 1 || enough()) work.notify_one();
    }

    void end(State how) {
        {
            const std::scoped_lock lock{mutex};
            if (state == State::open) state = how;
        }
        work.notify_one();
        room.notify_all();
    }

    /// The writer's thread: every call of HDF5 and of the file system until close() is made here.
    void serve() {
        try {
            for (;;) {
                const std::map<std::size_t, RunRows> part = next_part();
                if (part.empty()) return;
                folder.add(part);
            }
        } catch (...) {
            {
                const std::scoped_lock lock{mutex};
                failure = std::current_exception();
                state = State::failed;
            }
            room.notify_all();
        }
    }

    /// Waits for its runs; empty when there are no more.
    [[nodiscard]] std::map<std::size_t, RunRows> next_part() {
        std::unique_lock lock{mutex};
        work.wait(lock, [this] { return state != State::open || !waiting.empty(); });
        if (!waiting.empty())
            work.wait_until(lock, waiting.front().since + patience,
                            [this] { return state != State::open || enough(); });
        std::map<std::size_t, RunRows> part;
        if (state == State::given_up) return part;
        for (std::size_t bytes = 0; !waiting.empty() && part.size() < runs_per_part && bytes < most_bytes;) {
            Finished& first = waiting.front();
            bytes += first.rows.bytes();
            part.emplace(first.run, std::move(first.rows));
            waiting.pop_front();
        }
        for (const auto& [run, rows] : part) waiting_bytes -= rows.bytes();
        runs_per_part = std::min(2 * runs_per_part, most);
        room.notify_all();
        return part;
    }

    /// A whole part waits.
    [[nodiscard]] bool enough() const { return waiting.size() >= runs_per_part || waiting_bytes >= most_bytes; }

    PartFolder& folder;  // the thread's
    const FileHead& head;
    const std::size_t most;
    const std::size_t most_bytes;
    const std::chrono::milliseconds patience;
    std::mutex mutex;  // guards all below but the thread
    std::condition_variable room;
    std::condition_variable work;
    State state = State::open;
    std::exception_ptr failure;
    std::vector<char> taken;
    std::size_t runs_per_part;  // of the next one
    std::deque<Finished> waiting;
    std::size_t waiting_bytes = 0;
    std::jthread writer;  // last: joins before anything that it uses is gone
};

PartWriter::PartWriter(PartFolder& folder, const FileHead& head, Options options)
    : inside_{std::make_unique<Inside>(folder, head, options)} {}

PartWriter::~PartWriter() = default;

void PartWriter::put(std::size_t run, const Trajectory& trajectory) {
    if (run >= inside_->head.runs.size()) throw std::out_of_range("no such run");
    inside_->put({run, rows_of(inside_->head.shape, trajectory), Clock::now()});
}

void PartWriter::close() {
    inside_->end(State::closed);
    if (inside_->writer.joinable()) inside_->writer.join();
    if (inside_->failure) std::rethrow_exception(inside_->failure);
}

bool PartWriter::closed() const { return !inside_->writer.joinable(); }

}  // namespace sim
