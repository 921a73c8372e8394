// Makes the file out of its parts, run by run in their order. Memory holds the parts that are open: one, or a few
// where an interruption split a batch.
#pragma once

#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/parts.hpp"

namespace sim {

/// Writes beside `path` and renames into place; whatever was there stays untouched until then. The parts must hold
/// every run of the head once.
void collect(FileSystem& files, const Path& path, const FileHead& head, const PartFolder& parts);

}  // namespace sim
