#include "sim/record/dense_view.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "sim/record/dataset.hpp"
#include "sim/record/design.hpp"
#include "sim/record/hdf5_file.hpp"
#include "sim/record/labelled.hpp"
#include "sim/record/layout.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/seal.hpp"

namespace sim {
namespace {

constexpr const char* dense_file_type = "articula dense view";

/// Labels of an axis, and by run which of them it has.
struct Indexed {
    Values labels;
    std::vector<std::size_t> of_run;
};

/// Labels in ascending order.
template <class Label>
Indexed indexed(const std::vector<Label>& by_run) {
    std::set<Label> sorted(by_run.begin(), by_run.end());
    const std::vector<Label> labels(sorted.begin(), sorted.end());
    Indexed found{labels, {}};
    for (const Label& label : by_run)
        found.of_run.push_back(static_cast<std::size_t>(std::ranges::lower_bound(labels, label) - labels.begin()));
    return found;
}

/// Labels in the order in which they come: the base leads.
Indexed indexed_branches(const std::vector<RunLabel>& runs) {
    std::vector<std::string> labels;
    std::vector<std::size_t> of_run;
    for (const RunLabel& run : runs) {
        const auto found = std::ranges::find(labels, run.branch);
        of_run.push_back(static_cast<std::size_t>(found - labels.begin()));
        if (found == labels.end()) labels.push_back(run.branch);
    }
    return {labels, of_run};
}

template <class Number>
std::vector<Number> column(const std::vector<RunLabel>& runs, Number RunLabel::*member) {
    std::vector<Number> numbers;
    numbers.reserve(runs.size());
    for (const RunLabel& run : runs) numbers.push_back(run.*member);
    return numbers;
}

std::size_t size_of(const Values& values) {
    return std::visit([](const auto& list) { return list.size(); }, values);
}

/// Codes as their meanings.
Indexed indexed_factor(const Reader& reader, const std::string& name) {
    const Variable& variable = reader.shape().variables.at(position(reader.shape().variables, name).value());
    Indexed found = std::visit([](const auto& list) { return indexed(list); }, reader.values(name));
    const auto* codes = std::get_if<std::vector<std::int64_t>>(&found.labels);
    if (variable.flags.empty() || codes == nullptr) return found;
    std::vector<std::string> meanings;
    for (const std::int64_t code : *codes) meanings.push_back(variable.flags.at(static_cast<std::size_t>(code)));
    return {meanings, found.of_run};
}

std::vector<std::string> factors_of(const Reader& reader, const std::optional<Design>& design) {
    std::vector<std::string> names;
    if (design)
        for (const FactorLabel& factor : design->factors)
            if (position(reader.shape().variables, factor.name)) names.push_back(factor.name);
    return names;
}

Error incomplete(std::size_t there, std::size_t cells) {
    const std::string count = std::to_string(there) + "/" + std::to_string(cells);
    return Error{{"la vista densa necesita todas las combinaciones; hay " + count + " corridas distintas",
                  "the dense view needs every combination; there are " + count + " different runs"}};
}

/// Adds an axis as the next faster one.
void add_axis(DenseGrid& grid, std::string name, std::string meaning, const Indexed& labels) {
    const std::size_t size = size_of(labels.labels);
    for (std::size_t run = 0; run != grid.cells.size(); ++run)
        grid.cells[run] = grid.cells[run] * size + labels.of_run[run];
    grid.axes.push_back({std::move(name), std::move(meaning), labels.labels});
}

/// An axis for each factor where that gives each point a place of its own and leaves none empty.
bool add_factor_axes(DenseGrid& grid, const Reader& reader, const std::optional<Design>& design, std::size_t points) {
    if (!design || design->kind != DesignKind::grid || grid.factors.size() != design->factors.size()) return false;
    DenseGrid tried = grid;
    std::size_t places = 1;
    for (const FactorLabel& factor : design->factors) {
        add_axis(tried, factor.name, factor.title.en, indexed_factor(reader, factor.name));
        places *= size_of(tried.axes.back().labels);
    }
    if (places != points) return false;
    grid = std::move(tried);
    return true;
}

}  // namespace

DenseGrid dense_grid(const Reader& reader) {
    const std::vector<RunLabel>& runs = reader.runs();
    const std::optional<Design> design = design_of(reader.provenance());
    DenseGrid grid{.cells = std::vector<std::size_t>(runs.size(), 0), .factors = factors_of(reader, design)};
    const Indexed points = indexed(column(runs, &RunLabel::point));
    grid.full = add_factor_axes(grid, reader, design, size_of(points.labels));
    if (!grid.full) add_axis(grid, "point", "point of the design", points);
    add_axis(grid, "replicate", "replicate of the point", indexed(column(runs, &RunLabel::replicate)));
    add_axis(grid, "branch", "variant that shares the point's random numbers", indexed_branches(runs));
    std::size_t places = 1;
    for (const DenseAxis& axis : grid.axes) places *= size_of(axis.labels);
    if (design && size_of(points.labels) < design->points)
        throw incomplete(runs.size(), places / size_of(points.labels) * design->points);
    const std::set<std::size_t> taken(grid.cells.begin(), grid.cells.end());
    if (taken.size() != places || runs.size() != places) throw incomplete(taken.size(), places);
    return grid;
}

namespace {

ValueType type_of(const Values& labels) {
    if (std::holds_alternative<std::vector<std::string>>(labels)) return ValueType::text;
    return std::holds_alternative<std::vector<double>>(labels) ? ValueType::float64 : ValueType::int64;
}

void write_values(hid_t dataset, const Variable& variable, std::size_t rows, const Values& values) {
    if (const auto* texts = std::get_if<std::vector<std::string>>(&values))
        return hdf5::write_texts(dataset, 0, rows, texts->data());
    hdf5::write_numbers(dataset, variable.type, 0, rows, narrow(variable, values).data());
}

/// Writes one view after another dataset; knows which scales are used by whom.
class DenseWriter {
public:
    DenseWriter(hid_t file, const Reader& reader, const DenseGrid& grid) : file_{file}, reader_{reader}, grid_{grid} {}

