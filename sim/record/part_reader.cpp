#include "sim/record/part_reader.hpp"

#include <stdexcept>
#include <utility>

#include "sim/record/dataset.hpp"
#include "sim/record/seal.hpp"
#include "sim/record/stored_values.hpp"

namespace sim {

PartReader::PartReader(std::vector<std::byte> image, const std::string& name, const TrajectoryShape& shape)
    : shape_{shape},
      growing_{growing_dimensions(shape)},
      image_{std::move(image)},
      sum_{verify_seal(image_, name)},
      file_{hdf5::Hdf5File::open(image_)} {
    const auto runs = static_cast<std::size_t>(hdf5::extent(hdf5::open_dataset(file_.id(), "run").id()).at(0));
    for (const GrowingDimension& dimension : growing_)
        first_rows_.push_back(hdf5::first_rows_of(file_.id(), dimension.name, runs));
}

hdf5::Handle PartReader::dataset(const Variable& variable) const {
    std::vector<hsize_t> expected{first_rows_[position(growing_, variable.rows).value()].back()};
    for (const std::string& axis : variable.axes)
        expected.push_back(shape_.fixed[position(shape_.fixed, axis).value()].size());
    hdf5::Handle found = hdf5::open_dataset(file_.id(), variable.name);
    if (hdf5::extent(found.id()) != expected || hdf5::type_of(found.id(), variable.name) != variable.type)
        hdf5::unexpected(variable.name);
    return found;
}

RunRows PartReader::rows() const {
    RunRows all{.first_rows = first_rows_};
    for (const Variable& variable : shape_.variables) {
        if (tells_run(variable)) {
            all.cells.emplace_back();
            continue;
        }
        const hdf5::Handle stored = dataset(variable);
        const std::size_t count = first_rows_[position(growing_, variable.rows).value()].back();
        if (variable.type == ValueType::text)
            all.cells.emplace_back(hdf5::read_texts(stored.id(), 0, count));
        else
            all.cells.emplace_back(hdf5::read_bytes(stored.id(), variable.type, 0, count));
    }
    return all;
}

Values PartReader::values(const std::string& variable) const {
    const auto found = position(shape_.variables, variable);
    if (!found) throw std::out_of_range("the part has no variable " + variable);
    const Variable& declared = shape_.variables[*found];
    return hdf5::read_values(dataset(declared).id(), declared.type, 0,
                             first_rows_[position(growing_, declared.rows).value()].back());
}

}  // namespace sim
