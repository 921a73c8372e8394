#include "analysis/answer/sensitivity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/conditional_means.hpp"
#include "analysis/statistics/design_outputs.hpp"
#include "analysis/statistics/morris.hpp"
#include "analysis/statistics/sobol_indices.hpp"
#include "analysis/statistics/variance_between.hpp"
#include "sim/core/error.hpp"

namespace analysis {
namespace {

using sim::DesignKind;
using sim::Text;

constexpr std::array design_names{"grid", "one_at_a_time", "latin_hypercube", "sobol", "morris", "saltelli", "list"};

/// Enough for an interval's ends; fewer of many points, whose intervals are narrow anyway.
std::size_t resamples_for(std::size_t groups) {
    return std::clamp<std::size_t>(2'000'000 / std::max<std::size_t>(groups, 1), 200, 1000);
}

Bootstrap bootstrap_over(std::size_t groups) { return {std::vector<std::size_t>(groups, 0), resamples_for(groups)}; }

struct Need {
    Text method{};
    std::vector<DesignKind> designs{};
};

Need need_of(EffectMethod method) {
    using enum DesignKind;
    switch (method) {
        case EffectMethod::elementary:
            return {{"los efectos elementales de Morris", "the elementary effects of Morris"}, {morris}};
        case EffectMethod::variance:
            return {{"los índices de Sobol", "the indices of Sobol"}, {saltelli}};
        case EffectMethod::conditional:
            return {{"las medias condicionales", "conditional means"}, {grid, latin_hypercube, sobol}};
        case EffectMethod::one_line:
            return {{"los efectos de un factor a la vez", "effects of one factor at a time"}, {one_at_a_time}};
        case EffectMethod::none:
            break;
    }
    return {{}, {list, grid, one_at_a_time, latin_hypercube, sobol, morris, saltelli}};
}

void require(EffectMethod method, DesignKind kind) {
    const Need need = need_of(method);
    if (std::ranges::find(need.designs, kind) != need.designs.end()) return;
    std::string allowed;
    for (const DesignKind one : need.designs)
        allowed += (allowed.empty() ? "" : ", ") + std::string{design_names[static_cast<std::size_t>(one)]};
    const char* there = design_names[static_cast<std::size_t>(kind)];
    throw sim::Error{
        {fmt::format("{} no se pueden calcular con el diseño '{}' de este archivo; necesitan uno de estos: {}",
                     need.method.es, there, allowed),
         fmt::format("{} cannot be computed from the design '{}' of this file; they need one of: {}", need.method.en,
                     there, allowed)}};
}

/// The points that an estimator takes, group by group, with what is left of the outputs.
struct Chosen {
    std::vector<std::size_t> points{};
    DesignOutputs outputs{};  ///< of those points
    std::size_t groups = 0;
    std::size_t dropped = 0;
};

/// Whole groups of points that follow each other; one without a value at some point is left out.
Chosen chosen_groups(const std::vector<std::vector<double>>& values, std::size_t together) {
    const DesignOutputs all = outputs_of(values);
    Chosen chosen;
    std::vector<std::vector<double>> kept;
    for (std::size_t first = 0; first + together <= values.size(); first += together) {
        const auto begin = all.mean.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::any_of(begin, begin + static_cast<std::ptrdiff_t>(together), [](double v) { return std::isnan(v); })) {
            ++chosen.dropped;
            continue;
        }
        ++chosen.groups;
        for (std::size_t p = first; p != first + together; ++p) {
            chosen.points.push_back(p);
            kept.push_back(values[p]);
        }
    }
    chosen.outputs = outputs_of(kept);
    return chosen;
}

std::vector<double> on_the_way(const SweptPoints& points, std::size_t factor, std::span<const std::size_t> chosen) {
    const std::vector<double> all = points.on_the_way(factor);
    std::vector<double> result;
    for (const std::size_t p : chosen) result.push_back(all[p]);
    return result;
}

/// Classes need some ten points each to have a mean.
std::size_t most_classes(std::size_t points) { return std::clamp<std::size_t>(points / 10, 2, 8); }

/// No share of a variance is above 1; resamples whose variance is small put it there. The estimate stays as it came
/// out.
Estimate at_most_all(Estimate share) {
    share.high = std::min(share.high, std::max(1.0, share.mean));
    return share;
}

MainEffect main_effect_of(const SweptPoints& points, std::size_t factor, const Chosen& chosen,
                          const Bootstrap& bootstrap) {
    const std::vector<double> way = on_the_way(points, factor, chosen.points);
    const bool choices = points.design.factors[factor].kind == sim::FactorKind::choice;
    const std::size_t most = choices ? way.size() : most_classes(way.size());
    return main_effect(classes_of(way, most), chosen.outputs.mean, chosen.outputs.chance, bootstrap);
}

void add_elementary(OutcomeSensitivity& found, const SweptPoints& points, const Chosen& chosen) {
    const std::size_t k = points.factors();
    std::vector<double> units(chosen.points.size() * k);
    for (std::size_t f = 0; f != k; ++f) {
        const std::vector<double> way = on_the_way(points, f, chosen.points);
        for (std::size_t p = 0; p != way.size(); ++p) units[p * k + f] = way[p];
    }
    const auto effects = elementary_effects({chosen.groups, k, units}, chosen.outputs.mean, chosen.outputs.chance);
    const auto factors = morris(effects, bootstrap_over(chosen.groups));
    for (std::size_t f = 0; f != k; ++f) {
        const MorrisFactor& one = factors[f];
        const bool told = std::isnan(one.size_by_chance) ? one.mean.sign() != 0 : one.size.low > one.size_by_chance;
        found.effects.push_back({.factor = f,
                                 .size = one.size,
                                 .change = one.mean,
                                 .spread = one.spread,
                                 .size_by_chance = one.size_by_chance,
                                 .told_from_zero = told});
    }
}

/// The points A and B of each base point: they are independent, and spread over all factors.
Chosen independent_points(const Chosen& chosen, std::size_t factors) {
    Chosen result{.groups = 2 * chosen.groups};
    for (std::size_t base = 0; base != chosen.groups; ++base)
        for (const std::size_t j : {std::size_t{0}, factors + 1}) {
            const std::size_t p = base * (factors + 2) + j;
            result.points.push_back(chosen.points[p]);
            result.outputs.mean.push_back(chosen.outputs.mean[p]);
            if (!chosen.outputs.chance.empty()) result.outputs.chance.push_back(chosen.outputs.chance[p]);
        }
    return result;
}

void add_variance(OutcomeSensitivity& found, const SweptPoints& points, const Chosen& chosen) {
    const SobolIndices indices =
        sobol_indices(points.factors(), chosen.outputs.mean, chosen.outputs.chance, bootstrap_over(chosen.groups));
    const Chosen independent = independent_points(chosen, points.factors());
    const Bootstrap bootstrap = bootstrap_over(independent.groups);
    found.interactions = at_most_all(indices.interactions);
    if (found.knows_chance()) found.between = indices.variance;
    for (std::size_t f = 0; f != points.factors(); ++f) {
        const SobolFactor& one = indices.factors[f];
        found.effects.push_back({.factor = f,
                                 .size = at_most_all(one.total),
                                 .alone = at_most_all(one.first),
                                 .change = main_effect_of(points, f, independent, bootstrap).change,
                                 .told_from_zero = (found.knows_chance() ? one.total : one.first).low > 0});
    }
}

FactorEffect conditional_effect(std::size_t factor, const MainEffect& effect) {
    return {.factor = factor,
            .size = at_most_all(effect.share),
            .change = effect.change,
            .told_from_zero = effect.share.low > 0};
}

/// Runs side by side, each with the place of its point on the way of a factor.
struct RunsOnTheWay {
    std::vector<double> way{};
    std::vector<double> outputs{};
    std::vector<std::size_t> strata{};  ///< the point
};

RunsOnTheWay runs_on_the_way(const SweptPoints& points, std::size_t factor, std::span<const std::size_t> chosen,
                             const std::vector<std::vector<double>>& values) {
    RunsOnTheWay runs;
    const std::vector<double> all = points.on_the_way(factor);
    for (const std::size_t p : chosen)
        for (const double value : values[p]) {
            runs.way.push_back(all[p]);
            runs.outputs.push_back(value);
            runs.strata.push_back(p);
        }
    return runs;
}

/// The points of a whole grid are no sample: with replicates, those are what is drawn again, at each point.
void add_grid(OutcomeSensitivity& found, const SweptPoints& points, const Chosen& chosen,
              const std::vector<std::vector<double>>& values) {
    found.between = variance_between_fixed(values, resamples_for(found.runs));
    for (std::size_t f = 0; f != points.factors(); ++f) {
        const RunsOnTheWay runs = runs_on_the_way(points, f, chosen.points, values);
        Classes classes = classes_of(runs.way, runs.way.size());
        classes.balanced = true;
        const std::vector<double> chance(runs.outputs.size(), chosen.outputs.within);
        found.effects.push_back(conditional_effect(
            f, main_effect(classes, runs.outputs, chance, Bootstrap{runs.strata, resamples_for(runs.strata.size())})));
    }
}

void add_conditional(OutcomeSensitivity& found, const SweptPoints& points, const Chosen& chosen,
                     const std::vector<std::vector<double>>& values) {
    if (points.design.kind == DesignKind::grid && chosen.dropped == 0 && !chosen.outputs.chance.empty())
        return add_grid(found, points, chosen, values);
    const Bootstrap bootstrap = bootstrap_over(chosen.points.size());
    if (found.knows_chance())
        found.between = variance_between_drawn(chosen.outputs.mean, chosen.outputs.chance, bootstrap);
    for (std::size_t f = 0; f != points.factors(); ++f)
        found.effects.push_back(conditional_effect(f, main_effect_of(points, f, chosen, bootstrap)));
}

/// Points at which all other factors stand where they stand in the middle, the first point.
std::vector<std::size_t> line_of(const SweptPoints& points, std::size_t factor) {
    std::vector<std::size_t> line;
    for (std::size_t p = 0; p != points.points(); ++p) {
        bool on_it = !points.runs[p].empty();
        for (std::size_t f = 0; f != points.factors(); ++f)
            on_it = on_it && (f == factor || points.values[f][p] == points.values[f].front());
        if (on_it) line.push_back(p);
    }
    return line;
}

/// The levels of a line are no sample: what is drawn again are the replicates of each. Without them there is no
/// interval.
FactorEffect line_effect(const SweptPoints& points, std::size_t factor, const std::vector<std::vector<double>>& values,
                         bool knows_chance) {
    const RunsOnTheWay runs = runs_on_the_way(points, factor, line_of(points, factor), values);
    const Classes classes = classes_of(runs.way, runs.way.size());
    FactorEffect found{.factor = factor};
    if (classes.middles.empty()) return found;
    const std::size_t resamples = knows_chance ? resamples_for(runs.strata.size()) : 0;
    const Bootstrap bootstrap{runs.strata, resamples};
    found.size = range_of_means(classes, runs.outputs, bootstrap);
    found.change = main_effect(classes, runs.outputs, {}, bootstrap).change;
    found.told_from_zero = found.size.low > 0;
    return found;
}

void summarise_points(OutcomeSensitivity& found, const SweptPoints& points, const Chosen& chosen) {
    const double outside = chosen.points.size() < few_points ? 0 : 0.05;
    const std::vector<double> quantile = quantiles(chosen.outputs.mean, std::array{outside, 0.5, 1 - outside});
    found.low = quantile[0];
    found.median = quantile[1];
    found.high = quantile[2];
    found.points = chosen.points.size();
    found.groups = chosen.groups;
    found.dropped = chosen.dropped;
    found.share_of_chance = chosen.outputs.share_of_chance();
    found.within = chosen.outputs.within;
    found.error_of_point = std::sqrt(chosen.outputs.mean_chance());
    for (const std::size_t p : chosen.points) found.runs += points.runs[p].size();
}

void leave_indices_out(OutcomeSensitivity& found) {
    found.interactions = {};
    for (FactorEffect& effect : found.effects) {
        effect.size = effect.alone = {};
        effect.told_from_zero = false;
    }
}

void leave_changes_without_order_out(OutcomeSensitivity& found, const sim::Design& design) {
    for (FactorEffect& effect : found.effects)
        if (!has_order(design.factors[effect.factor])) effect.change = {};
}

void put_the_largest_first(std::vector<FactorEffect>& effects) {
    const auto size = [](const FactorEffect& effect) {
        return std::isnan(effect.size.mean) ? -std::numeric_limits<double>::infinity() : effect.size.mean;
    };
    std::stable_sort(effects.begin(), effects.end(),
                     [&](const FactorEffect& a, const FactorEffect& b) { return size(a) > size(b); });
}

}  // namespace

