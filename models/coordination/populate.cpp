// The first population: actors with their holders and ties, venues, administrations, the territories (ODD 5).
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

using World = sim::World<Coordination>;
using Purpose = Coordination::Purpose;

constexpr std::uint32_t first_occasion = UINT32_MAX;  // apart from those that count up from 0 during the run

template <class State>
sim::Id<State> first_population(std::uint32_t index) {
    constexpr auto kind = static_cast<std::uint32_t>(sim::index_in<State, Coordination::Entities>);
    return {sim::child_name(sim::outside, kind, index)};
}

sim::Stream draw(const World& world, Purpose purpose, sim::EntityId who) {
    return world.random(purpose, who, first_occasion);
}

Position first_position(const Facts& facts, std::uint32_t actor, sim::Stream random) {
    const ActorSettings& s = facts.settings_of(actor);
    if (!s.position.empty()) return position_of(s.position);
    const std::uint32_t administration = facts.actor(actor).administration;
    if (administration != nobody) return position_of(facts.settings_of_administration(administration).position);
    const double spread = facts.parameters().holders.position_spread;
    const double x = random.normal(0, spread);
    return {std::clamp(x, -1.0, 1.0), std::clamp(random.normal(0, spread), -1.0, 1.0)};
}

Profile first_frame(const Facts& facts, std::uint32_t actor, sim::Stream random) {
    const ActorGroupFacts& group = facts.group_of(actor);
    Profile frame{};
    for (std::size_t p = 0; p != facts.problems(); ++p)
        frame[p] = std::clamp(
            (group.mandate[p] + group.will[p]) / 2 + random.normal(0, facts.parameters().holders.frame_noise), 0.0,
            1.0);
    return frame;
}

/// Whom an actor knows at the start: some of its own unit, fewer from farther up the tree.
std::vector<Tie> first_ties(const Facts& facts, std::uint32_t actor, sim::Stream random) {
    const TieParameters& p = facts.parameters().ties;
    const auto wanted = static_cast<std::size_t>(p.acquaintances * facts.settings_of(actor).reach + 0.5);
    std::vector<Tie> ties;
    for (std::size_t attempt = 0; attempt != 4 * wanted && ties.size() != wanted; ++attempt) {
        std::uint32_t unit = facts.actor(actor).unit;
        while (facts.units().parent(unit) != nobody && random.chance(p.up)) unit = facts.units().parent(unit);
        const auto candidates = facts.actors_under(unit);
        const std::uint32_t other = candidates[random.below(static_cast<std::uint32_t>(candidates.size()))];
        const bool known = std::any_of(ties.begin(), ties.end(), [other](const Tie& t) { return t.other == other; });
        if (other != actor && !known)
            ties.push_back({.in_organisation = p.first_trust, .in_holder = p.first_trust, .other = other});
    }
    return ties;
}

/// Of the coalition in office at the start.
double first_seats(const Facts& facts, std::uint32_t administration) {
    const auto& terms = facts.settings_of_administration(administration).terms;
    double seats = -1;
    for (std::uint32_t term = 0; term != terms.size(); ++term)
        if (facts.calendar().at(terms[term].begin) <= sim::Time{0}) seats = facts.seats(administration, term);
    return seats;
}

void add_actor(const Facts& facts, std::uint32_t index, World& world) {
    const auto id = Coordination::actor(index);
    Actor actor{.index = index};
    actor.holder =
        rules::new_holder(facts, first_position(facts, index, draw(world, Purpose::position, id)),
                          first_frame(facts, index, draw(world, Purpose::frame, id)), draw(world, Purpose::temper, id));
    actor.holder.generation = 0;
    actor.ties = first_ties(facts, index, draw(world, Purpose::acquaintance, id));
    const FirstDue due =
        first_due(facts.group_of(index).clock, facts.group_of(index).random_phase, draw(world, Purpose::clock, id));
    actor.phase = due.phase;
    const std::uint32_t administration = facts.actor(index).administration;
    if (administration != nobody) {
        actor.government = position_of(facts.settings_of_administration(administration).position);
        actor.priorities = actor.holder.frame;
        actor.transition.seats = first_seats(facts, administration);
    }
    world.add(actor);
    if (due.time != sim::never) world.post(id, due.time, Routine{});
    world.post(id, sim::Time{0}, BudgetYear{});
    if (facts.settings_of(index).tenure)
        world.post(id, sim::Time{} + rules::tenure_of(facts, index, draw(world, Purpose::tenure, id)), TenureEnds{0});
    if (facts.contracts(index) > 0) {
        sim::Stream random = draw(world, Purpose::contract, id);
        world.post(id, sim::Time{} + days(random.uniform() * facts.parameters().handover.contract.count),
                   ContractEnds{});
    }
}

