#include "analysis/answer/life_set.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "analysis/answer/columns.hpp"
#include "analysis/statistics/survival.hpp"

namespace analysis {
namespace {

constexpr double curve_steps = 120;

template <class Action>
void for_agreed(const Lives& lives, Runs runs, Action action) {
    for (std::size_t i = 0; i != runs.size(); ++i) {
        if (runs[i] == no_run) continue;
        const sim::RowRange rows = lives.rows_of(runs[i]);
        for (std::size_t row = rows.first; row != rows.first + rows.count; ++row)
            if (lives.agreed(row)) action(row, i);
    }
}

double last_day(const Lives& lives) { return lives.day(lives.dates().size() - 1); }

/// The aspect from a date of observation on, told in days from `from`.
void add_loss(LifeSet& set, const Lives& lives, std::size_t row, std::size_t run, Aspect aspect, std::size_t since,
              double from) {
    for (std::size_t date = since; date < lives.dates().size(); ++date)
        if (!lives.alive(row, date, aspect, since)) {
            const double day = lives.ended(row) ? std::min(lives.end(row), lives.day(date)) : lives.day(date);
            return set.add(std::max(day - from, 0.0), 1, run);
        }
    // An ending on the last day itself comes after the last look.
    set.add(last_day(lives) - from, 0, run);
}

/// Lives in order of time, so that one walk per resample makes its curve.
struct Ordered {
    explicit Ordered(const LifeSet& set) : order(set.size()) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&set](std::size_t a, std::size_t b) { return set.times[a] < set.times[b]; });
        for (const std::size_t i : order) {
            times.push_back(set.times[i]);
            endings.push_back(set.endings[i]);
            run.push_back(set.run[i]);
        }
    }
    std::vector<std::size_t> order;
    std::vector<double> times{};
    std::vector<int> endings{};
    std::vector<std::size_t> run{};
};

/// Calls at(time, at risk, ended by code) for each time of ending in one resample; code 0 is unused.
template <class At>
void walk(const Ordered& lives, std::span<const std::uint8_t> counts, std::size_t codes, At at) {
    double at_risk = 0;
    for (const std::size_t run : lives.run) at_risk += counts[run];
    std::vector<double> ended(codes + 1);
    for (std::size_t i = 0; i != lives.times.size();) {
        const double time = lives.times[i];
        std::fill(ended.begin(), ended.end(), 0.0);
        double gone = 0;
        for (; i != lives.times.size() && lives.times[i] == time; ++i) {
            const double weight = counts[lives.run[i]];
            const auto ending = std::min(static_cast<std::size_t>(lives.endings[i]), codes);
            ended[ending] += weight;
            gone += weight;
        }
        if (gone > ended[0]) at(time, at_risk, ended);
        at_risk -= gone;
    }
}

/// A curve on the grid from steps that come by time: value[g] is that of the last step at or before grid[g].
class OnGrid {
public:
    OnGrid(std::span<const double> grid, double start) : grid_{grid}, value_{start} {}
    void step(double time, double value) {
        while (values_.size() != grid_.size() && grid_[values_.size()] < time) values_.push_back(value_);
        value_ = value;
    }
    std::vector<double> finished() {
        values_.resize(grid_.size(), value_);
        return std::move(values_);
    }

private:
    std::span<const double> grid_;
    double value_;
    std::vector<double> values_{};
};

struct Walked {
    std::vector<double> shares;
    double area = 0;  ///< below the curve up to the horizon
};
Walked survival_of(const Ordered& lives, std::span<const std::uint8_t> counts, std::span<const double> grid,
                   double horizon) {
    OnGrid on_grid{grid, 1};
    double survival = 1;
    double since = 0;
    double area = 0;
    walk(lives, counts, 1, [&](double time, double at_risk, const std::vector<double>& ended) {
        const double until = std::min(time, horizon);
        area += survival * (until - since);
        since = until;
        survival *= (at_risk - ended[1]) / at_risk;
        on_grid.step(time, survival);
    });
    return {on_grid.finished(), area + survival * (horizon - since)};
}

