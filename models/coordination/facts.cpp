#include "models/coordination/facts.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace models::coordination {

Profile profile_of(const sim::Profile& given) {
    Profile profile{};
    std::copy_n(given.values.begin(), std::min(given.values.size(), max_problems), profile.begin());
    return profile;
}

sim::Time next_due(const sim::Clock& clock, sim::Duration phase, sim::Time now, sim::Stream& random) {
    if (clock.kind != sim::Clock::Kind::every) return clock.next(now, random);
    return sim::Clock::every(clock.period, phase, clock.jitter).next(now, random);
}

FirstDue first_due(const sim::Clock& clock, bool random_phase, sim::Stream random) {
    if (clock.kind != sim::Clock::Kind::every) return {{}, clock.next(sim::Time{}, random)};
    const auto period = static_cast<double>(clock.period.ticks);
    const sim::Duration phase =
        random_phase ? sim::Duration{static_cast<std::int64_t>(random.uniform() * period)} : clock.phase;
    return {phase, next_due(clock, phase, sim::Time{-1}, random)};
}

Facts::Facts(Settings settings)
    : settings_{std::move(settings)}, calendar_{settings_.run.from, ticks_per_day}, units_{settings_} {
    find_territories();
    unfold_administrations();
    for (const ActorSettings& s : settings_.actors) add_group(s);
    for (std::uint32_t group = 0; group != settings_.actors.size(); ++group) unfold_actors(group);
    first_actor_.push_back(static_cast<std::uint32_t>(actors_.size()));
    sort_actors();
    unfold_venues();
    read_voices();
    for (std::uint32_t group = 0; group != settings_.information.size(); ++group) unfold_assets(group);
    for (const sim::DateInterval& window : settings_.freeze)
        freeze_.windows.push_back({calendar_.at(window.begin), calendar_.at(window.end)});
    for (const sim::DateInterval& window : settings_.freeze_contracts)
        freeze_contracts_.windows.push_back({calendar_.at(window.begin), calendar_.at(window.end)});
    find_hosts();
}

void Facts::find_hosts() {
    hosted_.resize(actors_.size());
    for (std::uint32_t v = 0; v != venues_.size(); ++v)
        if (venues_[v].host != nobody) hosted_[venues_[v].host].push_back(v);
}

sim::Time Facts::election(std::uint32_t administration, std::uint32_t term) const {
    return calendar_.at(settings_of_administration(administration).terms[term].election_day());
}

double Facts::seats(std::uint32_t administration, std::uint32_t term) const {
    return settings_of_administration(administration).terms[term].seats.value_or(-1);
}

double Facts::plan_window(std::uint32_t administration) const {
    if (administration == nobody) return parameters().review.window.count;
    return settings_of_administration(administration).plan_window.value_or(parameters().review.window).count;
}

double Facts::contracts(std::uint32_t actor) const {
    const ActorSettings& s = settings_of(actor);
    return s.contracts.value_or(s.exposed);
}

/// The units that form a territory each, in the order of the tree; the whole where there is none.
void Facts::find_territories() {
    territory_of_unit_.assign(units_.size(), nobody);
    std::vector<std::uint32_t> in_order(units_.size());
    for (std::uint32_t u = 0; u != units_.size(); ++u) in_order[units_.rank(u)] = u;
    for (const std::uint32_t u : in_order) {
        if (settings_.units[units_[u].group].territory) {
            territory_of_unit_[u] = static_cast<std::uint32_t>(territories_.size());
            territories_.push_back({units_[u].name, u});
        } else if (units_.parent(u) != nobody) {
            territory_of_unit_[u] = territory_of_unit_[units_.parent(u)];
        }
    }
    if (!territories_.empty()) return;
    territories_.push_back({"whole"});
    territory_of_unit_.assign(units_.size(), 0);
}

