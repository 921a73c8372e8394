// Money for actions: an agenda asks funds for what its open actions lack, the purse lies at the agenda and endows each
// action, and partners then deliver without means of their own while it lasts (ODD 7.18). What is not spent when the
// money ends lapses where it lies.
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

bool lists(const std::vector<sim::Reference>& list, std::uint32_t index) {
    return list.empty() ||
           std::any_of(list.begin(), list.end(), [index](const sim::Reference& r) { return r.index == index; });
}

bool in_force(const Facts& facts, const FundSettings& fund, sim::Time now) {
    const bool begun = !fund.from || facts.calendar().at(*fund.from) <= now;
    return begun && (!fund.until || now < facts.calendar().at(*fund.until));
}

/// It pays for such problems and sectors; an appropriation, only where its government takes part.
bool pays_for(const Facts& facts, const FundSettings& fund, const Agenda& agenda) {
    const auto any = [&agenda](auto test) { return std::any_of(agenda.members.begin(), agenda.members.end(), test); };
    if (!lists(fund.problems, agenda.problem)) return false;
    if (!any([&](const Member& m) { return lists(fund.sectors, facts.group_of(m.actor).sector); })) return false;
    const auto governed = [&](const Member& m) {
        const std::uint32_t by = facts.actor(m.actor).administration;
        return by != nobody && facts.administrations()[by].group == fund.administration.index;
    };
    return fund.kind == FundKind::donor || any(governed);
}

/// Means that all units for the steps ahead take.
std::int64_t lacking(const PlannedAction& action, const ActingParameters& p) {
    if (action.status != ActionStatus::open || action.endowed_by != nobody) return 0;
    return std::int64_t{std::max(0, p.steps - action.steps)} * action.partners * p.means;
}

Purse* purse_of(Agenda& agenda, std::uint32_t fund) {
    auto& purses = agenda.standing.funding.purses;
    const auto found =
        std::find_if(purses.begin(), purses.end(), [fund](const Purse& purse) { return purse.fund == fund; });
    return found == purses.end() ? nullptr : &*found;
}

void endow_actions(const Facts& facts, Agenda& self, rules::Context& context) {
    for (Purse& purse : self.standing.funding.purses)
        for (PlannedAction& a : self.actions) {
            const std::int64_t means = std::min(purse.left, lacking(a, facts.parameters().acting));
            if (means == 0 || means < facts.parameters().acting.means) continue;  // not one unit
            purse.left -= means;
            a.endowed_by = purse.fund;
            context.send(a.action, one_day, Endow{purse.fund, means, purse.until});
        }
}

/// The day on which money that is granted now ends: a donor's with its project, an appropriation with its year.
sim::Time end_of(const Facts& facts, const FundSettings& fund, sim::Time now) {
    const sim::Calendar& calendar = facts.calendar();
    const sim::Time until = fund.until ? calendar.at(*fund.until) : sim::never;
    if (fund.kind == FundKind::donor) return until;
    const auto year = static_cast<int>(std::chrono::year_month_day{calendar.date(now).day}.year());
    return std::min(until, calendar.at(sim::make_date(year + 1, 1, 1)));
}

void tell_partners(const Action& self, bool funded, rules::Context& context) {
    for (const Partner& partner : self.partners)
        context.send(Coordination::actor(partner.actor), one_day, TaskFunded{{context.self()}, funded});
}

}  // namespace

void rules::seek_funds(const Facts& facts, Agenda& self, Context& context) {
    endow_actions(facts, self, context);
    std::int64_t wanted = 0;
    for (const PlannedAction& a : self.actions) wanted += lacking(a, facts.parameters().acting);
    if (wanted == 0) return;
    for (std::uint32_t f = 0; f != facts.settings().funds.size(); ++f) {
        const FundSettings& fund = facts.settings().funds[f];
        if (purse_of(self, f) == nullptr && in_force(facts, fund, context.now()) && pays_for(facts, fund, self))
            context.send(Coordination::fund(f), one_day, FundRequest{{context.self()}, wanted});
    }
}

