// Consultation. A convener asks several organisations for an opinion and decides as soon as a quorum has answered.
// Each takes an exponential time to make up its mind; a letter travels one day.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/engine/engine.hpp"

namespace {

struct ConsultationParameters {
    std::uint32_t organisations = 5;
    std::uint32_t quorum = 3;
    double mean_days = 10;
};

class Consultation {
public:
    struct Convener {
        std::uint32_t opinions = 0;
        sim::Time decided = sim::never;
    };
    struct Organisation {};
    struct Request {};
    struct Opinion {};
    struct Record {};
    enum class Purpose : std::uint32_t { reflection };

    using Entities = sim::Types<Convener, Organisation>;
    using Messages = sim::Types<Request, Opinion>;
    static constexpr std::size_t purposes = 1;
    static constexpr sim::Duration day{1440};  // a tick is a minute

    explicit Consultation(ConsultationParameters p) : p_{p} {}

    [[nodiscard]] sim::Duration lookahead() const { return day; }
    [[nodiscard]] std::size_t population() const { return 1 + p_.organisations; }

    void populate(sim::World<Consultation>& world) const {
        world.add(Convener{});
        for (std::uint32_t i = 0; i != p_.organisations; ++i)
            world.post(world.add(Organisation{}), sim::Time{0}, Request{});
    }

    void on(const Request&, Organisation&, sim::Context<Consultation>& context) const {
        const double ticks = context.random(Purpose::reflection).exponential(p_.mean_days * double{day.ticks});
        context.send(convener(), day + sim::Duration{static_cast<std::int64_t>(ticks)}, Opinion{});
    }
    void on(const Opinion&, Convener& self, sim::Context<Consultation>& context) const {
        if (++self.opinions == p_.quorum) self.decided = context.now();
    }

    static sim::Id<Convener> convener() { return {sim::child_name(sim::outside, 0, 0)}; }

private:
    ConsultationParameters p_;
};

TEST(AuthorExample, QuorumAnswersWhenOrderStatisticsSayItShould) {
    constexpr int runs = 4000;
    sim::SerialExecutor executor;
    double total = 0;
    for (std::uint64_t run = 0; run != runs; ++run) {
        sim::World<Consultation> world{Consultation{{}}, {.replicate = run}};
        sim::Engine<Consultation>{executor}.advance(world, sim::never);
        total += static_cast<double>(world.find(Consultation::convener())->decided.ticks) / 1440;
    }
    double mean = 1, variance = 0;  // the third of five exponentials: the sum of the first three gaps
    for (const int waiting : {5, 4, 3}) mean += 10.0 / waiting, variance += 100.0 / (waiting * waiting);
    EXPECT_NEAR(total / runs, mean, 4 * std::sqrt(variance / runs));
}

}  // namespace
