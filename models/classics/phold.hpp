// PHOLD, the common load of discrete-event engines (Fujimoto 1990; sizes and rule as in the engine comparison of
// this project). N balls; each, when its event comes, throws the next one: with probability `remote` to a ball drawn
// uniformly, else to itself, after the lookahead plus an exponential wait. N events are always pending.
#pragma once

#include <cstdint>

#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

struct PholdParameters {
    std::uint32_t balls = 1000;
    double remote = 0.25;
    double mean = 1.0;       ///< mean delay of an event, in units of time
    double lookahead = 0.1;  ///< least delay, in units of time
};

class Phold {
public:
    struct Ball {
        std::uint64_t events = 0;  ///< a checksum that may not depend on queue, cells or threads
    };
    struct Throw {};
    struct Record {};
    enum class Purpose : std::uint32_t { route };

    using Entities = sim::Types<Ball>;
    using Messages = sim::Types<Throw>;
    static constexpr std::size_t purposes = 1;
    static constexpr std::int64_t ticks_per_unit = 1 << 20;

    explicit Phold(PholdParameters p)
        : p_{p}, lookahead_{ticks(p.lookahead)}, mean_wait_{(p.mean - p.lookahead) * double{ticks_per_unit}} {}

    [[nodiscard]] sim::Duration lookahead() const { return lookahead_; }
    [[nodiscard]] std::size_t population() const { return p_.balls; }

    void populate(sim::World<Phold>& world) const {
        for (std::uint32_t i = 0; i != p_.balls; ++i) {
            const auto ball = world.add(Ball{});
            auto random = world.random(Purpose::route, ball, UINT32_MAX);
            world.post(ball, sim::Time{} + delay(random), Throw{});
        }
    }

    void on(const Throw& event, Ball& self, sim::Context<Phold>& context) const {
        ++self.events;
        auto random = context.random(Purpose::route);
        const bool remote = random.chance(p_.remote);
        const auto target = remote ? ball(random.below(p_.balls)) : sim::Id<Ball>{context.self()};
        context.send(target, delay(random), event);
    }

    /// Name of the ith ball.
    static sim::Id<Ball> ball(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }

private:
    static sim::Duration ticks(double units) { return {static_cast<std::int64_t>(units * double{ticks_per_unit})}; }
    [[nodiscard]] sim::Duration delay(sim::Stream& random) const {
        return lookahead_ + sim::Duration{static_cast<std::int64_t>(random.exponential(mean_wait_))};
    }

    PholdParameters p_;
    sim::Duration lookahead_;
    double mean_wait_;  ///< mean of the exponential part, in ticks
};

}  // namespace models::classics
