// What never changes during a run, worked out once from the settings: one entry per actor (populations unfolded),
// venue and administration; the unit tree in an order in which everything below a unit is one stretch.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/coordination/settings.hpp"
#include "models/coordination/types.hpp"

namespace models::coordination {

struct ActorFacts {
    std::uint32_t group = 0;  ///< position in Settings::actors
    std::string name{};       ///< the group's, with a number where the group has several
    std::uint32_t unit = 0;
    std::uint32_t sector = 0;
    std::uint32_t administration = nobody;
    Profile mandate{};
    Profile will{};
    std::uint8_t strong = 0;  ///< components that it brings
    std::uint8_t needs = 0;
    double need = 0;  ///< share of its needs that it cannot supply itself
    sim::Clock clock{};
    bool random_phase = false;  ///< the scenario does not say where the rhythm starts
};

struct AssetFacts {
    std::uint32_t holder = 0;  ///< actor, by index
    Profile covers{};
    std::uint32_t readers = 0;   ///< a bit for each sector with a lawful basis
    std::uint16_t purposes = 0;  ///< a bit for each problem that the law allows
    sim::Clock clock{};
    bool random_phase = false;
};

/// When the clock is due next. The phase stands for the clock's own: entities that share one rhythm start apart.
[[nodiscard]] sim::Time next_due(const sim::Clock& clock, sim::Duration phase, sim::Time now, sim::Stream& random);
/// When the clock is due first, from time 0 on; draws the phase where it is random.
struct FirstDue {
    sim::Duration phase{};
    sim::Time time{};
};
[[nodiscard]] FirstDue first_due(const sim::Clock& clock, bool random_phase, sim::Stream random);

/// The units, each before those below it.
class UnitTree {
public:
    explicit UnitTree(const std::vector<UnitSettings>& units);

    [[nodiscard]] std::size_t size() const { return parent_.size(); }
    [[nodiscard]] std::uint32_t parent(std::uint32_t unit) const { return parent_[unit]; }
    /// `below` is `unit` or a unit under it.
    [[nodiscard]] bool contains(std::uint32_t unit, std::uint32_t below) const {
        return rank_[unit] <= rank_[below] && rank_[below] < end_[unit];
    }
    /// Position of a unit in the order, and the position behind the last unit under it.
    [[nodiscard]] std::uint32_t rank(std::uint32_t unit) const { return rank_[unit]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t unit) const { return end_[unit]; }

private:
    void number(std::uint32_t unit, const std::vector<std::vector<std::uint32_t>>& children, std::uint32_t& next);

    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> rank_;
    std::vector<std::uint32_t> end_;
};

class Facts {
public:
    /// The settings have been checked.
    explicit Facts(Settings settings);

    [[nodiscard]] const Settings& settings() const { return settings_; }
    [[nodiscard]] const Parameters& parameters() const { return settings_.parameters; }
    [[nodiscard]] std::size_t problems() const { return settings_.problems.size(); }
    [[nodiscard]] const sim::Calendar& calendar() const { return calendar_; }
    [[nodiscard]] sim::Time until() const { return calendar_.at(settings_.run.until); }

    [[nodiscard]] std::span<const ActorFacts> actors() const { return actors_; }
    [[nodiscard]] const ActorFacts& actor(std::uint32_t index) const { return actors_[index]; }
    [[nodiscard]] const ActorSettings& settings_of(std::uint32_t actor) const {
        return settings_.actors[actors_[actor].group];
    }
    [[nodiscard]] const UnitTree& units() const { return units_; }
    /// The actors in a unit and below it.
    [[nodiscard]] std::span<const std::uint32_t> actors_under(std::uint32_t unit) const;
    /// Platforms that an actor can use: their unit contains the actor's, or lies in it.
    [[nodiscard]] std::vector<std::uint32_t> venues_for(std::uint32_t actor) const;
    /// Rhythm of a platform; of a table made during the run for `nobody`.
    [[nodiscard]] sim::Clock venue_clock(std::uint32_t venue) const;
    [[nodiscard]] bool random_phase(const sim::Rhythm& rhythm) const;
    /// The actors that an administration governs.
    [[nodiscard]] std::span<const std::uint32_t> governed_by(std::uint32_t administration) const {
        return governed_[administration];
    }
    /// The actor's office may convene, and nothing keeps its kind from it.
    [[nodiscard]] bool may_convene(std::uint32_t actor) const {
        const ActorSettings& s = settings_of(actor);
        return s.convenes && (s.kind != ActorKind::school || parameters().information.schools_convene);
    }
    [[nodiscard]] std::span<const AssetFacts> assets() const { return assets_; }
    [[nodiscard]] const AssetFacts& asset(std::uint32_t index) const { return assets_[index]; }
    /// The asset that tells most of a problem by coverage, quality and what it covers; nobody where none does.
    [[nodiscard]] std::uint32_t asset_on(std::size_t problem) const;
    /// Windows in which governed members cannot sign.
    [[nodiscard]] const sim::Occasions& freeze() const { return freeze_; }

private:
    void unfold(std::uint32_t group);
    void describe(const InformationSettings& asset);
    [[nodiscard]] sim::Clock clock_of(const sim::Rhythm& rhythm) const;

    Settings settings_;
    sim::Calendar calendar_;
    UnitTree units_;
    std::vector<ActorFacts> actors_;
    std::vector<std::uint32_t> by_rank_;     ///< actors in order of their unit's rank
    std::vector<std::uint32_t> rank_begin_;  ///< first of them in each rank, and the end
    std::vector<std::vector<std::uint32_t>> governed_;
    std::vector<AssetFacts> assets_;
    sim::Occasions freeze_;
};

}  // namespace models::coordination
