// Lives that both this program and R's `survival` are given, with what this program makes of them, as lines for
// survival_against_r.R: "life SET TIME ENDING", then "km SET TIME SURVIVAL ERROR LOW HIGH", "mean SET HORIZON MEAN
// ERROR", "cif SET TIME CODE INCIDENCE".
#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "analysis/statistics/estimate.hpp"
#include "analysis/statistics/survival.hpp"
#include "sim/core/random.hpp"

namespace {

struct Lives {
    std::vector<double> times{};
    std::vector<int> endings{};
};

/// Two ways of ending and a last look, each at a time of its own; with `ties` in whole units, so that many are equal.
Lives drawn(std::uint32_t set, std::size_t n, bool ties) {
    sim::Stream stream{20261124, sim::EntityId{1}, 1, set};
    Lives lives;
    for (std::size_t i = 0; i != n; ++i) {
        const double first = stream.weibull(1.5, 10);
        const double second = stream.exponential(15);
        const double last_look = stream.uniform(0, 20);
        const double time = std::fmin(std::fmin(first, second), last_look);
        lives.times.push_back(ties ? std::ceil(time) : time);
        lives.endings.push_back(time == last_look ? 0 : (time == first ? 1 : 2));
    }
    return lives;
}

void print(int set, const Lives& lives) {
    for (std::size_t i = 0; i != lives.times.size(); ++i)
        fmt::print("life {} {:.17g} {}\n", set, lives.times[i], lives.endings[i]);
    const analysis::Survival curve = analysis::kaplan_meier(lives.times, lives.endings);
    for (const analysis::SurvivalStep& step : curve) {
        const analysis::Interval interval = analysis::log_log_interval(step, analysis::confidence);
        fmt::print("km {} {:.17g} {:.17g} {:.17g} {:.17g} {:.17g}\n", set, step.time, step.survival,
                   std::sqrt(step.variance), interval.low, interval.high);
    }
    for (const double horizon : {3.0, 8.0, 12.5}) {
        const analysis::RestrictedMean mean = analysis::restricted_mean(curve, horizon);
        fmt::print("mean {} {:.17g} {:.17g} {:.17g}\n", set, horizon, mean.mean, mean.standard_error);
    }
    for (const analysis::IncidenceStep& step : analysis::cumulative_incidence(lives.times, lives.endings, 2))
        for (std::size_t code = 0; code != step.incidence.size(); ++code)
            fmt::print("cif {} {:.17g} {} {:.17g}\n", set, step.time, code + 1, step.incidence[code]);
}

}  // namespace

int main() {
    print(1, drawn(1, 40, false));
    print(2, drawn(2, 300, true));
    print(3, drawn(3, 2000, true));
    print(4, {{5, 5, 5}, {1, 1, 1}});
}
