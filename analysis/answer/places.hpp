// Where actors met and which units took part, over the dates of observation: means per run of each branch.
#pragma once

#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

/// Indexed by venue, population or unit, then by date.
using ByDate = std::vector<std::vector<double>>;

struct BranchPlaces {
    std::string branch{};
    ByDate sessions{};     ///< held since the date before
    ByDate attendances{};  ///< of sessions, by a population since the date before
    ByDate engaged{};      ///< actors of the unit and below it in an agreed living agenda
    ByDate carried{};      ///< likewise: in one that was agreed before the last hand-over
};

struct Places {
    std::vector<sim::Date> dates{};
    std::vector<std::string> venues{};
    std::vector<std::string> populations{};  ///< entries of [[actors]]
    std::vector<std::string> units{};
    std::vector<BranchPlaces> branches{};  ///< in the order of their first runs

    [[nodiscard]] const BranchPlaces* branch(const std::string& name) const;
};

/// What a file does not have is left empty.
[[nodiscard]] Places places_of(const sim::Reader& file);

}  // namespace analysis
