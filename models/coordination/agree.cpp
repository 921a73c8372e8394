// Signatures, and the plan of actions that follows them (ODD 7.7, 7.8). Some actions wait for the one before them.
#include <algorithm>
#include <bit>

#include "models/coordination/breadth.hpp"
#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// The end of the freeze window that keeps the agenda from signing, or nothing.
const sim::Interval* freeze_on(const Facts& facts, const Agenda& self, sim::Time now) {
    const bool governed = std::any_of(self.members.begin(), self.members.end(), [&facts](const Member& m) {
        return facts.actor(m.actor).administration != nobody;
    });
    return governed ? facts.freeze().window_at(now) : nullptr;
}

Position mean_position(const Facts& facts, const Agenda& self) {
    Position mean;
    double power = 0;
    for (const Member& m : self.members) {
        const double own = facts.settings_of(m.actor).power;
        mean.x += own * m.position.x;
        mean.y += own * m.position.y;
        power += own;
    }
    return {mean.x / power, mean.y / power};
}

std::uint8_t draw_problem(const Profile& purposes, sim::Stream& random) {
    double total = 0;
    for (const double w : purposes) total += w;
    double left = random.uniform() * total;
    for (std::size_t p = 0; p != max_problems; ++p)
        if ((left -= purposes[p]) < 0) return static_cast<std::uint8_t>(p);
    return 0;
}

/// Two to four of the five components.
std::uint8_t draw_need(sim::Stream& random) {
    std::uint32_t need = 0;
    for (const std::uint32_t wanted = 2 + random.below(3); std::popcount(need) != static_cast<int>(wanted);)
        need |= 1U << random.below(component_count);
    return static_cast<std::uint8_t>(need);
}

/// Members for one action: again and again who brings most of what is still missing, until nothing is, or nobody does.
std::vector<const Member*> choose_partners(const Agenda& self, std::uint8_t need, std::size_t least, std::size_t most,
                                           sim::Stream& random) {
    std::vector<const Member*> left;
    for (const Member& m : self.members) left.push_back(&m);
    for (std::size_t i = left.size(); i > 1; --i)  // a random order decides between equals
        std::swap(left[i - 1], left[random.below(static_cast<std::uint32_t>(i))]);
    std::vector<const Member*> chosen;
    std::uint32_t missing = need;
    while (!left.empty() && chosen.size() < most) {
        const auto best = std::max_element(left.begin(), left.end(), [missing](const Member* a, const Member* b) {
            return std::popcount(a->strong & missing) < std::popcount(b->strong & missing);
        });
        if (((*best)->strong & missing) == 0 && chosen.size() >= least) break;
        missing &= ~static_cast<std::uint32_t>((*best)->strong);
        chosen.push_back(*best);
        left.erase(best);
    }
    return chosen;
}

void promise(Resources& resources, std::uint8_t covered, int steps) {
    for (std::size_t c = 0; c != component_count; ++c)
        if ((covered & (1U << c)) != 0) resources.promised[c] += static_cast<std::uint32_t>(steps);
}

/// The action begins, with those of its team that are still members.
void launch(const Facts& facts, Agenda& self, std::uint32_t entry, rules::Context& context) {
    PlannedAction& plan = self.actions[entry];
    Action action{.agenda = {context.self()},
                  .entry = static_cast<std::uint16_t>(entry),
                  .problem = plan.problem,
                  .territory = rules::territory_of(facts, self),
                  .coverage = plan.coverage};
    std::erase_if(plan.team, [&self](std::uint32_t who) { return rules::member_of(self, who) == nullptr; });
    if (plan.team.empty()) {
        plan.status = ActionStatus::never_started;
        return context.record({.kind = EventKind::never_started, .detail = plan.problem, .agenda = context.self()});
    }
    for (const std::uint32_t partner : plan.team) action.partners.push_back({.actor = partner});
    action.analysis = self.deliberation.analysis.quality;
    action.capacity = collective_capacity(self.members, facts.parameters().breadth);
    action.stretch = rules::stretch_of(facts, self);
    action.held_until = self.deliberation.management.vacant_until;
    promise(self.resources, plan.covered, facts.parameters().acting.steps);
    plan.status = ActionStatus::open;
    plan.begun = context.now();
    plan.action = context.spawn(std::move(action), one_day, Launch{});
}

/// Problem, need and partners of an action, all at its planning.
PlannedAction draft_action(const Facts& facts, const Agenda& self, std::uint16_t cycle, sim::Stream random) {
    PlannedAction plan{.status = ActionStatus::waiting,
                       .problem = draw_problem(self.purposes, random),
                       .need = draw_need(random),
                       .cycle = cycle};
    const std::size_t most = rules::most_partners(facts, self);
    std::uint32_t brought = 0;
    for (const Member* m : choose_partners(self, plan.need, std::min<std::size_t>(2, most), most, random)) {
        plan.team.push_back(m->actor);
        brought |= m->strong;
        plan.sectors = static_cast<std::uint16_t>(plan.sectors | (1U << facts.group_of(m->actor).sector));
    }
    plan.covered = static_cast<std::uint8_t>(brought & plan.need);
    plan.partners = static_cast<std::uint8_t>(plan.team.size());
    plan.coverage = static_cast<double>(std::popcount(plan.covered)) / std::popcount(plan.need);
    const std::size_t macro_activities = facts.settings().territory.macro_activities.size();
    if (macro_activities != 0) plan.macro_activity = static_cast<std::uint8_t>(self.actions.size() % macro_activities);
    return plan;
}

