#include "models/coordination/outlook.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

#include "models/coordination/views.hpp"

namespace models::coordination {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <class List, class Test>
std::size_t count(const List& list, Test test) {
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), test));
}

bool alive(const PlannedAction& a) { return a.status == ActionStatus::open || a.status == ActionStatus::finished; }

Profile mean_of_frames(const Agenda& agenda, std::span<const Actor* const> actors) {
    Profile mean{};
    for (const Member& m : agenda.members)
        for (std::size_t p = 0; p != max_problems; ++p)
            mean[p] += actors[m.actor]->holder.frame[p] / static_cast<double>(agenda.members.size());
    return mean;
}

/// Mean over members of the distance between their frames and a profile, on the agenda's purposes.
double mean_apart(const Agenda& agenda, std::span<const Actor* const> actors, const Profile& from) {
    double total = 0;
    double weight = 0;
    for (std::size_t p = 0; p != max_problems; ++p) {
        weight += agenda.purposes[p];
        for (const Member& m : agenda.members) {
            const double apart = actors[m.actor]->holder.frame[p] - from[p];
            total += agenda.purposes[p] * (apart < 0 ? -apart : apart);
        }
    }
    const double all = weight * static_cast<double>(agenda.members.size());
    return all > 0 ? total / all : 0;
}

double mean_commitment(const Agenda& agenda, sim::Id<Agenda> id, std::span<const Actor* const> actors) {
    double total = 0;
    for (const Member& m : agenda.members)
        for (const Membership& membership : actors[m.actor]->memberships)
            if (membership.agenda == id) total += membership.commitment;
    return agenda.members.empty() ? 0 : total / static_cast<double>(agenda.members.size());
}

double shared_resources(const Agenda& agenda) {
    const auto total = [](const std::array<std::uint32_t, component_count>& units) {
        return std::size_t{std::accumulate(units.begin(), units.end(), 0U)};
    };
    const bool by_two = std::any_of(agenda.actions.begin(), agenda.actions.end(),
                                    [](const PlannedAction& a) { return a.steps > 0 && a.partners >= 2; });
    const double delivered = share(total(agenda.resources.delivered), total(agenda.resources.promised));
    return by_two ? std::min(1.0, delivered) : 0;
}

double joint_actions(const Agenda& agenda, sim::Time now) {
    const sim::Duration year = days(days_per_year);
    return share(count(agenda.actions,
                       [&](const PlannedAction& a) {
                           return alive(a) && a.partners >= 2 && a.steps > 0 && now - a.last_step <= year;
                       }),
                 count(agenda.actions, [&](const PlannedAction& a) {
                     return a.status == ActionStatus::open || (alive(a) && now - a.ended <= year);
                 }));
}

/// Sectors of members whose mean interest in the main purpose reaches a quarter, of all sectors of members.
double framing_share(const Facts& facts, const Agenda& agenda, std::span<const Actor* const> actors) {
    std::array<double, 16> interested{};
    std::array<int, 16> members{};
    for (const Member& m : agenda.members) {
        const ActorGroupFacts& group = facts.group_of(m.actor);
        const Profile cares = interest(actors[m.actor]->holder.frame, group.mandate, group.will);
        interested[group.sector] += cares[agenda.problem];
        ++members[group.sector];
    }
    std::size_t sectors = 0;
    std::size_t framing = 0;
    for (std::size_t s = 0; s != members.size(); ++s) {
        if (members[s] == 0) continue;
        ++sectors;
        if (interested[s] / members[s] >= 0.25) ++framing;
    }
    return share(framing, sectors);
}

int sectors_of_members(const Facts& facts, const Agenda& agenda) {
    std::uint32_t sectors = 0;
    for (const Member& m : agenda.members) sectors |= 1U << facts.group_of(m.actor).sector;
    return std::popcount(sectors);
}

double answers_a_year(const Agenda& agenda, sim::Time now) {
    double answers = 0;
    for (const Member& m : agenda.members) answers += m.answers;
    const double years = std::max(1.0, in_days(now - agenda.born) / days_per_year);
    return agenda.members.empty() ? 0 : answers / static_cast<double>(agenda.members.size()) / years;
}

