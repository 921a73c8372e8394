#include "app/future_plan.hpp"

#include <algorithm>

#include "app/arguments.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Branch;
using sim::BranchKind;
using sim::PlannedWhatIf;
using sim::Text;
using sim::operator+;

using Chosen = std::vector<PlannedWhatIf>;

/// Replicates of each variant of the rules: a fifth, and two at least.
std::size_t replicates_of_variant(std::size_t replicates) { return std::max<std::size_t>(2, replicates / 5); }

/// In each point, so that together they are as many as asked for, or a few more.
std::size_t replicates_of_point(const FutureOptions& options) {
    const std::size_t points = std::max<std::size_t>(1, options.draws);
    return (options.replicates + points - 1) / points;
}

const PlannedWhatIf& find(const std::vector<PlannedWhatIf>& all, const std::string& name, const std::string& option) {
    const auto found = std::ranges::find(all, name, &PlannedWhatIf::name);
    if (found != all.end()) return *found;
    sim::Names names;
    for (const PlannedWhatIf& w : all) names.push_back(w.name);
    throw UsageError{both(option + ' ' + name + ": ") +
                     Text{"el escenario no tiene ese [[what_if]]", "the scenario has no such [[what_if]]"} +
                     sim::suggestion(name, names)};
}

Chosen chosen(const sim::FutureSet& set, const FutureOptions& options) {
    if (set.what_ifs.empty())
        throw UsageError{
            {"el escenario no dice qué podría pasar de otro modo: escriba al menos un [[what_if]] (vea "
             "'articula describe coordination')",
             "the scenario does not say what may go otherwise: write at least one [[what_if]] (see "
             "'articula describe coordination')"}};
    if (options.what_ifs.empty()) return set.what_ifs;
    Chosen some;
    for (const std::string& name : options.what_ifs) some.push_back(find(set.what_ifs, name, "--if"));
    return some;
}

Branch alone(const PlannedWhatIf& w) {
    return {.name = w.name,
            .kind = w.protection ? BranchKind::protection : BranchKind::change,
            .title = w.title,
            .parts = {w.name},
            .from = w.from};
}

/// The change against which the protection is tried: what comes first is forked first.
Branch crossed(const PlannedWhatIf& change, const PlannedWhatIf& protection) {
    const bool before = protection.from <= change.from;
    return {.name = change.name + '+' + protection.name,
            .kind = BranchKind::crossed,
            .title = change.title + Text{", con ", ", with "} + protection.title,
            .parts = before ? std::vector{protection.name, change.name} : std::vector{change.name, protection.name},
            .from = std::min(change.from, protection.from),
            .against = change.name};
}

/// The change once more without each way in which it works, with each alone, and without any.
void add_why(std::vector<Branch>& branches, const PlannedWhatIf& change, const sim::FutureSet& set) {
    std::vector<std::string> all;
    for (const sim::NamedSettings& factor : set.factors) all.push_back(factor.name);
    const auto without = [&](std::string name, std::vector<std::string> off, const Text& title) {
        branches.push_back({.name = change.name + name,
                            .kind = BranchKind::factor_off,
                            .title = change.title + title,
                            .parts = {change.name},
                            .from = change.from,
                            .against = change.name,
                            .off = std::move(off)});
    };
    for (const sim::NamedSettings& factor : set.factors)
        without("-" + factor.name, {factor.name}, Text{", sin: ", ", without: "} + factor.title);
    for (const sim::NamedSettings& factor : set.factors) {
        std::vector<std::string> others = all;
        std::erase(others, factor.name);
        without("=" + factor.name, others, Text{", solo con: ", ", with this only: "} + factor.title);
    }
    without("-", all, {", sin ninguna de sus vías", ", without any of its ways"});
}

std::vector<Branch> branches_of(const Chosen& what_ifs, const sim::FutureSet& set, const FutureOptions& options) {
    std::vector<Branch> branches{{.title = {"el escenario como está", "the scenario as it is"}}};
    sim::Date first = what_ifs.front().from;
    for (const PlannedWhatIf& w : what_ifs) {
        first = std::min(first, w.from);
        branches.push_back(alone(w));
    }
    branches.front().from = first;
    for (const PlannedWhatIf& change : what_ifs)
        for (const PlannedWhatIf& protection : what_ifs)
            if (!change.protection && protection.protection) branches.push_back(crossed(change, protection));
    if (options.why) add_why(branches, find(what_ifs, *options.why, "--why"), set);
    branches.push_back({.name = "no_handover",
                        .kind = BranchKind::no_handover,
                        .title = {"si nadie entregara el cargo", "if nobody handed over"},
                        .from = first});
    return branches;
}

