#include "sim/experiment/experiment_settings.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>

namespace sim {
namespace {

using Path = Checker::Path;

bool identifier(const std::string& name) {
    const auto letter = [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); };
    const auto other = [](char c) { return ('0' <= c && c <= '9') || c == '_'; };
    return !name.empty() && letter(name.front()) &&
           std::ranges::all_of(name, [&](char c) { return letter(c) || other(c); });
}

/// Labels of runs, which every file has.
bool label_of_runs(const std::string& name) {
    static const std::set<std::string> labels{"run", "point", "replicate", "branch", "seed", "time"};
    return labels.contains(name);
}

void check_name(const FactorSettings& f, Checker& checker) {
    const Text name = both("name = \"" + f.name + "\": ");
    if (!identifier(f.name))
        checker.error({"name"}, name + Text{"será el nombre de una variable: letras sin tilde, cifras y '_', primero "
                                            "una letra",
                                            "it becomes the name of a variable: letters without accents, digits and "
                                            "'_', a letter first"});
    else if (label_of_runs(f.name))
        checker.error({"name"}, name + Text{"así se llama ya algo que tiene todo archivo; elija otro nombre",
                                            "every file has something of this name; choose another one"});
}

void check_paths(const FactorSettings& f, Checker& checker) {
    if (!f.path.empty() && !f.paths.empty())
        checker.error({"paths"}, {"diga 'path' o 'paths', no los dos", "say 'path' or 'paths', not both"});
    else if (f.path.empty() && f.paths.empty() && f.choices.empty())
        checker.error({"name"}, Text{"al factor ", "the factor "} + quoted(f.name) +
                                    Text{" le falta 'path': qué ajuste del escenario cambia, como "
                                         "\"parameters.humility.common\"",
                                         " lacks 'path': which setting of the scenario it changes, such as "
                                         "\"parameters.humility.common\""});
    for (const std::string& path : f.paths.empty() ? std::vector{f.path} : f.paths)
        if (path.find('=') != std::string::npos)
            checker.error({f.paths.empty() ? "path" : "paths"},
                          both("\"" + shortened(path) + "\": ") +
                              Text{"es un ajuste sin su valor: quite lo que sigue al signo igual",
                                   "this is a setting without its value: leave out what follows the equals sign"});
}

void check_range(const FactorSettings& f, Checker& checker) {
    if (f.range.size() != 2) return;
    const Text range = both("range = [" + to_text(f.range[0]) + ", " + to_text(f.range[1]) + "]: ");
    if (f.range[0] == f.range[1])
        checker.error({"range"}, range + Text{"los dos extremos son iguales: así no varía nada",
                                              "both ends are equal: so nothing varies"});
    else if (f.range[0] > f.range[1])
        checker.error({"range"}, range + Text{"va al revés: escriba primero el extremo menor",
                                              "it runs backwards: write the lower end first"});
    else if (f.whole && (f.range[0] != std::round(f.range[0]) || f.range[1] != std::round(f.range[1])))
        checker.error({"range"}, range + Text{"con whole = true los extremos son números enteros",
                                              "with whole = true the ends are whole numbers"});
}

void check_choices(const FactorSettings& f, Checker& checker) {
    if (f.choices.empty()) return;
    if (f.choices.size() == 1)
        checker.error({"choices"}, Text{"una sola opción, ", "one choice only, "} + quoted(f.choices.front()) +
                                       Text{": así no varía nada", ": so nothing varies"});
    if (f.choices.size() > INT8_MAX) checker.error({"choices"}, {"a lo más 127 opciones", "at most 127 choices"});
    std::set<std::string> seen;
    for (const std::string& name : f.choices)
        if (name.empty() || name.find_first_of(" \t\n") != std::string::npos)
            checker.error({"choices"}, quoted(name) + Text{": el nombre de una opción es una palabra, sin espacios",
                                                           ": the name of a choice is one word, without blanks"});
        else if (!seen.insert(name).second)
            checker.error({"choices"}, Text{"dos opciones se llaman ", "two choices are called "} + quoted(name));
    if (f.whole || f.unit != FactorUnit::none)
        checker.error({f.whole ? "whole" : "unit"},
                      both(f.whole ? "whole: " : "unit: ") + Text{"no va con 'choices', solo con 'range'",
                                                                  "does not go with 'choices', only with 'range'"});
}

void check_factor(const FactorSettings& f, Checker& checker) {
    check_name(f, checker);
    check_paths(f, checker);
    if (!f.range.empty() && !f.choices.empty())
        checker.error({"choices"}, {"diga 'range' o 'choices', no los dos: un factor varía de un solo modo",
                                    "say 'range' or 'choices', not both: a factor varies in one way"});
    check_range(f, checker);
    check_choices(f, checker);
}

Text meaning_of_size(DesignKind kind) {
    switch (kind) {
        case DesignKind::grid:
        case DesignKind::one_at_a_time:
            return {"cuántos niveles tiene cada factor", "how many levels each factor has"};
        case DesignKind::morris:
            return {"cuántas trayectorias", "how many trajectories"};
        case DesignKind::saltelli:
            return {"cuántos puntos de base, una potencia de 2", "how many base points, a power of 2"};
        case DesignKind::latin_hypercube:
        case DesignKind::sobol:
        case DesignKind::list:
            break;
    }
    return {"cuántos puntos", "how many points"};
}

void check_size(const DesignSettings& d, const std::string& kind, Checker& checker) {
    if (!d.size) {
        checker.error({}, Text{"falta 'size' en [design]: ", "missing 'size' in [design]: "} + meaning_of_size(d.kind) +
                              both(" (kind = \"" + kind + "\")"));
        return;
    }
    const bool by_twos = d.kind == DesignKind::sobol || d.kind == DesignKind::saltelli;
    if (by_twos && !std::has_single_bit(*d.size)) {
        const std::string below = std::to_string(std::bit_floor(*d.size));
        const std::string above = std::to_string(std::uint64_t{std::bit_floor(*d.size)} * 2);
        checker.warning({"size"},
                        both("size = " + std::to_string(*d.size) + ": ") +
                            Text{"la sucesión de Sobol es pareja con una potencia de 2, como " + below + " o " + above,
                                 "the Sobol sequence is even at a power of 2, such as " + below + " or " + above});
    }
}

void check_design(const DesignSettings& d, Checker& checker) {
    static const std::vector<std::string> kinds =
        experiment_table().schema().find("design")->schema->find("kind")->choices;
    const std::string& kind = kinds.at(static_cast<std::size_t>(d.kind));
    if (d.kind == DesignKind::list) {
        if (d.size)
            checker.error({"size"}, {"una lista tiene los puntos de su archivo: quite 'size'",
                                     "a list has the points of its file: leave out 'size'"});
        if (d.file.empty())
            checker.error({}, {"falta 'file' en [design]: el CSV con los puntos de la lista, como \"puntos.csv\"",
                               "missing 'file' in [design]: the CSV with the points of the list, such as "
                               "\"points.csv\""});
    } else {
        check_size(d, kind, checker);
        if (!d.file.empty())
            checker.error({"file"}, both("file = \"" + shortened(d.file) + "\": ") +
                                        Text{"solo va con kind = \"list\"", "goes with kind = \"list\" only"});
    }
    if (!d.levels) return;
    const Text levels = both("levels = " + std::to_string(*d.levels) + ": ");
    if (d.kind != DesignKind::morris)
        checker.error({"levels"}, levels + Text{"solo va con kind = \"morris\"; en los demás lo dice 'size'",
                                                "goes with kind = \"morris\" only; elsewhere 'size' tells it"});
    else if (*d.levels % 2 != 0)
        checker.error({"levels"}, levels + Text{"Morris pide un número par de niveles, como 4",
                                                "Morris takes an even number of levels, such as 4"});
}

void check_precision(const PrecisionSettings& p, Checker& checker) {
    if (!p.given()) return;
    if (!p.variable)
        checker.error({}, {"falta 'variable' en 'precision': de qué número se mira la media",
                           "missing 'variable' in 'precision': the number whose mean is looked at"});
    if (!p.half_width)
        checker.error({}, {"falta 'half_width' en 'precision': la mitad del intervalo de 95 % que se acepta",
                           "missing 'half_width' in 'precision': half of the 95 % interval that is accepted"});
    const std::uint32_t first = p.first.value_or(usual_first);
    const std::uint32_t most = p.most.value_or(usual_most);
    if (first > most)
        checker.error({p.first ? "first" : "most"},
                      both("first = " + std::to_string(first) + ": ") +
                          Text{"no puede ser mayor que most = ", "may not be above most = "} +
                          both(std::to_string(most)));
}

/// A path that two factors set would have the value of the last.
void check_shared_paths(const ExperimentSettings& e, Checker& checker) {
    std::map<std::string, std::string> owners;
    for (const FactorSettings& f : e.factors)
        for (const std::string& path : f.paths.empty() ? std::vector{f.path} : f.paths) {
            const auto [found, fresh] = owners.emplace(path, f.name);
            if (!fresh && !path.empty())
                checker.error({"factor", f.name, f.paths.empty() ? "path" : "paths"},
                              both("\"" + shortened(path) + "\": ") + Text{"lo cambia ya el factor ", "the factor "} +
                                  quoted(found->second) + Text{"", " changes it already"});
        }
}

void check_experiment(const ExperimentSettings& e, Checker& checker) {
    if (e.factors.empty())
        checker.error({"factor"}, {"no hay ningún factor: escriba al menos un [[factor]]",
                                   "there is no factor: write at least one [[factor]]"});
    if (e.replicates && e.precision.given())
        checker.error({"precision"},
                      {"diga 'replicates' o 'precision', no los dos", "say 'replicates' or 'precision', not both"});
    for (const FactorSettings& f : e.factors)
        if (e.design.kind != DesignKind::list && f.range.empty() && f.choices.empty())
            checker.error({"factor", f.name}, Text{"al factor ", "the factor "} + quoted(f.name) +
                                                  Text{" le falta 'range' o 'choices': entre qué valores varía",
                                                       " lacks 'range' or 'choices': between which values it varies"});
    check_shared_paths(e, checker);
    std::set<std::string> seen;
    for (const std::string& name : e.what_ifs)
        if (!seen.insert(name).second)
            checker.error({"what_ifs"}, quoted(name) + Text{" está dos veces", " is there twice"});
}

Table<FactorSettings> factor_table() {
    using F = FactorSettings;
    return Table<F>{}
        .field(
            "name", &F::name,
            {.meaning = {"nombre de su variable en el archivo", "name of its variable in the file"}, .required = true})
        .field("title", &F::title, {.meaning = {"título para los informes", "title for reports"}})
        .field("path", &F::path,
               {.meaning = {"ajuste del escenario que cambia, como en --set",
                            "setting of the scenario that it changes, "
                            "as in --set"}})
        .field("paths", &F::paths,
               {.meaning = {"varios ajustes que cambian juntos", "several settings that change together"}})
        .field("range", &F::range,
               {.size = 2, .meaning = {"entre qué números varía", "between which numbers it varies"}})
        .field("whole", &F::whole, {.meaning = {"solo números enteros", "whole numbers only"}})
        .choice("unit", &F::unit, {"none", "days", "months", "years"},
                {.meaning = {"unidad, si es una duración", "unit, if it is a length of time"}})
        .field("choices", &F::choices,
               {.meaning = {"opciones: valores de 'path', o una tabla NOMBRE = VALOR o lista de ajustes",
                            "choices: values of 'path', or a table NAME = VALUE or list of settings"}})
        .check(check_factor)
        .unsourced();
}

Table<DesignSettings> design_table() {
    using D = DesignSettings;
    return Table<D>{}
        .choice("kind", &D::kind, {"grid", "one_at_a_time", "latin_hypercube", "sobol", "morris", "saltelli", "list"},
                {.meaning = {"cómo se eligen los puntos", "how points are chosen"}, .required = true})
        .field("size", &D::size,
               {.low = 1,
                .high = most_runs,
                .meaning = {"niveles (grid, one_at_a_time), trayectorias (morris), puntos de base (saltelli) o puntos",
                            "levels (grid, one_at_a_time), trajectories (morris), base points (saltelli) or points"}})
        .field(
            "levels", &D::levels,
            {.low = 2, .high = 64, .meaning = {"niveles de Morris, si faltan 4", "levels of Morris, 4 where missing"}})
        .field("file", &D::file,
               {.meaning = {"CSV de una lista, junto a este archivo", "CSV of a list, beside this file"}})
        .check(check_design)
        .unsourced();
}

Table<PrecisionSettings> precision_table() {
    using P = PrecisionSettings;
    return Table<P>{}
        .field("variable", &P::variable,
               {.meaning = {"de qué número de la corrida se mira la media; su última fecha, si tiene fechas",
                            "the number of a run whose mean is looked at; at its last date, if it has dates"}})
        .field("half_width", &P::half_width,
               {.low = 1e-12, .meaning = {"mitad del intervalo de 95 %", "half of the 95 % interval"}})
        .field("first", &P::first,
               {.low = 2,
                .high = most_runs,
                .meaning = {"repeticiones antes de la primera mirada, si faltan 10",
                            "repetitions before the first look, 10 where missing"}})
        .field("most", &P::most,
               {.low = 2, .high = most_runs, .meaning = {"a lo más, si faltan 1000", "at most, 1000 where missing"}})
        .check(check_precision)
        .unsourced();
}

Table<ExperimentSettings> make_table() {
    using E = ExperimentSettings;
    return Table<E>{}
        .field("title", &E::title, {.meaning = {"título para los informes", "title for reports"}})
        .field("scenario", &E::scenario,
               {.meaning = {"escenario que viene con el programa, o ruta desde este archivo",
                            "scenario that comes with the program, or path from this file"},
                .required = true})
        .field("set", &E::set,
               {.meaning = {"cambios del escenario, como en --set", "changes of the scenario, as in --set"}})
        .field("seed", &E::seed, {.meaning = {"semilla del azar", "seed of chance"}})
        .field("replicates", &E::replicates,
               {.low = 1,
                .high = most_runs,
                .meaning = {"repeticiones de cada punto, si faltan 1", "repetitions of each point, 1 where missing"}})
        .table("precision", &E::precision, precision_table(),
               {.meaning = {"repite hasta que el azar deje poco", "repeats until chance leaves little"}})
        .field("what_ifs", &E::what_ifs,
               {.meaning = {"[[what_if]] del escenario que se cruzan con cada punto",
                            "[[what_if]] of the scenario that are crossed with every point"}})
        .field(
            "keep", &E::keep,
            {.meaning = {"dimensiones que crecen, o variables, que se guardan además de las de la corrida; si falta, "
                         "todas",
                         "growing dimensions, or variables, to keep beside those of the run; all where missing"}})
        .table("design", &E::design, design_table(), {.meaning = {"los puntos", "the points"}})
        .list("factor", &E::factors, factor_table(), {.meaning = {"lo que varía", "what varies"}})
        .check(check_experiment)
        .unsourced();
}

}  // namespace

const Table<ExperimentSettings>& experiment_table() {
    static const Table<ExperimentSettings> table = make_table();
    return table;
}

}  // namespace sim
