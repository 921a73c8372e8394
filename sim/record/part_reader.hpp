// The rows of a part. Its experiment is known, so what the part says of itself is not read again: where it does not
// have that shape, it is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/record/hdf5_file.hpp"
#include "sim/record/run_rows.hpp"

namespace sim {

class PartReader {
public:
    /// `image`: the whole file; `name` is for errors. `shape` outlives the reader. Throws sim::Error as Reader does.
    PartReader(std::vector<std::byte> image, const std::string& name, const TrajectoryShape& shape);

    /// Of the whole part.
    [[nodiscard]] std::uint32_t checksum() const { return sum_; }
    [[nodiscard]] std::size_t runs() const { return first_rows_.front().size() - 1; }
    /// All runs; each variable is read once.
    [[nodiscard]] RunRows rows() const;
    /// A whole variable. Throws std::out_of_range for unknown names.
    [[nodiscard]] Values values(const std::string& variable) const;

private:
    [[nodiscard]] hdf5::Handle dataset(const Variable& variable) const;

    const TrajectoryShape& shape_;
    const std::vector<GrowingDimension> growing_;
    hdf5::MemoryFile image_;
    std::uint32_t sum_;
    hdf5::Hdf5File file_;
    std::vector<std::vector<std::size_t>> first_rows_;
};

}  // namespace sim
