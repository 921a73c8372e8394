// Where a file comes from, as attributes of its root in the order given: scenario text, overrides, versions, commit,
// compiler, flags, seed ... A function of inputs and binary only; a time or a host name here would make equal
// experiments unequal files.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace sim {

struct Attribute {
    std::string name;
    std::variant<std::string, std::int64_t> value;
    friend bool operator==(const Attribute&, const Attribute&) = default;
};

using Provenance = std::vector<Attribute>;

/// Coordinates of one entry of the dimension `run`.
struct RunLabel {
    std::int64_t point = 0;
    std::int64_t replicate = 0;
    std::string branch{};
    friend bool operator==(const RunLabel&, const RunLabel&) = default;
};

}  // namespace sim
