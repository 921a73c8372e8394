#include "analysis/answer/cohort.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "analysis/answer/columns.hpp"
#include "sim/core/error.hpp"

namespace analysis {
namespace {

using Names = std::vector<std::string>;

Names names_of(const sim::Reader& file, std::size_t run) {
    return std::get<Names>(file.values("agenda_name", file.rows("agenda", run)));
}

/// Rows of a run that have the names, in their order.
std::vector<std::size_t> rows_named(const sim::Reader& file, std::size_t run, const Names& wanted) {
    std::vector<std::size_t> rows;
    if (wanted.empty()) return rows;
    std::map<std::string, std::size_t> row_of;
    const std::size_t first = file.rows("agenda", run).first;
    for (const std::string& name : names_of(file, run)) row_of.emplace(name, first + row_of.size());
    for (const std::string& name : wanted) {
        const auto found = row_of.find(name);
        if (found == row_of.end())
            throw sim::Error{{"la agenda '" + name + "' no está en la corrida " + std::to_string(run) +
                                  ": esa rama era otra antes del día de la cohorte",
                              "the agenda '" + name + "' is not in run " + std::to_string(run) +
                                  ": that branch was another one before the day of the cohort"}};
        rows.push_back(found->second);
    }
    return rows;
}

/// With a question, those awake on its day; else all that were agreed.
std::vector<std::size_t> rows_of_base(const Lives& lives, std::size_t run, std::optional<std::size_t> observed) {
    std::vector<std::size_t> rows;
    const sim::RowRange range = lives.rows_of(run);
    for (std::size_t row = range.first; row != range.first + range.count; ++row)
        if (observed ? lives.awake(row, *observed) : lives.agreed(row)) rows.push_back(row);
    return rows;
}

/// Rows of every run of a slot from those of its base.
void follow(const sim::Reader& file, const RunPlan& plan, std::size_t slot, CohortRows& result) {
    const std::size_t base = plan.run.front()[slot];
    if (plan.run.size() == 1) return;
    const Names all = names_of(file, base);
    Names wanted;
    for (const std::size_t row : result.rows[base]) wanted.push_back(all[row - file.rows("agenda", base).first]);
    for (std::size_t branch = 1; branch != plan.run.size(); ++branch)
        if (const std::size_t run = plan.run[branch][slot]; run != no_run)
            result.rows[run] = rows_named(file, run, wanted);
}

}  // namespace

bool asks(const sim::FutureQuestion& question) { return !question.administration.empty(); }

sim::Date years_after(sim::Date date, int years) {
    const std::chrono::year_month_day day{date.day};
    std::chrono::year_month_day later = day + std::chrono::years{years};
    if (!later.ok()) later = later.year() / later.month() / std::chrono::last;
    return {std::chrono::sys_days{later}};
}

std::optional<std::size_t> last_until(const std::vector<sim::Date>& dates, sim::Date date) {
    const auto after = std::upper_bound(dates.begin(), dates.end(), date);
    if (after == dates.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - dates.begin()) - 1;
}

std::optional<std::size_t> first_from(const std::vector<sim::Date>& dates, sim::Date date) {
    const auto found = std::lower_bound(dates.begin(), dates.end(), date);
    if (found == dates.end()) return std::nullopt;
    return static_cast<std::size_t>(found - dates.begin());
}

CohortRows cohort_of(const sim::Reader& file, const Lives& lives, const RunPlan& plan,
                     const sim::FutureQuestion& question) {
    CohortRows result;
    result.rows.resize(file.runs().size());
    if (asks(question)) {
        result.observed = last_until(lives.dates(), question.cohort);
        if (!result.observed) return result;  // nobody has looked by then: there is nobody to follow
        result.cohort.observed = lives.dates()[*result.observed];
        result.year_after = first_from(lives.dates(), years_after(question.handover, 1));
        if (result.year_after) result.cohort.year_after = lives.dates()[*result.year_after];
    }
    for (std::size_t slot = 0; slot != plan.slots(); ++slot) {
        const std::size_t base = plan.run.front()[slot];
        if (base == no_run) continue;
        result.rows[base] = rows_of_base(lives, base, result.observed);
        if (result.observed) follow(file, plan, slot, result);
    }
    for (const std::size_t slot : plan.main_slots()) {
        const std::size_t base = plan.run.front()[slot];
        const std::size_t followed = base == no_run ? 0 : result.rows[base].size();
        result.cohort.agendas += followed;
        result.cohort.runs_with_none += followed == 0 ? 1 : 0;
    }
    return result;
}

std::vector<double> shares(const Lives& lives, const CohortRows& cohort, Aspect aspect, std::size_t date) {
    std::vector<double> result;
    for (const std::vector<std::size_t>& rows : cohort.rows) {
        const auto alive = std::ranges::count_if(
            rows, [&](std::size_t row) { return lives.alive(row, date, aspect, cohort.observed.value_or(date)); });
        result.push_back(rows.empty() ? unknown : static_cast<double>(alive) / static_cast<double>(rows.size()));
    }
    return result;
}

}  // namespace analysis
