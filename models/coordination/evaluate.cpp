// Small wins and missed dates, who stays and who leaves, renewal, and the ways in which an agenda ends (ODD 7.10).
#include <algorithm>

#include "models/coordination/protection.hpp"
#include "models/coordination/rules.hpp"
#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

/// What is left of a stock after a time, by its half-life.
double left_after(double elapsed_days, sim::Days half_life) {
    return sim::exp(-0.6931471805599453 * elapsed_days / half_life.count);
}

bool any_open(const Agenda& self) {
    return std::any_of(self.actions.begin(), self.actions.end(), [](const PlannedAction& a) {
        return a.status == ActionStatus::open || a.status == ActionStatus::waiting;
    });
}

/// Half or more of the last plan was finished.
bool last_plan_worked(const Agenda& self) {
    int finished = 0;
    int planned = 0;
    for (const PlannedAction& a : self.actions)
        if (a.cycle == self.actions.back().cycle) {
            ++planned;
            if (a.status == ActionStatus::finished) ++finished;
        }
    return 2 * finished >= planned;
}

/// The main problem as members saw it when they last wrote.
double problem_seen(const Agenda& self) {
    double seen = 0;
    for (const Member& m : self.members) seen += unpacked(m.frame)[self.problem];
    return seen / static_cast<double>(self.members.size());
}

/// Before a new plan the purposes move to how the members see things now.
void adapt(const Facts& facts, Agenda& self, rules::Context& context) {
    const double share = facts.parameters().evaluation.adapt;
    if (share == 0) return;
    const Profile before = self.purposes;
    self.purposes = moved(before, mean_frame(rules::voices_of(facts, self)), share);
    for (const Member& m : self.members)
        context.send(Coordination::actor(m.actor), one_day, Adapted{{context.self()}, packed(self.purposes)});
    context.record({.kind = EventKind::adapted,
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = distance(before, self.purposes, facts.problems())});
}

/// Under communication members inform each other, and no more.
void share_views(const Facts& facts, const Agenda& self, rules::Context& context) {
    if (self.deliberation.milestones.nature != Nature::communication) return;
    const Shares mean = packed(mean_frame(rules::voices_of(facts, self)));
    for (const Member& m : self.members)
        context.send(Coordination::actor(m.actor), one_day, ViewsShared{{context.self()}, mean});
}

/// Nothing is open: go on with a new plan, or end.
void close_cycle(const Facts& facts, Agenda& self, rules::Context& context) {
    if (!last_plan_worked(self)) return rules::end_agenda(facts, self, Ending::faded, Cause::none, context);
    if (problem_seen(self) < facts.parameters().evaluation.enough)
        return rules::end_agenda(facts, self, Ending::success, Cause::none, context);
    adapt(facts, self, context);
    rules::plan_actions(facts, self, context);
    context.record({.kind = EventKind::renewed, .agenda = context.self()});
}

void tell_members(const Facts& facts, Agenda& self, rules::Context& context) {
    const News news{{context.self()},
                    static_cast<std::uint16_t>(self.harvest.finished),
                    static_cast<std::uint16_t>(self.harvest.missed),
                    self.standing.visibility,
                    told_of(facts, self)};
    for (const Member& m : self.members) context.send(Coordination::actor(m.actor), one_day, news);
    self.harvest = {};
}

/// What an agenda leaves behind when it ends or falls dormant: actions that may be carried on, its place, its money.
void wind_up(const Facts& facts, Agenda& self, rules::Context& context) {
    for (PlannedAction& a : self.actions) {
        if (a.status == ActionStatus::open) context.send(a.action, one_day, Cut{true});
        if (a.status == ActionStatus::waiting) a.status = ActionStatus::never_started;
    }
    if (self.deliberation.analysis.asset != nobody)
        context.send(Coordination::information(self.deliberation.analysis.asset), one_day,
                     ServiceOver{{context.self()}});
    context.send(self.venue, one_day, Release{{context.self()}});
    if (self.agreed != sim::never)
        context.send(Coordination::territory(rules::territory_of(facts, self)), one_day,
                     AgreementOver{self.deliberation.convergence >= facts.parameters().territory.purposes});
    rules::lapse_funds(self);
}

}  // namespace

void rules::end_agenda(const Facts& facts, Agenda& self, Ending ending, Cause cause, Context& context) {
    if (falls_dormant(facts, self, ending)) {
        fall_dormant(facts, self, ending, cause, context);
        return wind_up(facts, self, context);
    }
    const std::uint32_t closed_by = ending == Ending::closed ? facts.actor(self.convener).administration : nobody;
    self.phase = Phase::ended;
    self.ending = ending;
    self.ended = context.now();
    for (const Member& m : self.members)
        context.send(Coordination::actor(m.actor), one_day, AgendaOver{{context.self()}, ending, closed_by});
    wind_up(facts, self, context);
    context.record({.kind = EventKind::agenda_ended,
                    .detail = static_cast<std::uint8_t>(ending),
                    .cause = cause,
                    .actor = self.convener,
                    .agenda = context.self(),
                    .value = in_days(context.now() - self.born)});
}

