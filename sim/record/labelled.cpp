#include "sim/record/labelled.hpp"

#include "sim/record/dataset.hpp"
#include "sim/record/layout.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/seal.hpp"

namespace sim::labelled {

using hdf5::Handle;

void write_text_if_any(hid_t dataset, const char* name, const std::string& text) {
    if (!text.empty()) hdf5::write_attribute(dataset, name, text);
}

void write_head(hid_t root, const char* file_type, const Provenance& provenance) {
    hdf5::write_attribute(root, "Conventions", layout::conventions);
    hdf5::write_attribute(root, "file_type", file_type);
    hdf5::write_attribute(root, "format_version", format_version);
    for (const Attribute& attribute : provenance)
        std::visit([&](const auto& value) { hdf5::write_attribute(root, attribute.name.c_str(), value); },
                   attribute.value);
}

void write_column(hid_t dataset, ValueType type, const std::vector<std::int64_t>& numbers) {
    const std::vector<std::byte> bytes = narrow({"label", "run", {}, type, "", ""}, numbers);
    hdf5::write_numbers(dataset, type, 0, numbers.size(), bytes.data());
}

namespace {
std::string role_of(const Variable& variable) { return variable.coordinate ? layout::coordinate : layout::measure; }
}  // namespace

void describe(hid_t dataset, const TrajectoryShape& shape, const Variable& variable) {
    hdf5::write_attribute(dataset, "role", role_of(variable));
    write_text_if_any(dataset, "long_name", variable.long_name);
    write_text_if_any(dataset, "units", variable.units);
    if (variable.type != ValueType::text && !tells_run(variable)) hdf5::write_fill_value(dataset, variable.type);
    if (!variable.flags.empty()) hdf5::write_flags(dataset, variable.type, variable.flags);
    if (!variable.coordinate && !tells_run(variable))
        write_text_if_any(dataset, "coordinates", layout::coordinates_of(shape, variable.rows));
}

/// The scale of a fixed dimension, with its labels.
void create_fixed_scale(hid_t file, const FixedDimension& dimension) {
    const auto* dates = std::get_if<std::vector<Date>>(&dimension.labels);
    const ValueType type = dates == nullptr ? ValueType::text : ValueType::int32;
    Handle scale =
        hdf5::create_dataset(file, {dimension.name, type, {{dimension.name, dimension.size(), false}}, false, false});
    hdf5::make_scale(scale.id(), dimension.name);
    hdf5::write_attribute(scale.id(), "role", layout::fixed_dimension);
    write_text_if_any(scale.id(), "long_name", dimension.long_name);
    if (dates == nullptr) {
        hdf5::write_texts(scale.id(), 0, dimension.size(), std::get<0>(dimension.labels).data());
    } else {
        const Date first = dates->empty() ? Date{} : dates->front();
        std::vector<std::int64_t> days;
        for (const Date date : *dates) days.push_back(date - first);
        hdf5::write_attribute(scale.id(), "units", layout::days_since + to_string(first));
        hdf5::write_attribute(scale.id(), "calendar", "proleptic_gregorian");
        write_column(scale.id(), type, days);
    }
    scale.close();
}

}  // namespace sim::labelled
