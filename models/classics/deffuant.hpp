// Bounded confidence, pair by pair (Deffuant, Neau, Amblard & Weisbuch 2000, Adv. Complex Systems 3:87-98). Two people
// meet at random; when their opinions differ by less than `threshold`, each moves toward the other by the share `step`
// of the difference. Published rule: the number of major camps is at most about the integer part of 1 / (2 threshold).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "models/classics/opinions.hpp"
#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

struct DeffuantParameters {
    std::uint32_t people = 1000;
    double threshold = 0.2;
    double step = 0.5;
    std::uint32_t groups = 1;  ///< that know nothing of each other
};

class Deffuant {
public:
    /// The group is one entity, because a meeting reads both opinions now; one event is a round of as many meetings as
    /// there are people.
    struct Group {
        std::vector<double> opinions{};
        std::uint32_t rounds = 0;
    };
    struct Round {};
    struct Record {};
    enum class Purpose : std::uint32_t { first_opinion, meeting };

    using Entities = sim::Types<Group>;
    using Messages = sim::Types<Round>;
    static constexpr std::size_t purposes = 2;
    static constexpr sim::Duration round{100};

    explicit Deffuant(DeffuantParameters p) : p_{p} {}

    [[nodiscard]] sim::Duration lookahead() const { return round; }
    [[nodiscard]] std::size_t population() const { return p_.groups; }

    void populate(sim::World<Deffuant>& world) const {
        for (std::uint32_t i = 0; i != p_.groups; ++i) {
            Group first{.opinions = std::vector<double>(p_.people)};
            auto random = world.random(Purpose::first_opinion, group(i), 0);
            for (double& opinion : first.opinions) opinion = random.uniform();
            world.post(world.add(std::move(first)), sim::Time{0}, Round{});
        }
    }

    void on(const Round& event, Group& self, sim::Context<Deffuant>& context) const {
        auto random = context.random(Purpose::meeting);
        for (std::uint32_t i = 0; i != p_.people; ++i) {
            const std::uint32_t one = random.below(p_.people);
            const std::uint32_t other = (one + 1 + random.below(p_.people - 1)) % p_.people;
            meet(self.opinions[one], self.opinions[other]);
        }
        ++self.rounds;
        if (!decided(self)) context.wake(self, round, event);
    }

    /// The camps, from the lowest to the highest.
    [[nodiscard]] std::vector<Camp> camps_of(const Group& group) const {
        std::vector<double> opinions = group.opinions;
        std::sort(opinions.begin(), opinions.end());
        return camps(opinions, p_.threshold);
    }

    static sim::Id<Group> group(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }

private:
    void meet(double& one, double& other) const {
        const double difference = other - one;
        if (!(difference < p_.threshold && -difference < p_.threshold)) return;
        one += p_.step * difference;
        other -= p_.step * difference;
    }

    /// Camps farther apart than the threshold never meet again, and one narrower than it ends in one point, since
    /// all its members go on hearing each other: then the camps are final.
    [[nodiscard]] bool decided(const Group& self) const {
        const std::vector<Camp> now = camps_of(self);
        return std::all_of(now.begin(), now.end(),
                           [this](const Camp& camp) { return camp.high - camp.low < p_.threshold; });
    }

    DeffuantParameters p_;
};

}  // namespace models::classics
