// Which futures a file compares: the branches of its runs, what each of them changes and from when, and what its points
// are. One attribute of the file holds it all; a file of plain runs has one branch, the scenario as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/text.hpp"
#include "sim/record/provenance.hpp"

namespace sim {

enum class BranchKind : std::uint8_t {
    base,         ///< the scenario as it is
    change,       ///< something else happens
    protection,   ///< somebody does something against it
    crossed,      ///< a change and protections together
    factor_off,   ///< a branch once more, with one way in which it works switched off
    no_handover,  ///< nobody hands over any more
    strength,     ///< a branch once more, with a hypothesis as strong as it says
};

/// Only shows how another branch works: it is no future that anybody asks about, and no list of futures has it.
[[nodiscard]] constexpr bool explains_another(BranchKind kind) {
    return kind == BranchKind::factor_off || kind == BranchKind::strength;
}

struct Branch {
    std::string name{};  ///< as in RunLabel; empty: the base
    BranchKind kind = BranchKind::base;
    Text title{};
    std::vector<std::string> parts{};  ///< the what-ifs that it joins, by name, in the order of their dates
    Date from{};                       ///< until then it is the base
    std::string against{};             ///< the branch that it is compared with
    std::vector<std::string> off{};    ///< factors that are switched off
    std::optional<double> strength{};  ///< of the hypothesis whose strength is varied; none: as in the scenario
    friend bool operator==(const Branch&, const Branch&) = default;
};

/// A what-if as the scenario states it.
struct WhatIf {
    std::string name{};
    bool protection = false;
    Text title{};
    Text cost{};          ///< of a protection, in words
    std::string basis{};  ///< "data", "assumption" or "hypothesis"
    Date from{};
    std::vector<std::string> changes{};  ///< "parameters.handover.file = 0.9", "exit secretaria_educacion"
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// A way in which a change works, or another rule: by name, with its title.
struct NamedText {
    std::string name{};
    Text title{};
    friend bool operator==(const NamedText&, const NamedText&) = default;
};

/// What the runs of one point have in common.
struct PointLabel {
    std::int64_t point = 0;
    bool drawn = false;     ///< assumed ranges are drawn; else their middle
    std::string variant{};  ///< of the rules; empty: the model as it is
    friend bool operator==(const PointLabel&, const PointLabel&) = default;
};

/// What is asked of every branch: how agendas fare a year after a hand-over.
struct FutureQuestion {
    std::string administration{};  ///< that hands over; empty: none does
    Date handover{};               ///< the first one behind all forks
    Date cohort{};                 ///< agendas agreed and alive on that day are followed: before the first fork
    friend bool operator==(const FutureQuestion&, const FutureQuestion&) = default;
};

struct Futures {
    std::vector<Branch> branches{};  ///< the base first
    std::vector<WhatIf> what_ifs{};
    std::vector<NamedText> factors{};
    std::vector<NamedText> variants{};
    std::vector<PointLabel> points{};
    FutureQuestion question{};
    std::int64_t days_run = 0;    ///< simulated, with common beginnings run once
    std::int64_t days_apart = 0;  ///< that it would have taken to run each branch by itself
    friend bool operator==(const Futures&, const Futures&) = default;
};

/// Name of the attribute.
inline constexpr const char* futures_attribute = "futures";

/// As JSON, for the attribute.
[[nodiscard]] std::string to_text(const Futures& futures);
/// Of a file; one branch and no question where the attribute is not there. Throws Error where it cannot be read.
[[nodiscard]] Futures futures_of(const Provenance& provenance);

}  // namespace sim
