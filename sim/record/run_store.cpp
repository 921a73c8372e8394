#include "sim/record/run_store.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <map>
#include <stdexcept>
#include <thread>
#include <utility>

#include "sim/record/bounded_queue.hpp"
#include "sim/record/collector.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/parts.hpp"

namespace sim {
namespace {

/// What can be known to fail is known before anything is simulated.
const Path& possible(FileSystem& files, const Path& file) {
    if (!file.has_filename() || files.kind(file) == PathKind::folder)
        throw file_error(FileAction::create, file, EISDIR);
    const Path folder = folder_of(file);
    const PathKind kind = files.kind(folder);
    if (kind != PathKind::folder) throw file_error(FileAction::create, file, kind == PathKind::file ? ENOTDIR : ENOENT);
    return file;
}

FileHead checked(FileHead head) {
    check_head(head);
    return head;
}

struct Finished {
    std::size_t run;
    Trajectory trajectory;
};

}  // namespace

struct RunStore::Inside {
    Inside(FileSystem& system, Path path, FileHead given, Options options)
        : files{system},
          file{std::move(path)},
          head{checked(std::move(given))},
          parts{files, possible(files, file).string() + ".parts", head},
          runs_per_part{std::max<std::size_t>(options.runs_per_part, 1)},
          queue{options.queue},
          stored(head.runs.size(), false),
          missing((head.runs.size() + runs_per_part - 1) / runs_per_part, 0) {
        for (const Part& part : parts.parts())
            for (const std::size_t run : part.runs) stored[run] = true;
        for (std::size_t run = 0; run != stored.size(); ++run)
            if (!stored[run]) ++missing[run / runs_per_part];
        writer = std::jthread{[this] { serve(); }};
    }

    ~Inside() { queue.close(); }

    /// The writer's thread: every call of HDF5 and of the file system until close() is made here.
    void serve() {
        try {
            while (std::optional<Finished> finished = queue.pop()) keep(std::move(*finished));
            if (closing)
                for (const auto& [batch, runs] : batches) parts.add(runs);
        } catch (...) {
            failure = std::current_exception();
            failed = true;
            queue.close();
        }
    }

    void keep(Finished finished) {
        const std::size_t batch = finished.run / runs_per_part;
        auto& runs = batches[batch];
        if (stored[finished.run] || !runs.emplace(finished.run, std::move(finished.trajectory)).second)
            throw std::logic_error("a run was stored twice");
        if (runs.size() != missing[batch]) return;
        parts.add(runs);
        batches.erase(batch);
    }

    FileSystem& files;
    const Path file;
    const FileHead head;
    PartFolder parts;
    const std::size_t runs_per_part;
    BoundedQueue<Finished> queue;
    std::vector<bool> stored;                                          // when the store was opened
    std::vector<std::size_t> missing;                                  // runs of each batch that were not
    std::map<std::size_t, std::map<std::size_t, Trajectory>> batches;  // open; the writer's
    std::atomic<bool> closing{false};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;  // to be read once `failed` is seen
    std::jthread writer;         // last: joins before anything that it uses is gone
};

RunStore::RunStore(FileSystem& files, Path file, FileHead head, Options options)
    : inside_{std::make_unique<Inside>(files, std::move(file), std::move(head), options)} {}

RunStore::~RunStore() = default;

const FileHead& RunStore::head() const { return inside_->head; }

bool RunStore::stored(std::size_t run) const { return inside_->stored.at(run); }

void RunStore::put(std::size_t run, Trajectory trajectory) {
    if (run >= inside_->head.runs.size()) throw std::out_of_range("no such run");
    if (inside_->queue.push({run, narrowed(inside_->head.shape, std::move(trajectory))})) return;
    if (inside_->failed) std::rethrow_exception(inside_->failure);
    throw std::logic_error("a run was put into a closed store");
}

void RunStore::close() {
    inside_->closing = true;
    inside_->queue.close();
    if (inside_->writer.joinable()) inside_->writer.join();
    if (inside_->failed) std::rethrow_exception(inside_->failure);
}

void RunStore::collect() {
    if (inside_->writer.joinable()) throw std::logic_error("a store was collected before it was closed");
    sim::collect(inside_->files, inside_->file, inside_->head, inside_->parts);
    inside_->parts.remove();
}

}  // namespace sim