void add_venue(const Facts& facts, std::uint32_t index, World& world) {
    const auto id = Coordination::venue(index);
    const bool random_phase = facts.random_phase(facts.settings_of_venue(index).rhythm);
    const FirstDue due = first_due(facts.venue_clock(index), random_phase, draw(world, Purpose::clock, id));
    const VenueSettings& s = facts.settings_of_venue(index);
    world.add(
        Venue{.index = index, .phase = due.phase, .functionality = s.functionality, .leaning = position_of(s.leaning)});
    if (due.time != sim::never) world.post(id, due.time, Session{});
}

void add_asset(const Facts& facts, std::uint32_t index, World& world) {
    const auto id = Coordination::information(index);
    const AssetFacts& a = facts.asset(index);
    const FirstDue due = first_due(a.clock, a.random_phase, draw(world, Purpose::clock, id));
    InformationAsset asset{.index = index, .phase = due.phase};
    asset.coverage = facts.settings_of_asset(index).coverage;
    for (std::size_t p = 0; p != facts.problems(); ++p) asset.levels[p] = facts.settings().problems[p].level;
    world.add(asset);
    if (due.time != sim::never) world.post(id, due.time, Collect{});
}

void add_administration(const Facts& facts, std::uint32_t index, World& world) {
    const AdministrationSettings& s = facts.settings_of_administration(index);
    const auto id = world.add(Administration{.index = index, .position = position_of(s.position)});
    for (std::uint32_t term = 0; term != s.terms.size(); ++term) {
        const sim::Time begin = facts.calendar().at(s.terms[term].begin);
        if (begin <= sim::Time{0}) continue;  // in office at the start
        world.post(id, begin, TermBegins{term});
        const sim::Time election = facts.election(index, term);
        if (election >= sim::Time{0}) world.post(id, election, ElectionDay{term});
    }
}

/// Where several territories differ, a problem returns to where it was first.
void add_territory(const Facts& facts, std::uint32_t index, World& world) {
    const double spread = facts.parameters().problems.spread;
    auto random = draw(world, Purpose::drift, Coordination::territory(index));
    Territory territory{.index = index};
    for (std::size_t p = 0; p != facts.problems(); ++p) {
        const ProblemSettings& problem = facts.settings().problems[p];
        const double apart = random.normal(0, spread);
        territory.levels[p] = std::clamp(problem.level + apart, 0.0, 1.0);
        territory.baselines[p] = std::clamp(problem.baseline.value_or(problem.level) + apart, 0.0, 1.0);
    }
    world.post(world.add(territory), sim::Time{} + days(days_per_month), Month{});
}

void add_fund(const Facts& facts, std::uint32_t index, World& world) {
    const auto& from = facts.settings().funds[index].from;
    const sim::Time begin = from ? std::max(sim::Time{0}, facts.calendar().at(*from)) : sim::Time{0};
    world.post(world.add(Fund{.index = index}), begin, FundYear{});
}

}  // namespace

sim::Id<Actor> Coordination::actor(std::uint32_t index) { return first_population<Actor>(index); }
sim::Id<Venue> Coordination::venue(std::uint32_t index) { return first_population<Venue>(index); }
sim::Id<Administration> Coordination::administration(std::uint32_t index) {
    return first_population<Administration>(index);
}
sim::Id<Territory> Coordination::territory(std::uint32_t index) { return first_population<Territory>(index); }
sim::Id<Fund> Coordination::fund(std::uint32_t index) { return first_population<Fund>(index); }
sim::Id<InformationAsset> Coordination::information(std::uint32_t index) {
    return first_population<InformationAsset>(index);
}

void Coordination::populate(sim::World<Coordination>& world) const {
    const Facts& facts = *facts_;
    for (std::uint32_t i = 0; i != facts.actors().size(); ++i) add_actor(facts, i, world);
    for (std::uint32_t v = 0; v != facts.venues().size(); ++v) add_venue(facts, v, world);
    for (std::uint32_t a = 0; a != facts.administrations().size(); ++a) add_administration(facts, a, world);
    for (std::uint32_t t = 0; t != facts.territories().size(); ++t) add_territory(facts, t, world);
    for (std::uint32_t f = 0; f != facts.settings().funds.size(); ++f) add_fund(facts, f, world);
    for (std::uint32_t i = 0; i != facts.assets().size(); ++i) add_asset(facts, i, world);
}

}  // namespace models::coordination
