// What a scenario of the coordination model says: the run, the territory's problems, sectors and units, who governs,
// who acts, where they meet. Declared once: members and defaults here, limits and meanings in settings.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/coordination/parameters.hpp"
#include "models/coordination/types.hpp"
#include "sim/scenario/future_set.hpp"
#include "sim/scenario/run_settings.hpp"

namespace models::coordination {

struct SectorSettings {
    std::string name{};
    sim::Text label{};
};

struct ProblemSettings {
    std::string name{};
    sim::Text label{};
    double level = 0.5;
    std::optional<double> baseline{};  ///< where the level drifts back to; the level itself where not stated
};

struct UnitSettings {
    std::string name{};
    sim::Text label{};
    Level level = Level::municipality;
    int count = 1;
    sim::Reference parent{};
    bool territory = false;  ///< each unit of the group forms a territory of its own, or not
};

enum class Party : std::uint8_t { drawn, same, changed };

struct TermSettings {
    std::string name{};
    sim::Date begin{};
    std::optional<sim::Date> end{};  ///< the next term's begin where not stated
    Party party = Party::drawn;
    std::optional<double> distance{};     ///< of this change of party
    std::optional<sim::Date> election{};  ///< 64 days before the term begins where not stated
    std::optional<double> seats{};        ///< share of seats of the government's coalition
    bool held = true;                     ///< the hand-over takes place; only a what-if says no

    [[nodiscard]] sim::Date election_day() const;
};

struct AdministrationSettings {
    std::string name{};
    sim::Text label{};
    sim::Reference unit{};
    std::vector<double> position{};  ///< the centre where not stated
    double same_party = 0.25;
    std::optional<sim::Days> plan_window{};  ///< review.window where not stated
    std::vector<TermSettings> terms{};
};

struct ActorSettings {
    std::string name{};
    sim::Text label{};
    ActorKind kind = ActorKind::organisation;
    Formality formality = Formality::formal;
    int count = 1;
    double weight = 1;
    std::vector<sim::Reference> units{};
    sim::Reference sector{};
    sim::Reference administration{};
    Office office = Office::own;
    std::optional<sim::Days> tenure{};
    double exposed = 0;
    std::optional<double> contracts{};  ///< share of its work that contractors do; `exposed` where not stated
    bool convenes = false;
    bool leads = false;
    double power = 1;
    double reach = 1;
    double information = 0.5;
    double resistance = 0;
    double leadership = 0;
    sim::Rhythm rhythm{};
    sim::Profile mandate{};
    sim::Profile will{};
    Components contributes{};
    Components needs{};
    double attention = 10;
    int means = 20;
    int budget_month = 1;
    std::vector<double> position{};  ///< empty: drawn around its government's, or at random
};

struct VenueSettings {
    std::string name{};
    sim::Text label{};
    VenueKind kind = VenueKind::council;
    sim::Reference unit{};
    sim::Reference host{};
    sim::Rhythm rhythm{};
    double functionality = 0.5;
    double viability = 0.5;
    std::vector<double> leaning{};  ///< none where not stated
    std::vector<sim::Reference> scope{};
    std::vector<sim::Reference> serves{};
    std::vector<sim::Reference> members{};
    sim::Profile calls{};
    double facilitation = 0;
    double share = 1;  ///< of the units of the group `unit` in which there is one
    bool own_legal_form = false;
};

/// Users of policies, subjects of rights (row S18).
struct UserGroupSettings {
    std::string name{};
    sim::Text label{};
    double size = 1;
    sim::Profile priorities{};
    std::vector<sim::Reference> voiced_by{};  ///< nobody voices them where empty
};

/// Money for actions: a yearly appropriation of an administration, or a donor's project with dates of its own.
struct FundSettings {
    std::string name{};
    sim::Text label{};
    FundKind kind = FundKind::donor;
    sim::Reference administration{};  ///< whose appropriation
    int means = 100;                  ///< a year for an appropriation, in all for a donor
    std::optional<sim::Date> from{};
    std::optional<sim::Date> until{};
    std::vector<sim::Reference> problems{};  ///< all where empty
    std::vector<sim::Reference> sectors{};   ///< all where empty
    double share = 0.25;                     ///< of `means`, for one agenda at most
};

/// How far data are told apart. A person's are refused.
enum class DataLevel : std::uint8_t { aggregate, person };

struct InformationSettings {
    std::string name{};
    sim::Text label{};
    sim::Reference holder{};
    DataLevel level = DataLevel::aggregate;
    double coverage = 0.8;
    double quality = 0.8;
    sim::Rhythm rhythm{};
    sim::Days delay{0};
    sim::Profile covers{};
    std::vector<sim::Reference> readers{};
    std::vector<sim::Reference> purposes{};
};

struct TerritorySettings {
    sim::Text label{};
    int momento = 2;
    std::vector<std::string> macro_activities{};
};

/// Something that may go otherwise from a day on (what_if.hpp).
struct WhatIfSettings {
    std::string name{};
    sim::Text title{};
    bool protection = false;
    sim::Basis basis = sim::Basis::assumption;
    sim::Text cost{};
    std::string at{};  ///< "2027-10-31", "election 2028", "hand-over alcaldia 2028"
    sim::Days before{0};
    std::vector<std::string> set{};
    std::vector<sim::Reference> exits{};
    std::vector<sim::Reference> captures{};
    std::vector<sim::Reference> funds_end{};
};

enum class MechanismChoice : std::uint8_t { drawn, aggregation, one_way, two_way, committee, lead_unit, mixed };

struct Settings {
    sim::RunSettings run{};
    TerritorySettings territory;
    double scale = 1;  ///< of the counts of units and actors
    MechanismChoice mechanism = MechanismChoice::drawn;
    Parameters parameters;
    std::vector<ProblemSettings> problems{};
    std::vector<SectorSettings> sectors{};
    std::vector<UnitSettings> units{};
    std::vector<AdministrationSettings> administrations{};
    std::vector<ActorSettings> actors{};
    std::vector<VenueSettings> venues{};
    std::vector<UserGroupSettings> user_groups{};
    std::vector<FundSettings> funds{};
    std::vector<InformationSettings> information{};
    std::vector<WhatIfSettings> what_ifs{};
    std::vector<sim::DateInterval> freeze{};
    std::vector<sim::DateInterval> freeze_contracts{};

    /// How many a group of that count has at this scale: what is single stays single.
    [[nodiscard]] int scaled(int count) const;
};

[[nodiscard]] const sim::Table<Settings>& settings_table();

}  // namespace models::coordination
