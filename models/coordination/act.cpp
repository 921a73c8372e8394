// Members deliver units of work on their own clocks; an action takes a step when the units of all its partners meet
// within the synchrony window (ODD 7.9). Rhythms that do not meet cost time, attention and means.
#include <algorithm>
#include <array>
#include <utility>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

void waste(Action& self, Partner& partner) {
    if (!partner.waiting) return;
    self.means_wasted += partner.in_hand;
    ++self.units_expired;
    partner = {.actor = partner.actor, .carries_on = partner.carries_on};
}

}  // namespace

void rules::close_action(Action& self, ActionStatus status, Context& context) {
    self.status = status;
    self.endowment.lapsed += std::exchange(self.endowment.left, 0);
    TaskOver letter{{context.self()}, status != ActionStatus::abandoned, status == ActionStatus::finished};
    for (std::size_t i = 0; i != std::min(self.partners.size(), named_partners); ++i)
        letter.partners[i] = self.partners[i].actor;
    for (Partner& partner : self.partners) {
        waste(self, partner);
        context.send(Coordination::actor(partner.actor), one_day, letter);
    }
    context.send(self.agenda, one_day, ActionEnded{self.entry, status});
}

namespace {

/// All units met: they are used, and the action is a step farther, unless for want of analysis it must be redone.
void take_step(const Facts& facts, Action& self, rules::Context& context) {
    const ActingParameters& p = facts.parameters().acting;
    const bool redone = context.random(rules::Purpose::rework).chance(p.rework * (1 - self.analysis));
    ++(redone ? self.redone : self.steps);
    for (Partner& partner : self.partners) {
        self.means_used += partner.in_hand;
        partner = {.actor = partner.actor, .carries_on = partner.carries_on};
        context.send(Coordination::actor(partner.actor), one_day, StepDone{{context.self()}});
    }
    context.send(self.agenda, one_day, StepTaken{self.entry, redone});
    if (self.steps < static_cast<std::uint32_t>(p.steps)) return;
    rules::close_action(self, ActionStatus::finished, context);
    context.send(Coordination::territory(self.territory), one_day,
                 Effect{self.problem, std::min(1.0, p.effect * self.coverage * self.capacity), true});
}

void waste_expired(Action& self, sim::Time now) {
    for (Partner& partner : self.partners)
        if (partner.good_until <= now) waste(self, partner);
}

void step_when_all_met(const Facts& facts, Action& self, rules::Context& context) {
    if (context.now() < self.held_until) return;
    if (std::all_of(self.partners.begin(), self.partners.end(), [](const Partner& p) { return p.waiting; }))
        take_step(facts, self, context);
}

/// A unit whose means a fund pays: it takes them from the endowment, as long as that holds.
bool draw_on_endowment(const Facts& facts, Action& self, std::uint32_t sender, rules::Context& context) {
    const int means = facts.parameters().acting.means;
    const bool paid = self.endowment.left >= means;
    if (paid) self.endowment.left -= means;
    if (!paid)
        context.send(Coordination::actor(sender), one_day, TaskFunded{{context.self()}, false, true});
    else if (self.endowment.left < means)
        for (const Partner& partner : self.partners)
            context.send(Coordination::actor(partner.actor), one_day, TaskFunded{{context.self()}, false});
    return paid;
}

Partner* partner_of(Action& self, std::uint32_t actor) {
    const auto found = std::find_if(self.partners.begin(), self.partners.end(),
                                    [actor](const Partner& p) { return p.actor == actor; });
    return found == self.partners.end() ? nullptr : &*found;
}

/// Kept promises build trust among partners; broken ones cost more than kept ones earn.
void judge_partners(Actor& self, const TaskOver& letter, const TieParameters& p) {
    for (const std::uint32_t partner : letter.partners) {
        if (partner == nobody || partner == self.index || (letter.kept && !letter.finished)) continue;
        Tie& tie = acquaint(self, partner, p);
        for (double* trust : {&tie.in_holder, &tie.in_organisation})
            *trust = letter.finished ? *trust + p.kept * (1 - *trust) : *trust * (1 - p.broken);
    }
}

}  // namespace

void rules::drop_partners(const Facts& facts, Action& self, std::span<const std::uint32_t> gone, Context& context) {
    for (const std::uint32_t actor : gone) {
        if (Partner* partner = partner_of(self, actor)) waste(self, *partner);
        std::erase_if(self.partners, [actor](const Partner& p) { return p.actor == actor; });
    }
    if (self.partners.empty()) return close_action(self, ActionStatus::abandoned, context);
    waste_expired(self, context.now());
    step_when_all_met(facts, self, context);  // the others may have waited for these only
}

void rules::work(const Facts& facts, Actor& self, Context& context) {
    if (self.tasks.empty()) return;
    const ActingParameters& p = facts.parameters().acting;
    auto random = context.random(Purpose::delivery);
    const double pace = rules::pace(facts, self, context.now());
    const bool frozen = contracts_frozen(facts, self, context.now());
    for (Task& task : self.tasks) {
        const Membership* membership = membership_in(self, task.agenda);
        double willingness = (membership == nullptr ? task.own : membership->commitment) * pace;
        if (context.now() < task.steered_until) willingness += facts.parameters().committee.steer * (1 - willingness);
        const bool willing = random.chance(willingness);
        if (!willing || context.now() < task.good_until) continue;
        const int means = task.funded ? 0 : p.means;
        if (means > 0 && frozen) continue;
        if (self.means.left < means || !self.attention.spend(p.attention)) continue;
        self.means.spend(means);
        task.good_until = context.now() + one_day + days(p.window.count * task.stretch);
        context.send(task.action, one_day, Supply{self.index, means, task.funded});
    }
}