/// The territory in which the unit lies; for a unit above some, one of those, by turn.
std::uint32_t Facts::territory_at(std::uint32_t unit, std::size_t turn) const {
    if (territory_of_unit_[unit] != nobody) return territory_of_unit_[unit];
    const auto before = [this](const TerritoryFacts& t, std::uint32_t rank) { return units_.rank(t.unit) < rank; };
    const auto begin = std::lower_bound(territories_.begin(), territories_.end(), units_.rank(unit), before);
    const auto end = std::lower_bound(begin, territories_.end(), units_.end(unit), before);
    if (begin == end) return static_cast<std::uint32_t>(turn % territories_.size());
    return static_cast<std::uint32_t>(begin - territories_.begin()) +
           static_cast<std::uint32_t>(turn % static_cast<std::size_t>(end - begin));
}

std::vector<std::uint32_t> Facts::territories_of(std::uint32_t administration) const {
    const std::uint32_t unit = administrations_[administration].unit;
    const std::uint32_t own = territory_of_unit_[unit];
    std::vector<std::uint32_t> found;
    if (own != nobody) found.push_back(own);
    for (std::uint32_t t = 0; t != territories_.size(); ++t)
        if (t != own && territories_[t].unit != nobody && units_.contains(unit, territories_[t].unit))
            found.push_back(t);
    return found;
}

void Facts::unfold_administrations() {
    for (std::uint32_t group = 0; group != settings_.administrations.size(); ++group) {
        const AdministrationSettings& s = settings_.administrations[group];
        const std::uint32_t count = units_.count_of(s.unit.index);
        first_administration_.push_back(static_cast<std::uint32_t>(administrations_.size()));
        for (std::uint32_t nth = 0; nth != count; ++nth)
            administrations_.push_back({group, numbered(s.name, static_cast<int>(nth), static_cast<int>(count)),
                                        units_.first_of(s.unit.index) + nth});
    }
    governed_.resize(administrations_.size());
}

/// The one administration of its group; of several, that of the unit above.
std::uint32_t Facts::administration_over(const ActorSettings& s, std::uint32_t unit) const {
    if (!s.administration.given()) return nobody;
    const std::uint32_t group = s.administration.index;
    const std::uint32_t governed = settings_.administrations[group].unit.index;
    if (units_.count_of(governed) == 1) return first_administration_[group];
    const std::uint32_t above = units_.above(unit, governed);
    return above == nobody ? nobody : first_administration_[group] + (above - units_.first_of(governed));
}

void Facts::add_group(const ActorSettings& s) {
    ActorGroupFacts group{.mandate = profile_of(s.mandate),
                          .will = profile_of(s.will),
                          .clock = clock_of(s.rhythm),
                          .random_phase = random_phase(s.rhythm),
                          .sector = s.sector.index,
                          .strong = strong(s.contributes),
                          .needs = strong(s.needs)};
    const auto missing = static_cast<std::uint8_t>(group.needs & ~group.strong);
    group.need = group.needs == 0 ? 0 : static_cast<double>(std::popcount(missing)) / std::popcount(group.needs);
    groups_.push_back(group);
}

void Facts::unfold_actors(std::uint32_t group) {
    const ActorSettings& s = settings_.actors[group];
    first_actor_.push_back(static_cast<std::uint32_t>(actors_.size()));
    ActorFacts facts{};
    std::vector<std::uint32_t> units;
    for (const sim::Reference& unit : s.units)
        for (std::uint32_t nth = 0; nth != units_.count_of(unit.index); ++nth)
            units.push_back(units_.first_of(unit.index) + nth);
    const int count = settings_.scaled(s.count);
    for (int nth = 0; nth != count; ++nth) {
        const auto turn = static_cast<std::size_t>(nth);
        facts.unit = units[turn % units.size()];
        facts.administration = administration_over(s, facts.unit);
        facts.territory = territory_at(facts.unit, turn);
        if (facts.administration != nobody)
            governed_[facts.administration].push_back(static_cast<std::uint32_t>(actors_.size()));
        actors_.push_back(facts);
        group_of_actor_.push_back(group);
    }
}

