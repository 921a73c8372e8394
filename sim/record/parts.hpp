// The folder FILE.parts: immutable parts, each a complete file of some runs, and a manifest of those that count.
//
//   articula-parts 1
//   experiment <fingerprint>
//   part <file name> <bytes> <checksum> rows <rows of each growing dimension but run> runs <indices, ascending>
//
// A part counts from the moment its line is in the manifest, which is replaced as a whole; so a crash anywhere leaves
// either the part or nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/run_rows.hpp"

namespace sim {

/// A line of the manifest.
struct Part {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint32_t checksum = 0;
    RowCounts rows{};  ///< of all growing dimensions; of "run" the number of runs
    std::vector<std::size_t> runs{};
    friend bool operator==(const Part&, const Part&) = default;
};

struct Manifest {
    std::string experiment;
    std::vector<Part> parts{};
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

[[nodiscard]] std::string to_string(const Manifest& manifest);
/// Throws sim::Error naming the path and line.
[[nodiscard]] Manifest parse_manifest(const std::string& text, const Path& path);
/// Of a folder of parts; nothing where it has none yet. Throws sim::Error as parse_manifest.
[[nodiscard]] std::optional<Manifest> read_manifest(FileSystem& files, const Path& folder);

/// Whether the part can be one of that experiment, and has its size; and its checksum.
[[nodiscard]] bool fits(FileSystem& files, const Path& folder, const Part& part, const FileHead& head);
[[nodiscard]] bool sound(FileSystem& files, const Path& folder, const Part& part, const FileHead& head);

class PartFolder {
public:
    /// Opens or makes the folder; parts that do not verify no longer count. Throws sim::Error when it holds something
    /// else or another experiment.
    PartFolder(FileSystem& files, Path folder, const FileHead& head);

    [[nodiscard]] const Path& path() const { return folder_; }
    [[nodiscard]] const std::vector<Part>& parts() const { return manifest_.parts; }
    /// Builds a part in memory, writes it, then adds its line.
    void add(const std::map<std::size_t, RunRows>& runs);
    /// Removes the parts, and last the manifest and the folder.
    void remove();

private:
    [[nodiscard]] Path manifest_path() const { return folder_ / "manifest"; }
    void load();
    void write_manifest(const Manifest& manifest);

    FileSystem& files_;
    Path folder_;
    const FileHead& head_;
    Manifest manifest_;
};

}  // namespace sim
