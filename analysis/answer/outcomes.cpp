#include "analysis/answer/outcomes.hpp"

#include <array>

#include "analysis/answer/columns.hpp"

namespace analysis {
namespace {

using enum GoodDirection;

const std::array<RunOutcome, 4> of_cohort{{
    {"name_alive",
     {"la parte de las agendas que conserva su nombre un año después del relevo",
      "the share of agendas that keep their name a year after the hand-over"},
     "1",
     more,
     true},
    {"substance_alive",
     {"la parte de las agendas que conserva su sustancia un año después del relevo",
      "the share of agendas that keep their substance a year after the hand-over"},
     "1",
     more,
     true},
    {"coalition_alive",
     {"la parte de las agendas que conserva su coalición un año después del relevo",
      "the share of agendas that keep their coalition a year after the hand-over"},
     "1",
     more,
     true},
    {"actions_alive",
     {"la parte de las agendas que tiene acciones en marcha un año después del relevo",
      "the share of agendas that have actions under way a year after the hand-over"},
     "1",
     more,
     true},
}};

/// Survival is not success: that more agendas are alive is neither good nor bad. What things cost is better small.
const std::array<RunOutcome, 8> of_run{{
    {"actions_finished", {"las acciones terminadas", "the actions finished"}, "action", more, false},
    {"problem_level", {"el nivel medio de los problemas", "the mean level of the problems"}, "1", less, false},
    {"representation",
     {"las prioridades de los usuarios en los propósitos", "the users' priorities in the purposes"},
     "1",
     more,
     false},
    {"quadrant_alive_useful", {"las agendas vivas y útiles", "the agendas alive and useful"}, "agenda", more, false},
    {"agendas_alive", {"las agendas vivas", "the agendas alive"}, "agenda", neither, false},
    {"attention_spent", {"la atención gastada", "the attention spent"}, "", less, false},
    {"means_used", {"los medios usados", "the means used"}, "", less, false},
    {"anchor_votes", {"los votos para darles forma legal", "the votes for giving them a legal form"}, "", less, false},
}};

const RunOutcome agreed_alive{alive_of_agreed_name,
                              {"la parte de las agendas acordadas que sigue viva al final",
                               "the share of the agreed agendas that is alive at the end"},
                              "1",
                              neither,
                              false};

}  // namespace

std::optional<OutcomeValues> alive_of_agreed(const sim::Reader& file) {
    if (!has_variable(file, "agendas_alive") || !has_variable(file, "agendas_agreed")) return std::nullopt;
    OutcomeValues found{agreed_alive, at_the_end(file, "agendas_alive")};
    const std::vector<double> agreed = at_the_end(file, "agendas_agreed");
    for (std::size_t run = 0; run != agreed.size(); ++run)
        found.of_runs[run] = agreed[run] > 0 ? found.of_runs[run] / agreed[run] : unknown;
    return found;
}

std::vector<double> at_the_end(const sim::Reader& file, const std::string& name) {
    const std::size_t dates = labels<sim::Date>(file, "time").size();
    std::vector<double> values;
    for (const sim::RowRange runs : pieces(file.runs().size())) {
        const std::vector<double> rows = numbers(file, name, runs);
        const std::size_t row = rows.size() / runs.count;
        const std::size_t width = row / dates;
        for (std::size_t run = 1; run <= runs.count; ++run) {
            double total = 0;
            for (std::size_t i = run * row - width; i != run * row; ++i) total += rows[i];
            values.push_back(width == 0 ? unknown : total / static_cast<double>(width));
        }
    }
    return values;
}

std::vector<OutcomeValues> outcomes_of(const sim::Reader& file, const Lives& lives, const CohortRows& cohort) {
    std::vector<OutcomeValues> result;
    for (std::size_t a = 0; a != aspects.size(); ++a)
        if (cohort.observed && cohort.year_after && lives.knows(aspects[a]))
            result.push_back({of_cohort[a], shares(lives, cohort, aspects[a], *cohort.year_after)});
    for (const RunOutcome& outcome : of_run) {
        if (!has_variable(file, outcome.name)) continue;
        result.push_back({outcome, at_the_end(file, outcome.name)});
        result.back().outcome.unit = variable(file, outcome.name).units;
    }
    return result;
}

}  // namespace analysis