void Facts::sort_actors() {
    const auto rank_of = [this](std::uint32_t actor) { return units_.rank(actors_[actor].unit); };
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return rank_of(a) < rank_of(b); };
    by_rank_.resize(actors_.size());
    std::iota(by_rank_.begin(), by_rank_.end(), 0U);
    by_group_ = by_rank_;
    std::stable_sort(by_rank_.begin(), by_rank_.end(), earlier);
    for (std::size_t group = 0; group + 1 != first_actor_.size(); ++group)
        std::stable_sort(by_group_.begin() + first_actor_[group], by_group_.begin() + first_actor_[group + 1], earlier);
    rank_begin_.assign(units_.size() + 1, 0);
    for (const ActorFacts& actor : actors_) ++rank_begin_[units_.rank(actor.unit) + 1];
    std::partial_sum(rank_begin_.begin(), rank_begin_.end(), rank_begin_.begin());
}

std::span<const std::uint32_t> Facts::actors_under(std::uint32_t unit) const {
    const std::uint32_t begin = rank_begin_[units_.rank(unit)];
    return std::span{by_rank_}.subspan(begin, rank_begin_[units_.end(unit)] - begin);
}

std::span<const std::uint32_t> Facts::actors_under(std::uint32_t unit, std::uint32_t group) const {
    const auto before = [this](std::uint32_t actor, std::uint32_t rank) {
        return units_.rank(actors_[actor].unit) < rank;
    };
    const auto last = by_group_.begin() + first_actor_[group + 1];
    const auto begin = std::lower_bound(by_group_.begin() + first_actor_[group], last, units_.rank(unit), before);
    return {begin, std::lower_bound(begin, last, units_.end(unit), before)};
}

/// The actor of the group in the unit; else one below it; else the same from the unit above.
std::uint32_t Facts::nearest_of(std::uint32_t group, std::uint32_t unit) const {
    for (std::uint32_t at = unit; at != nobody; at = units_.parent(at))
        if (const auto found = actors_under(at, group); !found.empty()) return found.front();
    return first_actor_[group];
}

/// k of n units have one, spread evenly: unit i where floor((i + 1) k / n) passes floor(i k / n).
void Facts::unfold_venues() {
    for (std::uint32_t group = 0; group != settings_.venues.size(); ++group) {
        const VenueSettings& s = settings_.venues[group];
        const std::uint32_t count = units_.count_of(s.unit.index);
        const auto wanted = static_cast<std::uint64_t>(std::lround(s.share * count));
        for (std::uint32_t nth = 0; nth != count; ++nth) {
            if ((nth + 1) * wanted / count == nth * wanted / count) continue;
            VenueFacts venue{group, numbered(s.name, static_cast<int>(nth), static_cast<int>(count)),
                             units_.first_of(s.unit.index) + nth};
            if (s.host.given()) venue.host = nearest_of(s.host.index, venue.unit);
            venue.members = members_of(s, venue.unit);
            venues_.push_back(std::move(venue));
        }
    }
    venues_by_rank_.resize(venues_.size());
    std::iota(venues_by_rank_.begin(), venues_by_rank_.end(), 0U);
    std::stable_sort(venues_by_rank_.begin(), venues_by_rank_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return units_.rank(venues_[a].unit) < units_.rank(venues_[b].unit);
    });
}

