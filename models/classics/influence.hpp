// Linear social influence (DeGroot 1974; Friedkin & Johnsen 1990). Each round everybody moves toward the weighted mean
// of the opinions it heard and keeps a share of its first opinion: x(t+1) = L W x(t) + (I - L) x0, L =
// diag(susceptibility). All susceptible (L = I) is DeGroot's model. Limit: (I - L W)^-1 (I - L) x0.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

struct InfluenceParameters {
    std::vector<double> weights{0, .5, .5, .25, .5, .25, .5, .5, 0};  ///< W by rows; each row sums to 1
    std::vector<double> susceptibility{.8, .5, .9};
    std::vector<double> first_opinions{0, .4, 1};
};

class Influence {
public:
    struct Member {
        std::uint32_t index = 0;
        double opinion = 0;
        double heard = 0;  ///< weighted sum of the opinions that came in this round
    };
    struct Round {};
    struct Opinion {
        std::uint32_t from;
        double value;
    };
    struct Record {};
    enum class Purpose : std::uint32_t {};

    using Entities = sim::Types<Member>;
    using Messages = sim::Types<Round, Opinion>;
    static constexpr std::size_t purposes = 0;
    static constexpr sim::Duration round{100};  ///< opinions travel half a round, so all are in before the next

    explicit Influence(InfluenceParameters p) : p_{std::move(p)} {}

    [[nodiscard]] sim::Duration lookahead() const { return round / 2; }
    [[nodiscard]] std::size_t population() const { return p_.first_opinions.size(); }

    void populate(sim::World<Influence>& world) const {
        for (std::uint32_t i = 0; i != population(); ++i) {
            const auto member = world.add(Member{.index = i, .opinion = p_.first_opinions[i]});
            world.post(member, sim::Time{0}, Round{});
        }
    }

    void on(const Round& event, Member& self, sim::Context<Influence>& context) const {
        if (context.now() > sim::Time{0}) {
            const double s = p_.susceptibility[self.index];
            self.opinion = s * self.heard + (1 - s) * p_.first_opinions[self.index];
        }
        self.heard = 0;
        for (std::uint32_t listener = 0; listener != population(); ++listener)
            if (weight(listener, self.index) > 0)
                context.send(member(listener), round / 2, Opinion{self.index, self.opinion});
        context.wake(self, round, event);
    }
    void on(const Opinion& event, Member& self, sim::Context<Influence>& /*context*/) const {
        self.heard += weight(self.index, event.from) * event.value;
    }

    static sim::Id<Member> member(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }

private:
    [[nodiscard]] double weight(std::uint32_t of, std::uint32_t on) const { return p_.weights[of * population() + on]; }

    InfluenceParameters p_;
};

}  // namespace models::classics
