// What a model's source document says, row by row, and where the model has it: mechanism, files, switches, outputs,
// tests, and the effect that was expected before the runs. Printed by `describe coverage`, put to work by `ablate`.
#pragma once

#include <string>
#include <vector>

#include "sim/core/text.hpp"

namespace sim {

/// The sign of (with the row - without it) of an outcome, written down before the run: +1, -1, or 0 for no effect.
struct Expectation {
    std::string outcome{};  ///< name of a measure
    int sign = 0;
};

/// One way of taking a row out of the model. Settings may use the wildcards of wildcards.hpp.
struct Switch {
    Text label{};
    std::vector<std::string> settings{};  ///< without the row
    std::vector<Expectation> expectations{};
    std::vector<std::string>
        on{};  ///< with it, where the scenario as it stands leaves it out: claims are neutral at first
};

struct CoverageRow {
    std::string id{};
    Text says{};
    Text mechanism{};
    std::vector<std::string> files{};  ///< in the model's folder
    std::vector<Switch> switches{};
    std::vector<std::string> outputs{};  ///< variables
    std::vector<std::string> tests{};    ///< "Suite.Name"
};

}  // namespace sim
