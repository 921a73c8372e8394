// Where a file comes from, as the program writes it into the file and reads it back: all that is needed to make any of
// its runs again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/text.hpp"
#include "sim/record/provenance.hpp"

namespace app {

struct Origin {
    std::string version;  ///< of the program
    std::string commit;
    std::string compiler;
    std::string flags;
    std::string build_type;
    std::string model;
    std::int64_t seed = 0;
    std::int64_t replicates = 0;
    std::string scenario_file;  ///< its bare name
    std::vector<std::string> overrides{};
    std::string scenario;  ///< the whole text
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// An origin with what this binary knows of itself.
[[nodiscard]] Origin origin_of_this_program();

[[nodiscard]] sim::Provenance provenance_of(const Origin& origin);
/// Throws sim::Error where the file comes from another program.
[[nodiscard]] Origin origin_of(const sim::Provenance& provenance);

/// What every page, table and picture that leaves the program says.
[[nodiscard]] const sim::Text& refusal();

}  // namespace app
