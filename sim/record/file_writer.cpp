#include "sim/record/file_writer.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "sim/record/dataset.hpp"
#include "sim/record/labelled.hpp"
#include "sim/record/layout.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/seal.hpp"

namespace sim {
namespace {

using hdf5::Handle;
using hdf5::Side;
using labelled::write_column;
using labelled::write_text_if_any;

/// Bytes of numbers that are being compressed: enough for all columns of a dimension, whose chunks are full at once.
constexpr std::size_t most_compressed = std::size_t{16} << 20U;
constexpr std::size_t most_waiting = 64;  ///< chunks that no thread has taken yet

/// The runs, numbered.
Handle create_run_scale(hid_t file, std::size_t runs) {
    Handle scale = hdf5::create_dataset(file, {"run", ValueType::int32, {{"run", runs, true}}, true, false});
    hdf5::make_scale(scale.id(), "run");
    std::vector<std::int64_t> numbers(runs);
    std::iota(numbers.begin(), numbers.end(), 0);
    write_column(scale.id(), ValueType::int32, numbers);
    return scale;
}

}  // namespace

FileWriter::FileWriter(File& file, const FileHead& head, RowCounts totals, Purpose purpose, std::size_t threads)
    : file_{file},
      head_{head},
      growing_{growing_dimensions(head.shape)},
      totals_{std::move(totals)},
      purpose_{purpose},
      inside_{hdf5::Hdf5File::create(file)},
      rows_(growing_.size(), 0) {
    labelled::write_head(inside_.id(), layout::file_type, head_.provenance);
    create_scales();
    create_labels();
    create_variables();
    link_scales();
    inside_.check();
    if (purpose == Purpose::result) filter_ = std::make_unique<ChunkFilter>(threads, most_waiting);
}

void FileWriter::create_scales() {
    for (std::size_t d = 0; d != growing_.size(); ++d) {
        Handle scale = d == 0 ? create_run_scale(inside_.id(), totals_[d])
                              : hdf5::create_bare_scale(inside_.id(), growing_[d].name, totals_[d]);
        hdf5::write_attribute(scale.id(), "role", layout::growing_dimension);
        write_text_if_any(scale.id(), "long_name", growing_[d].long_name);
        scale.close();
    }
    for (const FixedDimension& dimension : head_.shape.fixed) labelled::create_fixed_scale(inside_.id(), dimension);
}

void FileWriter::create_labels() {
    std::vector<std::int64_t> points;
    std::vector<std::int64_t> numbers;
    std::vector<std::string> branches;
    for (const RunLabel& run : head_.runs) {
        points.push_back(run.point);
        numbers.push_back(run.replicate);
        branches.push_back(run.branch);
    }
    const auto create = [&](const char* name, ValueType type, const char* meaning) {
        Handle labels = hdf5::create_dataset(inside_.id(), {name, type, {{"run", totals_.front(), true}}, true, false});
        hdf5::write_attribute(labels.id(), "role", layout::run_label);
        hdf5::write_attribute(labels.id(), "long_name", meaning);
        return labels;
    };
    write_column(create("point", ValueType::int64, "point of the design").id(), ValueType::int64, points);
    write_column(create("replicate", ValueType::int64, "replicate of the point").id(), ValueType::int64, numbers);
    hdf5::write_texts(create("branch", ValueType::text, "variant that shares the point's random numbers").id(), 0,
                      branches.size(), branches.data());
}

void FileWriter::create_variables() {
    for (const Variable& variable : head_.shape.variables) {
        const std::size_t dimension = position(growing_, variable.rows).value();
        hdf5::DatasetPlan plan{variable.name,
                               variable.type,
                               {{variable.rows, totals_[dimension], true}},
                               purpose_ == Purpose::result,
                               !tells_run(variable)};
        for (const std::string& axis : variable.axes)
            plan.sides.push_back({axis, head_.shape.fixed[position(head_.shape.fixed, axis).value()].size(), false});
        columns_.push_back({.type = variable.type,
                            .dataset = hdf5::create_dataset(inside_.id(), plan),
                            .dimension = dimension,
                            .tells_run = tells_run(variable),
                            .row_cells = row_size(head_.shape, variable),
                            .row_bytes = row_size(head_.shape, variable) * number_size(variable.type),
                            .chunk_rows = hdf5::chunk_rows(plan)});
        columns_.back().numbers.reserve(std::min(totals_[dimension], columns_.back().chunk_rows) *
                                        columns_.back().row_bytes);
        labelled::describe(columns_.back().dataset.id(), head_.shape, variable);
    }
}

void FileWriter::link_scales() {
    std::map<std::string, std::vector<hdf5::ScaleUse>> uses;
    const auto link = [&](hid_t dataset, const std::string& name, const std::string& rows,
                          const std::vector<std::string>& axes) {
        std::vector<Side> sides{{rows, 0, true}};
        for (const std::string& axis : axes) sides.push_back({axis, 0, false});
        hdf5::write_dimension_list(inside_.id(), dataset, sides);
        for (unsigned i = 0; i != sides.size(); ++i) uses[sides[i].scale].push_back({name, i});
    };
    for (const char* label : {"point", "replicate", "branch"})
        link(hdf5::open_dataset(inside_.id(), label).id(), label, "run", {});
    for (std::size_t v = 0; v != columns_.size(); ++v) {
        const Variable& variable = head_.shape.variables[v];
        link(columns_[v].dataset.id(), variable.name, variable.rows, variable.axes);
    }
    for (const auto& [scale, users] : uses)
        hdf5::write_reference_list(inside_.id(), hdf5::open_dataset(inside_.id(), scale).id(), users);
}

void FileWriter::append(const RunRows& runs, std::size_t first, std::size_t count) {
    // Run by run, however many come at once: where chunks lie in the file depends on the order in which they are full.
    for (std::size_t run = first; run != first + count; ++run) append(runs, run);
    inside_.check();
}

void FileWriter::append(const RunRows& runs, std::size_t run) {
    for (std::size_t v = 0; v != columns_.size(); ++v) {
        Column& column = columns_[v];
        const std::vector<std::size_t>& rows = runs.first_rows[column.dimension];
        const auto cell = [&](const auto& list, std::size_t row, std::size_t size) {
            return list.begin() + static_cast<std::ptrdiff_t>(row * size);
        };
        const auto add = [&](auto& to, const auto& from, std::size_t size) {
            to.insert(to.end(), cell(from, rows[run], size), cell(from, rows[run + 1], size));
        };
        if (column.tells_run)
            fill_run_column(column, rows[run + 1] - rows[run]);
        else if (const auto* texts = std::get_if<std::vector<std::string>>(&runs.cells[v]))
            add(column.texts, *texts, column.row_cells);
        else
            add(column.numbers, std::get<std::vector<std::byte>>(runs.cells[v]), column.row_bytes);
        write_whole_chunks(column, false);
    }
    for (std::size_t d = 0; d != rows_.size(); ++d) rows_[d] += runs.first_rows[d][run + 1] - runs.first_rows[d][run];
}

void FileWriter::fill_run_column(Column& column, std::size_t rows) {
    const auto run = static_cast<std::int32_t>(rows_.front());
    const auto* bytes = reinterpret_cast<const std::byte*>(&run);
    for (std::size_t i = 0; i != rows; ++i) column.numbers.insert(column.numbers.end(), bytes, bytes + sizeof(run));
}

void FileWriter::write_whole_chunks(Column& column, bool all) {
    const ValueType type = column.type;
    if (column.row_cells == 0) return;
    if (filter_ != nullptr && type != ValueType::text) return compress_whole_chunks(column, all);
    const std::size_t waiting =
        type == ValueType::text ? column.texts.size() / column.row_cells : column.numbers.size() / column.row_bytes;
    const std::size_t rows = all ? waiting : waiting - waiting % column.chunk_rows;
    if (rows == 0) return;
    if (type == ValueType::text) {
        hdf5::write_texts(column.dataset.id(), column.rows_written, rows, column.texts.data());
        column.texts.erase(column.texts.begin(),
                           column.texts.begin() + static_cast<std::ptrdiff_t>(rows * column.row_cells));
    } else {
        hdf5::write_numbers(column.dataset.id(), type, column.rows_written, rows, column.numbers.data());
        column.numbers.erase(column.numbers.begin(),
                             column.numbers.begin() + static_cast<std::ptrdiff_t>(rows * column.row_bytes));
    }
    column.rows_written += rows;
}

void FileWriter::compress_whole_chunks(Column& column, bool all) {
    const std::size_t whole = column.chunk_rows * column.row_bytes;
    auto next = column.numbers.begin();
    for (;;) {
        const auto left = static_cast<std::size_t>(column.numbers.end() - next);
        if (left == 0 || (left < whole && !all)) break;
        const auto end = next + static_cast<std::ptrdiff_t>(std::min(left, whole));
        ChunkFilter::Bytes chunk{next, end};
        if (column.tells_run)
            chunk.resize(whole);
        else
            hdf5::pad_with_missing(chunk, column.type, whole);
        while (!compressed_.empty() && compressed_bytes_ + whole > most_compressed) write_first_compressed();
        compressed_bytes_ += whole;
        compressed_.push_back(
            {column.dataset.id(), column.rows_written, whole, filter_->filter(std::move(chunk), column.type)});
        column.rows_written += column.chunk_rows;
        next = end;
    }
    column.numbers.erase(column.numbers.begin(), next);
}

void FileWriter::write_first_compressed() {
    Compressed first = std::move(compressed_.front());
    compressed_.pop_front();
    compressed_bytes_ -= first.size;
    hdf5::write_filtered(first.dataset, first.first_row, first.bytes.get());
}

std::uint32_t FileWriter::close() {
    if (rows_ != totals_) throw std::logic_error("a file was closed before all its rows were written");
    for (Column& column : columns_) write_whole_chunks(column, true);
    while (!compressed_.empty()) write_first_compressed();
    for (Column& column : columns_) column.dataset.close();
    inside_.close();
    return seal(file_);
}

}  // namespace sim
