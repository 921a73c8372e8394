// What never changes during a run, worked out once from the settings: populations unfolded to one entry per actor,
// venue, administration and territory, each with the unit in which it is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/coordination/settings.hpp"
#include "models/coordination/types.hpp"
#include "models/coordination/unit_tree.hpp"

namespace models::coordination {

/// What all actors of a group share. Kept once: a hundred thousand copies would not stay in a processor's cache.
struct ActorGroupFacts {
    Profile mandate{};
    Profile will{};
    sim::Clock clock{};
    bool random_phase = false;  ///< the scenario does not say where the rhythm starts
    std::uint32_t sector = 0;
    std::uint8_t strong = 0;  ///< components that it brings
    std::uint8_t needs = 0;
    double need = 0;  ///< share of its needs that it cannot supply itself
};

/// Its own; the group's position in Settings::actors stands apart (Facts::group_index).
struct ActorFacts {
    std::uint32_t unit = 0;
    std::uint32_t administration = nobody;
    std::uint32_t territory = 0;
};

/// As a scenario states it, in the order of its problems.
[[nodiscard]] Profile profile_of(const sim::Profile& given);

struct AssetFacts {
    std::uint32_t group = 0;  ///< position in Settings::information
    std::string name{};
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

struct AdministrationFacts {
    std::uint32_t group = 0;  ///< position in Settings::administrations
    std::string name{};
    std::uint32_t unit = 0;
};

struct VenueFacts {
    std::uint32_t group = 0;  ///< position in Settings::venues
    std::string name{};
    std::uint32_t unit = 0;
    std::uint32_t host = nobody;           ///< the one actor that hosts it
    std::vector<std::uint32_t> members{};  ///< who follows its calls
};

struct UserGroupFacts {
    double size = 1;
    Profile priorities{};
};

struct TerritoryFacts {
    std::string name{};
    std::uint32_t unit = nobody;  ///< nobody: the whole, where the scenario flags no unit
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
    /// Position of its group in Settings::actors.
    [[nodiscard]] const std::uint32_t& group_index(std::uint32_t actor) const { return group_of_actor_[actor]; }
    [[nodiscard]] const ActorGroupFacts& group_of(std::uint32_t actor) const { return groups_[group_index(actor)]; }
    /// The group's name, with a number where the group has several actors.
    [[nodiscard]] std::string name_of(std::uint32_t actor) const;
    [[nodiscard]] const ActorSettings& settings_of(std::uint32_t actor) const {
        return settings_.actors[group_index(actor)];
    }
    [[nodiscard]] const UnitTree& units() const { return units_; }
    /// The actors in a unit and below it, those of the unit itself first.
    [[nodiscard]] std::span<const std::uint32_t> actors_under(std::uint32_t unit) const;
    /// Those of one group among them.
    [[nodiscard]] std::span<const std::uint32_t> actors_under(std::uint32_t unit, std::uint32_t group) const;

    [[nodiscard]] std::span<const VenueFacts> venues() const { return venues_; }
    [[nodiscard]] const VenueFacts& venue(std::uint32_t index) const { return venues_[index]; }
    [[nodiscard]] const VenueSettings& settings_of_venue(std::uint32_t venue) const {
        return settings_.venues[venues_[venue].group];
    }
    /// Platforms that an actor can use: their unit contains the actor's, or lies in it. Ascending.
    [[nodiscard]] std::vector<std::uint32_t> venues_for(std::uint32_t actor) const;
    /// Rhythm of a platform; of a table made during the run for `nobody`.
    [[nodiscard]] sim::Clock venue_clock(std::uint32_t venue) const;
    [[nodiscard]] bool random_phase(const sim::Rhythm& rhythm) const;

    [[nodiscard]] std::span<const AdministrationFacts> administrations() const { return administrations_; }
    [[nodiscard]] const AdministrationSettings& settings_of_administration(std::uint32_t administration) const {
        return settings_.administrations[administrations_[administration].group];
    }
    /// The actors that an administration governs.
    [[nodiscard]] std::span<const std::uint32_t> governed_by(std::uint32_t administration) const {
        return governed_[administration];
    }

    [[nodiscard]] std::span<const TerritoryFacts> territories() const { return territories_; }
    /// The territories in which the administration governs something: that of its unit, or those below it.
    [[nodiscard]] std::vector<std::uint32_t> territories_of(std::uint32_t administration) const;

