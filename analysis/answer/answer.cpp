#include "analysis/answer/answer.hpp"

#include <algorithm>
#include <map>

#include "analysis/answer/branch_difference.hpp"
#include "analysis/answer/branch_lives.hpp"
#include "analysis/answer/branch_series.hpp"
#include "analysis/answer/columns.hpp"
#include "analysis/answer/outcomes.hpp"
#include "analysis/answer/why.hpp"

namespace analysis {
namespace {

/// The tables of hand-overs of the runs that answers are about.
void add_handover_tables(const sim::Reader& file, const RunPlan& plan, const Resampling& resampling, Answer& answer) {
    if (!has_handovers(file)) return;
    std::vector<std::optional<std::size_t>> branch_of_run(file.runs().size());
    for (std::size_t b = 0; b != answer.branches.size(); ++b)
        for (const std::size_t run : picked(plan.run[b], resampling.main.slots()))
            if (run != no_run) branch_of_run[run] = b;
    std::vector<HandoverTable> tables = summarise(file, branch_of_run, answer.branches.size());
    for (std::size_t b = 0; b != tables.size(); ++b) answer.branches[b].handovers = std::move(tables[b]);
}

void add_quadrants(const sim::Reader& file, const RunPlan& plan, const Resampling& resampling, Answer& answer) {
    constexpr std::array names{"quadrant_alive_useful", "quadrant_alive_not", "quadrant_ended_useful",
                               "quadrant_ended_not"};
    constexpr std::array places{&Quadrants::alive_useful, &Quadrants::alive_not, &Quadrants::ended_useful,
                                &Quadrants::ended_not};
    if (!has_variable(file, names.front())) return;
    for (std::size_t q = 0; q != names.size(); ++q) {
        const std::vector<double> of_runs = at_the_end(file, names[q]);
        for (std::size_t b = 0; b != answer.branches.size(); ++b) {
            if (!answer.branches[b].quadrants) answer.branches[b].quadrants.emplace();
            Quadrants& quadrants = *answer.branches[b].quadrants;
            const std::vector<double> values = over_slots(plan, b, of_runs);
            quadrants.*places[q] = resampling.main.mean(values);
            for (const double v : resampling.main.of(values)) quadrants.totals[q] += v == v ? v : 0;
        }
    }
}

/// [branch][outcome][slot]
SlotValues values_over_slots(const RunPlan& plan, const std::vector<OutcomeValues>& outcomes, std::size_t branches) {
    SlotValues values(branches);
    for (std::size_t b = 0; b != branches; ++b)
        for (const OutcomeValues& outcome : outcomes) values[b].push_back(over_slots(plan, b, outcome.of_runs));
    return values;
}

void add_outcomes(const RunPlan& plan, const Resampling& resampling, const SlotValues& values, Answer& answer) {
    for (std::size_t b = 0; b != answer.branches.size(); ++b) {
        BranchAnswer& branch = answer.branches[b];
        const auto found = std::ranges::find(answer.futures.branches, branch.branch.against, &sim::Branch::name);
        const auto reference = static_cast<std::size_t>(found - answer.futures.branches.begin());
        const bool compared = b != 0 && reference != b && found != answer.futures.branches.end();
        for (const std::size_t slot : resampling.main.slots()) {
            const bool there = plan.run[b][slot] != no_run;
            branch.runs += there ? 1 : 0;
            branch.pairs += there && compared && plan.run[reference][slot] != no_run ? 1 : 0;
        }
        for (std::size_t o = 0; o != values[b].size(); ++o) {
            branch.outcomes.push_back({.level = resampling.main.mean(values[b][o])});
            if (compared)
                branch.outcomes.back().against = branch_difference(resampling, values[b][o], values[reference][o]);
        }
    }
}

void add_head(const sim::Reader& file, const RunPlan& plan, Answer& answer) {
    answer.provenance = file.provenance();
    answer.checksum = file.checksum();
    answer.runs = file.runs().size();
    answer.points = plan.points.size();
    answer.drawn_points = static_cast<std::size_t>(std::ranges::count_if(
        plan.points, [](const sim::PointLabel& point) { return point.drawn && point.variant.empty(); }));
    std::map<std::size_t, std::size_t> replicates;
    for (const std::size_t point : plan.point_of) answer.replicates = std::max(answer.replicates, ++replicates[point]);
    answer.dates = labels<sim::Date>(file, "time");
    for (const sim::Branch& branch : answer.futures.branches) {
        answer.branches.push_back({.branch = branch});
        if (branch.kind == sim::BranchKind::no_handover && answer.no_handover.empty()) answer.no_handover = branch.name;
    }
}

/// What a sweep begins with: how agendas fare after the hand-over that is asked about, else at the end.
std::size_t headline_of(const Answer& answer) {
    for (const char* name : {"substance_alive", alive_of_agreed_name, "agendas_alive"})
        if (const auto found = answer.outcome(name)) return *found;
    return 0;
}

std::size_t chosen_headline(const Answer& answer, const std::string& wanted) {
    if (wanted.empty()) return headline_of(answer);
    if (const auto found = answer.outcome(wanted)) return *found;
    std::string known;
    for (const RunOutcome& outcome : answer.outcomes) known += (known.empty() ? "" : ", ") + outcome.name;
    throw sim::Error{{"el archivo no tiene un resultado '" + wanted + "'; tiene: " + known,
                      "the file has no outcome '" + wanted + "'; it has: " + known}};
}

void add_sweep(const sim::Reader& file, const sim::Design& design, const std::vector<OutcomeValues>& outcomes,
               const std::string& headline, Answer& answer) {
    std::vector<std::vector<double>> of_runs;
    of_runs.reserve(outcomes.size());
    for (const OutcomeValues& outcome : outcomes) of_runs.push_back(outcome.of_runs);
    answer.sweep = sweep_answer(swept_points(file, design), of_runs, chosen_headline(answer, headline));
}

const sim::Text texts_of_aspects[]{
    {"nombre", "name"}, {"sustancia", "substance"}, {"coalición", "coalition"}, {"acciones", "actions"}};

}  // namespace

const sim::Text& meaning(Aspect aspect) { return texts_of_aspects[static_cast<std::size_t>(aspect)]; }

const BranchAnswer* Answer::branch(const std::string& name) const {
    const auto found = std::ranges::find_if(branches, [&name](const auto& b) { return b.branch.name == name; });
    return found == branches.end() ? nullptr : &*found;
}

std::optional<std::size_t> Answer::outcome(const std::string& name) const { return sim::position(outcomes, name); }

std::string Answer::provenance_text(const std::string& name) const {
    const auto found = std::ranges::find(provenance, name, &sim::Attribute::name);
    if (found == provenance.end()) return {};
    const auto* text = std::get_if<std::string>(&found->value);
    return text != nullptr ? *text : std::to_string(std::get<std::int64_t>(found->value));
}

Answer answer(const sim::Reader& file, const std::string& headline) {
    Answer result{.futures = sim::futures_of(file.provenance())};
    const std::optional<sim::Design> design = sim::design_of(file.provenance());
    if (!headline.empty() && !design)
        throw sim::Error{{"el resultado solo se elige en el archivo de un barrido",
                          "the outcome can be chosen only in the file of a sweep"}};
    const RunPlan plan = plan_of(file.runs(), result.futures);
    add_head(file, plan, result);
    const Resampling resampling = resampling_of(plan, result.futures);
    // A sweep keeps what it is told to keep: agendas often are not among it.
    const bool kept = !design || has_variable(file, "ending");
    const Lives lives = kept ? Lives{file} : Lives::of_nobody(file);
    const CohortRows cohort = kept ? cohort_of(file, lives, plan, result.futures.question) : CohortRows{};
    result.cohort = cohort.cohort;

    std::vector<OutcomeValues> outcomes = outcomes_of(file, lives, cohort);
    if (design)
        if (auto share = alive_of_agreed(file)) outcomes.insert(outcomes.begin(), std::move(*share));
    const SlotValues values = values_over_slots(plan, outcomes, result.branches.size());
    for (const OutcomeValues& outcome : outcomes) result.outcomes.push_back(outcome.outcome);
    add_outcomes(plan, resampling, values, result);
    add_quadrants(file, plan, resampling, result);
    if (design) {
        add_sweep(file, *design, outcomes, headline, result);
        return result;
    }
    result.why = why_of(result.futures, resampling, values);
    add_handover_tables(file, plan, resampling, result);

    const LivesOfFile of{file, result.futures, plan, resampling, lives, cohort};
    add_lives(of, result.branches);
    result.series = series_names(file);
    add_series(of, result.series, result.branches);
    add_event_study(of, result.branches);
    return result;
}

}  // namespace analysis
