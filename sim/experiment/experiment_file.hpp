// The file of an experiment: which scenario, what varies in it and how, at which points, how often. Read with all its
// errors at once; what only the scenario can tell (whether paths exist and values fit) is checked by who has it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/experiment_settings.hpp"
#include "sim/scenario/document.hpp"

namespace sim {

/// What a factor of an experiment does to the scenario.
struct Factor {
    FactorLabel label{};
    FactorUnit unit = FactorUnit::none;
    std::vector<std::vector<std::string>> settings{};  ///< of a choice, by code

    /// Settings for `Document::set`, wildcards in them: at this value, or code of a choice.
    [[nodiscard]] std::vector<std::string> settings_at(double value) const;
};

struct ExperimentFile {
    Document document{};  ///< for the places of further errors
    ExperimentSettings settings{};
    std::vector<Factor> factors{};
    std::optional<std::vector<std::string>> keep{};  ///< nothing: all

    /// Of each point: with a precision target the most.
    [[nodiscard]] std::size_t replicates() const;
    /// Where that was written, or as near to it as the file goes.
    [[nodiscard]] Place place_of(const std::vector<std::string_view>& path) const { return document.place_of(path); }
    [[nodiscard]] Place place_of(const Factor& factor, std::string_view key) const {
        return document.place_of({"factor", factor.label.name, key});
    }
};

[[nodiscard]] ExperimentFile read_experiment_file(std::string_view text, Findings& findings);

/// The design with its factors; of a list the points are counted later.
[[nodiscard]] Design design_of(const ExperimentFile& file);

/// JSON Schema (draft 4) of such files, for editors.
[[nodiscard]] std::string experiment_json_schema();

}  // namespace sim
