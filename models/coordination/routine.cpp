// What an actor does when its own clock strikes (ODD 3), and what a new year brings.
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// Hours of attention since the last time; what is kept is bounded, the rest lapses.
void regain_attention(const Facts& facts, Actor& self, sim::Duration elapsed, sim::Time now) {
    const AttentionParameters& p = facts.parameters().attention;
    // Each agenda one is in takes some of it before any work is done: bodies that multiply cost.
    const auto alive =
        std::count_if(self.memberships.begin(), self.memberships.end(), [](const Membership& m) { return !m.dormant; });
    const double free = std::max(0.0, 1 - p.overhead * static_cast<double>(alive));
    const double a_week = facts.settings_of(self.index).attention * p.scale * free;
    const double weeks = in_days(elapsed) / 7 * rules::staffing(facts, self, now);
    self.attention.issue(static_cast<std::int64_t>(a_week * weeks + 0.5),
                         static_cast<std::int64_t>(a_week * std::max(weeks, p.weeks_kept) + 0.5));
}

}  // namespace

void Coordination::on(const Routine& letter, Actor& self, Context& context) const {
    const sim::Duration elapsed = context.now() - self.last_routine;
    self.last_routine = context.now();
    regain_attention(*facts_, self, elapsed, context.now());
    rules::prepare_files(*facts_, self, context);
    if (self.attention.spend(facts_->parameters().sensing.attention))
        context.send(territory(facts_->actor(self.index).territory), one_day, Ask{self.index});
    rules::converse(*facts_, self, context);
    if (facts_->may_convene(self.index)) rules::spot(*facts_, self, context);
    rules::work(*facts_, self, context);
    rules::consider_reconvening(*facts_, self, context);
    rules::weigh_memberships(*facts_, self, elapsed, context);
    auto random = context.random(Purpose::clock);
    const sim::Time next = next_due(facts_->group_of(self.index).clock, self.phase, context.now(), random);
    if (next != sim::never) context.wake(self, next - context.now(), letter);
}

/// Means are appropriated for a year; what is left of the last one lapses (*anualidad*).
void Coordination::on(const BudgetYear& letter, Actor& self, Context& context) const {
    const std::int64_t yearly = facts_->settings_of(self.index).means;
    self.means.issue(yearly, yearly);
    const sim::Calendar& calendar = facts_->calendar();
    const sim::Date today = calendar.date(context.now());
    const std::chrono::year_month_day day{today.day};
    const auto month = static_cast<unsigned>(facts_->settings_of(self.index).budget_month);
    const int years = static_cast<unsigned>(day.month()) < month ? 0 : 1;
    const sim::Date next = sim::make_date(static_cast<int>(day.year()) + years, month, 1);
    context.wake(self, calendar.at(next) - context.now(), letter);
}

}  // namespace models::coordination
