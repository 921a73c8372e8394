#include "models/classics/garbage_can.hpp"

#include <algorithm>

namespace models::classics {
namespace {

using Organisation = GarbageCan::Organisation;
using Stage = GarbageCan::Stage;

// Published orders of entry, counted from 1 as in the paper.
constexpr std::array<std::array<std::uint8_t, GarbageCan::choices>, 2> choice_entry{
    {{10, 7, 9, 5, 2, 3, 4, 1, 6, 8}, {6, 5, 2, 10, 8, 9, 7, 4, 1, 3}}};
constexpr std::array<std::array<std::uint8_t, GarbageCan::problems>, 2> problem_entry{
    {{8, 20, 14, 16, 6, 7, 15, 17, 2, 13, 11, 19, 4, 9, 3, 12, 1, 10, 5, 18},
     {4, 14, 11, 20, 3, 5, 2, 12, 1, 6, 8, 19, 7, 15, 16, 17, 10, 18, 9, 13}}};

/// Energy that a problem needs: load x 1.1.
std::int32_t need(const GarbageCanSetting& setting) { return 110 * setting.load; }

/// Effective energy of a decision maker, 0.6 of k/10, 0.55 or (11-k)/10.
std::int32_t effort(const GarbageCanSetting& setting, std::uint8_t maker) {
    switch (setting.energy) {
        case EnergyDistribution::rising:
            return 6 * (maker + 1);
        case EnergyDistribution::equal:
            return 33;
        case EnergyDistribution::falling:
            return 6 * (GarbageCan::makers - maker);
    }
    return 0;
}

bool reaches(Segmentation structure, int rank, int choice) {
    return structure == Segmentation::open || choice == rank ||
           (structure == Segmentation::hierarchical && choice > rank);
}

/// The active choice within reach that needs least; `change` is what oneself would add to a choice one is not on
/// yet. Values are those of the last period, and the first of equals wins.
std::uint8_t nearest(const Organisation& self, Segmentation structure, int rank, std::uint8_t at, std::int32_t change) {
    std::uint8_t best = GarbageCan::nowhere;
    std::int32_t least = INT32_MAX;
    for (std::uint8_t c = 0; c != GarbageCan::choices; ++c) {
        const auto& choice = self.choice[c];
        if (choice.stage != Stage::active || !reaches(structure, rank, c)) continue;
        const bool moves = at != GarbageCan::nowhere && at != c;
        const std::int32_t trial = choice.required - choice.spent + (moves ? change : 0);
        if (trial >= least) continue;
        least = trial;
        best = c;
    }
    return best;
}

/// One choice and two problems in each of the first ten periods.
void enter(Organisation& self) {
    if (self.period >= GarbageCan::choices) return;
    const auto turn = static_cast<std::size_t>(self.period);
    self.choice[choice_entry[self.setting.choice_order][turn] - 1U].stage = Stage::active;
    for (const std::size_t nth : {2 * turn, 2 * turn + 1})
        self.problem[problem_entry[self.setting.problem_order][nth] - 1U].stage = Stage::active;
}

void attach_problems(Organisation& self) {
    for (std::uint8_t p = 0; p != GarbageCan::problems; ++p) {
        auto& problem = self.problem[p];
        if (problem.stage != Stage::active) continue;
        problem.choice = nearest(self, self.setting.access, p / 2, problem.choice, need(self.setting));
        if (problem.choice != GarbageCan::nowhere) self.choice[problem.choice].visited = true;
    }
}

void attach_makers(Organisation& self) {
    for (std::uint8_t m = 0; m != GarbageCan::makers; ++m) {
        const std::uint8_t before = self.maker[m];
        self.maker[m] = nearest(self, self.setting.decision, m, before, -effort(self.setting, m));
        if (self.period > 0 && self.maker[m] != before) ++self.measures.maker_activity;
    }
}

/// Problems weigh on their choices anew; work done on a choice stays.
void weigh(Organisation& self) {
    for (auto& choice : self.choice)
        if (choice.stage == Stage::active) choice.required = 0;
    for (const auto& problem : self.problem)
        if (problem.stage == Stage::active && problem.choice != GarbageCan::nowhere)
            self.choice[problem.choice].required += need(self.setting);
    for (std::uint8_t m = 0; m != GarbageCan::makers; ++m)
        if (self.maker[m] != GarbageCan::nowhere) self.choice[self.maker[m]].spent += effort(self.setting, m);
}

void decide(Organisation& self) {
    for (std::uint8_t c = 0; c != GarbageCan::choices; ++c) {
        auto& choice = self.choice[c];
        if (choice.stage != Stage::active || choice.required > choice.spent) continue;
        choice.stage = Stage::closed;
        for (auto& problem : self.problem) {
            if (problem.stage != Stage::active || problem.choice != c) continue;
            problem.stage = Stage::closed;
            ++choice.solved;
        }
    }
}

void count(Organisation& self) {
    for (const auto& problem : self.problem)
        if (problem.stage == Stage::active)
            ++(problem.choice == GarbageCan::nowhere ? self.measures.problem_latency : self.measures.problem_activity);
    for (const auto& choice : self.choice)
        if (choice.stage == Stage::active) ++self.measures.choice_difficulty;
}

}  // namespace

std::vector<GarbageCanSetting> published_settings() {
    std::vector<GarbageCanSetting> all;
    for (std::uint8_t i = 0; i != 81; ++i)  // the digits of i in base 3 are the four factors
        for (std::uint8_t orders = 0; orders != 4; ++orders)
            all.push_back({.load = 1 + i / 27,
                           .access = static_cast<Segmentation>(i / 9 % 3),
                           .decision = static_cast<Segmentation>(i / 3 % 3),
                           .energy = static_cast<EnergyDistribution>(i % 3),
                           .choice_order = static_cast<std::uint8_t>(orders / 2),
                           .problem_order = static_cast<std::uint8_t>(orders % 2)});
    return all;
}

void GarbageCan::populate(sim::World<GarbageCan>& world) const {
    for (const GarbageCanSetting& setting : p_.organisations) {
        Organisation organisation{.setting = setting};
        organisation.maker.fill(nowhere);
        world.post(world.add(organisation), sim::Time{0}, Period{});
    }
}

void GarbageCan::on(const Period& event, Organisation& self, sim::Context<GarbageCan>& context) const {
    enter(self);
    attach_problems(self);
    attach_makers(self);
    weigh(self);
    decide(self);
    count(self);
    if (++self.period != periods) context.wake(self, period, event);
}

std::size_t GarbageCan::entry_of(const GarbageCanSetting& setting, std::uint8_t problem) {
    const auto& order = problem_entry[setting.problem_order];
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), problem + 1) - order.begin());
}

std::int32_t choices_not_made(const Organisation& organisation) {
    return static_cast<std::int32_t>(std::count_if(organisation.choice.begin(), organisation.choice.end(),
                                                   [](const auto& choice) { return choice.stage != Stage::closed; }));
}

std::int32_t problems_unsolved(const Organisation& organisation) {
    return static_cast<std::int32_t>(std::count_if(organisation.problem.begin(), organisation.problem.end(),
                                                   [](const auto& problem) { return problem.stage != Stage::closed; }));
}

}  // namespace models::classics
