// What a scenario of the coordination model says: the run, the territory's problems, sectors and units, who governs,
// who acts, where they meet. Declared once: members and defaults here, limits and meanings in settings.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/coordination/parameters.hpp"
#include "models/coordination/types.hpp"
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
    sim::Reference parent{};
};

enum class Party : std::uint8_t { drawn, same, changed };

struct TermSettings {
    std::string name{};
    sim::Date begin{};
    std::optional<sim::Date> end{};  ///< the next term's begin where not stated
    Party party = Party::drawn;
    std::optional<double> distance{};  ///< of this change of party
};

struct AdministrationSettings {
    std::string name{};
    sim::Text label{};
    sim::Reference unit{};
    std::vector<double> position{};  ///< the centre where not stated
    double same_party = 0.25;
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
    bool convenes = false;
    bool leads = false;
    double power = 1;
    double reach = 1;
    double information = 0.5;
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

enum class MechanismChoice : std::uint8_t { drawn, aggregation, one_way, two_way, committee, lead_unit, mixed };

struct Settings {
    sim::RunSettings run{};
    TerritorySettings territory;
    MechanismChoice mechanism = MechanismChoice::drawn;
    Parameters parameters;
    std::vector<ProblemSettings> problems{};
    std::vector<SectorSettings> sectors{};
    std::vector<UnitSettings> units{};
    std::vector<AdministrationSettings> administrations{};
    std::vector<ActorSettings> actors{};
    std::vector<VenueSettings> venues{};
    std::vector<InformationSettings> information{};
    std::vector<sim::DateInterval> freeze{};
};

[[nodiscard]] const sim::Table<Settings>& settings_table();

}  // namespace models::coordination