Integration integration_of(const Facts& facts, const Agenda& agenda, std::span<const Actor* const> actors,
                           double perception, sim::Time now) {
    const ObservationParameters& p = facts.parameters().observation;
    std::uint32_t delivering = 0;
    for (const PlannedAction& a : agenda.actions)
        if (alive(a) && a.steps > 0) delivering |= a.sectors;
    const std::size_t living = count(agenda.actions, alive);
    const std::size_t spanning = count(agenda.actions, [](const PlannedAction& a) {
        return alive(a) && std::popcount(static_cast<unsigned>(a.sectors)) >= 2;
    });
    const std::size_t purposes = count(agenda.purposes, [](double w) { return w >= 0.25; });
    return {.frame = level_of(framing_share(facts, agenda, actors), p.frame),
            .actors = level_of(sectors_of_members(facts, agenda), p.actors),
            .density = level_of(answers_a_year(agenda, now), p.density),
            .range = level_of(static_cast<double>(purposes), p.range),
            .coherence = level_of(perception, p.coherence),
            .deployment = level_of(std::popcount(delivering), p.deployment),
            .consistency = level_of(share(spanning, living), p.consistency)};
}

/// 1 for each problem on which an action is open or finished.
Profile acted_on(const Agenda& agenda) {
    Profile problems{};
    for (const PlannedAction& a : agenda.actions)
        if (alive(a)) problems[a.problem] = 1;
    return problems;
}

double voiced_share(const Facts& facts, const Agenda& agenda) {
    std::uint64_t groups = 0;
    for (const Member& m : agenda.members) groups |= facts.user_groups_of(m.actor);
    return share_of_users(facts, groups);
}

}  // namespace

double share_of_users(const Facts& facts, std::uint64_t groups) {
    double part = 0;
    double whole = 0;
    for (std::size_t g = 0; g != facts.user_groups().size(); ++g) {
        whole += facts.user_groups()[g].size;
        if ((groups >> g & 1U) != 0) part += facts.user_groups()[g].size;
    }
    return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

double representation_in(const Facts& facts, const Profile& profile) {
    double met = 0;
    double users = 0;
    for (const UserGroupFacts& group : facts.user_groups()) {
        met += group.size * represented(group.priorities, profile);
        users += group.size;
    }
    return users > 0 ? met / users : std::numeric_limits<double>::quiet_NaN();
}

bool useful(const Facts& facts, const Agenda& agenda, const Territory& territory) {
    const bool finished = std::any_of(agenda.actions.begin(), agenda.actions.end(),
                                      [](const PlannedAction& a) { return a.status == ActionStatus::finished; });
    if (!finished || territory.levels[agenda.problem] >= agenda.standing.problem_before) return false;
    return facts.user_groups().empty() ||
           representation_in(facts, agenda.purposes) >= facts.parameters().observation.represented;
}

int level_of(double value, const std::vector<double>& thresholds) {
    return static_cast<int>(count(thresholds, [value](double t) { return value >= t; }));
}

Outlook outlook_on(const Facts& facts, const Agenda& agenda, sim::Id<Agenda> id, std::span<const Actor* const> actors,
                   sim::Time now) {
    Outlook outlook;
    const double apart = mean_apart(agenda, actors, agenda.purposes);
    outlook.shared_perception = std::clamp(1 - apart / facts.parameters().observation.perception_scale, 0.0, 1.0);
    outlook.shared_resources = shared_resources(agenda);
    outlook.joint_actions = joint_actions(agenda, now);
    outlook.coordination = std::min({outlook.shared_perception, outlook.shared_resources, outlook.joint_actions});
    outlook.commitment = mean_commitment(agenda, id, actors);
    outlook.spread = mean_apart(agenda, actors, mean_of_frames(agenda, actors));
    outlook.substance = share(
        count(agenda.actions, [](const PlannedAction& a) { return alive(a) || a.status == ActionStatus::waiting; }),
        agenda.actions.size());
    outlook.coalition = share(count(agenda.founders,
                                    [&](std::uint32_t f) {
                                        return std::any_of(agenda.members.begin(), agenda.members.end(),
                                                           [f](const Member& m) { return m.actor == f; });
                                    }),
                              agenda.founders.size());
    outlook.representation = representation_in(facts, agenda.purposes);
    outlook.representation_actions = representation_in(facts, acted_on(agenda));
    outlook.voiced = voiced_share(facts, agenda);
    outlook.integration = integration_of(facts, agenda, actors, outlook.shared_perception, now);
    return outlook;
}

}  // namespace models::coordination