/// Of each group named, those whose unit contains the platform's or lies in it.
std::vector<std::uint32_t> Facts::members_of(const VenueSettings& s, std::uint32_t unit) const {
    std::vector<std::uint32_t> members;
    for (const sim::Reference& group : s.members) {
        const auto under = actors_under(unit, group.index);
        members.insert(members.end(), under.begin(), under.end());
        for (std::uint32_t at = units_.parent(unit); at != nobody; at = units_.parent(at))
            for (const std::uint32_t a : actors_under(at, group.index)) {
                if (actors_[a].unit != at) break;  // those of the unit itself come first
                members.push_back(a);
            }
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

void Facts::read_voices() {
    voiced_.resize(settings_.actors.size());
    voiced_groups_.resize(settings_.actors.size());
    std::vector<double> users(settings_.actors.size());
    for (std::size_t g = 0; g != settings_.user_groups.size(); ++g) {
        const UserGroupSettings& group = settings_.user_groups[g];
        const Profile priorities = profile_of(group.priorities);
        user_groups_.push_back({group.size, priorities});
        for (const sim::Reference& voice : group.voiced_by) {
            if ((voiced_groups_[voice.index] >> g & 1U) != 0) continue;  // named twice
            voiced_groups_[voice.index] |= std::uint64_t{1} << g;
            users[voice.index] += group.size;
            Profile& sum = voiced_[voice.index] ? *voiced_[voice.index] : voiced_[voice.index].emplace();
            for (std::size_t p = 0; p != max_problems; ++p) sum[p] += group.size * priorities[p];
        }
    }
    for (std::size_t actors = 0; actors != voiced_.size(); ++actors)
        if (voiced_[actors])
            for (double& p : *voiced_[actors]) p /= users[actors];
}

std::vector<std::uint32_t> Facts::venues_for(std::uint32_t actor) const {
    const std::uint32_t unit = actors_[actor].unit;
    std::vector<std::uint32_t> found;
    const auto before = [this](std::uint32_t venue, std::uint32_t rank) {
        return units_.rank(venues_[venue].unit) < rank;
    };
    const auto add = [&](std::uint32_t first_rank, std::uint32_t end_rank) {
        const auto begin = std::lower_bound(venues_by_rank_.begin(), venues_by_rank_.end(), first_rank, before);
        found.insert(found.end(), begin, std::lower_bound(begin, venues_by_rank_.end(), end_rank, before));
    };
    add(units_.rank(unit), units_.end(unit));
    for (std::uint32_t at = units_.parent(unit); at != nobody; at = units_.parent(at))
        add(units_.rank(at), units_.rank(at) + 1);
    std::sort(found.begin(), found.end());
    return found;
}

/// One for each actor of the group that keeps it.
void Facts::unfold_assets(std::uint32_t group) {
    const InformationSettings& s = settings_.information[group];
    AssetFacts facts{.group = group,
                     .covers = profile_of(s.covers),
                     .clock = clock_of(s.rhythm),
                     .random_phase = random_phase(s.rhythm)};
    for (const sim::Reference& sector : s.readers) facts.readers |= 1U << sector.index;
    for (const sim::Reference& problem : s.purposes)
        facts.purposes = static_cast<std::uint16_t>(facts.purposes | (1U << problem.index));
    const std::uint32_t first = first_actor_[s.holder.index];
    const std::uint32_t end = first_actor_[s.holder.index + 1];
    for (facts.holder = first; facts.holder != end; ++facts.holder) {
        facts.name = numbered(s.name, static_cast<int>(facts.holder - first), static_cast<int>(end - first));
        assets_.push_back(facts);
    }
}

std::string Facts::name_of(std::uint32_t actor) const {
    const std::uint32_t group = group_index(actor);
    const std::uint32_t first = first_actor_[group];
    return numbered(settings_.actors[group].name, static_cast<int>(actor - first),
                    static_cast<int>(first_actor_[group + 1] - first));
}

std::uint32_t Facts::asset_on(std::size_t problem, std::uint32_t territory) const {
    std::uint32_t best = nobody;
    double most = 0;
    for (std::uint32_t a = 0; a != assets_.size(); ++a) {
        if (actors_[assets_[a].holder].territory != territory) continue;
        const InformationSettings& s = settings_of_asset(a);
        const double tells = assets_[a].covers[problem] * s.coverage * s.quality;
        if (tells > most) best = a, most = tells;
    }
    return best;
}

sim::Clock Facts::clock_of(const sim::Rhythm& rhythm) const {
    const RhythmParameters& r = parameters().rhythms;
    if (r.equal) return sim::Clock::every(days(r.period.count));
    return sim::clock_of(rhythm, calendar_);
}

bool Facts::random_phase(const sim::Rhythm& rhythm) const {
    return !parameters().rhythms.equal && rhythm.kind == sim::Clock::Kind::every && !rhythm.start;
}

sim::Clock Facts::venue_clock(std::uint32_t venue) const {
    if (venue != nobody) return clock_of(settings_of_venue(venue).rhythm);
    return clock_of({.kind = sim::Clock::Kind::every, .period = parameters().venues.new_rhythm});
}

}  // namespace models::coordination