    [[nodiscard]] std::span<const UserGroupFacts> user_groups() const { return user_groups_; }
    /// What the users whom an actor voices care for (the mean by size of their groups); nullptr where it voices nobody.
    [[nodiscard]] const Profile* voiced_by(std::uint32_t actor) const {
        const auto& priorities = voiced_[group_index(actor)];
        return priorities ? &*priorities : nullptr;
    }
    /// A bit for each user group that an actor voices.
    [[nodiscard]] std::uint64_t user_groups_of(std::uint32_t actor) const { return voiced_groups_[group_index(actor)]; }

    /// The platforms that an actor hosts.
    [[nodiscard]] std::span<const std::uint32_t> hosted_by(std::uint32_t actor) const { return hosted_[actor]; }
    /// Day of the election before a term.
    [[nodiscard]] sim::Time election(std::uint32_t administration, std::uint32_t term) const;
    /// Share of seats of the government's coalition in a term; negative where not stated.
    [[nodiscard]] double seats(std::uint32_t administration, std::uint32_t term) const;
    /// In which an administration looks at what it inherited; who is governed by nobody takes the common one.
    [[nodiscard]] double plan_window(std::uint32_t administration) const;
    /// Share of an actor's work that contractors do.
    [[nodiscard]] double contracts(std::uint32_t actor) const;
    /// Windows in which governed bodies cannot spend, nor appointed holders be replaced in mid-term.
    [[nodiscard]] const sim::Occasions& freeze_contracts() const { return freeze_contracts_; }
    /// The actor's office may convene, and nothing keeps its kind from it.
    [[nodiscard]] bool may_convene(std::uint32_t actor) const {
        const ActorSettings& s = settings_of(actor);
        return s.convenes && (s.kind != ActorKind::school || parameters().information.schools_convene);
    }
    [[nodiscard]] std::span<const AssetFacts> assets() const { return assets_; }
    [[nodiscard]] const AssetFacts& asset(std::uint32_t index) const { return assets_[index]; }
    [[nodiscard]] const InformationSettings& settings_of_asset(std::uint32_t asset) const {
        return settings_.information[assets_[asset].group];
    }
    /// The asset of the territory that tells most of a problem by coverage, quality and what it covers; nobody where
    /// none does.
    [[nodiscard]] std::uint32_t asset_on(std::size_t problem, std::uint32_t territory) const;
    /// Windows in which governed members cannot sign.
    [[nodiscard]] const sim::Occasions& freeze() const { return freeze_; }

private:
    void find_territories();
    void unfold_administrations();
    void add_group(const ActorSettings& s);
    void unfold_actors(std::uint32_t group);
    void sort_actors();
    void unfold_venues();
    void unfold_assets(std::uint32_t group);
    void read_voices();
    void find_hosts();
    [[nodiscard]] std::uint32_t administration_over(const ActorSettings& s, std::uint32_t unit) const;
    [[nodiscard]] std::uint32_t territory_at(std::uint32_t unit, std::size_t turn) const;
    [[nodiscard]] std::uint32_t nearest_of(std::uint32_t group, std::uint32_t unit) const;
    [[nodiscard]] std::vector<std::uint32_t> members_of(const VenueSettings& s, std::uint32_t unit) const;
    [[nodiscard]] sim::Clock clock_of(const sim::Rhythm& rhythm) const;

    Settings settings_;
    sim::Calendar calendar_;
    UnitTree units_;
    std::vector<TerritoryFacts> territories_;
    std::vector<std::uint32_t> territory_of_unit_;  ///< nobody: above all territories, or beside them
    std::vector<AdministrationFacts> administrations_;
    std::vector<std::uint32_t> first_administration_;  ///< by group
    std::vector<ActorGroupFacts> groups_;
    std::vector<ActorFacts> actors_;
    /// Apart and narrow: a rule asks it of whoever writes, in no order that memory could foresee.
    std::vector<std::uint32_t> group_of_actor_;
    std::vector<std::uint32_t> first_actor_;  ///< by group, and the end
    std::vector<std::uint32_t> by_rank_;      ///< actors in order of their unit's rank
    std::vector<std::uint32_t> rank_begin_;   ///< first of them in each rank, and the end
    std::vector<std::uint32_t> by_group_;     ///< the same within each group
    std::vector<std::vector<std::uint32_t>> governed_;
    std::vector<VenueFacts> venues_;
    std::vector<std::uint32_t> venues_by_rank_;  ///< in order of their unit's rank
    std::vector<UserGroupFacts> user_groups_;
    std::vector<std::optional<Profile>> voiced_;      ///< by group of actors
    std::vector<std::uint64_t> voiced_groups_;        ///< likewise
    std::vector<std::vector<std::uint32_t>> hosted_;  ///< venues by host
    std::vector<AssetFacts> assets_;
    sim::Occasions freeze_;
    sim::Occasions freeze_contracts_;
};

}  // namespace models::coordination
