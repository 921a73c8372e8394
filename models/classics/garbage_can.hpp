// The garbage can (Cohen, March & Olsen 1972, ASQ 17(1):1-25). Problems look for choices in which to be solved,
// decision makers for choices in which to work; both attach, period after period, to whatever choice they may reach
// that seems nearest to a decision. A choice is made as soon as the energy spent on it covers its problems; so
// decisions are made with problems, before problems find them (oversight) or after problems have left them (flight).
// Nothing is drawn. Energies are whole hundredths: the model is full of ties, and a rounding error would decide them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

/// Who reaches which choice: everybody all; only choices no more important than oneself; only one's own.
enum class Segmentation : std::uint8_t { open, hierarchical, specialised };
/// Energy of the decision makers, from the most to the least important: rising, equal, falling.
enum class EnergyDistribution : std::uint8_t { rising, equal, falling };

struct GarbageCanSetting {
    std::int32_t load = 1;  ///< 1 light, 2 moderate, 3 heavy: a problem needs 1.1 times this
    Segmentation access = Segmentation::open;
    Segmentation decision = Segmentation::open;
    EnergyDistribution energy = EnergyDistribution::equal;
    std::uint8_t choice_order = 0;   ///< which of the two published orders of entry
    std::uint8_t problem_order = 0;  ///< likewise

    friend bool operator==(const GarbageCanSetting&, const GarbageCanSetting&) = default;
};

/// The 324 published runs: 3 loads x 3 accesses x 3 decision structures x 3 distributions x 2 x 2 orders.
[[nodiscard]] std::vector<GarbageCanSetting> published_settings();

struct GarbageCanParameters {
    std::vector<GarbageCanSetting> organisations = published_settings();
};

class GarbageCan {
public:
    static constexpr std::uint8_t choices = 10;
    static constexpr std::uint8_t problems = 20;
    static constexpr std::uint8_t makers = 10;
    static constexpr std::int32_t periods = 20;
    static constexpr std::uint8_t nowhere = choices;  ///< attachment of those who are on no choice

    enum class Stage : std::uint8_t { absent, active, closed };  ///< closed: a choice made, a problem solved

    struct Choice {
        Stage stage = Stage::absent;
        std::int32_t required = 110;  ///< by the problems attached; 1.1 until the first count
        std::int32_t spent = 0;       ///< by all decision makers who ever worked on it
        std::int32_t solved = 0;      ///< problems attached when it was made
        bool visited = false;         ///< a problem has been attached to it
    };
    struct Problem {
        Stage stage = Stage::absent;
        std::uint8_t choice = nowhere;
    };
    /// Stocks are counted at the end of each period, after choices have been made.
    struct Measures {
        std::int32_t problem_activity = 0;   ///< problem-periods active and attached
        std::int32_t problem_latency = 0;    ///< problem-periods active and attached to nothing
        std::int32_t maker_activity = 0;     ///< moves of decision makers, from the second period on
        std::int32_t choice_difficulty = 0;  ///< choice-periods active
    };
    /// The whole organisation is one entity: a period reads everybody's attachment at once.
    struct Organisation {
        GarbageCanSetting setting{};
        std::int32_t period = 0;
        std::array<Choice, choices> choice{};
        std::array<Problem, problems> problem{};
        std::array<std::uint8_t, makers> maker{};  ///< the choice each is on; set to nowhere before the first period
        Measures measures{};
    };
    struct Period {};
    struct Record {};
    enum class Purpose : std::uint32_t {};

    using Entities = sim::Types<Organisation>;
    using Messages = sim::Types<Period>;
    static constexpr std::size_t purposes = 0;
    static constexpr sim::Duration period{100};

    explicit GarbageCan(GarbageCanParameters p) : p_{std::move(p)} {}

    [[nodiscard]] sim::Duration lookahead() const { return period; }
    [[nodiscard]] std::size_t population() const { return p_.organisations.size(); }

    void populate(sim::World<GarbageCan>& world) const;
    void on(const Period& event, Organisation& self, sim::Context<GarbageCan>& context) const;

    /// Name of the ith organisation.
    static sim::Id<Organisation> organisation(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }
    /// Position of a problem in its order of entry, from 0; the first ten are called early.
    [[nodiscard]] static std::size_t entry_of(const GarbageCanSetting& setting, std::uint8_t problem);

private:
    GarbageCanParameters p_;
};

[[nodiscard]] std::int32_t choices_not_made(const GarbageCan::Organisation& organisation);
[[nodiscard]] std::int32_t problems_unsolved(const GarbageCan::Organisation& organisation);

}  // namespace models::classics