void rules::lapse_funds(Agenda& self) {
    Funding& funding = self.standing.funding;
    for (const Purse& purse : funding.purses) funding.lapsed += purse.left;
    funding.purses.clear();
}

/// An appropriation comes every year and what is left of the last one lapses; a donor gives once.
void Coordination::on(const FundYear& letter, Fund& self, Context& context) const {
    const FundSettings& fund = facts_->settings().funds[self.index];
    const bool gives = !self.over && in_force(*facts_, fund, context.now());
    const std::int64_t means = gives ? fund.means : 0;
    self.means.issue(means, means);
    if (gives) context.wake(self, end_of(*facts_, fund, context.now()) - context.now(), letter);
}

void Coordination::on(const FundRequest& request, Fund& self, Context& context) const {
    const FundSettings& fund = facts_->settings().funds[self.index];
    const sim::Time until = end_of(*facts_, fund, context.now());
    if (self.over || !in_force(*facts_, fund, context.now()) || until <= context.now() + one_day) return;
    const auto most = static_cast<std::int64_t>(fund.share * fund.means);
    const auto granted = static_cast<std::int64_t>(facts_->parameters().funding.granted *
                                                   static_cast<double>(std::min(request.means, most)));
    const std::int64_t means = std::min(granted, self.means.left);
    if (means == 0) return;
    self.means.spend(means);
    if (std::find(self.granted.begin(), self.granted.end(), request.agenda) == self.granted.end())
        self.granted.push_back(request.agenda);
    context.send(request.agenda, one_day, Grant{self.index, means, until});
}

void Coordination::on(const Grant& grant, Agenda& self, Context& context) const {
    Funding& funding = self.standing.funding;
    if (self.phase != Phase::acting) {
        funding.lapsed += grant.means;
        return;
    }
    if (Purse* purse = purse_of(self, grant.fund))
        purse->left += grant.means;
    else
        funding.purses.push_back({grant.fund, grant.means, grant.until});
    context.wake(self, grant.until - context.now(), FundingEnds{grant.fund});
    context.record({.kind = EventKind::funded,
                    .detail = static_cast<std::uint8_t>(grant.fund),
                    .agenda = context.self(),
                    .value = static_cast<double>(grant.means)});
    endow_actions(*facts_, self, context);
}

void Coordination::on(const FundingEnds& letter, Agenda& self, Context& context) const {
    const Purse* purse = purse_of(self, letter.fund);
    if (purse == nullptr || purse->until > context.now()) return;  // it lapsed with the agenda, or was renewed
    self.standing.funding.lapsed += purse->left;
    std::erase_if(self.standing.funding.purses, [&letter](const Purse& p) { return p.fund == letter.fund; });
    for (PlannedAction& a : self.actions)
        if (a.endowed_by == letter.fund) a.endowed_by = nobody;
    context.record(
        {.kind = EventKind::funding_ended, .detail = static_cast<std::uint8_t>(letter.fund), .agenda = context.self()});
    if (self.phase == Phase::acting) rules::seek_funds(*facts_, self, context);
}

void Coordination::on(const Endow& letter, Action& self, Context& context) const {
    if (self.status != ActionStatus::open || letter.until <= context.now()) {
        self.endowment.lapsed += letter.means;
        return;
    }
    self.endowment.fund = letter.fund;
    self.endowment.left += letter.means;
    context.wake(self, letter.until - context.now(), EndowmentEnds{letter.fund});
    tell_partners(self, true, context);
}

void Coordination::on(const EndowmentEnds& letter, Action& self, Context& context) const {
    if (self.status != ActionStatus::open || self.endowment.fund != letter.fund) return;
    self.endowment.lapsed += self.endowment.left;
    self.endowment.left = 0;
    tell_partners(self, false, context);
}

void Coordination::on(const TaskFunded& letter, Actor& self, Context& context) const {
    Task* task = task_for(self, letter.action);
    if (task == nullptr) return;
    task->funded = letter.funded;
    if (letter.refused) task->good_until = context.now();  // what it sent is not waiting there
}

}  // namespace models::coordination
