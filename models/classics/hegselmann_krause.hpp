// Bounded confidence, all at once (Hegselmann & Krause 2002, JASSS 5(3)2). In each period everybody moves to the mean
// of all opinions no farther than `confidence` from its own, its own included. Opinions never cross, so a profile that
// has a gap wider than the confidence has split for good; after finitely many periods nothing moves.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

struct HegselmannKrauseParameters {
    enum class Start : std::uint8_t { evenly_spaced, uniform };

    std::uint32_t members = 50;
    double confidence = 0.2;
    Start start = Start::evenly_spaced;  ///< i / (n - 1), or drawn from [0, 1)
    std::uint32_t groups = 1;            ///< that know nothing of each other
};

class HegselmannKrause {
public:
    static constexpr std::int32_t not_yet = -1;
    /// Two opinions this close count as equal, so that rounding does not decide who is heard.
    static constexpr double tolerance = 1e-9;

    /// The group is one entity: a period reads all opinions of the one before.
    struct Group {
        std::vector<double> opinions{};  ///< ascending
        std::int32_t periods = 0;
        std::int32_t split_in = not_yet;    ///< the first period that ends with a gap wider than the confidence
        std::int32_t still_from = not_yet;  ///< the first period in which nobody moves
    };
    struct Period {};
    struct Record {};
    enum class Purpose : std::uint32_t { first_opinion };

    using Entities = sim::Types<Group>;
    using Messages = sim::Types<Period>;
    static constexpr std::size_t purposes = 1;
    static constexpr sim::Duration period{100};

    explicit HegselmannKrause(HegselmannKrauseParameters p) : p_{p} {}

    [[nodiscard]] sim::Duration lookahead() const { return period; }
    [[nodiscard]] std::size_t population() const { return p_.groups; }

    void populate(sim::World<HegselmannKrause>& world) const {
        for (std::uint32_t i = 0; i != p_.groups; ++i)
            world.post(world.add(Group{.opinions = first_opinions(world, i)}), sim::Time{0}, Period{});
    }

    void on(const Period& event, Group& self, sim::Context<HegselmannKrause>& context) const {
        ++self.periods;
        if (!move(self.opinions)) {
            self.still_from = self.periods;
            return;
        }
        if (self.split_in == not_yet && has_gap(self.opinions)) self.split_in = self.periods;
        context.wake(self, period, event);
    }

    static sim::Id<Group> group(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }

private:
    std::vector<double> first_opinions(const sim::World<HegselmannKrause>& world, std::uint32_t nth) const {
        std::vector<double> opinions(p_.members);
        auto random = world.random(Purpose::first_opinion, group(nth), 0);
        for (std::uint32_t i = 0; i != p_.members; ++i)
            opinions[i] = p_.start == HegselmannKrauseParameters::Start::uniform
                              ? random.uniform()
                              : static_cast<double>(i) / (p_.members - 1);
        std::sort(opinions.begin(), opinions.end());
        return opinions;
    }

    /// One period in linear time: those heard are a stretch of the ascending opinions that only moves up. Members who
    /// hear the same stretch get the same mean to the bit, so a camp becomes one point. True when somebody moved.
    bool move(std::vector<double>& opinions) const {
        std::vector<double> sum_below(opinions.size() + 1);
        for (std::size_t i = 0; i != opinions.size(); ++i) sum_below[i + 1] = sum_below[i] + opinions[i];
        const double reach = p_.confidence + tolerance;
        bool moved = false;
        std::vector<double> next(opinions.size());
        for (std::size_t i = 0, first = 0, last = 0; i != opinions.size(); ++i) {
            while (opinions[i] - opinions[first] > reach) ++first;
            while (last != opinions.size() && opinions[last] - opinions[i] <= reach) ++last;
            next[i] = (sum_below[last] - sum_below[first]) / static_cast<double>(last - first);
            moved = moved || std::abs(next[i] - opinions[i]) > tolerance;
        }
        opinions = std::move(next);
        return moved;
    }

    [[nodiscard]] bool has_gap(const std::vector<double>& opinions) const {
        return std::adjacent_find(opinions.begin(), opinions.end(), [this](double a, double b) {
                   return b - a > p_.confidence + tolerance;
               }) != opinions.end();
    }

    HegselmannKrauseParameters p_;
};

}  // namespace models::classics
