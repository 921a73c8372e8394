#include "sim/record/run_store.hpp"

#include <cerrno>
#include <stdexcept>
#include <utility>

#include "sim/record/collector.hpp"
#include "sim/record/part_writer.hpp"
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

}  // namespace

struct RunStore::Inside {
    Inside(FileSystem& system, Path path, FileHead given, Options options)
        : files{system},
          file{std::move(path)},
          head{checked(std::move(given))},
          parts{files, possible(files, file).string() + ".parts", head},
          stored(head.runs.size(), false),
          writer{parts, head, {.runs_per_part = options.runs_per_part}} {
        for (const Part& part : parts.parts())
            for (const std::size_t run : part.runs) stored[run] = true;
    }

    FileSystem& files;
    const Path file;
    const FileHead head;
    PartFolder parts;
    std::vector<bool> stored;  // when the store was opened
    PartWriter writer;         // last: its thread uses what is above
};

RunStore::RunStore(FileSystem& files, Path file, FileHead head, Options options)
    : inside_{std::make_unique<Inside>(files, std::move(file), std::move(head), options)} {}

RunStore::~RunStore() = default;

const FileHead& RunStore::head() const { return inside_->head; }

bool RunStore::stored(std::size_t run) const { return inside_->stored.at(run); }

void RunStore::put(std::size_t run, const Trajectory& trajectory) { inside_->writer.put(run, trajectory); }

void RunStore::close() { inside_->writer.close(); }

void RunStore::collect(std::size_t threads) {
    if (!inside_->writer.closed()) throw std::logic_error("a store was collected before it was closed");
    sim::collect(inside_->files, inside_->file, inside_->head, places_of(inside_->parts), threads);
    inside_->parts.remove();
}

}  // namespace sim
