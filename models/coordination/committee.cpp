// What committees do in their sessions of work (ODD 7.9): those of knowledge bring views closer and learn; structural
// ones steer an action and cut what stalls. Large ones work in subcommittees, one action a session.
#include <algorithm>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

std::vector<std::uint32_t> open_entries(const Agenda& self) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i != self.actions.size(); ++i)
        if (self.actions[i].status == ActionStatus::open) open.push_back(i);
    return open;
}

/// Views move to the purposes, and what was learned lowers later rework.
void share_knowledge(const Facts& facts, Agenda& self, std::span<Member* const> present, rules::Context& context) {
    const CommitteeParameters& p = facts.parameters().committee;
    for (Member* m : present) {
        m->frame = packed(moved(unpacked(m->frame), self.purposes, m->weight * p.knowledge));
        context.send(Coordination::actor(m->actor), one_day, Minutes{{context.self()}, m->frame, m->generation, true});
    }
    double& quality = self.deliberation.analysis.quality;
    quality += p.learning * (1 - quality);
    for (const std::uint32_t entry : open_entries(self))
        context.send(self.actions[entry].action, one_day, Learned{quality});
}

/// The most advanced open action, the first of equals.
const PlannedAction* most_advanced(const Agenda& self) {
    const PlannedAction* best = nullptr;
    for (const PlannedAction& a : self.actions)
        if (a.status == ActionStatus::open && (best == nullptr || a.steps > best->steps)) best = &a;
    return best;
}

void steer(const Facts& facts, const Agenda& self, rules::Context& context) {
    const PlannedAction* goal = most_advanced(self);
    if (goal == nullptr) return;
    const Steer letter{goal->action, context.now() + one_day + facts.venue_clock(self.venue_index).period};
    for (const std::uint32_t partner : goal->team) context.send(Coordination::actor(partner), one_day, letter);
}

/// An action without a step for too long is cut, and another is planned.
void cut_stalled(const Facts& facts, Agenda& self, rules::Context& context) {
    const sim::Duration stall = days(facts.parameters().committee.stall.count);
    for (const std::uint32_t entry : open_entries(self)) {
        PlannedAction& a = self.actions[entry];
        if (context.now() - std::max(a.begun, a.last_step) <= stall) continue;
        a.status = ActionStatus::cut;
        a.ended = context.now();
        context.send(a.action, one_day, Cut{});
        rules::plan_another(facts, self, context);
    }
}

}  // namespace

void rules::choose_called(Agenda& self) {
    Management& management = self.deliberation.management;
    management.entry = nobody;
    const std::vector<std::uint32_t> open = open_entries(self);
    if (self.phase != Phase::acting || !management.subcommittees || open.empty()) return;
    const std::uint32_t entry = open[management.turns++ % open.size()];
    const auto team = std::count_if(self.members.begin(), self.members.end(), [&](const Member& m) {
        const auto& partners = self.actions[entry].team;
        return std::find(partners.begin(), partners.end(), m.actor) != partners.end();
    });
    if (team >= 2) management.entry = entry;
}

bool rules::called(const Agenda& self, std::uint32_t actor) {
    const std::uint32_t entry = self.deliberation.management.entry;
    if (entry == nobody) return true;
    const std::vector<std::uint32_t>& team = self.actions[entry].team;
    return std::find(team.begin(), team.end(), actor) != team.end();
}

/// Every session keeps commitment; the kind of the committee says what else it does.
void rules::session_of_work(const Facts& facts, Agenda& self, std::span<Member* const> present, Context& context) {
    const CommitteeKind kind = self.deliberation.management.kind;
    if (kind == CommitteeKind::knowledge) return share_knowledge(facts, self, present, context);
    for (const Member* m : present)
        context.send(Coordination::actor(m->actor), one_day, Minutes{{context.self()}, m->frame, m->generation, false});
    if (kind != CommitteeKind::structural) return;
    cut_stalled(facts, self, context);
    steer(facts, self, context);
}

void Coordination::on(const Steer& letter, Actor& self, Context& /*context*/) const {
    if (Task* task = task_for(self, letter.action)) task->steered_until = letter.until;
}

void Coordination::on(const Learned& letter, Action& self, Context& /*context*/) const {
    self.analysis = letter.analysis;
}

}  // namespace models::coordination
