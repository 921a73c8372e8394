// HDF5's C interface with owners, every result checked, and its error stack walked into one sentence. Only sources of
// this room include it. All calls of one file come from one thread at a time.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/core/error.hpp"
#include "sim/core/trajectory.hpp"
#include "sim/record/file_system.hpp"

namespace sim::hdf5 {

/// Before any other call in a thread: no exit handler (on a disk that stays full it crashes the process at exit), no
/// printing of error stacks (a setting of each thread), no filters loaded from outside.
void ready();

/// The deepest entry of HDF5's error stack, as an error.
[[nodiscard]] Error failure(const char* call);

template <class Result>
Result checked(Result result, const char* call) {
    if (result < 0) throw failure(call);
    return result;
}

/// Owns one identifier. close() reports; the destructor, which is for unwinding, does not.
class Handle {
public:
    using Closer = herr_t (*)(hid_t);

    Handle() = default;
    Handle(hid_t id, Closer closer, const char* call) : id_{checked(id, call)}, closer_{closer} {}
    Handle(Handle&& other) noexcept : id_{std::exchange(other.id_, -1)}, closer_{other.closer_} {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(id_, other.id_);
        std::swap(closer_, other.closer_);
        return *this;
    }
    ~Handle() {
        if (id_ >= 0) closer_(id_);
    }
    [[nodiscard]] hid_t id() const { return id_; }
    void close() { checked(closer_(std::exchange(id_, -1)), "close"); }

private:
    hid_t id_ = -1;
    Closer closer_ = nullptr;
};

[[nodiscard]] Handle property_list(hid_t kind);
/// Extents and their limits; none for a scalar.
[[nodiscard]] Handle space(const std::vector<hsize_t>& extent, const std::vector<hsize_t>& limit);
/// UTF-8 of any length.
[[nodiscard]] Handle text_type();
/// In the file (little endian), and in memory.
[[nodiscard]] hid_t file_type(ValueType type);
[[nodiscard]] hid_t memory_type(ValueType type);

[[nodiscard]] Handle open_dataset(hid_t file, const std::string& name);
[[nodiscard]] std::vector<hsize_t> extent(hid_t dataset);

void write_attribute(hid_t object, const char* name, const std::string& text);
void write_attribute(hid_t object, const char* name, std::int64_t number);
/// Text of fixed length, as the specification of dimension scales wants it.
void write_fixed_text(hid_t object, const char* name, const std::string& text);
/// A list, or one number where count is none.
void write_numbers(hid_t object, const char* name, hid_t type_in_file, hid_t type_in_memory, const void* numbers,
                   std::optional<hsize_t> count);

/// Nothing when there is no such attribute.
[[nodiscard]] std::optional<std::string> read_text(hid_t object, const char* name);
using AttributeValue = std::variant<std::string, std::int64_t>;
/// All attributes of an object, by creation; those that are neither one text nor one integer are left out.
[[nodiscard]] std::vector<std::pair<std::string, AttributeValue>> read_attributes(hid_t object);
/// Names of all links of a file's root, by creation.
[[nodiscard]] std::vector<std::string> link_names(hid_t file);

}  // namespace sim::hdf5
