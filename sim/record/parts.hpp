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
#include <string>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"

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

class PartFolder {
public:
    /// Opens or makes the folder; parts that do not verify no longer count. Throws sim::Error when it holds something
    /// else or another experiment.
    PartFolder(FileSystem& files, Path folder, const FileHead& head);

    [[nodiscard]] const std::vector<Part>& parts() const { return manifest_.parts; }
    /// Builds a part in memory, writes it, then adds its line.
    void add(const std::map<std::size_t, Trajectory>& runs);
    /// The bytes of a part, verified.
    [[nodiscard]] std::vector<std::byte> read(const Part& part) const;
    /// Removes the parts, and last the manifest and the folder.
    void remove();

private:
    [[nodiscard]] Path manifest_path() const { return folder_ / "manifest"; }
    [[nodiscard]] bool sound(const Part& part) const;
    void load();
    void write_manifest(const Manifest& manifest);

    FileSystem& files_;
    Path folder_;
    const FileHead& head_;
    Manifest manifest_;
};

}  // namespace sim
