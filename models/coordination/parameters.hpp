// Coefficients of the rules, by rule. Each is declared once: here with its default, in parameters.cpp with unit,
// limits, meaning and source. Every claim of the source document is a coefficient that can be zero.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/scenario/table.hpp"
#include "sim/scenario/values.hpp"

namespace models::coordination {

/// Row S20. The four humilities take the common value unless one is stated.
struct HumilityParameters {
    double common = 0.5;
    std::optional<double> weight{};
    std::optional<double> width{};
    std::optional<double> softening{};
    std::optional<double> yield{};
    double spread = 0.2;
    int patience_rounds = 6;
    double patience_months = 18;
};

/// Attention is counted in hours; every rule that uses some states how many.
struct AttentionParameters {
    double scale = 1;
    double weeks_kept = 4;
    double overhead = 0.02;
};

struct PhaseParameters {
    bool skip = false;
    sim::Days analysis{60};
    sim::Days nature{30};
    sim::Days management{30};
    double surprise = 0.35;
    int most_returns = 1;
    double communication = 0.1;
    double cooperation = 0.2;
    double coordination = 0.3;
    double integration = 0.4;
    double sharing = 0.2;
};

struct InformationParameters {
    bool gate = true;
    sim::Days agreement{120};
    sim::Days half_life{365};
    double aggregate = 0.6;
    double alliance = 0.2;
    double recovery = 0.3;
    double lapse = 0.1;
    bool schools_convene = true;
};

/// Row S3: what more members add, and what they cost. Both are claims, and do nothing at 0.
struct BreadthParameters {
    double returns = 0;
    double agreement = 0;
};

struct LeadParameters {
    double own = 0.5;
    double pull = 0.5;
    sim::Days vacancy{90};
};

enum class CommitteeChoice : std::uint8_t { drawn, knowledge, structural };

struct CommitteeParameters {
    CommitteeChoice kind = CommitteeChoice::drawn;
    double knowledge = 0.3;
    double learning = 0.05;
    double steer = 0.3;
    sim::Days stall{365};
    int large = 8;
};

struct HolderParameters {
    double position_noise = 0.1;
    double position_spread = 0.4;
    double frame_noise = 0.1;
};

struct SensingParameters {
    double rate = 0.3;
    double noise = 0.2;
    double mandate_bias = 0.5;
    double lived = 0.5;
    double bulletin = 0.1;
    int attention = 1;
};

struct ProblemParameters {
    double relapse = 0.15;
    double drift = 0.03;
    double spread = 0;
};

/// Row S18: users of policies are heard through the actors that voice them.
struct VoiceParameters {
    double sensing = 0.5;
    double weight = 0.3;
    double threshold = 0.02;
};

struct TieParameters {
    double acquaintances = 8;
    double up = 0.5;
    double first_trust = 0.35;
    double holder_share = 0.5;
    double gain = 0.08;
    double loss = 0.15;
    double kept = 0.05;
    double broken = 0.15;
    int most = 40;
};

struct DialogueParameters {
    double rate = 0.3;
    double least_width = 0.1;
    double political = 1;
    double resistance = 1;
    int attention = 3;
};

struct PairParameters {
    double rate = 0.15;
    double effect = 0.002;
    int attention = 8;
};

struct SpottingParameters {
    double interest = 0.25;
    int partners = 3;
    double trust = 0.3;
    double rate = 0.25;
    double least_record = 0;
    sim::Days rest{365};
    int attention = 20;
};

struct VenueParameters {
    double functionality = 1;
    double viability = 0.5;
    double leaning = 1;
    double scope = 0.5;
    double bias = 0.2;
    double noise = 0.15;
    double adel_first = 0.2;
    double sectoral = 0.3;
    double own_bias = 0.1;
    double learning = 0.3;
    double inherit = 0.2;
    double failing = 0.2;
    sim::Days idle{730};
    double threshold = 0.9;
    double new_functionality = 0.35;
    sim::Days new_rhythm{45};
    sim::Days founding{120};
    int attention = 40;
};

struct JoiningParameters {
    int purposes = 3;
    int invited = 14;
    sim::Days wait{90};
    double slope = 4;
    double interest = 1;
    double interdependence = 0.6;
    double trust = 0.8;
    double distance = 0.8;
    double load = 0.5;
    double visibility = 0.3;
    double elsewhere = 0.4;
    double free_riding = 0;
    double wins = 0.4;
    double record = 0.1;
    double threshold = 0.7;
    int attention = 4;
};

struct ConsultationParameters {
    double share = 0.75;
    double one_way = 0.4;
    double agree_width = 0.16;
    double quorum = 0.5;
    int attention = 4;
    int session_rounds = 3;
    sim::Days call{14};
    sim::Days reply{60};
    sim::Days deadline{540};
    sim::Days term{1461};
    double facilitation = 1;
    double leadership = 1;
    double brokering = 0.3;
    int facilitator_attention = 1;
    double heard = 0.01;
    int voice_after = 2;
    double voice = 1;
    int exit_after = 4;
};

/// How often each mechanism is taken where the scenario does not fix one.
struct MixParameters {
    double aggregation = 0.2;
    double one_way = 0.2;
    double two_way = 0.3;
    double committee = 0.3;
    double lead_unit = 0.2;
    double mixed = 0.2;
};

struct CommitmentParameters {
    double first = 0.45;
    double agreement = 0.3;
    double win = 0.2;
    double missed = 0.15;
    double meeting = 0.04;
    sim::Days half_life{900};
    double leave = 0.12;
};

struct ActingParameters {
    int actions = 4;
    int partners = 4;
    int steps = 4;
    sim::Days window{75};
    sim::Days due{720};
    double effect = 0.12;
    double chain = 0.25;
    double rework = 0.2;
    int means = 2;
    int attention = 10;
};

struct EvaluationParameters {
    sim::Days period{182};
    double enough = 0.2;
    double adapt = 0.3;
    double memory = 0.25;
    sim::Days silence{730};
    double visibility_gain = 0.15;
    double shared_owner = 0.5;
    sim::Days visibility_half_life{730};
};

struct HandoverParameters {
    double distance = 0.8;
    double replace = 0.35;
    double replace_new_party = 0.24;
    double replace_career = 0.1;
    double organisation_trust = 0.7;
    double file = 0.5;
    double staff = 0.4;
    double mandate = 0.5;
    double lame_duck = 0.5;
    sim::Days settling{60};
    double settling_speed = 0.5;
    sim::Days contract{211};
    double churn = 0.2;
    double unrenewed = 0.5;
    int file_attention = 6;
    double no_file = 0.2;
    double second_look = 0.3;
    double capture = 0.2;
    double capture_loss = 0.3;
    double registry = 0;
    int registry_attention = 4;
};

struct ReviewParameters {
    sim::Days window{151};
    double memory = 1;
    double commitment = 0.5;
    double interest = 1.2;
    double visibility = 0;
    double owned = 0;
    double distance = 1.5;
    double anchoring = 0.6;
    double funding = 0.3;
    double age = 0;
    double coalition_loss = 2;
    double coalition_gain = 0.2;
    double take_up = 0.5;
    double shrink = 0.25;
    double ignore = 0;
    double noise = 0.2;
    double rename = 0.5;
};

/// Steps by which an agenda comes to stand in law: a target in the plan, an ordinance, a multi-year commitment, a legal
/// form of its own.
struct LegalParameters {
    double attempt = 0.3;
    int attention = 20;
    sim::Days votes{180};
    double slope = 4;
    std::vector<double> levels{0.3, 0.6, 0.8, 1};
};

struct FundingParameters {
    double granted = 1;
};

/// Row S19: what members that no administration governs keep alive, and what they add by speaking for it.
struct PreservationParameters {
    double anchoring = 0;
    double carry_on = 0.5;
    sim::Days dormancy{1461};
    double reconvene = 0.1;
    double recruit = 0;
    double recruit_share = 0.5;
    int recruit_attention = 6;
};

struct TerritoryParameters {
    int agendas = 1;
    double purposes = 0.5;
};

struct RhythmParameters {
    bool equal = false;
    sim::Days period{91};
};

/// Scales and thresholds by which the world is read; they change no event.
enum class EventsKept : std::uint8_t { all, agendas, hand_overs };

struct ObservationParameters {
    EventsKept events = EventsKept::all;
    double represented = 0.3;
    double perception_scale = 0.5;
    std::vector<double> frame{0.25, 0.5, 0.75};
    std::vector<double> actors{2, 3, 5};
    std::vector<double> density{1, 3, 6};
    std::vector<double> range{1, 2, 3};
    std::vector<double> coherence{0.4, 0.6, 0.8};
    std::vector<double> deployment{2, 3, 5};
    std::vector<double> consistency{0.25, 0.5, 0.75};
};

struct Parameters {
    HumilityParameters humility{};
    AttentionParameters attention{};
    HolderParameters holders{};
    SensingParameters sensing{};
    ProblemParameters problems{};
    VoiceParameters voice{};
    TieParameters ties{};
    DialogueParameters dialogue{};
    PairParameters pairs{};
    SpottingParameters spotting{};
    VenueParameters venues{};
    JoiningParameters joining{};
    ConsultationParameters consultation{};
    MixParameters mix{};
    PhaseParameters phases{};
    InformationParameters information{};
    BreadthParameters breadth{};
    LeadParameters lead{};
    CommitteeParameters committee{};
    CommitmentParameters commitment{};
    ActingParameters acting{};
    EvaluationParameters evaluation{};
    HandoverParameters handover{};
    ReviewParameters review{};
    LegalParameters legal{};
    FundingParameters funding{};
    PreservationParameters preservation{};
    TerritoryParameters territory{};
    RhythmParameters rhythms{};
    ObservationParameters observation{};
};

[[nodiscard]] const sim::Table<Parameters>& parameter_table();

}  // namespace models::coordination