void rules::remove_member(const Facts& facts, Agenda& self, std::uint32_t actor, Context& context) {
    std::erase_if(self.members, [actor](const Member& m) { return m.actor == actor; });
    for (const PlannedAction& a : self.actions)
        if (a.status == ActionStatus::open) context.send(a.action, one_day, Withdraw{actor});
    if (self.members.size() < 2) return end_agenda(facts, self, Ending::dissolved, Cause::none, context);
    if (self.convener != actor) return succeed_lead(facts, self, actor, context);
    // Another takes over: the most powerful, the first of equals.
    const auto next =
        std::max_element(self.members.begin(), self.members.end(), [&facts](const Member& a, const Member& b) {
            return facts.settings_of(a.actor).power < facts.settings_of(b.actor).power;
        });
    self.convener = next->actor;
    succeed_lead(facts, self, actor, context);
}

void Coordination::on(const Evaluate& letter, Agenda& self, Context& context) const {
    if (self.phase != Phase::acting || letter.life != self.standing.dormancy.lives) return;
    const EvaluationParameters& p = facts_->parameters().evaluation;
    const bool won = self.harvest.finished > 0;
    double& visibility = self.standing.visibility;
    visibility *= left_after(p.period.count, p.visibility_half_life);
    for (std::uint32_t i = 0; i != self.harvest.finished; ++i) visibility += p.visibility_gain * (1 - visibility);
    self.standing.owner = owner_of(*facts_, self);
    tell_members(*facts_, self, context);
    share_views(*facts_, self, context);
    if (context.now() - self.last_step > days(p.silence.count))
        return rules::end_agenda(*facts_, self, Ending::faded, Cause::none, context);
    if (!any_open(self)) close_cycle(*facts_, self, context);
    if (self.phase != Phase::acting) return;
    if (won) rules::consider_anchor(*facts_, self, context);
    rules::consider_recruiting(*facts_, self, context);
    rules::ask_keeper(*facts_, self, context);
    rules::seek_funds(*facts_, self, context);
    context.wake(self, days(p.period.count), letter);
}

/// The term of a committee ends: it goes on if something was finished in it.
void Coordination::on(const TermEnds& letter, Agenda& self, Context& context) const {
    if (self.phase != Phase::acting || letter.life != self.standing.dormancy.lives) return;
    const sim::Duration term = days(facts_->parameters().consultation.term.count);
    const bool worked = std::any_of(self.actions.begin(), self.actions.end(), [&](const PlannedAction& a) {
        return a.status == ActionStatus::finished && context.now() - a.ended <= term;
    });
    if (!worked) return rules::end_agenda(*facts_, self, Ending::sunset, Cause::none, context);
    context.wake(self, term, letter);
}

void Coordination::on(const News& news, Actor& self, Context& context) const {
    Membership* m = membership_in(self, news.agenda);
    if (m == nullptr) return;
    const Parameters& p = facts_->parameters();
    Tie* tie = m->convener == self.index ? nullptr : &acquaint(self, m->convener, p.ties);
    for (int i = 0; i != news.wins; ++i) {
        m->commitment += p.commitment.win * (1 - m->commitment);
        self.record += p.joining.record * (1 - self.record);
        if (tie != nullptr) strengthen(*tie, p.ties);
    }
    for (int i = 0; i != news.misses; ++i) {
        m->commitment *= 1 - p.commitment.missed;
        self.record *= 1 - p.joining.record;
        if (tie != nullptr) weaken(*tie, p.ties);
    }
    m->memory += p.evaluation.memory * (1 - m->memory);
    m->visibility = news.visibility;
    m->told = news.told;
    if (news.wins > 0) m->last_result = context.now();
    context.send(news.agenda, one_day, Stance{self.index, static_cast<float>(m->commitment)});
}

void Coordination::on(const Stance& letter, Agenda& self, Context& /*context*/) const {
    if (Member* m = rules::member_of(self, letter.actor)) m->commitment = letter.commitment;
}

/// Commitment wears off; whoever has waited for too long and cares too little leaves.
void rules::weigh_memberships(const Facts& facts, Actor& self, sim::Duration elapsed, Context& context) {
    const Parameters& p = facts.parameters();
    const double kept = left_after(in_days(elapsed), p.commitment.half_life);
    const sim::Duration patience = days(p.humility.patience_months * self.holder.patience * days_per_month);
    std::vector<sim::Id<Agenda>> left;
    for (Membership& m : self.memberships) {
        m.commitment *= kept;
        if (m.commitment < p.commitment.leave && context.now() - m.last_result > patience) left.push_back(m.agenda);
    }
    for (const sim::Id<Agenda> agenda : left) {
        context.record({.kind = EventKind::left, .actor = self.index, .agenda = agenda});
        forget(self, agenda);
        context.send(agenda, one_day, Leaves{self.index});
    }
}

void Coordination::on(const Adapted& letter, Actor& self, Context& /*context*/) const {
    if (Membership* m = membership_in(self, letter.agenda)) m->purposes = letter.purposes;
}

void Coordination::on(const Leaves& letter, Agenda& self, Context& context) const {
    if (self.phase == Phase::dormant) return rules::forget_dormant(self, letter.actor, context);
    if (self.phase != Phase::ended) rules::remove_member(*facts_, self, letter.actor, context);
}

void Coordination::on(const AgendaOver& letter, Actor& self, Context& context) const {
    rules::let_go(*facts_, self, letter.agenda, letter.closed_by, context);
    std::erase_if(self.memberships, [&letter](const Membership& m) { return m.agenda == letter.agenda; });
}

}  // namespace models::coordination
