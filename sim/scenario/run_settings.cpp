#include "sim/scenario/run_settings.hpp"

namespace sim {
namespace {

void check_horizon(const RunSettings& run, Checker& checker) {
    const Text span = both("until = " + to_string(run.until) + ": ");
    if (run.until <= run.from)
        checker.error({"until"},
                      span + Text{"debe ser después de ", "must be after "} + both("from = " + to_string(run.from)));
    else if (run.until - run.from > 73'050)
        checker.error({"until"}, span + Text{"una simulación dura a lo más 200 años", "a run lasts at most 200 years"});
}

Table<RunSettings> make_table() {
    using R = RunSettings;
    return Table<R>{}
        .field("format", &R::format,
               {.low = 1, .high = 1, .meaning = {"versión del formato", "version of the format"}, .required = true})
        .field("model", &R::model, {.meaning = {"modelo que se simula", "model to run"}, .required = true})
        .field("title", &R::title, {.meaning = {"título para los informes", "title for reports"}})
        .field("from", &R::from, {.meaning = {"primer día", "first day"}, .required = true})
        .field("until", &R::until, {.meaning = {"día en que termina", "day on which it ends"}, .required = true})
        .field("observe", &R::observe, {.meaning = {"cada cuánto se observa", "how often it is observed"}})
        .field("seed", &R::seed, {.meaning = {"semilla del azar", "seed of chance"}})
        .field(
            "replicates", &R::replicates,
            {.low = 1, .high = 1'000'000, .meaning = {"repeticiones con otro azar", "repetitions with other chance"}})
        .choice("draws", &R::draws, {"midpoint", "joint", "points"},
                {.meaning = {"números inciertos: su mediana, un sorteo en cada repetición, o uno en cada punto de un "
                             "experimento (el punto 0 lleva las medianas)",
                             "uncertain numbers: their median, a draw in each repetition, or one in each point of an "
                             "experiment (point 0 has the medians)"}})
        .choice("sources", &R::sources, {"requested", "required"},
                {.meaning = {"si un número sin fuente es advertencia o error",
                             "whether a number without a source is a warning or an error"}})
        .check(check_horizon)
        .unsourced();
}

}  // namespace

const Table<RunSettings>& run_table() {
    static const Table<RunSettings> table = make_table();
    return table;
}

Draw draw_of(const RunSettings& settings, RunKey key) {
    switch (settings.draws) {
        case Draws::joint:
            return Draw::joint(key);
        case Draws::points:
            return key.point == 0 ? Draw::midpoint() : Draw::joint(RunKey{key.seed, key.point, 0});
        case Draws::midpoint:
            break;
    }
    return Draw::midpoint();
}

}  // namespace sim
