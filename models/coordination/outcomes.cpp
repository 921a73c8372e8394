#include "models/coordination/outcomes.hpp"

#include <algorithm>
#include <string>

#include "models/coordination/lives.hpp"
#include "models/coordination/run_numbers.hpp"

namespace models::coordination {
namespace {

using sim::NamedValues;

double last(const std::vector<double>& values) { return values.empty() ? missing : values.back(); }

double mean_survival(const std::vector<Remainder>& all, double Remainder::*kind) {
    Mean mean;
    for (const Remainder& one : all) mean.add(one.*kind);
    return mean.value();
}

/// Over the problems, at the last date.
double problems_left(const NamedValues& run) {
    const std::vector<double> levels = run.of("problem_level");
    Mean mean;
    for (std::size_t i = levels.size() - std::min(levels.size(), run.size("problem")); i != levels.size(); ++i)
        mean.add(levels[i]);
    return mean.value();
}

/// 1 where the territory is formed or sustained at the end; a share where there are several territories.
double territory_formed(const NamedValues& run) {
    const std::size_t territories = std::max<std::size_t>(1, run.size("territory"));
    const std::vector<double> status = run.of("territory_status");
    Mean mean;
    for (std::size_t i = status.size() - std::min(status.size(), territories); i != status.size(); ++i)
        mean.add(status[i] == 1 || status[i] == 2 ? 1 : 0);
    return mean.value();
}

/// Over agreed living agendas and dates.
double mean_level(const NamedValues& run, const Lives& lives, const std::string& indicator) {
    const std::vector<double> series = run.of("integration_" + indicator);
    Mean mean;
    for (std::size_t a = 0; a != lives.agendas(); ++a)
        for (std::size_t d = 0; d != lives.dates(); ++d)
            if (lives.at_work(a, d)) mean.add(lives.at(series, a, d));
    return mean.value();
}

std::vector<double> read_outcomes(const sim::TrajectoryShape& shape, const sim::Trajectory& trajectory) {
    const NamedValues run{shape, trajectory};
    const Lives lives{run};
    const std::vector<Remainder> left = lives.remainders();
    std::vector<double> values{mean_survival(left, &Remainder::name),
                               mean_survival(left, &Remainder::substance),
                               mean_survival(left, &Remainder::coalition),
                               ratio(last(run.of("agendas_agreed")), last(run.of("agendas_proposed"))),
                               last(run.of("agendas_alive")),
                               last(run.of("actions_finished")),
                               problems_left(run),
                               ratio(last(run.of("units_expired")), last(run.of("units_supplied"))),
                               mean_of(run.of("coordination")),
                               last(run.of("representation")),
                               territory_formed(run)};
    for (const char* indicator : indicators) values.push_back(mean_level(run, lives, indicator));
    return values;
}

std::vector<sim::RunMeasure> list() {
    return {{"name",
             {"agendas que un año tras un relevo siguen con su nombre",
              "agendas alive under their name a year after a "
              "hand-over"}},
            {"substance",
             {"parte de las acciones que queda un año tras un relevo",
              "share of actions left a year after a "
              "hand-over"}},
            {"coalition",
             {"parte de los fundadores que queda un año tras un relevo",
              "share of founders left a year after a "
              "hand-over"}},
            {"agreed", {"parte de las propuestas que llega a acuerdo", "share of proposals that reach agreement"}},
            {"alive", {"agendas acordadas vivas al final", "agreed agendas alive at the end"}, "agenda"},
            {"finished", {"acciones terminadas", "actions finished"}, "action"},
            {"problems", {"nivel medio de los problemas al final", "mean level of the problems at the end"}},
            {"wasted", {"parte de los aportes que no se encuentra", "share of units of work that do not meet"}},
            {"coordination",
             {"percepción, recursos y acciones comunes: el menor, media de agendas y fechas",
              "shared perception, resources and actions: the least, mean of agendas and dates"}},
            {"representation",
             {"prioridades de los usuarios en los propósitos, al final", "users' priorities in purposes, at the end"}},
            {"territory", {"territorio conformado o sostenido al final", "territory formed or sustained at the end"}},
            {"frame", {"integración: marco, 0 a 3", "integration: frame, 0 to 3"}, "level"},
            {"actors", {"integración: actores", "integration: actors"}, "level"},
            {"density", {"integración: densidad", "integration: density"}, "level"},
            {"range", {"integración: alcance", "integration: range"}, "level"},
            {"coherence", {"integración: coherencia", "integration: coherence"}, "level"},
            {"deployment", {"integración: despliegue", "integration: deployment"}, "level"},
            {"consistency", {"integración: consistencia", "integration: consistency"}, "level"}};
}

}  // namespace

const sim::MeasureSet& outcomes() {
    static const sim::MeasureSet set{list(), read_outcomes};
    return set;
}

}  // namespace models::coordination
