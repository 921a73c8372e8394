// A finished file, read back. Files are believed only after the checksum over all their bytes has been verified, so
// that a truncated, damaged or foreign file is a clean sim::Error before HDF5 sees it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/trajectory.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"

namespace sim {

/// Rows first .. first + count - 1 of a growing dimension.
struct RowRange {
    std::size_t first = 0;
    std::size_t count = 0;
    friend bool operator==(RowRange, RowRange) = default;
};

class Reader {
public:
    explicit Reader(const Path& path);
    Reader(FileSystem& files, const Path& path);
    /// A file that is in memory already; `name` is for errors.
    Reader(std::vector<std::byte> image, const std::string& name);
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    /// Shape, provenance and run labels as they were given to the writer; "run" leads the growing dimensions.
    [[nodiscard]] const FileHead& head() const;
    [[nodiscard]] const TrajectoryShape& shape() const { return head().shape; }
    [[nodiscard]] const Provenance& provenance() const { return head().provenance; }
    [[nodiscard]] const std::vector<RunLabel>& runs() const { return head().runs; }
    /// Of the whole file; equal experiments have equal checksums.
    [[nodiscard]] std::uint32_t checksum() const;

    /// Rows of a growing dimension, all or those of one run. Throws std::out_of_range for unknown names.
    [[nodiscard]] std::size_t rows(std::string_view dimension) const;
    [[nodiscard]] RowRange rows(std::string_view dimension, std::size_t run) const;

    /// A whole variable; for "<name>_run" the index along `run`. Throws std::out_of_range for unknown names.
    [[nodiscard]] Values values(std::string_view variable) const;
    [[nodiscard]] Values values(std::string_view variable, RowRange rows) const;
    /// One run in declared precision, equal to narrowed() of what was written.
    [[nodiscard]] Trajectory trajectory(std::size_t run) const;

private:
    struct Inside;  // keeps HDF5's headers out of this one
    std::unique_ptr<Inside> inside_;
};

}  // namespace sim
