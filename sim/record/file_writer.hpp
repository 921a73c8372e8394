// Lays out a complete file (FORMAT.md) and fills it run by run. Rows wait until they make whole chunks, so no chunk is
// touched twice and memory is bounded by one chunk a variable, one run, and the chunks that are being compressed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "sim/record/chunk_filter.hpp"
#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/hdf5_file.hpp"
#include "sim/record/run_rows.hpp"

namespace sim {

class FileWriter {
public:
    /// A part is read once and soon: it is not worth compressing.
    enum class Purpose { part, result };

    /// `totals`: rows that all runs together will have. `file` must be empty and outlive the writer. `threads`: of its
    /// own, that compress the chunks of a result; the bytes do not depend on them.
    FileWriter(File& file, const FileHead& head, RowCounts totals, Purpose purpose, std::size_t threads = 1);

    /// The next run. Throws std::logic_error for what the shape does not allow, sim::Error when the file fails.
    void append(const Trajectory& trajectory) { append(rows_of(head_.shape, trajectory), 0, 1); }
    /// The next runs: `count` of those, from `first` on. Throws sim::Error when the file fails.
    void append(const RunRows& runs, std::size_t first, std::size_t count);
    /// After the last run: all is in the file, and sealed; gives the checksum.
    std::uint32_t close();

private:
    struct Column {
        ValueType type;
        hdf5::Handle dataset;
        std::size_t dimension = 0;  // the growing one, by position
        bool tells_run = false;
        std::size_t row_cells = 0;
        std::size_t row_bytes = 0;  // of numbers
        std::size_t chunk_rows = 0;
        std::size_t rows_written = 0;
        std::vector<std::byte> numbers{};
        std::vector<std::string> texts{};
    };

    void create_scales();
    void create_labels();
    void create_variables();
    void link_scales();
    void append(const RunRows& runs, std::size_t run);
    void fill_run_column(Column& column, std::size_t rows);
    void write_whole_chunks(Column& column, bool all);
    void compress_whole_chunks(Column& column, bool all);
    void write_first_compressed();

    File& file_;
    const FileHead head_;
    const std::vector<GrowingDimension> growing_;
    const RowCounts totals_;
    const Purpose purpose_;
    hdf5::Hdf5File inside_;
    std::vector<Column> columns_;  // as shape.variables
    RowCounts rows_;               // so far

    /// A chunk that is being compressed; the file gets them in the order in which they were full.
    struct Compressed {
        hid_t dataset;
        std::size_t first_row;
        std::size_t size;  // of its numbers, in bytes
        std::future<ChunkFilter::Bytes> bytes;
    };
    std::deque<Compressed> compressed_;
    std::size_t compressed_bytes_ = 0;
    std::unique_ptr<ChunkFilter> filter_;  // of a result
};

}  // namespace sim
