// What a scenario lets happen otherwise, made ready by its model: what-ifs with the day on which each begins, ways in
// which a change works that can be switched off, a hypothesis whose strength can be varied, other rules, and the
// hand-overs of the run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/text.hpp"

namespace sim {

/// What a statement rests on: data, an assumption, or the hypothesis under test.
enum class Basis : std::uint8_t { data, assumption, hypothesis };

struct PlannedWhatIf {
    std::string name{};
    bool protection = false;
    Text title{};
    Text cost{};
    Basis basis = Basis::assumption;
    Date from{};                            ///< first day on which something differs
    std::vector<std::string> settings{};    ///< "parameters.handover.file = 0.9": hold from that day on
    std::vector<std::string> happenings{};  ///< "exit secretaria_educacion": happen on that day
};

/// Settings that hold together, by name.
struct NamedSettings {
    std::string name{};
    Text title{};
    std::vector<std::string> settings{};
};

/// A hypothesis that is a number, and how strong it is tried.
struct VariedStrength {
    std::string setting{};  ///< "parameters.preservation.anchoring"; empty: none is varied
    Text title{};
    std::vector<double> values{};  ///< ascending
};

struct ExpectedHandover {
    std::string administration{};
    Date date{};
};

struct FutureSet {
    std::vector<PlannedWhatIf> what_ifs{};
    std::vector<NamedSettings> factors{};       ///< ways in which a change of government works, each switched off
    VariedStrength strength{};                  ///< in the change whose ways are looked at, and in the base
    std::vector<NamedSettings> variants{};      ///< of the rules, from the first day on
    std::vector<ExpectedHandover> handovers{};  ///< by date
    std::vector<std::string> no_handover{};     ///< settings under which nobody hands over any more
};

}  // namespace sim
