// Makes the file out of parts, run by run in their order. Memory holds the parts that are open, up to a limit.
#pragma once

#include <vector>

#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/parts.hpp"

namespace sim {

/// Where a run is: the part, by its path, and its place there.
struct RunPlace {
    Path path{};
    std::uint32_t checksum = 0;  ///< of the part
    std::uint64_t bytes = 0;     ///< of the part
    std::size_t place = 0;
    friend bool operator==(const RunPlace&, const RunPlace&) = default;
};

/// By run; the parts of one folder hold every run once.
[[nodiscard]] std::vector<RunPlace> places_of(const PartFolder& parts);

/// Writes beside `path` and renames into place; whatever was there stays untouched until then. `places`: one for each
/// run of the head, in its order.
void collect(FileSystem& files, const Path& path, const FileHead& head, const std::vector<RunPlace>& places);

}  // namespace sim