/// Plans an action; what waits for nothing begins at once.
void plan_action(const Facts& facts, Agenda& self, std::uint16_t cycle, std::uint32_t after, rules::Context& context) {
    self.actions.push_back(draft_action(facts, self, cycle, context.random(rules::Purpose::planning)));
    self.actions.back().after = after;
    if (after == nobody) launch(facts, self, static_cast<std::uint32_t>(self.actions.size() - 1), context);
}

void come_into_force(const Facts& facts, Agenda& self, rules::Context& context) {
    const Parameters& p = facts.parameters();
    self.phase = Phase::acting;
    self.agreed = self.last_step = context.now();
    self.deliberation.convergence = rules::convergence_of(facts, self);
    self.position = mean_position(facts, self);
    const Agreed letter{
        {context.self()}, packed(self.purposes), self.position, rules::in_dialogue(self.deliberation.mechanism)};
    for (const Member& m : self.members) {
        self.founders.push_back(m.actor);
        context.send(Coordination::actor(m.actor), one_day, letter);
    }
    context.send(
        Coordination::territory(rules::territory_of(facts, self)), one_day,
        AgreementReached{self.deliberation.convergence >= p.territory.purposes, {context.self()}, self.problem});
    context.record({.kind = EventKind::agreed,
                    .detail = static_cast<std::uint8_t>(self.deliberation.mechanism),
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = self.deliberation.convergence});
    rules::plan_actions(facts, self, context);
    rules::seek_funds(facts, self, context);
    context.wake(self, days(p.evaluation.period.count), Evaluate{});
    if (self.deliberation.mechanism == Mechanism::committee)
        context.wake(self, days(p.consultation.term.count), TermEnds{});
}

}  // namespace

bool rules::in_dialogue(Mechanism mechanism) {
    return mechanism == Mechanism::two_way || mechanism == Mechanism::committee;
}

double rules::convergence_of(const Facts& facts, const Agenda& self) {
    double apart = 0;
    for (const Member& m : self.members) apart += distance_on(unpacked(m.frame), self.purposes);
    const double mean = apart / static_cast<double>(self.members.size());
    return std::clamp(1 - mean / facts.parameters().observation.perception_scale, 0.0, 1.0);
}

void rules::sign(const Facts& facts, Agenda& self, Context& context) {
    self.phase = Phase::signing;
    if (const sim::Interval* freeze = freeze_on(facts, self, context.now()))
        return context.wake(self, freeze->end - context.now(), Sign{});
    come_into_force(facts, self, context);
}

void rules::plan_actions(const Facts& facts, Agenda& self, Context& context) {
    const ActingParameters& p = facts.parameters().acting;
    const std::uint16_t cycle =
        self.actions.empty() ? std::uint16_t{0} : static_cast<std::uint16_t>(self.actions.back().cycle + 1);
    auto random = context.random(Purpose::chain);
    for (int i = 0; i != p.actions; ++i) {
        const bool follows = random.chance(p.chain) && i != 0;
        const auto before = static_cast<std::uint32_t>(self.actions.size()) - 1;
        plan_action(facts, self, cycle, follows ? before : nobody, context);
    }
}

void rules::plan_another(const Facts& facts, Agenda& self, Context& context) {
    plan_action(facts, self, self.actions.back().cycle, nobody, context);
}

void rules::follow_up(const Facts& facts, Agenda& self, std::uint32_t entry, bool finished, Context& context) {
    // In integration the order was set together: another action takes the place of what cannot follow.
    const bool integrated = self.deliberation.milestones.nature == Nature::integration;
    for (std::uint32_t i = entry + 1; i < self.actions.size(); ++i) {
        if (self.actions[i].after != entry || self.actions[i].status != ActionStatus::waiting) continue;
        if (finished) {
            launch(facts, self, i, context);
            if (self.actions[i].status == ActionStatus::open) continue;
        } else {
            self.actions[i].status = ActionStatus::never_started;
            context.record(
                {.kind = EventKind::never_started, .detail = self.actions[i].problem, .agenda = context.self()});
            if (integrated && self.phase == Phase::acting) plan_another(facts, self, context);
        }
        follow_up(facts, self, i, false, context);
    }
}

void Coordination::on(const Sign&, Agenda& self, Context& context) const {
    if (self.phase == Phase::signing) rules::sign(*facts_, self, context);
}

void Coordination::on(const Agreed& letter, Actor& self, Context& context) const {
    Membership* membership = membership_in(self, letter.agenda);
    if (membership == nullptr) return context.send(letter.agenda, one_day, Leaves{self.index});
    membership->purposes = letter.purposes;
    membership->position = letter.position;
    membership->last_result = membership->agreed = context.now();
    if (letter.in_dialogue)
        membership->commitment += facts_->parameters().commitment.agreement * (1 - membership->commitment);
}

}  // namespace models::coordination
