#include "tests/models/coordination/little_territory.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "models/coordination/relations.hpp"
#include "sim/engine/engine.hpp"

namespace little {
namespace {

/// What is left is the rule itself.
Parameters plain() {
    Parameters p;
    p.humility.spread = 0;
    p.holders = {.position_noise = 0, .position_spread = 0, .frame_noise = 0};
    p.sensing.noise = p.problems.drift = p.problems.relapse = p.venues.noise = p.review.noise = 0;
    p.ties.acquaintances = 100;
    p.ties.first_trust = 0.5;
    p.sensing.attention = p.dialogue.attention = p.pairs.attention = p.spotting.attention = p.venues.attention = 0;
    p.joining.attention = p.consultation.attention = p.acting.attention = 0;
    p.consultation.facilitator_attention = 0;
    p.joining.threshold = -100;
    p.joining.wait.count = 0;
    p.consultation.deadline.count = 36'525;
    p.consultation.voice = p.consultation.exit_after = 0;
    p.venues.own_bias = p.venues.inherit = p.venues.failing = p.venues.idle.count = 0;
    p.phases.skip = true;
    p.acting.chain = p.acting.rework = p.attention.overhead = p.ties.kept = p.ties.broken = p.evaluation.adapt = 0;
    p.committee = {.kind = CommitteeChoice::knowledge, .knowledge = 0, .learning = 0, .steer = 0, .large = 1000};
    p.handover.settling.count = p.handover.churn = p.handover.capture = 0;
    p.handover.file_attention = 0;
    p.legal.attempt = p.preservation.carry_on = p.preservation.reconvene = 0;
    return p;
}

template <class State>
sim::Id<State> nth_from_outside(std::size_t nth) {
    constexpr auto kind = static_cast<std::uint32_t>(sim::index_in<State, Coordination::Entities>);
    return {sim::child_name(sim::outside, kind, static_cast<std::uint32_t>(nth))};
}

Agenda agenda_of(const Gathering& g) {
    Agenda agenda{.convener = g.members.front(), .first_convener = g.members.front()};
    agenda.venue = g.venue;
    agenda.venue_index = g.venue_index;
    agenda.functionality = g.functionality;
    agenda.phase = g.phase;
    agenda.purposes = g.purposes;
    agenda.position = g.position;
    agenda.deliberation = {.mechanism = g.mechanism,
                           .outstanding = static_cast<std::uint32_t>(g.members.size()),
                           .deadline = sim::never,
                           .convergence = 1};
    agenda.deliberation.milestones.nature = g.nature;
    agenda.deliberation.management = g.management;
    if (g.phase == Phase::acting) agenda.agreed = {}, agenda.founders = g.members;
    return agenda;
}

}  // namespace

ActorSettings actor(std::vector<double> frame, std::vector<double> position) {
    ActorSettings a;
    a.units = {at(0)};
    a.sector = at(0);
    a.mandate = a.will = {.values = std::move(frame)};
    a.position = std::move(position);
    return a;
}

ActorSettings governed(ActorSettings actor, Office office) {
    actor.administration = at(0);
    actor.office = office;
    return actor;
}

ActorSettings convener(ActorSettings actor) {
    actor.convenes = true;
    actor.contributes = actor.needs = everything;
    return actor;
}

std::vector<ActorSettings> many(std::size_t count, const ActorSettings& actor) { return {count, actor}; }

Settings town(std::vector<ActorSettings> actors, std::size_t problems) {
    Settings s;
    s.run.from = sim::make_date(2022, 1, 1);
    s.run.until = sim::make_date(2026, 1, 1);
    s.parameters = plain();
    for (std::size_t p = 0; p != problems; ++p) s.problems.push_back({.name = "problem-" + std::to_string(p)});
    s.sectors = {{.name = "first"}, {.name = "second"}};
    s.units = {{.name = "town"}};
    s.actors = std::move(actors);
    for (std::size_t a = 0; a != s.actors.size(); ++a) s.actors[a].name = "actor-" + std::to_string(a);
    return s;
}

Settings governed_town(std::vector<ActorSettings> actors, Party second, std::size_t problems) {
    Settings s = town(std::move(actors), problems);
    s.administrations.push_back(
        {.name = "mayor",
         .unit = at(0),
         .terms = {{.name = "one", .begin = s.run.from}, {.name = "two", .begin = s.run.from + 365, .party = second}}});
    return s;
}

World::World(Settings settings, std::uint64_t replicate)
    : world_{Coordination{std::move(settings)}, {.seed = 7, .replicate = replicate}} {}

World& World::run_to(double on_day) {
    sim::SerialExecutor executor;
    sim::Engine<Coordination>{executor}.advance(world_, day(on_day), this);
    return *this;
}

World& World::happen(const Happening& happening, double on_day) {
    models::coordination::post(world_, happening, day(on_day));
    return *this;
}

void World::write(std::span<const sim::Stamped<Record>> records) {
    records_.insert(records_.end(), records.begin(), records.end());
}

std::vector<Record> World::records(EventKind kind) const {
    std::vector<Record> found;
    for (const auto& r : records_)
        if (r.record.kind == kind) found.push_back(r.record);
    return found;
}

Tie tie(const World& world, std::uint32_t from, std::uint32_t to) {
    Actor who = world.actor(from);
    const Tie* found = tie_to(who, to);
    if (found == nullptr) throw std::logic_error("the tie does not exist");
    return *found;
}

Membership membership(const World& world, std::uint32_t actor, sim::Id<Agenda> agenda) {
    Actor who = world.actor(actor);
    const Membership* found = membership_in(who, agenda);
    if (found == nullptr) throw std::logic_error("the actor is no member");
    return *found;
}

Gathered gather(World& world, const Gathering& g) {
    Agenda agenda = agenda_of(g);
    Gathered gathered{nth_from_outside<Agenda>(world.all<Agenda>().size()), {}};
    for (const std::vector<std::uint32_t>& partners : g.actions) {
        Action action{
            .agenda = gathered.agenda, .entry = static_cast<std::uint16_t>(agenda.actions.size()), .coverage = 1};
        for (const std::uint32_t partner : partners) action.partners.push_back({.actor = partner});
        gathered.actions.push_back(world.add(action));
        agenda.actions.push_back({.action = gathered.actions.back(),
                                  .partners = static_cast<std::uint8_t>(partners.size()),
                                  .team = partners});
        world.post(gathered.actions.back(), 4, Launch{});
    }
    gathered.agenda = world.add(agenda);
    for (const std::uint32_t m : g.members)
        world.post(m, 1,
                   Invitation{.agenda = gathered.agenda,
                              .convener = g.members.front(),
                              .purposes = packed(g.purposes),
                              .position = g.position});
    if (g.phase == Phase::acting) world.post(Coordination::territory(), 0, AgreementReached{true});
    return gathered;
}

void expect_share(std::size_t hits, std::size_t trials, double chance) {
    const auto n = static_cast<double>(trials);
    EXPECT_NEAR(static_cast<double>(hits) / n, chance, 4 * std::sqrt(chance * (1 - chance) / n));
}

}  // namespace little
