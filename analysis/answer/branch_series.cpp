#include "analysis/answer/branch_series.hpp"

#include <array>
#include <cmath>
#include <span>

#include "analysis/answer/columns.hpp"

namespace analysis {
namespace {

const std::array<SeriesName, 15> known{{
    {"integration_frame", {"marco de la política", "policy frame"}, "1", true},
    {"integration_actors", {"participación de subsistemas: actores", "subsystem involvement: actors"}, "1", true},
    {"integration_density", {"participación de subsistemas: densidad", "subsystem involvement: density"}, "1", true},
    {"integration_range", {"metas: amplitud", "goals: range"}, "1", true},
    {"integration_coherence", {"metas: coherencia", "goals: coherence"}, "1", true},
    {"integration_deployment", {"instrumentos: despliegue", "instruments: deployment"}, "1", true},
    {"integration_consistency", {"instrumentos: consistencia", "instruments: consistency"}, "1", true},
    {"shared_perception", {"percepción compartida", "shared perception"}, "1", false},
    {"shared_resources", {"recursos compartidos", "shared resources"}, "1", false},
    {"joint_actions", {"acciones conjuntas", "joint actions"}, "1", false},
    {"coordination", {"coordinación (la menor de las tres)", "coordination (the least of the three)"}, "1", false},
    {"actions_finished", {"acciones terminadas hasta entonces", "actions finished so far"}, "action", false},
    {"agendas_alive", {"agendas acordadas vivas", "agreed agendas alive"}, "agenda", false},
    {"representation",
     {"prioridades de los usuarios en los propósitos", "users' priorities in the purposes"},
     "1",
     false},
    {"problem_level", {"nivel de los problemas", "level of the problems"}, "1", false},
}};

/// Mean over axes behind the first one of a row.
std::vector<double> mean_over_rest(const std::vector<double>& values, std::size_t dates) {
    if (values.size() == dates) return values;
    const std::size_t width = values.size() / dates;
    std::vector<double> means;
    for (std::size_t date = 0; date != dates; ++date) {
        double total = 0;
        for (const double v : std::span{values}.subspan(date * width, width)) total += v;
        means.push_back(width == 0 ? unknown : total / static_cast<double>(width));
    }
    return means;
}

/// Mean over agendas that act, of each run and date.
std::vector<double> mean_of_acting(const sim::Reader& file, const Lives& lives, const std::string& name) {
    const std::size_t dates = lives.dates().size();
    const std::size_t runs = file.runs().size();
    std::vector<double> total(runs * dates);
    std::vector<double> acting(runs * dates);
    std::size_t run = 0;
    for (const sim::RowRange rows : pieces(lives.rows())) {
        const std::vector<double> values = numbers(file, name, rows);
        for (std::size_t i = 0; i != rows.count; ++i) {
            const std::size_t row = rows.first + i;
            while (row >= lives.rows_of(run).first + lives.rows_of(run).count) ++run;
            for (std::size_t date = 0; date != dates; ++date) {
                const double value = values[i * dates + date];
                if (!lives.acting(row, date) || std::isnan(value)) continue;
                total[run * dates + date] += value;
                acting[run * dates + date] += 1;
            }
        }
    }
    for (std::size_t i = 0; i != total.size(); ++i) total[i] = acting[i] == 0 ? unknown : total[i] / acting[i];
    return total;
}

Bands bands_of(const std::vector<double>& of_runs, const std::vector<std::size_t>& runs, std::size_t dates) {
    Bands bands;
    for (std::size_t date = 0; date != dates; ++date) {
        std::vector<double> values;
        for (const std::size_t run : runs)
            if (run != no_run && !std::isnan(of_runs[run * dates + date]))
                values.push_back(of_runs[run * dates + date]);
        double total = 0;
        for (const double v : values) total += v;
        bands.mean.push_back(values.empty() ? unknown : total / static_cast<double>(values.size()));
        const std::vector<double> found = quantiles(values, std::array{0.05, 0.25, 0.5, 0.75, 0.95});
        for (std::size_t q = 0; q != found.size(); ++q) bands.quantiles[q].push_back(found[q]);
    }
    return bands;
}

}  // namespace

std::vector<SeriesName> series_names(const sim::Reader& file) {
    std::vector<SeriesName> names;
    for (const SeriesName& name : known)
        if (has_variable(file, name.name)) names.push_back(name);
    return names;
}

std::vector<double> series_of_runs(const sim::Reader& file, const Lives& lives, const SeriesName& name) {
    if (name.integration) return mean_of_acting(file, lives, name.name);
    const std::size_t dates = lives.dates().size();
    std::vector<double> result;
    for (std::size_t run = 0; run != file.runs().size(); ++run) {
        const std::vector<double> row = mean_over_rest(numbers(file, name.name, {run, 1}), dates);
        result.insert(result.end(), row.begin(), row.end());
    }
    return result;
}

void add_series(const LivesOfFile& of, const std::vector<SeriesName>& names, std::vector<BranchAnswer>& branches) {
    for (const SeriesName& name : names) {
        const std::vector<double> of_runs = series_of_runs(of.file, of.lives, name);
        for (std::size_t b = 0; b != branches.size(); ++b)
            if (!sim::explains_another(branches[b].branch.kind))
                branches[b].series.push_back(
                    bands_of(of_runs, picked(of.plan.run[b], of.resampling.main.slots()), of.lives.dates().size()));
    }
}

void add_event_study(const LivesOfFile& of, std::vector<BranchAnswer>& branches) {
    if (!of.cohort.observed) return;
    const sim::Date handover = of.futures.question.handover;
    for (const Aspect aspect : aspects) {
        if (!of.lives.knows(aspect)) continue;
        for (BranchAnswer& branch : branches)
            if (!sim::explains_another(branch.branch.kind)) branch.event_study.push_back({.aspect = aspect});
        for (std::size_t date = 0; date != of.lives.dates().size(); ++date) {
            const sim::Date day = of.lives.dates()[date];
            if (day < years_after(handover, -1) || day > years_after(handover, 2)) continue;
            const std::vector<double> of_runs = shares(of.lives, of.cohort, aspect, date);
            for (std::size_t b = 0; b != branches.size(); ++b)
                if (!branches[b].event_study.empty())
                    branches[b].event_study.back().points.push_back(
                        {day, day - handover, of.resampling.curves.mean(over_slots(of.plan, b, of_runs))});
        }
    }
}

}  // namespace analysis
