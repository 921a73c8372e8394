// The report: what a file answers, as a page in the order in which people ask. Everything on it comes from values
// computed before; here are only words, tables and pictures.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/answer/answer.hpp"
#include "analysis/answer/places.hpp"
#include "analysis/report/page.hpp"
#include "sim/core/text.hpp"

namespace analysis {

/// What a unit is called, and below which other it stands.
struct UnitLabel {
    std::string name{};
    sim::Text label{};
    std::string parent{};  ///< empty: none
};

/// How a scenario calls what the file knows by name only.
struct Labels {
    sim::Text territory{};
    std::map<std::string, sim::Text> administrations{};
    std::map<std::string, sim::Text> venues{};
    std::map<std::string, sim::Text> actors{};  ///< of a population by its common name
    std::map<std::string, sim::Text> problems{};
    std::vector<UnitLabel> units{};  ///< parents before children
};

/// A number that the scenario assumes to lie in a range.
struct AssumedRange {
    sim::Text what{};
    sim::Text range{};
    std::string path{};  ///< as a setting of the scenario
};

/// A line of the provenance: scenario, versions, seed.
struct OriginFact {
    sim::Text what{};
    std::string value{};
};

struct ReportInput {
    Answer answer{};
    Places places{};
    Labels labels{};
    std::vector<AssumedRange> assumed{};
    std::vector<OriginFact> origin{};
    std::string scenario{};  ///< its whole text
    std::string command{};   ///< that makes the file again
    sim::Text notice{};      ///< what every page that leaves the program says
};

[[nodiscard]] Page report(const ReportInput& input, sim::Language language);

/// Fewer actors or agendas than these are not shown: they could be recognised.
inline constexpr double small_cell = 3;

}  // namespace analysis