    void write() {
        labelled::write_head(file_, dense_file_type, reader_.provenance());
        for (const DenseAxis& axis : grid_.axes) create_scale(axis);
        for (const FixedDimension& dimension : reader_.shape().fixed)
            if (is_used(dimension.name)) labelled::create_fixed_scale(file_, dimension);
        for (const Variable& variable : reader_.shape().variables)
            if (variable.rows == "run") write_variable(variable);
        for (const auto& [scale, users] : uses_)
            hdf5::write_reference_list(file_, hdf5::open_dataset(file_, scale).id(), users);
    }

private:
    [[nodiscard]] bool is_used(const std::string& axis) const {
        return std::ranges::any_of(reader_.shape().variables, [&](const Variable& variable) {
            return variable.rows == "run" && std::ranges::find(variable.axes, axis) != variable.axes.end();
        });
    }

    void create_scale(const DenseAxis& axis) {
        const ValueType type = type_of(axis.labels);
        const std::size_t size = size_of(axis.labels);
        hdf5::Handle scale = hdf5::create_dataset(file_, {axis.name, type, {{axis.name, size, false}}, false, false});
        hdf5::make_scale(scale.id(), axis.name);
        hdf5::write_attribute(scale.id(), "role", layout::fixed_dimension);
        labelled::write_text_if_any(scale.id(), "long_name", axis.long_name);
        write_values(scale.id(), {axis.name, "", {}, type, "", ""}, size, axis.labels);
        scale.close();
    }

    void write_variable(const Variable& variable) {
        const bool factor = std::ranges::find(grid_.factors, variable.name) != grid_.factors.end();
        if (factor && grid_.full) return;  // a dimension
        const auto axes = std::span{grid_.axes}.first(factor ? 1 : grid_.axes.size());
        hdf5::DatasetPlan plan{variable.name, variable.type, {}, true, true};
        std::size_t row = 1;
        std::size_t cells = 1;
        for (const DenseAxis& axis : axes) {
            plan.sides.push_back({axis.name, size_of(axis.labels), false});
            cells *= plan.sides.back().size;
        }
        for (const std::string& axis : variable.axes) {
            const FixedDimension& fixed = reader_.shape().fixed.at(position(reader_.shape().fixed, axis).value());
            plan.sides.push_back({axis, fixed.size(), false});
            row *= fixed.size();
        }
        const std::size_t shrink = factor ? size_of(grid_.axes[1].labels) * size_of(grid_.axes[2].labels) : 1;
        hdf5::Handle dataset = hdf5::create_dataset(file_, plan);
        labelled::describe(dataset.id(), {}, variable);
        write_values(dataset.id(), variable, plan.sides.front().size,
                     arranged(reader_.values(variable.name), row, cells, shrink));
        hdf5::write_dimension_list(file_, dataset.id(), plan.sides);
        for (unsigned side = 0; side != plan.sides.size(); ++side)
            uses_[plan.sides[side].scale].push_back({variable.name, side});
        dataset.close();
    }

    /// The rows of runs, put into their cells; `shrink` cells become one.
    [[nodiscard]] Values arranged(const Values& by_run, std::size_t row, std::size_t cells, std::size_t shrink) const {
        return std::visit(
            [&](const auto& list) -> Values {
                std::remove_cvref_t<decltype(list)> dense(cells * row);
                for (std::size_t run = 0; run != grid_.cells.size(); ++run)
                    std::copy_n(list.begin() + static_cast<std::ptrdiff_t>(run * row), row,
                                dense.begin() + static_cast<std::ptrdiff_t>(grid_.cells[run] / shrink * row));
                return dense;
            },
            by_run);
    }

    hid_t file_;
    const Reader& reader_;
    const DenseGrid& grid_;
    std::map<std::string, std::vector<hdf5::ScaleUse>> uses_;
};

}  // namespace

void write_dense_view(FileSystem& files, const Path& path, const Reader& reader) {
    const DenseGrid grid = dense_grid(reader);
    NewFile fresh{files, path};
    hdf5::Hdf5File inside = hdf5::Hdf5File::create(fresh.file());
    DenseWriter{inside.id(), reader, grid}.write();
    inside.check();
    inside.close();
    seal(fresh.file());
    fresh.commit();
}

}  // namespace sim
