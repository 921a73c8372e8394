// Small values of the coordination model: profiles over problems, political positions, what actors bring.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/core/time.hpp"

namespace models::coordination {

inline constexpr std::size_t max_problems = 16;
inline constexpr std::size_t component_count = 5;
inline constexpr std::uint32_t nobody = UINT32_MAX;

/// The tick is one minute.
inline constexpr std::int64_t ticks_per_day = std::int64_t{24} * 60;
/// No letter is quicker: the engine's lookahead.
inline constexpr sim::Duration one_day{ticks_per_day};
inline constexpr double days_per_year = 365.25;
inline constexpr double days_per_month = days_per_year / 12;

[[nodiscard]] constexpr sim::Duration days(double n) {
    return {static_cast<std::int64_t>(n * static_cast<double>(ticks_per_day))};
}
[[nodiscard]] constexpr double in_days(sim::Duration d) {
    return static_cast<double>(d.ticks) / static_cast<double>(ticks_per_day);
}

/// A value in [0, 1] for each problem: frames, purposes, interests, levels. Entries beyond the scenario's problems are
/// 0.
using Profile = std::array<double, max_problems>;

/// The same as it travels in a letter, in steps of 1/65535.
struct Shares {
    std::array<std::uint16_t, max_problems> steps{};
};
[[nodiscard]] Shares packed(const Profile& profile);
[[nodiscard]] Profile unpacked(const Shares& shares);

/// A political position in [-1, 1]^2. Axes have no name: only distances matter.
struct Position {
    double x = 0;
    double y = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

/// As a scenario states it: two numbers, or nothing for the centre.
[[nodiscard]] Position position_of(const std::vector<double>& stated);

/// The five things that actors bring to an agenda (row S2), each in [0, 1].
struct Components {
    double knowledge = 0;
    double experience = 0;
    double strategies = 0;
    double methodologies = 0;
    double resources = 0;

    [[nodiscard]] std::array<double, component_count> values() const {
        return {knowledge, experience, strategies, methodologies, resources};
    }
};
/// A bit for each component that is strong enough to count (0.5 or more).
[[nodiscard]] std::uint8_t strong(const Components& components);

/// What an actor is. Government is told by `administration`, formality by `formal`: a kind is only a label.
enum class ActorKind : std::uint8_t {
    government,
    secretariat,
    ministry,
    school,
    university,
    training,
    welfare,
    chamber,
    fund,
    firm,
    organisation,
    cooperation,
    think_tank,
    movement
};
enum class Formality : std::uint8_t { formal, informal };

/// How a holder came to the post, and so who replaces it: a head goes with each government, an appointed one may stay.
enum class Office : std::uint8_t { head, appointed, career, own };

enum class Level : std::uint8_t { nation, department, municipality, commune, institution, office };

enum class VenueKind : std::uint8_t {
    adel,
    sector_table,
    chamber,
    welfare_table,
    call,
    public_table,
    council,
    alliance,
    school,
    made
};

enum class Mechanism : std::uint8_t { aggregation, one_way, two_way, committee, lead_unit };

/// What a committee is for (row S14): efficiency, knowledge and communication; or parallel and structural, steering
/// others.
enum class CommitteeKind : std::uint8_t { none, knowledge, structural };

/// The life of an agenda (row S8). What is dormant or ended does not live.
enum class Phase : std::uint8_t {
    inviting,
    formulating,
    analysing,
    determining,  ///< the nature of the collaboration
    managing,     ///< defining the management model
    signing,
    acting,
    dormant,
    ended
};

/// How close the members work, found before they sign.
enum class Nature : std::uint8_t { undetermined, communication, cooperation, coordination, integration };

/// What the gate of an information asset answers (row S17).
enum class Gate : std::uint8_t { unasked, shared, aggregate, delayed, refused };

/// Why an agenda ended. Lapsed: it lay dormant and nobody called it together again in time.
enum class Ending : std::uint8_t { none, success, not_agreed, dissolved, faded, closed, sunset, lapsed };

/// Waiting: agreed, but another comes first.
enum class ActionStatus : std::uint8_t { open, finished, abandoned, cut, waiting, never_started };

/// What a hand-over did to an agenda, worst last; then what may become of a closed one: it lies dormant, or is
/// succeeded by itself, called together again by members that no administration governs.
enum class Verdict : std::uint8_t { taken_up, renamed, shrunk, ignored, closed, dormant, succeeded };

/// The term of the review that weighed most.
enum class Cause : std::uint8_t {
    none,
    memory,
    commitment,
    interest,
    visibility,
    distance,
    chance,
    anchoring,
    funding,
    age,
    advocacy,
    coalition
};

/// Whose an agenda's visibility is (row S4): nobody's yet, everybody's, a government's, or its predecessor's.
enum class OwnerKind : std::uint8_t { none, shared, government, predecessor };
struct Owner {
    OwnerKind kind = OwnerKind::none;
    std::uint32_t administration = nobody;
};

/// How firmly an agenda stands in law, each step firmer than the one before.
enum class Anchor : std::uint8_t { none, plan_target, ordinance, multi_year, own_legal_form };

enum class FundKind : std::uint8_t { appropriation, donor };

enum class TerritoryStatus : std::uint8_t { forming, formed, sustained, lapsed };

}  // namespace models::coordination
