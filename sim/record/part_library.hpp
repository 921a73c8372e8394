// The parts of all workers that ever made runs of one experiment: a folder that holds a folder of parts for each of
// them. It only looks. A run that two workers made by accident is the same run twice, and either copy serves.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/record/collector.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/parts.hpp"

namespace sim {

enum class PartState {
    sound,
    missing,  ///< the manifest names it
    damaged,
    foreign,     ///< of another experiment
    unreadable,  ///< a manifest that cannot be read
    unlisted     ///< parts without a manifest
};

struct KnownPart {
    Path folder{};  ///< of its worker
    Part part{};    ///< nothing where the manifest does not tell
    PartState state = PartState::sound;
};

class PartLibrary {
public:
    enum class Look {
        sizes,     ///< that files are there, as long as they were
        checksums  ///< that every byte is as it was written
    };

    /// Looks at the parts with at least one of the runs asked for (by run; all where it is empty). Both outlive it.
    PartLibrary(FileSystem& files, const Path& workers, const FileHead& head, Look look,
                const std::vector<bool>& asked = {});

    /// By run: where it is, the first sound part of those that hold it; nothing where none does.
    [[nodiscard]] const std::vector<std::optional<RunPlace>>& places() const { return places_; }
    [[nodiscard]] bool stored(std::size_t run) const { return places_.at(run).has_value(); }
    [[nodiscard]] const FileHead& head() const { return head_; }
    /// All that were looked at, by worker.
    [[nodiscard]] const std::vector<KnownPart>& parts() const { return parts_; }

private:
    void look_into(const Path& folder, Look look, const std::vector<bool>& asked);

    FileSystem& files_;
    const FileHead& head_;
    const std::string experiment_;  // its fingerprint
    std::vector<KnownPart> parts_;
    std::vector<std::optional<RunPlace>> places_;
};

/// Values of a number along `run` (its last cell where it has axes), for the runs that are stored: reads each part
/// once. NaN elsewhere.
[[nodiscard]] std::vector<double> values_of_runs(FileSystem& files, const PartLibrary& library,
                                                 const std::string& variable);

}  // namespace sim
