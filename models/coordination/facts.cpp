#include "models/coordination/facts.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace models::coordination {
namespace {

Profile profile_of(const sim::Profile& given) {
    Profile profile{};
    std::copy_n(given.values.begin(), std::min(given.values.size(), max_problems), profile.begin());
    return profile;
}

/// "escuela" alone; "escuela-007" among 229.
std::string numbered(const std::string& name, int nth, int count) {
    if (count == 1) return name;
    const std::string digits = std::to_string(nth + 1);
    return name + '-' + std::string(std::to_string(count).size() - digits.size(), '0') + digits;
}

}  // namespace

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

UnitTree::UnitTree(const std::vector<UnitSettings>& units)
    : parent_(units.size()), rank_(units.size()), end_(units.size()) {
    std::vector<std::vector<std::uint32_t>> children(units.size());
    for (std::uint32_t u = 0; u != units.size(); ++u) {
        parent_[u] = units[u].parent.given() ? units[u].parent.index : nobody;
        if (parent_[u] != nobody) children[parent_[u]].push_back(u);
    }
    std::uint32_t next = 0;
    for (std::uint32_t u = 0; u != units.size(); ++u)
        if (parent_[u] == nobody) number(u, children, next);
}

void UnitTree::number(std::uint32_t unit, const std::vector<std::vector<std::uint32_t>>& children,
                      std::uint32_t& next) {
    rank_[unit] = next++;
    for (const std::uint32_t child : children[unit]) number(child, children, next);
    end_[unit] = next;
}

Facts::Facts(Settings settings)
    : settings_{std::move(settings)},
      calendar_{settings_.run.from, ticks_per_day},
      units_{settings_.units},
      governed_(settings_.administrations.size()) {
    for (std::uint32_t group = 0; group != settings_.actors.size(); ++group) unfold(group);
    by_rank_.resize(actors_.size());
    std::iota(by_rank_.begin(), by_rank_.end(), 0U);
    std::stable_sort(by_rank_.begin(), by_rank_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return units_.rank(actors_[a].unit) < units_.rank(actors_[b].unit);
    });
    rank_begin_.assign(units_.size() + 1, 0);
    for (const ActorFacts& actor : actors_) ++rank_begin_[units_.rank(actor.unit) + 1];
    std::partial_sum(rank_begin_.begin(), rank_begin_.end(), rank_begin_.begin());
    for (const InformationSettings& asset : settings_.information) describe(asset);
    for (const sim::DateInterval& window : settings_.freeze)
        freeze_.windows.push_back({calendar_.at(window.begin), calendar_.at(window.end)});
}

void Facts::unfold(std::uint32_t group) {
    const ActorSettings& s = settings_.actors[group];
    ActorFacts facts{.group = group,
                     .sector = s.sector.index,
                     .administration = s.administration.given() ? s.administration.index : nobody,
                     .mandate = profile_of(s.mandate),
                     .will = profile_of(s.will),
                     .strong = strong(s.contributes),
                     .needs = strong(s.needs),
                     .clock = clock_of(s.rhythm),
                     .random_phase = random_phase(s.rhythm)};
    const auto missing = static_cast<std::uint8_t>(facts.needs & ~facts.strong);
    facts.need = facts.needs == 0 ? 0 : static_cast<double>(std::popcount(missing)) / std::popcount(facts.needs);
    for (int nth = 0; nth != s.count; ++nth) {
        facts.name = numbered(s.name, nth, s.count);
        facts.unit = s.units[static_cast<std::size_t>(nth) % s.units.size()].index;
        if (facts.administration != nobody)
            governed_[facts.administration].push_back(static_cast<std::uint32_t>(actors_.size()));
        actors_.push_back(facts);
    }
}

void Facts::describe(const InformationSettings& asset) {
    AssetFacts facts{.covers = profile_of(asset.covers),
                     .clock = clock_of(asset.rhythm),
                     .random_phase = random_phase(asset.rhythm)};
    while (actors_[facts.holder].group != asset.holder.index) ++facts.holder;  // the first of its group
    for (const sim::Reference& sector : asset.readers) facts.readers |= 1U << sector.index;
    for (const sim::Reference& problem : asset.purposes)
        facts.purposes = static_cast<std::uint16_t>(facts.purposes | (1U << problem.index));
    assets_.push_back(facts);
}

std::uint32_t Facts::asset_on(std::size_t problem) const {
    std::uint32_t best = nobody;
    double most = 0;
    for (std::uint32_t a = 0; a != assets_.size(); ++a) {
        const InformationSettings& s = settings_.information[a];
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

std::span<const std::uint32_t> Facts::actors_under(std::uint32_t unit) const {
    const std::uint32_t begin = rank_begin_[units_.rank(unit)];
    return std::span{by_rank_}.subspan(begin, rank_begin_[units_.end(unit)] - begin);
}

std::vector<std::uint32_t> Facts::venues_for(std::uint32_t actor) const {
    const std::uint32_t unit = actors_[actor].unit;
    std::vector<std::uint32_t> venues;
    for (std::uint32_t v = 0; v != settings_.venues.size(); ++v) {
        const std::uint32_t at = settings_.venues[v].unit.index;
        if (units_.contains(at, unit) || units_.contains(unit, at)) venues.push_back(v);
    }
    return venues;
}

sim::Clock Facts::venue_clock(std::uint32_t venue) const {
    if (venue != nobody) return clock_of(settings_.venues[venue].rhythm);
    return clock_of({.kind = sim::Clock::Kind::every, .period = parameters().venues.new_rhythm});
}

}  // namespace models::coordination
