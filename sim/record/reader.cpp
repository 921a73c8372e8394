#include "sim/record/reader.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "sim/record/dataset.hpp"
#include "sim/record/hdf5_file.hpp"
#include "sim/record/layout.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/seal.hpp"
#include "sim/record/stored_values.hpp"

namespace sim {
namespace {

using hdf5::Handle;
using hdf5::read_list_of;
using hdf5::type_of;
using hdf5::unexpected;

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    return {std::istream_iterator<std::string>{stream}, {}};
}

std::string text_or_none(hid_t dataset, const char* attribute) {
    return hdf5::read_text(dataset, attribute).value_or("");
}

FixedDimension read_fixed(hid_t file, hid_t dataset, const std::string& name) {
    FixedDimension dimension{name, text_or_none(dataset, "long_name"), {}};
    if (type_of(dataset, name) == ValueType::text) {
        dimension.labels = read_list_of<std::string>(file, name);
        return dimension;
    }
    const std::string units = text_or_none(dataset, "units");
    const std::optional<Date> first = units.starts_with(layout::days_since)
                                          ? parse_date(std::string_view{units}.substr(layout::days_since.size()))
                                          : std::nullopt;
    if (!first) unexpected(name);
    std::vector<Date> dates;
    for (const std::int64_t days : read_list_of<std::int64_t>(file, name))
        dates.push_back(*first + static_cast<int>(days));
    dimension.labels = std::move(dates);
    return dimension;
}

Variable read_variable(hid_t dataset, const std::string& name, const std::string& role) {
    std::vector<std::string> sides = hdf5::read_dimension_list(dataset);
    if (sides.empty()) unexpected(name);
    Variable variable{name,
                      sides.front(),
                      {sides.begin() + 1, sides.end()},
                      type_of(dataset, name),
                      text_or_none(dataset, "units"),
                      text_or_none(dataset, "long_name"),
                      words_of(text_or_none(dataset, "flag_meanings"))};
    variable.coordinate = role == layout::coordinate;
    return variable;
}

Provenance read_provenance(hid_t root) {
    Provenance provenance;
    for (auto& [name, value] : hdf5::read_attributes(root))
        if (name != "Conventions" && name != "file_type" && name != "format_version")
            provenance.push_back({name, std::move(value)});
    return provenance;
}

std::vector<RunLabel> read_labels(hid_t file) {
    const auto points = read_list_of<std::int64_t>(file, "point");
    const auto numbers = read_list_of<std::int64_t>(file, "replicate");
    const auto branches = read_list_of<std::string>(file, "branch");
    if (points.size() != numbers.size() || points.size() != branches.size()) unexpected("branch");
    std::vector<RunLabel> labels;
    for (std::size_t run = 0; run != points.size(); ++run) labels.push_back({points[run], numbers[run], branches[run]});
    return labels;
}

FileHead read_head(hid_t file) {
    FileHead head{{}, read_provenance(file), read_labels(file)};
    for (const std::string& name : hdf5::link_names(file)) {
        const Handle dataset = hdf5::open_dataset(file, name);
        const std::string role = text_or_none(dataset.id(), "role");
        if (role == layout::growing_dimension)
            head.shape.growing.push_back({name, text_or_none(dataset.id(), "long_name")});
        else if (role == layout::fixed_dimension)
            head.shape.fixed.push_back(read_fixed(file, dataset.id(), name));
        else if (role == layout::measure || role == layout::coordinate)
            head.shape.variables.push_back(read_variable(dataset.id(), name, role));
        else if (role != layout::run_label)
            unexpected(name);
    }
    return head;
}

}  // namespace

struct Reader::Inside {
    Inside(std::unique_ptr<File> opened, const std::string& name)
        : device{std::move(opened)}, sum{verify_seal(*device, name)}, file{hdf5::Hdf5File::open(*device)} {
        head = read_head(file.id());
        check_extents();
        find_runs();
    }