void Coordination::on(const Launch&, Action& self, Context& context) const {
    for (const Partner& partner : self.partners)
        context.send(actor(partner.actor), one_day, TaskGiven{{context.self()}, self.agenda, self.stretch});
    if (context.now() < self.held_until) context.wake(self, self.held_until - context.now(), HoldEnds{});
    context.wake(self, days(facts_->parameters().acting.due.count), Due{});
    context.record({.kind = EventKind::action_begun,
                    .detail = self.problem,
                    .agenda = self.agenda,
                    .value = static_cast<double>(self.partners.size())});
}

void Coordination::on(const TaskGiven& letter, Actor& self, Context& context) const {
    if (membership_in(self, letter.agenda) != nullptr)
        self.tasks.push_back({.action = letter.action, .agenda = letter.agenda, .stretch = letter.stretch});
    else
        context.send(letter.action, one_day, Withdraw{self.index});
}

void Coordination::on(const Supply& unit, Action& self, Context& context) const {
    ++self.units_supplied;
    Partner* partner = self.status == ActionStatus::open ? partner_of(self, unit.actor) : nullptr;
    if (partner == nullptr) {  // on its way when the action ended, or its sender left
        ++self.units_expired;
        self.means_wasted += unit.means;
        return;
    }
    if (unit.endowed && !draw_on_endowment(*facts_, self, unit.actor, context)) {
        ++self.units_expired;
        return;
    }
    waste_expired(self, context.now());
    waste(self, *partner);
    *partner = {.actor = unit.actor,
                .in_hand = unit.endowed ? facts_->parameters().acting.means : unit.means,
                .good_until = context.now() + days(facts_->parameters().acting.window.count * self.stretch),
                .waiting = true,
                .carries_on = partner->carries_on};
    step_when_all_met(*facts_, self, context);
}

void Coordination::on(const StepDone& letter, Actor& self, Context& context) const {
    Task* task = task_for(self, letter.action);
    if (task == nullptr) return;
    task->good_until = context.now();
    if (Membership* membership = membership_in(self, task->agenda)) membership->last_result = context.now();
}

void Coordination::on(const TaskOver& letter, Actor& self, Context& context) const {
    const Task* task = task_for(self, letter.action);
    if (task == nullptr) return;
    if (!letter.kept) context.record({.kind = EventKind::promise_broken, .actor = self.index, .agenda = task->agenda});
    judge_partners(self, letter, facts_->parameters().ties);
    std::erase_if(self.tasks, [&letter](const Task& t) { return t.action == letter.action; });
}

void Coordination::on(const Due&, Action& self, Context& context) const {
    if (self.status == ActionStatus::open) rules::close_action(self, ActionStatus::abandoned, context);
}

void Coordination::on(const Withdraw& letter, Action& self, Context& context) const {
    const std::array gone{letter.actor};
    if (self.status == ActionStatus::open && partner_of(self, letter.actor) != nullptr)
        rules::drop_partners(*facts_, self, gone, context);
}

/// Somebody directs again: what is still good may meet.
void Coordination::on(const HoldEnds&, Action& self, Context& context) const {
    if (self.status != ActionStatus::open || context.now() < self.held_until) return;
    waste_expired(self, context.now());
    step_when_all_met(*facts_, self, context);
}

void Coordination::on(const Cut& letter, Action& self, Context& context) const {
    if (self.status != ActionStatus::open) return;
    if (letter.agenda_ended) return rules::set_adrift(*facts_, self, context);
    rules::close_action(self, ActionStatus::cut, context);
}

void Coordination::on(const StepTaken& letter, Agenda& self, Context& context) const {
    PlannedAction& plan = self.actions[letter.entry];
    plan.last_step = self.last_step = context.now();
    if (letter.redone) return;
    ++plan.steps;
    for (std::size_t c = 0; c != component_count; ++c)
        if ((plan.covered & (1U << c)) != 0) ++self.resources.delivered[c];
}

void Coordination::on(const ActionEnded& letter, Agenda& self, Context& context) const {
    PlannedAction& plan = self.actions[letter.entry];
    plan.status = letter.status;
    plan.ended = context.now();
    const bool finished = letter.status == ActionStatus::finished;
    if (letter.status != ActionStatus::cut) {
        ++(finished ? self.harvest.finished : self.harvest.missed);
        context.record({.kind = finished ? EventKind::action_finished : EventKind::action_abandoned,
                        .detail = plan.problem,
                        .agenda = context.self(),
                        .value = static_cast<double>(plan.partners)});
    }
    if (self.phase == Phase::acting) rules::follow_up(*facts_, self, letter.entry, finished, context);
}

}  // namespace models::coordination
