#include "analysis/answer/branch_lives.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "analysis/answer/columns.hpp"
#include "analysis/answer/life_set.hpp"

namespace analysis {
namespace {

using Means = std::vector<std::vector<double>>;  ///< [branch][resample]

std::vector<std::size_t> runs_of(const LivesOfFile& of, std::size_t branch) {
    return picked(of.plan.run[branch], of.resampling.curves.slots());
}

bool looked_at(const BranchAnswer& branch) { return !sim::explains_another(branch.branch.kind); }

std::optional<std::size_t> reference_of(const std::vector<BranchAnswer>& branches, std::size_t branch) {
    for (std::size_t b = 0; b != branches.size(); ++b)
        if (branch != 0 && b != branch && branches[b].branch.name == branches[branch].branch.against) return b;
    return std::nullopt;
}

/// Mean days lived in a branch minus those in the branch compared with, resample by resample.
void compare(const Bootstrap& bootstrap, const std::vector<BranchAnswer>& branches, const Means& means,
             const std::function<SurvivalAnswer&(std::size_t)>& answer_of) {
    for (std::size_t b = 0; b != branches.size(); ++b) {
        const auto reference = reference_of(branches, b);
        if (!reference || means[b].empty() || means[*reference].empty()) continue;
        const double difference = answer_of(b).restricted_mean.mean - answer_of(*reference).restricted_mean.mean;
        answer_of(b).restricted_mean_difference =
            bootstrap.estimate(difference, differences(means[b], means[*reference]));
    }
}

/// One aspect in all branches, added to one of the lists of each.
void add_aspect(const LivesOfFile& of, std::vector<BranchAnswer>& branches, Aspect aspect, bool cohort) {
    const auto list = cohort ? &BranchAnswer::since_cohort : &BranchAnswer::since_agreement;
    std::vector<LifeSet> sets(branches.size());
    double longest = 0;
    for (std::size_t b = 0; b != branches.size(); ++b) {
        if (!looked_at(branches[b])) continue;
        const std::vector<std::size_t> runs = runs_of(of, b);
        sets[b] = cohort ? lives_since_cohort(of.lives, runs, of.cohort, aspect)
                         : lives_since_agreement(of.lives, runs, aspect);
        for (const double time : sets[b].times) longest = std::max(longest, time);
    }
    const double horizon = cohort ? longest : std::min(term_of_office, longest);
    const std::vector<double> grid = grid_until(longest);
    const Bootstrap& bootstrap = of.resampling.curves.bootstrap();
    Means means(branches.size());
    for (std::size_t b = 0; b != branches.size(); ++b) {
        if (!looked_at(branches[b])) continue;
        ResampledCurve found = survival_curve(sets[b], grid, horizon, bootstrap);
        means[b] = std::move(found.restricted_means);
        (branches[b].*list)
            .push_back({.aspect = aspect,
                        .curve = std::move(found.curve),
                        .agendas = sets[b].size(),
                        .lost = sets[b].ended(),
                        .horizon = horizon,
                        .restricted_mean = bootstrap.estimate(found.restricted_mean, means[b])});
    }
    compare(bootstrap, branches, means, [&](std::size_t b) -> SurvivalAnswer& { return (branches[b].*list).back(); });
}

void add_endings(const LivesOfFile& of, BranchAnswer& branch, std::size_t position) {
    const LifeSet set = lives_until_ending(of.lives, runs_of(of, position));
    const std::size_t codes = of.lives.endings().size() - 1;
    if (set.size() == 0 || codes == 0) return;
    const std::vector<double> grid = grid_until(*std::ranges::max_element(set.times));
    std::vector<Curve> curves = incidence_curves(set, codes, grid, of.resampling.curves.bootstrap());
    for (std::size_t c = 0; c != codes; ++c) {
        const auto ended = static_cast<std::size_t>(std::ranges::count(set.endings, static_cast<int>(c + 1)));
        if (ended != 0) branch.endings.push_back({of.lives.endings()[c + 1], std::move(curves[c]), ended});
    }
}

void add_handovers(const LivesOfFile& of, BranchAnswer& branch, std::size_t position) {
    if (!has_handovers(of.file) || !has_variable(of.file, "handover_agenda")) return;
    const LifeSet set = lives_in_handovers(of.file, of.lives, runs_of(of, position));
    if (set.size() == 0) return;
    std::vector<double> grid(static_cast<std::size_t>(*std::ranges::max_element(set.times)) + 1);
    std::iota(grid.begin(), grid.end(), 0.0);
    const Curve curve = survival_curve(set, grid, grid.back(), of.resampling.curves.bootstrap()).curve;
    for (std::size_t n = 0; n != curve.days.size(); ++n)
        branch.by_handovers.push_back({n, curve.share[n], curve.low[n], curve.high[n], curve.at_risk[n]});
}

}  // namespace

void add_lives(const LivesOfFile& of, std::vector<BranchAnswer>& branches) {
    for (const Aspect aspect : {Aspect::name, Aspect::substance, Aspect::coalition}) {
        if (!of.lives.knows(aspect)) continue;
        add_aspect(of, branches, aspect, false);
        if (of.cohort.observed) add_aspect(of, branches, aspect, true);
    }
    for (std::size_t b = 0; b != branches.size(); ++b) {
        if (!looked_at(branches[b])) continue;
        add_endings(of, branches[b], b);
        add_handovers(of, branches[b], b);
    }
}

}  // namespace analysis