bool has_order(const sim::FactorLabel& factor) {
    return factor.kind != sim::FactorKind::choice || factor.choices.size() <= 2;
}

EffectMethod method_of(sim::DesignKind kind) {
    switch (kind) {
        case DesignKind::morris:
            return EffectMethod::elementary;
        case DesignKind::saltelli:
            return EffectMethod::variance;
        case DesignKind::grid:
        case DesignKind::latin_hypercube:
        case DesignKind::sobol:
            return EffectMethod::conditional;
        case DesignKind::one_at_a_time:
            return EffectMethod::one_line;
        case DesignKind::list:
            break;
    }
    return EffectMethod::none;
}

OutcomeSensitivity sensitivity_of(const SweptPoints& points, std::span<const double> of_runs, EffectMethod method) {
    require(method, points.design.kind);
    OutcomeSensitivity found{.method = method};
    found.values = static_cast<std::size_t>(std::ranges::count_if(of_runs, [](double v) { return !std::isnan(v); }));
    const std::vector<std::vector<double>> values = points.of(of_runs);
    const std::size_t together = method == EffectMethod::elementary ? points.factors() + 1
                                 : method == EffectMethod::variance ? points.factors() + 2
                                                                    : 1;
    const Chosen chosen = chosen_groups(values, together);
    summarise_points(found, points, chosen);
    if (chosen.points.empty()) return found;
    if (method == EffectMethod::elementary) add_elementary(found, points, chosen);
    if (method == EffectMethod::variance) add_variance(found, points, chosen);
    if (method == EffectMethod::conditional) add_conditional(found, points, chosen, values);
    if (method == EffectMethod::one_line)
        for (std::size_t f = 0; f != points.factors(); ++f)
            found.effects.push_back(line_effect(points, f, values, found.knows_chance()));
    if (found.drowns_in_chance()) leave_indices_out(found);
    leave_changes_without_order_out(found, points.design);
    put_the_largest_first(found.effects);
    return found;
}

}  // namespace analysis
