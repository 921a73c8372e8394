// Tenure of appointed office holders: posts are filled, held for a Weibull time and filled again; no elections. It is
// the clock by which the coordination model replaces its holders. Shape 1.37 and scale 2.70 years are fitted to the
// survival of 1,412 ministers of education since 2010 (UNESCO GEM report 2024/5): calibrated, so agreement proves that
// the clock keeps its law, not that the law is right. Survival is exp(-(t / scale)^shape).
#pragma once

#include <array>
#include <cstdint>

#include "sim/core/clock.hpp"
#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

struct TenureParameters {
    std::uint32_t posts = 1000;
    std::uint32_t holders = 10;  ///< followed in each post to the end, so that no tenure is cut short
    double mean_years = 2.4698;  ///< scale x Gamma(1 + 1 / shape) for a scale of 2.70
    double shape = 1.37;
};

class Tenure {
public:
    static constexpr std::size_t years = 3;

    struct Post {
        std::uint32_t holders = 0;                     ///< who have left
        std::int64_t days = 0;                         ///< that they served
        std::array<std::uint32_t, years> outlasted{};  ///< how many served at least 1, 2, 3 years
    };
    struct Appointment {};
    struct Departure {
        sim::Duration tenure;
    };
    struct Record {};
    enum class Purpose : std::uint32_t { tenure };

    using Entities = sim::Types<Post>;
    using Messages = sim::Types<Appointment, Departure>;
    static constexpr std::size_t purposes = 1;
    static constexpr sim::Duration day{1440};  ///< a tick is a minute, as in the coordination model
    static constexpr double days_in_year = 365.25;

    explicit Tenure(TenureParameters p) : p_{p}, clock_{sim::Clock::weibull(in_years(p.mean_years), p.shape)} {}

    [[nodiscard]] sim::Duration lookahead() const { return day; }
    [[nodiscard]] std::size_t population() const { return p_.posts; }

    void populate(sim::World<Tenure>& world) const {
        for (std::uint32_t i = 0; i != p_.posts; ++i) world.post(world.add(Post{}), sim::Time{0}, Appointment{});
    }

    void on(const Appointment& /*event*/, Post& self, sim::Context<Tenure>& context) const {
        auto random = context.random(Purpose::tenure);
        const sim::Duration tenure = clock_.next(context.now(), random) - context.now();
        context.wake(self, tenure, Departure{tenure});
    }
    void on(const Departure& event, Post& self, sim::Context<Tenure>& context) const {
        ++self.holders;
        self.days += event.tenure.ticks / day.ticks;
        for (std::size_t year = 0; year != years; ++year)
            if (event.tenure >= in_years(static_cast<double>(year + 1))) ++self.outlasted[year];
        if (self.holders != p_.holders) context.wake(self, sim::Duration{1}, Appointment{});
    }

private:
    static sim::Duration in_years(double count) {
        return {static_cast<std::int64_t>(count * days_in_year * static_cast<double>(day.ticks))};
    }

    TenureParameters p_;
    sim::Clock clock_;
};

}  // namespace models::classics
