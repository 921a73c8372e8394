// What an experiment's file can say, as plain structs, and the parameters declared once: reading, errors, editor
// schema.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/record/design.hpp"
#include "sim/scenario/table.hpp"

namespace sim {

/// Unit of time in which a factor that is a length of time is stated.
enum class FactorUnit : std::uint8_t { none, days, months, years };

struct FactorSettings {
    std::string name{};
    Text title{};
    std::string path{};
    std::vector<std::string> paths{};
    std::vector<double> range{};
    bool whole = false;
    FactorUnit unit = FactorUnit::none;
    std::vector<std::string> choices{};  ///< their names
};

struct DesignSettings {
    DesignKind kind = DesignKind::grid;
    std::optional<std::uint32_t> size{};
    std::optional<std::uint32_t> levels{};  ///< of Morris
    std::string file{};                     ///< of a list
};

/// Repeats until chance leaves little enough.
struct PrecisionSettings {
    std::optional<std::string> variable{};
    std::optional<double> half_width{};
    std::optional<std::uint32_t> first{};
    std::optional<std::uint32_t> most{};

    [[nodiscard]] bool given() const { return variable || half_width || first || most; }
};

struct ExperimentSettings {
    Text title{};
    std::string scenario{};
    std::vector<std::string> set{};
    std::uint64_t seed = 1;
    std::optional<std::uint32_t> replicates{};
    PrecisionSettings precision{};
    std::vector<std::string> what_ifs{};
    std::vector<std::string> keep{};
    DesignSettings design{};
    std::vector<FactorSettings> factors{};
};

[[nodiscard]] const Table<ExperimentSettings>& experiment_table();

/// Trajectories that Morris takes where the file is silent: levels.
inline constexpr std::uint32_t usual_levels = 4;
inline constexpr std::uint32_t usual_first = 10;
inline constexpr std::uint32_t usual_most = 1000;
inline constexpr double most_runs = 1e6;

}  // namespace sim