std::vector<std::vector<double>> incidence_of(const Ordered& lives, std::span<const std::uint8_t> counts,
                                              std::size_t codes, std::span<const double> grid) {
    std::vector<OnGrid> on_grid(codes, OnGrid{grid, 0});
    std::vector<double> incidence(codes);
    double survival = 1;
    walk(lives, counts, codes, [&](double time, double at_risk, const std::vector<double>& ended) {
        double all = 0;
        for (std::size_t c = 0; c != codes; ++c) {
            incidence[c] += survival * ended[c + 1] / at_risk;
            all += ended[c + 1];
            on_grid[c].step(time, incidence[c]);
        }
        survival *= (at_risk - all) / at_risk;
    });
    std::vector<std::vector<double>> curves;
    curves.reserve(codes);
    for (OnGrid& curve : on_grid) curves.push_back(curve.finished());
    return curves;
}

/// Days of the grid with somebody at risk, and how many.
Curve frame(const Ordered& lives, std::span<const double> grid) {
    Curve curve;
    for (const double day : grid) {
        const auto gone = std::lower_bound(lives.times.begin(), lives.times.end(), day) - lives.times.begin();
        const auto at_risk = static_cast<double>(lives.times.size()) - static_cast<double>(gone);
        if (at_risk == 0) break;
        curve.days.push_back(day);
        curve.at_risk.push_back(at_risk);
    }
    return curve;
}

void fill(Curve& curve, const std::vector<double>& shares, const std::vector<std::vector<double>>& resampled,
          const Bootstrap& bootstrap) {
    for (std::size_t g = 0; g != curve.days.size(); ++g) {
        std::vector<double> values;
        values.reserve(resampled.size());
        for (const std::vector<double>& resample : resampled) values.push_back(resample[g]);
        const Estimate estimate = bootstrap.estimate(shares[g], std::move(values));
        curve.share.push_back(shares[g]);
        curve.low.push_back(std::max(estimate.low, 0.0));
        curve.high.push_back(std::min(estimate.high, 1.0));
    }
}

/// Then lives do not depend on each other.
bool one_life_a_run(const LifeSet& lives) {
    std::vector<std::size_t> runs = lives.run;
    std::ranges::sort(runs);
    return std::ranges::adjacent_find(runs) == runs.end();
}

void by_greenwood(Curve& curve, const Survival& whole) {
    for (std::size_t g = 0; g != curve.days.size(); ++g) {
        const auto after = std::ranges::upper_bound(whole, curve.days[g], {}, &SurvivalStep::time);
        const Interval band = after == whole.begin() ? Interval{1, 1} : log_log_interval(*std::prev(after), confidence);
        curve.low[g] = band.low;
        curve.high[g] = band.high;
    }
}

}  // namespace

void LifeSet::add(double time, int ending, std::size_t of_run) {
    times.push_back(time);
    endings.push_back(ending);
    run.push_back(of_run);
}

std::size_t LifeSet::ended() const {
    return static_cast<std::size_t>(std::ranges::count_if(endings, [](int ending) { return ending != 0; }));
}

LifeSet lives_since_agreement(const Lives& lives, Runs runs, Aspect aspect) {
    LifeSet set;
    for_agreed(lives, runs, [&](std::size_t row, std::size_t run) {
        std::size_t since = 0;  // the first look at it as an agreed one
        while (since != lives.dates().size() && lives.day(since) <= lives.agreement(row)) ++since;
        add_loss(set, lives, row, run, aspect, since, lives.agreement(row));
    });
    return set;
}

LifeSet lives_since_cohort(const Lives& lives, Runs runs, const CohortRows& cohort, Aspect aspect) {
    LifeSet set;
    const std::size_t since = cohort.observed.value();
    for (std::size_t i = 0; i != runs.size(); ++i)
        if (runs[i] != no_run)
            for (const std::size_t row : cohort.rows[runs[i]])
                add_loss(set, lives, row, i, aspect, since, lives.day(since));
    return set;
}

