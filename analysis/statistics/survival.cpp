#include "analysis/statistics/survival.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>

#include "sim/core/math.hpp"

namespace analysis {
namespace {

/// What happens at one time, by code.
struct Moment {
    double last_seen = 0;
    std::vector<double> ended{};
};

/// Lives by the time at which each is seen for the last time; `code` maps an ending to 0 .. codes - 1.
std::map<double, Moment> moments(std::span<const double> times, std::span<const int> endings, std::size_t codes) {
    if (times.size() != endings.size()) throw std::logic_error("times and endings of lives are not equally many");
    std::map<double, Moment> found;
    for (std::size_t i = 0; i != times.size(); ++i) {
        Moment& moment = found[times[i]];
        moment.ended.resize(codes);
        if (endings[i] == 0) {
            moment.last_seen += 1;
        } else {
            const auto code = codes == 1 ? std::size_t{0} : static_cast<std::size_t>(endings[i] - 1);
            if (code >= codes) throw std::logic_error("no such ending: " + std::to_string(endings[i]));
            moment.ended[code] += 1;
        }
    }
    return found;
}

double sum_of(const std::vector<double>& values) {
    double total = 0;
    for (const double v : values) total += v;
    return total;
}

double all_of(const std::map<double, Moment>& found) {
    double total = 0;
    for (const auto& [time, moment] : found) total += moment.last_seen + sum_of(moment.ended);
    return total;
}

}  // namespace

Survival kaplan_meier(std::span<const double> times, std::span<const int> endings) {
    const auto found = moments(times, endings, 1);
    Survival curve;
    double at_risk = all_of(found);
    double survival = 1;
    double greenwood = 0;
    for (const auto& [time, moment] : found) {
        const double ended = moment.ended.front();
        if (ended > 0) {
            survival *= (at_risk - ended) / at_risk;
            greenwood += ended < at_risk ? ended / (at_risk * (at_risk - ended)) : 0;
            curve.push_back({time, at_risk, ended, survival, survival * survival * greenwood});
        }
        at_risk -= ended + moment.last_seen;
    }
    return curve;
}

double survival_at(const Survival& curve, double time) {
    const auto after = std::upper_bound(curve.begin(), curve.end(), time,
                                        [](double t, const SurvivalStep& step) { return t < step.time; });
    return after == curve.begin() ? 1 : std::prev(after)->survival;
}

Interval log_log_interval(const SurvivalStep& step, double confidence_level) {
    const double s = step.survival;
    if (s <= 0 || s >= 1) return {s, s};
    const double z = boost::math::quantile(boost::math::normal{}, (1 + confidence_level) / 2);
    const double factor = sim::exp(z * std::sqrt(step.variance) / (s * -sim::log(s)));
    return {sim::pow(s, factor), sim::pow(s, 1 / factor)};
}

RestrictedMean restricted_mean(const Survival& curve, double horizon) {
    RestrictedMean result;
    // Backwards: the variance wants, at each ending, the area that lies behind it.
    double until = horizon;
    double variance = 0;
    for (auto step = curve.rbegin(); step != curve.rend(); ++step) {
        if (step->time >= horizon) continue;
        result.mean += (until - step->time) * step->survival;
        until = step->time;
        if (step->ended < step->at_risk)
            variance += result.mean * result.mean * step->ended / (step->at_risk * (step->at_risk - step->ended));
    }
    result.mean += until;
    result.standard_error = std::sqrt(variance);
    return result;
}

std::vector<IncidenceStep> cumulative_incidence(std::span<const double> times, std::span<const int> endings,
                                                std::size_t codes) {
    const auto found = moments(times, endings, codes);
    std::vector<IncidenceStep> steps;
    std::vector<double> incidence(codes);
    double at_risk = all_of(found);
    double survival = 1;
    for (const auto& [time, moment] : found) {
        const double ended = sum_of(moment.ended);
        if (ended > 0) {
            for (std::size_t code = 0; code != codes; ++code)
                incidence[code] += survival * moment.ended[code] / at_risk;
            survival *= (at_risk - ended) / at_risk;
            steps.push_back({time, at_risk, incidence});
        }
        at_risk -= ended + moment.last_seen;
    }
    return steps;
}

}  // namespace analysis