/// The first hand-over behind all forks.
sim::FutureQuestion question_of(const std::vector<Branch>& branches, const Chosen& what_ifs,
                                const sim::FutureSet& set) {
    sim::FutureQuestion question{.cohort = branches.front().from};
    sim::Date last = question.cohort;
    for (const PlannedWhatIf& w : what_ifs) last = std::max(last, w.from);
    for (const sim::ExpectedHandover& handover : set.handovers) {
        if (handover.date < last) continue;
        question.administration = handover.administration;
        question.handover = handover.date;
        break;
    }
    return question;
}

std::vector<sim::PointLabel> points_of(const sim::FutureSet& set, const FutureOptions& options) {
    std::vector<sim::PointLabel> points;
    if (options.draws == 0) points.push_back({.point = 0});
    for (std::size_t d = 1; d <= options.draws; ++d) points.push_back({static_cast<std::int64_t>(d), true, {}});
    if (!options.variants) return points;
    for (const sim::NamedSettings& variant : set.variants)
        points.push_back({static_cast<std::int64_t>(points.size() + 1), false, variant.name});
    return points;
}

std::vector<sim::NamedText> titles_of(const std::vector<sim::NamedSettings>& all) {
    std::vector<sim::NamedText> titles;
    for (const sim::NamedSettings& one : all) titles.push_back({one.name, one.title});
    return titles;
}

sim::WhatIf stated(const PlannedWhatIf& w) {
    static constexpr std::array bases{"data", "assumption", "hypothesis"};
    sim::WhatIf what_if{.name = w.name,
                        .protection = w.protection,
                        .title = w.title,
                        .cost = w.cost,
                        .basis = bases.at(static_cast<std::size_t>(w.basis)),
                        .from = w.from,
                        .changes = w.settings};
    what_if.changes.insert(what_if.changes.end(), w.happenings.begin(), w.happenings.end());
    return what_if;
}

bool of_variants(const Branch& branch) {
    return branch.kind == BranchKind::base || branch.kind == BranchKind::change ||
           branch.kind == BranchKind::protection;
}

}  // namespace

sim::Futures futures_of(const OpenedScenario& scenario, const sim::FutureSet& set, const FutureOptions& options) {
    const Chosen what_ifs = chosen(set, options);
    for (const PlannedWhatIf& w : what_ifs)
        if (w.from >= scenario.settings.until)
            throw UsageError{both(w.name) +
                             Text{" empieza cuando la corrida ya terminó", " begins when the run has ended"}};
    sim::Futures futures{.branches = branches_of(what_ifs, set, options),
                         .factors = titles_of(set.factors),
                         .variants = titles_of(set.variants),
                         .points = points_of(set, options)};
    for (const PlannedWhatIf& w : what_ifs) futures.what_ifs.push_back(stated(w));
    futures.question = question_of(futures.branches, what_ifs, set);
    return futures;
}

std::vector<sim::PlannedRun> runs_of(FutureModels& models, const sim::Futures& futures, const OpenedScenario& scenario,
                                     const FutureOptions& options) {
    std::vector<sim::PlannedRun> runs;
    for (const sim::PointLabel& point : futures.points) {
        std::vector<sim::PlannedRun> branches;
        for (const Branch& branch : futures.branches)
            if (point.variant.empty() || of_variants(branch)) branches.push_back(models.run_of(branch, point.variant));
        const std::size_t replicates =
            point.variant.empty() ? replicates_of_point(options) : replicates_of_variant(options.replicates);
        for (std::uint64_t replicate = 0; replicate != replicates; ++replicate)
            for (sim::PlannedRun run : branches) {
                run.key = {scenario.settings.seed, static_cast<std::uint64_t>(point.point), replicate};
                runs.push_back(std::move(run));
            }
    }
    return runs;
}

}  // namespace app