LifeSet lives_until_ending(const Lives& lives, Runs runs) {
    LifeSet set;
    for_agreed(lives, runs, [&](std::size_t row, std::size_t run) {
        const double until = lives.ended(row) ? lives.end(row) : last_day(lives);
        set.add(until - lives.agreement(row), lives.ended(row) ? static_cast<int>(lives.ending(row)) : 0, run);
    });
    return set;
}

LifeSet lives_in_handovers(const sim::Reader& file, const Lives& lives, Runs runs) {
    LifeSet set;
    for (std::size_t i = 0; i != runs.size(); ++i) {
        if (runs[i] == no_run) continue;
        const Whole agendas = column(file, "handover_agenda", runs[i]);
        const Whole days = column(file, "handover_day", runs[i]);
        const Whole of_rows = column(file, "agenda_number", runs[i]);
        std::map<std::int64_t, std::size_t> row_of;
        for (const std::int64_t number : of_rows) row_of.emplace(number, lives.rows_of(runs[i]).first + row_of.size());
        std::map<std::size_t, double> faced;
        for (std::size_t d = 0; d != agendas.size(); ++d)
            if (const auto row = row_of.find(agendas[d]); row != row_of.end())
                if (static_cast<double>(days[d]) >= lives.agreement(row->second)) ++faced[row->second];
        const Runs only{runs.data() + i, 1};
        for_agreed(lives, only,
                   [&](std::size_t row, std::size_t) { set.add(faced[row], lives.ended(row) ? 1 : 0, i); });
    }
    return set;
}

std::vector<double> grid_until(double last) {
    const double step = std::max(1.0, std::ceil(last / curve_steps));
    std::vector<double> grid(static_cast<std::size_t>(last / step) + 1);
    for (std::size_t i = 0; i != grid.size(); ++i) grid[i] = static_cast<double>(i) * step;
    return grid;
}

ResampledCurve survival_curve(const LifeSet& lives, std::span<const double> grid, double horizon,
                              const Bootstrap& bootstrap) {
    const Ordered ordered{lives};
    ResampledCurve result{.curve = frame(ordered, grid)};
    if (lives.size() == 0) return result;
    const Survival whole = kaplan_meier(lives.times, lives.endings);
    result.restricted_mean = restricted_mean(whole, horizon).mean;
    std::vector<std::vector<double>> resampled;
    for (std::size_t r = 0; r != bootstrap.resamples(); ++r) {
        Walked walked = survival_of(ordered, bootstrap.counts(r), grid, horizon);
        result.restricted_means.push_back(walked.area);
        resampled.push_back(std::move(walked.shares));
    }
    std::vector<double> shares;
    for (const double day : result.curve.days) shares.push_back(survival_at(whole, day));
    fill(result.curve, shares, resampled, bootstrap);
    if (one_life_a_run(lives)) by_greenwood(result.curve, whole);
    return result;
}

std::vector<Curve> incidence_curves(const LifeSet& lives, std::size_t codes, std::span<const double> grid,
                                    const Bootstrap& bootstrap) {
    const Ordered ordered{lives};
    std::vector<Curve> curves(codes, frame(ordered, grid));
    if (lives.size() == 0) return curves;
    const std::vector<IncidenceStep> whole = cumulative_incidence(lives.times, lives.endings, codes);
    std::vector<std::vector<std::vector<double>>> resampled(codes);
    for (std::size_t r = 0; r != bootstrap.resamples(); ++r) {
        auto of_codes = incidence_of(ordered, bootstrap.counts(r), codes, grid);
        for (std::size_t c = 0; c != codes; ++c) resampled[c].push_back(std::move(of_codes[c]));
    }
    for (std::size_t c = 0; c != codes; ++c) {
        OnGrid shares{curves[c].days, 0};
        for (const IncidenceStep& step : whole) shares.step(step.time, step.incidence[c]);
        fill(curves[c], shares.finished(), resampled[c], bootstrap);
    }
    return curves;
}

}  // namespace analysis
