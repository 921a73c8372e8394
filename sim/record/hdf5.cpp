#include "sim/record/hdf5.hpp"

#include <array>

namespace sim::hdf5 {
namespace {

/// Called for each entry from the deepest on; the first description is the cause.
herr_t keep_first(unsigned, const H5E_error2_t* entry, void* sentence) {
    auto& text = *static_cast<std::string*>(sentence);
    if (text.empty() && entry->desc != nullptr) text = entry->desc;
    return 0;
}

/// Asks the library twice for a text: for its length, then for its letters.
template <class Call>
std::string asked_twice(Call call, const char* name) {
    std::string text(static_cast<std::size_t>(checked(call(nullptr, std::size_t{0}), name)), '\0');
    checked(call(text.data(), text.size() + 1), name);
    return text;
}

Handle create_attribute(hid_t object, const char* name, hid_t type, const Handle& shape) {
    return {H5Acreate2(object, name, type, shape.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose, "H5Acreate2"};
}

std::string read_text_of(hid_t attribute, hid_t type) {
    if (checked(H5Tis_variable_str(type), "H5Tis_variable_str") == 0) {
        std::string text(H5Tget_size(type), '\0');
        checked(H5Aread(attribute, type, text.data()), "H5Aread");
        return text.substr(0, text.find('\0'));
    }
    const Handle in_memory = text_type();
    char* letters = nullptr;
    checked(H5Aread(attribute, in_memory.id(), static_cast<void*>(&letters)), "H5Aread");
    std::string text = letters == nullptr ? std::string{} : std::string{letters};
    checked(H5free_memory(letters), "H5free_memory");
    return text;
}

std::optional<AttributeValue> read_value(hid_t attribute) {
    const Handle type{H5Aget_type(attribute), H5Tclose, "H5Aget_type"};
    const Handle shape{H5Aget_space(attribute), H5Sclose, "H5Aget_space"};
    if (H5Sget_simple_extent_type(shape.id()) != H5S_SCALAR) return std::nullopt;
    const H5T_class_t kind = H5Tget_class(type.id());
    if (kind == H5T_STRING) return read_text_of(attribute, type.id());
    if (kind != H5T_INTEGER) return std::nullopt;
    std::int64_t number = 0;
    checked(H5Aread(attribute, H5T_NATIVE_INT64, &number), "H5Aread");
    return number;
}

}  // namespace

void ready() {
    static const herr_t no_exit_handler = H5dont_atexit();
    static const herr_t no_plugins = H5PLset_loading_state(0);
    thread_local const herr_t quiet = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    checked(no_exit_handler, "H5dont_atexit");
    checked(no_plugins, "H5PLset_loading_state");
    checked(quiet, "H5Eset_auto2");
}

Error failure(const char* call) {
    std::string cause;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_first, &cause);
    H5Eclear2(H5E_DEFAULT);
    const std::string what = std::string{call} + ": " + (cause.empty() ? "?" : cause);
    return Error{{"HDF5 no pudo seguir (" + what + ")", "HDF5 could not go on (" + what + ")"}};
}

Handle property_list(hid_t kind) { return {H5Pcreate(kind), H5Pclose, "H5Pcreate"}; }

Handle space(const std::vector<hsize_t>& extent, const std::vector<hsize_t>& limit) {
    if (extent.empty()) return {H5Screate(H5S_SCALAR), H5Sclose, "H5Screate"};
    return {H5Screate_simple(static_cast<int>(extent.size()), extent.data(), limit.data()), H5Sclose,
            "H5Screate_simple"};
}

Handle text_type() {
    Handle type{H5Tcopy(H5T_C_S1), H5Tclose, "H5Tcopy"};
    checked(H5Tset_size(type.id(), H5T_VARIABLE), "H5Tset_size");
    checked(H5Tset_cset(type.id(), H5T_CSET_UTF8), "H5Tset_cset");
    return type;
}

hid_t file_type(ValueType type) {
    const std::array types{H5T_STD_I8LE, H5T_STD_I16LE, H5T_STD_I32LE, H5T_STD_I64LE, H5T_IEEE_F32LE, H5T_IEEE_F64LE};
    return types.at(static_cast<std::size_t>(type));
}

hid_t memory_type(ValueType type) {
    const std::array types{H5T_NATIVE_INT8,  H5T_NATIVE_INT16, H5T_NATIVE_INT32,
                           H5T_NATIVE_INT64, H5T_NATIVE_FLOAT, H5T_NATIVE_DOUBLE};
    return types.at(static_cast<std::size_t>(type));
}

Handle open_dataset(hid_t file, const std::string& name) {
    return {H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose, "H5Dopen2"};
}

std::vector<hsize_t> extent(hid_t dataset) {
    const Handle shape{H5Dget_space(dataset), H5Sclose, "H5Dget_space"};
    std::vector<hsize_t> extent(
        static_cast<std::size_t>(checked(H5Sget_simple_extent_ndims(shape.id()), "H5Sget_simple_extent_ndims")));
    checked(H5Sget_simple_extent_dims(shape.id(), extent.data(), nullptr), "H5Sget_simple_extent_dims");
    return extent;
}

void write_attribute(hid_t object, const char* name, const std::string& text) {
    const Handle type = text_type();
    Handle attribute = create_attribute(object, name, type.id(), space({}, {}));
    const char* letters = text.c_str();
    checked(H5Awrite(attribute.id(), type.id(), static_cast<const void*>(&letters)), "H5Awrite");
    attribute.close();
}

void write_attribute(hid_t object, const char* name, std::int64_t number) {
    write_numbers(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, &number, std::nullopt);
}

void write_fixed_text(hid_t object, const char* name, const std::string& text) {
    const Handle type{H5Tcopy(H5T_C_S1), H5Tclose, "H5Tcopy"};
    checked(H5Tset_size(type.id(), text.size() + 1), "H5Tset_size");
    Handle attribute = create_attribute(object, name, type.id(), space({}, {}));
    checked(H5Awrite(attribute.id(), type.id(), text.c_str()), "H5Awrite");
    attribute.close();
}

void write_numbers(hid_t object, const char* name, hid_t type_in_file, hid_t type_in_memory, const void* numbers,
                   std::optional<hsize_t> count) {
    const Handle shape = count ? space({*count}, {*count}) : space({}, {});
    Handle attribute = create_attribute(object, name, type_in_file, shape);
    checked(H5Awrite(attribute.id(), type_in_memory, numbers), "H5Awrite");
    attribute.close();
}

std::optional<std::string> read_text(hid_t object, const char* name) {
    if (checked(H5Aexists(object, name), "H5Aexists") == 0) return std::nullopt;
    const Handle attribute{H5Aopen(object, name, H5P_DEFAULT), H5Aclose, "H5Aopen"};
    const std::optional<AttributeValue> value = read_value(attribute.id());
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    return text == nullptr ? std::nullopt : std::optional{*text};
}

std::vector<std::pair<std::string, AttributeValue>> read_attributes(hid_t object) {
    H5O_info_t info{};
    checked(H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS), "H5Oget_info2");
    std::vector<std::pair<std::string, AttributeValue>> found;
    for (hsize_t i = 0; i != info.num_attrs; ++i) {
        const Handle attribute{
            H5Aopen_by_idx(object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
            "H5Aopen_by_idx"};
        const std::optional<AttributeValue> value = read_value(attribute.id());
        const auto name = [&](char* text, std::size_t size) { return H5Aget_name(attribute.id(), size, text); };
        if (value) found.emplace_back(asked_twice(name, "H5Aget_name"), *value);
    }
    return found;
}

std::vector<std::string> link_names(hid_t file) {
    H5G_info_t info{};
    checked(H5Gget_info(file, &info), "H5Gget_info");
    std::vector<std::string> names;
    for (hsize_t i = 0; i != info.nlinks; ++i) {
        names.push_back(asked_twice(
            [&](char* text, std::size_t size) {
                return H5Lget_name_by_idx(file, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, text, size, H5P_DEFAULT);
            },
            "H5Lget_name_by_idx"));
    }
    return names;
}

}  // namespace sim::hdf5
