// Makes the file out of parts, in the order of runs. Each part is read and verified once; memory holds those that are
// open, up to a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/parts.hpp"

namespace sim {

/// A part on the disk, as the manifest tells of it.
struct StoredPart {
    Path path{};
    std::uint32_t checksum = 0;
    std::uint64_t bytes = 0;
    RowCounts rows{};  ///< of all its runs
};

/// Where a run is: the part and its place there.
struct RunPlace {
    std::shared_ptr<const StoredPart> part{};
    std::size_t place = 0;
};
[[nodiscard]] std::shared_ptr<const StoredPart> stored_part(const Path& folder, const Part& part);

/// By run; the parts of one folder hold every run once.
[[nodiscard]] std::vector<RunPlace> places_of(const PartFolder& parts);

/// Writes beside `path` and renames into place; whatever was there stays untouched until then. `places`: one for each
/// run of the head, in its order. `threads`: that compress.
void collect(FileSystem& files, const Path& path, const FileHead& head, const std::vector<RunPlace>& places,
             std::size_t threads);

}  // namespace sim
