#include "analysis/answer/why.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace analysis {
namespace {

using Names = std::vector<std::string>;
using Row = std::vector<double>;

std::optional<std::size_t> find_off(const sim::Futures& futures, const std::string& against, Names off) {
    std::ranges::sort(off);
    for (std::size_t b = 0; b != futures.branches.size(); ++b) {
        Names there = futures.branches[b].off;
        std::ranges::sort(there);
        if (futures.branches[b].kind == sim::BranchKind::factor_off && futures.branches[b].against == against &&
            there == off)
            return b;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_branch(const sim::Futures& futures, const std::string& name) {
    const auto found = std::ranges::find(futures.branches, name, &sim::Branch::name);
    if (found == futures.branches.end()) return std::nullopt;
    return static_cast<std::size_t>(found - futures.branches.begin());
}

/// One branch and one outcome.
class Explained {
public:
    Explained(const sim::Futures& futures, const SlotValues& values, std::size_t branch, std::size_t outcome)
        : futures_{futures},
          values_{values},
          outcome_{outcome},
          branch_{futures.branches[branch]},
          reference_{find_branch(futures, branch_.against)},
          with_{values[branch][outcome]} {}

    [[nodiscard]] Row difference() const { return reference_ ? differences(with_, row(*reference_)) : with_; }

    /// (with - reference) - (with, off - reference, off): over slots; none where there is no such branch.
    [[nodiscard]] std::optional<Row> contribution(const Names& off) const {
        const auto without = find_off(futures_, branch_.name, off);
        if (!without) return std::nullopt;
        Row result = differences(with_, row(*without));
        const auto reference_off = find_off(futures_, branch_.against, off);
        if (reference_ && reference_off)
            result = differences(result, differences(row(*reference_), row(*reference_off)));
        return result;
    }

private:
    [[nodiscard]] const Row& row(std::size_t branch) const { return values_[branch][outcome_]; }

    const sim::Futures& futures_;
    const SlotValues& values_;
    std::size_t outcome_;
    const sim::Branch& branch_;
    std::optional<std::size_t> reference_;
    const Row& with_;
};

/// Share of the columns in which the factor has its place; unknown where there are none. means[factor][column].
double stability(const std::vector<Row>& means, std::size_t factor, std::size_t rank) {
    const std::size_t columns = means.front().size();
    if (columns < 2) return unknown;
    std::size_t same = 0;
    for (std::size_t c = 0; c != columns; ++c) {
        Row sizes;
        for (const Row& of_factor : means) sizes.push_back(std::isnan(of_factor[c]) ? 0 : std::fabs(of_factor[c]));
        same += places(sizes)[factor] == rank ? 1 : 0;
    }
    return static_cast<double>(same) / static_cast<double>(columns);
}

/// Factors by the size of what they contribute, with how sure their places are.
std::vector<FactorShare> ranked(const Resampling& resampling, const Names& names, const std::vector<Row>& rows) {
    std::vector<FactorShare> shares;
    std::vector<Row> by_point;
    std::vector<Row> by_resample;
    std::vector<std::size_t> order;
    for (std::size_t f = 0; f != names.size(); ++f) {
        shares.push_back({.factor = names[f], .contribution = resampling.main.mean(rows[f])});
        by_point.push_back(point_means(resampling, rows[f]));
        by_resample.push_back(resampling.main.bootstrap().means(resampling.main.of(rows[f])));
        order.push_back(f);
    }
    const auto size = [&shares](std::size_t f) {
        const double mean = shares[f].contribution.mean;
        return std::isnan(mean) ? 0 : std::fabs(mean);
    };
    std::ranges::stable_sort(order, [&size](std::size_t a, std::size_t b) { return size(a) > size(b); });
    std::vector<FactorShare> result;
    for (const std::size_t f : order) {
        FactorShare& share = shares[f];
        share.rank = result.size() + 1;
        share.stable_in_points = stability(by_point, f, share.rank);
        share.stable_by_chance = stability(by_resample, f, share.rank);
        result.push_back(share);
    }
    return result;
}

bool first_is_stable(const std::vector<FactorShare>& factors) {
    if (factors.empty() || factors.front().contribution.n == 0) return false;
    const auto holds = [](double share) { return std::isnan(share) || share >= stable_rank; };
    return holds(factors.front().stable_in_points) && holds(factors.front().stable_by_chance);
}

void add_interactions(const sim::Futures& futures, const Resampling& resampling, const Explained& explained,
                      const std::string& branch, WhyOutcome& result) {
    for (const sim::Branch& pair : futures.branches) {
        if (pair.kind != sim::BranchKind::factor_off || pair.against != branch || pair.off.size() != 2) continue;
        const auto both = explained.contribution(pair.off);
        const auto first = explained.contribution({pair.off[0]});
        const auto second = explained.contribution({pair.off[1]});
        if (both && first && second)
            result.interactions.push_back(
                {pair.off[0], pair.off[1], resampling.main.mean(differences(differences(*both, *first), *second))});
    }
}

WhyOutcome explain(const sim::Futures& futures, const Resampling& resampling, const SlotValues& values,
                   std::size_t branch, std::size_t outcome) {
    const Explained explained{futures, values, branch, outcome};
    WhyOutcome result{.outcome = outcome, .difference = resampling.main.mean(explained.difference())};
    Names names;
    Names all;
    std::vector<Row> rows;
    for (const sim::NamedText& factor : futures.factors) {
        all.push_back(factor.name);
        if (auto row = explained.contribution({factor.name})) {
            names.push_back(factor.name);
            rows.push_back(std::move(*row));
        }
    }
    result.factors = ranked(resampling, names, rows);
    result.ordered = first_is_stable(result.factors);
    if (all.size() > 1)
        if (const auto together = explained.contribution(all)) result.all_factors = resampling.main.mean(*together);
    add_interactions(futures, resampling, explained, futures.branches[branch].name, result);
    return result;
}

}  // namespace

std::vector<std::size_t> places(const std::vector<double>& sizes) {
    std::vector<std::size_t> result;
    result.reserve(sizes.size());
    for (const double mine : sizes)
        result.push_back(
            static_cast<std::size_t>(std::ranges::count_if(sizes, [mine](double s) { return s >= mine; })));
    return result;
}

std::vector<Why> why_of(const sim::Futures& futures, const Resampling& resampling, const SlotValues& values) {
    std::vector<Why> result;
    for (std::size_t b = 1; b < futures.branches.size(); ++b) {
        const std::string& name = futures.branches[b].name;
        const bool asked = std::ranges::any_of(futures.branches, [&name](const sim::Branch& other) {
            return other.kind == sim::BranchKind::factor_off && other.against == name;
        });
        if (!asked || explains_another(futures.branches[b].kind)) continue;
        Why why{.branch = name};
        for (std::size_t outcome = 0; outcome != values[b].size(); ++outcome)
            why.outcomes.push_back(explain(futures, resampling, values, b, outcome));
        result.push_back(std::move(why));
    }
    return result;
}

}  // namespace analysis
