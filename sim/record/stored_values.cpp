#include "sim/record/stored_values.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "sim/record/dataset.hpp"
#include "sim/record/narrow.hpp"

namespace sim::hdf5 {

void unexpected(const std::string& name) {
    throw Error{{"el archivo contiene '" + name + "' de una forma que este programa no escribe",
                 "the file holds '" + name + "' in a form that this program does not write"}};
}

ValueType type_of(hid_t dataset, const std::string& name) {
    const Handle type{H5Dget_type(dataset), H5Tclose, "H5Dget_type"};
    if (H5Tis_variable_str(type.id()) > 0) return ValueType::text;
    for (const ValueType known : {ValueType::int8, ValueType::int16, ValueType::int32, ValueType::int64,
                                  ValueType::float32, ValueType::float64})
        if (H5Tequal(type.id(), file_type(known)) > 0) return known;
    unexpected(name);
}

std::vector<std::byte> read_bytes(hid_t dataset, ValueType type, std::size_t first, std::size_t count) {
    std::size_t cells = count;
    const std::vector<hsize_t> sides = extent(dataset);
    for (const hsize_t side : std::span{sides}.subspan(1)) cells *= side;
    std::vector<std::byte> bytes(cells * number_size(type));
    read_numbers(dataset, type, first, count, bytes.data());
    return bytes;
}

Values read_values(hid_t dataset, ValueType type, std::size_t first, std::size_t count) {
    if (type == ValueType::text) return read_texts(dataset, first, count);
    return widen(type, read_bytes(dataset, type, first, count));
}

Values read_list(hid_t file, const std::string& name) {
    const Handle dataset = open_dataset(file, name);
    const std::vector<hsize_t> sides = extent(dataset.id());
    if (sides.size() != 1) unexpected(name);
    return read_values(dataset.id(), type_of(dataset.id(), name), 0, static_cast<std::size_t>(sides.front()));
}

std::vector<std::size_t> first_rows_of(hid_t file, const std::string& dimension, std::size_t runs) {
    std::vector<std::size_t> starts(runs + 1);
    std::iota(starts.begin(), starts.end(), std::size_t{0});
    if (dimension == "run") return starts;
    const std::string name = dimension + "_run";
    const auto tells = read_list_of<std::int64_t>(file, name);
    if (!std::ranges::is_sorted(tells)) unexpected(name);
    for (std::size_t& start : starts)
        start =
            static_cast<std::size_t>(std::ranges::lower_bound(tells, static_cast<std::int64_t>(start)) - tells.begin());
    return starts;
}

}  // namespace sim::hdf5
