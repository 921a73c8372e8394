// Of a sweep: what is asked, which factors move the outcome and how surely, and a map over the two strongest.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/effect_words.hpp"
#include "analysis/report/report_words.hpp"
#include "analysis/report/sweep_words.hpp"

namespace analysis {
namespace {

using Weight = Paragraph::Weight;

constexpr std::size_t most_points = 200;  ///< of a list that the page shows

std::string interval_text(const ReportWords& words, const Estimate& estimate, const Scale& scale, bool with_sign) {
    return estimate_text(estimate, scale, with_sign, words.language());
}

/// What changes along a factor, of choices with their names.
std::string change_text(const ReportWords& words, std::size_t outcome, const FactorEffect& effect) {
    const std::string from_to = change_words(words, effect.factor);
    if (from_to.empty()) return "–";
    const bool choices = words.sweep()->design().factors.at(effect.factor).kind == sim::FactorKind::choice;
    return (choices ? from_to + ": " : "") +
           interval_text(words, effect.change, words.scale(words.answer().outcomes.at(outcome)), true);
}

/// What has to be said of the numbers of a table.
std::vector<std::string> effect_notes(const ReportWords& words, std::size_t outcome) {
    std::vector<std::string> notes;
    if (!has_sizes(words.sweep()->outcomes.at(outcome))) notes.push_back(strongest_text(words, outcome));
    for (std::string& text : zero_texts(words, outcome)) notes.push_back(std::move(text));
    for (const std::string& text : {interactions_text(words, outcome), dropped_text(words, outcome)})
        if (!text.empty()) notes.push_back(text);
    return notes;
}

/// Everything that is known of the effects on one outcome.
Table effects_table(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const bool elementary = of.method == EffectMethod::elementary;
    const bool variance = of.method == EffectMethod::variance;
    Table table{.caption = words.outcome_title(what)};
    auto& columns = table.frame.columns;
    columns = {{"factor", words.say({"Factor", "Factor"})},
               {"size", with_interval(words, size_title(words, of.method))}};
    if (variance) columns.push_back({"alone", with_interval(words, words.say({"Primer orden, %", "First order, %"}))});
    columns.push_back({"change", with_interval(words, change_title(words))});
    if (elementary) columns.push_back({"spread", with_interval(words, "sigma")});
    if (elementary) columns.push_back({"chance", words.say({"mu* que da el azar solo", "mu* by chance alone"})});
    columns.push_back({"told", words.say({"Qué se puede decir", "What can be said"})});
    for (const FactorEffect& effect : of.effects) {
        std::vector<Cell> row{capitalised(factor_title(words, effect.factor)),
                              interval_text(words, effect.size, size_scale(words, outcome), false)};
        if (variance) row.emplace_back(interval_text(words, effect.alone, {100, 1}, false));
        row.emplace_back(change_text(words, outcome, effect));
        if (elementary) {
            row.emplace_back(interval_text(words, effect.spread, words.scale(what), false));
            row.emplace_back(interval_text(words, {1, effect.size_by_chance}, words.scale(what), false));
        }
        row.emplace_back(told_text(words, outcome, effect));
        table.frame.rows.push_back(std::move(row));
    }
    table.notes = effect_notes(words, outcome);
    return table;
}

void add_row(IntervalChart& chart, const std::string& panel, const std::string& name, const Estimate& estimate,
             double factor, const std::string& verdict) {
    if (estimate.n == 0 || std::isnan(estimate.mean)) return;
    chart.rows.push_back({panel, name, factor * estimate.mean, factor * estimate.low, factor * estimate.high, verdict});
}

/// "del extremo bajo del factor al alto; comités, de off a on".
std::string changes_words(const ReportWords& words) {
    const auto& factors = words.sweep()->design().factors;
    std::string scales;
    std::string choices;
    for (std::size_t f = 0; f != factors.size(); ++f) {
        const std::string from_to = change_words(words, f);
        if (factors[f].kind != sim::FactorKind::choice)
            scales = words.say({"del extremo bajo del factor al alto", "from the factor's low end to its high one"});
        else if (!from_to.empty())
            choices += "; " + factor_title(words, f) + ", " + from_to;
        else
            choices += "; " + factor_title(words, f) + words.say({", sin orden: ninguno", ", without order: none"});
    }
    return scales.empty() && !choices.empty() ? choices.substr(2) : scales + choices;
}

std::string effects_alternative(const ReportWords& words, const OutcomeSensitivity& of) {
    if (!has_sizes(of))
        return fmt::format(
            fmt::runtime(words.say({"Una barra por factor: cuánto cambia el resultado, con su signo ({}); "
                                    "la línea es su intervalo de 95 %.",
                                    "One bar a factor: how much the outcome changes, with its sign "
                                    "({}); the line is its 95% interval."})),
            changes_words(words));
    return fmt::format(
        fmt::runtime(words.say({"Una barra por factor, de mayor a menor; la línea es su intervalo de 95 %. Al lado, "
                                "cuánto cambia el resultado, con su signo ({}). El primero de la lista es {}.",
                                "One bar a factor, the largest first; the line is its 95% interval. Beside it, how "
                                "much the outcome changes, with its sign ({}). The first of the list is {}."})),
        changes_words(words), factor_title(words, of.effects.front().factor));
}

/// Bars by size, the signed change beside them, and of Sobol's indices the first order.
IntervalChart effects_chart(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    IntervalChart chart{
        .words = {"efectos",
                  fmt::format(fmt::runtime(words.say({"Qué mueve {}", "What moves {}"})), words.say(what.meaning)),
                  effects_alternative(words, of)},
        .value = {words.say({"valor", "value"}), false, 2},
        .name_title = words.say({"Factor", "Factor"}),
        .panel_title = words.say({"Qué se mide", "What is measured"}),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .verdict_title = words.say({"Qué se puede decir", "What can be said"}),
        .bars = true};
    const auto add = [&](const std::string& panel, Estimate FactorEffect::*part, double factor) {
        for (const FactorEffect& effect : of.effects)
            add_row(chart, panel, capitalised(factor_title(words, effect.factor)), effect.*part, factor,
                    told_text(words, outcome, effect));
    };
    add(size_title(words, of.method), &FactorEffect::size, size_scale(words, outcome).factor);
    add(words.say({"Primer orden, % de la varianza", "First order, % of the variance"}), &FactorEffect::alone, 100);
    add(change_title(words), &FactorEffect::change, words.scale(what).factor);
    return chart;
}

/// Means over the points of each future, and what differs from the scenario on the same draws.
Table futures_table(const ReportWords& words, std::size_t outcome) {
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const Scale scale = words.scale(what);
    Table table{.caption = words.outcome_title(what) +
                           words.say({": media de los puntos del diseño", ": mean over the points of the design"})};
    table.frame.columns = {{"future", words.future_title()},
                           {"level", words.say({"Nivel", "Level"}), ColumnKind::number, 1},
                           {"difference", words.say({"Diferencia [95 %, por azar]", "Difference [95%, of chance]"})},
                           {"verdict", words.say({"Qué se puede decir", "What can be said"})}};
    table.frame.rows.push_back({words.title(words.base().branch),
                                scale.factor * words.base().outcomes.at(outcome).level.mean, std::string{"–"},
                                std::string{"–"}});
    for (const BranchAnswer* branch : words.compared())
        if (const OutcomeDifference* found = words.difference(*branch, outcome))
            table.frame.rows.push_back(
                {words.title(branch->branch), scale.factor * branch->outcomes.at(outcome).level.mean,
                 estimate_text(found->difference, scale, true, words.language()), words.verdict(found->verdict)});
    return table;
}

void add_text(Section& section, const std::string& text, Weight weight = Weight::plain) {
    if (!text.empty()) section.blocks.push_back(Paragraph{text, weight});
}

std::string map_alternative(const ReportWords& words, const FactorMap& map, const Scale& scale) {
    const std::string text =
        words.say({"Cada casilla es la media de las corridas que caen en ella, hagan lo que hagan los demás "
                   "factores; debajo, con letra pequeña, cuántas corridas son. Más oscuro es más.",
                   "Each cell is the mean of the runs that fall into it, whatever the other factors do; "
                   "below it, in small figures, how many runs that are. Darker is more."});
    if (!(map.half_width > 0)) return text;
    return text + fmt::format(fmt::runtime(words.say({" Las casillas de pocas corridas se apartan también por azar: la "
                                                      "típica, hasta {} hacia cada lado (95 %).",
                                                      " Cells of few runs differ by chance too: a typical one by "
                                                      "up to {} either way (95%)."})),
                              estimate_text({1, map.half_width}, scale, false, words.language()));
}

HeatChart map_chart(const ReportWords& words, const FactorMap& map, std::size_t outcome) {
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const std::string x = factor_title(words, map.x);
    const std::string y = factor_title(words, map.y);
    HeatChart chart{.words = {"mapa",
                              fmt::format(fmt::runtime(words.say({"{}, según {} y {}", "{}, over {} and {}"})),
                                          words.outcome_title(what), x, y),
                              map_alternative(words, map, words.scale(what))},
                    .value = {words.outcome_title(what), false, words.scale(what).decimals.value_or(2)},
                    .x_title = x,
                    .y_title = y,
                    .runs_title = words.say({"Corridas", "Runs"}),
                    .x = class_names(words, map.x, map.x_classes),
                    .y = class_names(words, map.y, map.y_classes)};
    for (std::size_t cell = 0; cell != map.cells.size(); ++cell)
        chart.cells.push_back({chart.x[cell % chart.x.size()], chart.y[cell / chart.x.size()],
                               words.scale(what).factor * map.cells[cell].mean,
                               static_cast<double>(map.cells[cell].runs)});
    return chart;
}

}  // namespace

void add_sweep_question(Sections& sections, const ReportWords& words) {
    Section section{"pregunta", words.say({"La pregunta", "The question"}), {}};
    add_text(section, sweep_question(words), Weight::lead);
    add_text(section, capitalised(design_text(words)) + '.');
    List factors;
    for (std::size_t f = 0; f != words.sweep()->points.factors(); ++f)
        factors.items.push_back(capitalised(factor_setting(words, f)));
    section.blocks.push_back(std::move(factors));
    sections.push_back(std::move(section));
}

void add_sweep_answer(Sections& sections, const ReportWords& words) {
    Section section{"respuesta", words.say({"La respuesta", "The answer"}), {}};
    const auto headline = words.headline();
    if (!headline) return;
    add_text(section, strongest_text(words, *headline), Weight::lead);
    add_text(section, reach_text(words, *headline));
    add_text(section, chance_text(words, *headline));
    if (words.sweep()->first()->method == EffectMethod::none)
        add_text(section, words.say({"Más abajo están los puntos, cada uno con la media de sus corridas.",
                                     "The points are below, each with the mean of its runs."}));
    add_text(section, no_worlds_text(words), Weight::note);
    if (words.compares()) section.blocks.push_back(futures_table(words, *headline));
    sections.push_back(std::move(section));
}

void add_effects(Sections& sections, const ReportWords& words) {
    const auto headline = words.headline();
    if (!headline || words.sweep()->outcomes.at(*headline).effects.empty()) return;
    Section section{"efectos-seccion", words.say({"Qué hace cada factor", "What each factor does"}), {}};
    add_text(section, method_text(words, words.sweep()->outcomes.at(*headline).method));
    if (const IntervalChart chart = effects_chart(words, *headline); !chart.rows.empty())
        section.blocks.push_back(interval_chart(chart));
    add_text(section, comparisons_text(words));
    section.blocks.push_back(effects_table(words, *headline));
    for (std::size_t outcome = 0; outcome != words.answer().outcomes.size(); ++outcome) {
        if (outcome == *headline || words.sweep()->outcomes[outcome].values == 0) continue;
        if (words.sweep()->outcomes[outcome].effects.empty()) {
            add_text(section, strongest_text(words, outcome));
            continue;
        }
        Table table = effects_table(words, outcome);
        table.folded = true;
        section.blocks.push_back(std::move(table));
    }
    sections.push_back(std::move(section));
}

void add_map(Sections& sections, const ReportWords& words) {
    const auto headline = words.headline();
    if (!headline || !words.sweep()->map) return;
    HeatChart chart = map_chart(words, *words.sweep()->map, *headline);
    Section section{"mapa-seccion",
                    words.say({"Mapa de los dos factores más fuertes", "Map of the two strongest factors"}),
                    {heat_chart(chart)}};
    sections.push_back(std::move(section));
}

void add_points(Sections& sections, const ReportWords& words) {
    const SweepAnswer& sweep = *words.sweep();
    if (sweep.list.empty()) return;
    Table table{.caption = words.say({"Los puntos de la lista, y la media de sus corridas",
                                      "The points of the list, and the mean of their runs"})};
    table.frame.columns = {{"point", words.say({"Punto", "Point"}), ColumnKind::number, 0}};
    for (std::size_t f = 0; f != sweep.points.factors(); ++f)
        table.frame.columns.push_back({sweep.design().factors[f].name, capitalised(factor_title(words, f))});
    for (const RunOutcome& outcome : words.answer().outcomes)
        table.frame.columns.push_back({outcome.name, words.outcome_title(outcome)});
    for (std::size_t point = 0; point != std::min(sweep.points.points(), most_points); ++point) {
        if (sweep.points.runs[point].empty()) continue;
        std::vector<Cell> row{static_cast<double>(point)};
        for (std::size_t f = 0; f != sweep.points.factors(); ++f)
            row.emplace_back(factor_value(words, f, sweep.points.values[f][point]));
        for (std::size_t outcome = 0; outcome != sweep.list.size(); ++outcome)
            row.emplace_back(
                interval_text(words, sweep.list[outcome][point], words.scale(words.answer().outcomes[outcome]), false));
        table.frame.rows.push_back(std::move(row));
    }
    Section section{"puntos", words.say({"Los puntos", "The points"}), {std::move(table)}};
    if (sweep.points.points() > most_points)
        add_text(section, fmt::format(fmt::runtime(words.say({"Aquí están los primeros {} de {}; el archivo los tiene "
                                                              "todos.",
                                                              "Here are the first {} of {}; the file has them all."})),
                                      most_points, sweep.points.points()));
    sections.push_back(std::move(section));
}

}  // namespace analysis