    /// Extents of variables are those of their dimensions; then no size read later can surprise.
    void check_extents() {
        for (const GrowingDimension& dimension : head.shape.growing)
            totals.push_back(
                static_cast<std::size_t>(hdf5::extent(hdf5::open_dataset(file.id(), dimension.name).id()).at(0)));
        if (totals.empty() || totals.front() != head.runs.size()) unexpected("run");
        for (const Variable& variable : head.shape.variables) {
            const auto rows = position(head.shape.growing, variable.rows);
            if (!rows) unexpected(variable.name);
            std::vector<hsize_t> expected{totals[*rows]};
            for (const std::string& axis : variable.axes) {
                const auto fixed = position(head.shape.fixed, axis);
                if (!fixed) unexpected(variable.name);
                expected.push_back(head.shape.fixed[*fixed].size());
            }
            datasets.push_back(hdf5::open_dataset(file.id(), variable.name));
            if (hdf5::extent(datasets.back().id()) != expected) unexpected(variable.name);
        }
    }

    void find_runs() {
        for (std::size_t d = 0; d != totals.size(); ++d)
            first_rows.push_back(hdf5::first_rows_of(file.id(), head.shape.growing[d].name, head.runs.size()));
    }

    [[nodiscard]] std::size_t dimension(std::string_view name) const {
        const auto found = position(head.shape.growing, std::string{name});
        if (!found) throw std::out_of_range("the file has no growing dimension " + std::string{name});
        return *found;
    }

    [[nodiscard]] std::size_t variable(std::string_view name) const {
        const auto found = position(head.shape.variables, std::string{name});
        if (!found) throw std::out_of_range("the file has no variable " + std::string{name});
        return *found;
    }

    [[nodiscard]] RowRange rows(std::size_t dimension, std::size_t run) const {
        const std::vector<std::size_t>& starts = first_rows[dimension];
        return {starts.at(run), starts.at(run + 1) - starts.at(run)};
    }

    std::unique_ptr<File> device;
    std::uint32_t sum;
    hdf5::Hdf5File file;
    FileHead head{};
    RowCounts totals{};
    std::vector<Handle> datasets{};                      // of the variables
    std::vector<std::vector<std::size_t>> first_rows{};  // [growing dimension][run], and one more run: the end
};

Reader::Reader(const Path& path) {
    DiskFileSystem disk;
    inside_ = std::make_unique<Inside>(disk.open(path), path.string());
}

Reader::Reader(FileSystem& files, const Path& path)
    : inside_{std::make_unique<Inside>(files.open(path), path.string())} {}

Reader::Reader(std::vector<std::byte> image, const std::string& name)
    : inside_{std::make_unique<Inside>(std::make_unique<hdf5::MemoryFile>(std::move(image)), name)} {}

Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

const FileHead& Reader::head() const { return inside_->head; }

std::uint32_t Reader::checksum() const { return inside_->sum; }

std::size_t Reader::rows(std::string_view dimension) const { return inside_->totals[inside_->dimension(dimension)]; }

RowRange Reader::rows(std::string_view dimension, std::size_t run) const {
    return inside_->rows(inside_->dimension(dimension), run);
}

Values Reader::values(std::string_view variable) const {
    const Variable& declared = shape().variables[inside_->variable(variable)];
    return values(variable, {0, rows(declared.rows)});
}

Values Reader::values(std::string_view variable, RowRange rows) const {
    const std::size_t index = inside_->variable(variable);
    return hdf5::read_values(inside_->datasets[index].id(), shape().variables[index].type, rows.first, rows.count);
}

Trajectory Reader::trajectory(std::size_t run) const {
    Trajectory trajectory;
    for (std::size_t v = 0; v != shape().variables.size(); ++v) {
        const Variable& variable = shape().variables[v];
        const RowRange range = rows(variable.rows, run);
        trajectory.values.push_back(tells_run(variable) ? Values{std::vector<std::int64_t>{}}
                                                        : hdf5::read_values(inside_->datasets[v].id(), variable.type,
                                                                            range.first, range.count));
    }
    return trajectory;
}

}  // namespace sim
