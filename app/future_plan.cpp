#include "app/future_plan.hpp"

#include <algorithm>
#include <array>

#include "app/arguments.hpp"
#include "sim/scenario/phrases.hpp"
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

/// Beside the drawn points: at the scenario's own numbers, and under each variant of the rules.
constexpr std::size_t share_beside = 5;

/// Drawn points together have as many replicates as asked for, or a few more.
std::size_t replicates_of(const sim::PointLabel& point, const FutureOptions& options) {
    if (point.drawn && options.draws != 0) return (options.replicates + options.draws - 1) / options.draws;
    const bool main = options.draws == 0 && point.variant.empty();
    return main ? options.replicates : std::max<std::size_t>(2, options.replicates / share_beside);
}

const PlannedWhatIf& find(const std::vector<PlannedWhatIf>& all, const std::string& name, const std::string& option) {
    const auto found = std::ranges::find(all, name, &PlannedWhatIf::name);
    if (found != all.end()) return *found;
    sim::Names names;
    for (const PlannedWhatIf& w : all) names.emplace_back(w.name);
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
            .title = change.title + Text{", y además ", ", and also "} + protection.title,
            .parts = before ? std::vector{protection.name, change.name} : std::vector{change.name, protection.name},
            .from = std::min(change.from, protection.from),
            .against = change.name};
}

/// Of these pairs are switched off together as well: what they do beyond their sum.
constexpr std::size_t paired_factors = 4;

/// The branch once more without each way in which a hand-over works, without pairs of the first ones, and without any.
void add_why(std::vector<Branch>& branches, const Branch& branch, const sim::FutureSet& set) {
    const auto without = [&](const std::vector<std::string>& off, const Text& title) {
        std::string name = branch.name;
        for (const std::string& factor : off) name += '-' + factor;
        branches.push_back({.name = name,
                            .kind = BranchKind::factor_off,
                            .title = branch.title + Text{", sin ", ", without "} + title,
                            .parts = branch.parts,
                            .from = branch.from,
                            .against = branch.name,
                            .off = off});
    };
    std::vector<std::string> all;
    for (const sim::NamedSettings& factor : set.factors) {
        all.push_back(factor.name);
        without({factor.name}, factor.title);
    }
    for (std::size_t a = 0; a != std::min(paired_factors, set.factors.size()); ++a)
        for (std::size_t b = 0; b != a; ++b)
            without({set.factors[b].name, set.factors[a].name},
                    set.factors[b].title + Text{" ni ", " and "} + set.factors[a].title);
    without(all, {"ninguna de sus vías", "any of its ways"});
}

/// The base and the change with the hypothesis as strong as each of its values; the two of one strength are compared.
void add_strengths(std::vector<Branch>& branches, const Branch& base, const Branch& change,
                   const sim::VariedStrength& varied) {
    const std::string name = varied.setting.substr(varied.setting.rfind('.') + 1);
    for (const double value : varied.values) {
        const auto with = [&](const Branch& branch, const std::string& against) {
            Branch strong = branch;
            strong.name += (branch.name.empty() ? "" : "@") + name + '=' + sim::to_text(value);
            strong.kind = BranchKind::strength;
            strong.title = branch.title + Text{", con ", ", with "} + varied.title + both(' ' + sim::to_text(value));
            strong.against = against;
            strong.strength = value;
            branches.push_back(strong);
            return strong.name;
        };
        with(change, with(base, base.name));
    }
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
    if (options.why) {
        const Branch change = alone(find(what_ifs, *options.why, "--why"));
        Branch base = branches.front();
        base.from = change.from;
        add_why(branches, change, set);
        add_why(branches, base, set);
        add_strengths(branches, base, change, set.strength);
    }
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
    points.push_back({.point = 0});
    for (std::size_t d = 1; d <= options.draws; ++d) points.push_back({static_cast<std::int64_t>(d), true, {}});
    if (!options.variants) return points;
    for (const sim::NamedSettings& variant : set.variants)
        points.push_back({static_cast<std::int64_t>(points.size()), false, variant.name});
    return points;
}

std::vector<sim::NamedText> titles_of(const std::vector<sim::NamedSettings>& all) {
    std::vector<sim::NamedText> titles;
    titles.reserve(all.size());
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

/// Single what-ifs are also tried at the scenario's own numbers and under other rules.
bool beside(const Branch& branch) {
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

sim::Futures futures_crossed(const sim::FutureSet& set, const std::vector<std::string>& names) {
    sim::Futures futures{.branches = {{.title = {"el escenario como está", "the scenario as it is"}}}};
    Chosen what_ifs;
    for (const std::string& name : names) {
        const std::size_t plus = name.find('+');
        const PlannedWhatIf& first = find(set.what_ifs, name.substr(0, plus), "what_ifs");
        if (plus == std::string::npos) {
            what_ifs.push_back(first);
            futures.branches.push_back(alone(first));
            futures.what_ifs.push_back(stated(first));
        } else {
            futures.branches.push_back(crossed(first, find(set.what_ifs, name.substr(plus + 1), "what_ifs")));
        }
    }
    if (what_ifs.empty()) return futures;
    Branch& base = futures.branches.front();
    base.from = std::ranges::min_element(futures.branches.begin() + 1, futures.branches.end(), {}, &Branch::from)->from;
    futures.question = question_of(futures.branches, what_ifs, set);
    return futures;
}

std::vector<sim::PlannedRun> runs_of(FutureModels& models, const sim::Futures& futures, const OpenedScenario& scenario,
                                     const FutureOptions& options) {
    std::vector<sim::PlannedRun> runs;
    for (const sim::PointLabel& point : futures.points) {
        std::vector<sim::PlannedRun> branches;
        const bool main = point.drawn || (options.draws == 0 && point.variant.empty());
        for (const Branch& branch : futures.branches)
            if (main || beside(branch)) branches.push_back(models.run_of(branch, point.variant));
        for (std::uint64_t replicate = 0; replicate != replicates_of(point, options); ++replicate)
            for (sim::PlannedRun run : branches) {
                run.key = {scenario.settings.seed, static_cast<std::uint64_t>(point.point), replicate};
                runs.push_back(std::move(run));
            }
    }
    return runs;
}

}  // namespace app
