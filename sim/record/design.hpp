// Which points of a space of factors a file holds: the factors, and the design that chose the points. One attribute of
// the file holds it all; the values of the factors are variables along `run`, one for each factor. A file of plain runs
// has no design.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/text.hpp"
#include "sim/record/provenance.hpp"

namespace sim {

enum class DesignKind : std::uint8_t {
    grid,             ///< every combination of levels, the last factor fastest
    one_at_a_time,    ///< the middle of all factors, then each factor alone through its levels
    latin_hypercube,  ///< McKay, Beckman and Conover 1979
    sobol,            ///< a sequence of low discrepancy, scrambled by the seed
    morris,           ///< trajectories of k + 1 points that differ in one factor each (Morris 1991)
    saltelli,         ///< per base point A, then A with each factor of B, then B: k + 2 points (Saltelli 2010)
    list,             ///< as somebody listed them
};

enum class FactorKind : std::uint8_t { continuous, whole, choice };

struct FactorLabel {
    std::string name{};  ///< of its variable in the file
    Text title{};
    FactorKind kind = FactorKind::continuous;
    double low = 0;  ///< of a choice: 0 ..
    double high = 1;
    std::vector<std::string> paths{};    ///< settings of the scenario that it changes
    std::vector<std::string> choices{};  ///< of a choice: their names, in the order of their codes
    friend bool operator==(const FactorLabel&, const FactorLabel&) = default;
};

/// A value on the way from the factor's low end (0) to its high end (1); a code among choices likewise.
[[nodiscard]] double unit_of(const FactorLabel& factor, double value);

struct Design {
    DesignKind kind = DesignKind::list;
    std::size_t size =
        0;  ///< levels of a grid or of one at a time, trajectories (Morris), base points (Saltelli), points
    std::size_t levels = 0;  ///< of Morris
    std::uint64_t seed = 0;
    std::size_t points = 0;
    std::vector<FactorLabel> factors{};
    friend bool operator==(const Design&, const Design&) = default;
};

/// Name of the attribute.
inline constexpr const char* design_attribute = "design";

/// As JSON, for the attribute.
[[nodiscard]] std::string to_text(const Design& design);
/// Of a file; nothing where the attribute is not there. Throws Error where it cannot be read.
[[nodiscard]] std::optional<Design> design_of(const Provenance& provenance);

}  // namespace sim
