#include "analysis/report/sweep_words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace analysis {
namespace {

using sim::DesignKind;
using sim::Text;

const OutcomeSensitivity& sensitivity(const ReportWords& words, std::size_t outcome) {
    return words.sweep()->outcomes.at(outcome);
}

std::string whole(const ReportWords& words, std::size_t number) {
    return number_text(static_cast<double>(number), 0, words.language());
}

const Text& name_of(DesignKind kind) {
    static const std::array<Text, 7> names{{{"malla completa", "full grid"},
                                            {"un factor a la vez", "one factor at a time"},
                                            {"hipercubo latino", "Latin hypercube"},
                                            {"sucesión de Sobol", "Sobol sequence"},
                                            {"trayectorias de Morris", "trajectories of Morris"},
                                            {"puntos de Saltelli", "points of Saltelli"},
                                            {"lista de puntos", "list of points"}}};
    return names.at(static_cast<std::size_t>(kind));
}

/// "10 trayectorias": what its size counts; nothing where that are the points.
std::string size_text(const ReportWords& words) {
    const sim::Design& design = words.sweep()->design();
    const auto say = [&](const Text& what) { return ", " + whole(words, design.size) + ' ' + words.say(what); };
    switch (design.kind) {
        case DesignKind::grid:
        case DesignKind::one_at_a_time:
            return say({"niveles", "levels"});
        case DesignKind::morris:
            return say({"trayectorias", "trajectories"});
        case DesignKind::saltelli:
            return say({"puntos base", "base points"});
        default:
            return {};
    }
}

const Text& groups_of(EffectMethod method) {
    static const Text trajectories{"trayectorias", "trajectories"};
    static const Text bases{"puntos base, con todos los suyos", "base points with all of theirs"};
    static const Text points{"puntos", "points"};
    return method == EffectMethod::elementary ? trajectories : method == EffectMethod::variance ? bases : points;
}

std::string unit_word(const ReportWords& words, const std::string& unit) {
    static const std::array<std::pair<const char*, Text>, 3> known{
        {{"day", {"días", "days"}}, {"month", {"meses", "months"}}, {"year", {"años", "years"}}}};
    for (const auto& [name, text] : known)
        if (unit == name) return words.say(text);
    return unit == "1" ? std::string{} : unit;
}

std::string names_of_factors(const ReportWords& words, const std::vector<std::size_t>& factors) {
    std::vector<std::string> names;
    names.reserve(factors.size());
    for (const std::size_t f : factors) names.push_back(factor_title(words, f));
    return list_text(names, words.language());
}

bool covers_zero(const Estimate& estimate) {
    return estimate.n != 0 && !std::isnan(estimate.mean) && estimate.sign() == 0;
}

bool is_known(const Estimate& estimate) { return estimate.n != 0 && !std::isnan(estimate.mean); }

/// "la parte de las agendas ... (de cada 100)".
std::string outcome_words(const ReportWords& words, std::size_t outcome) {
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const std::string hundred = words.say({" (de cada 100)", " (of every 100)"});
    return words.say(what.meaning) + (words.scale(what).factor == 100 ? hundred : "");
}

/// What stands behind the size of an effect.
std::string size_words(const ReportWords& words, EffectMethod method) {
    if (method == EffectMethod::elementary) return words.say({" de efecto medio (mu*)", " of mean effect (mu*)"});
    if (method == EffectMethod::variance || method == EffectMethod::conditional)
        return words.say({" % de la varianza", "% of the variance"});
    return words.say({" entre su media más alta y la más baja", " between its highest mean and the lowest"});
}

std::string range_words(const ReportWords& words, std::size_t factor, double from, double to) {
    return factor_value(words, factor, from) + words.say({" a ", " to "}) + factor_value(words, factor, to);
}

}  // namespace

std::string design_name(const ReportWords& words) { return words.say(name_of(words.sweep()->design().kind)); }

std::string design_text(const ReportWords& words) {
    const sim::Design& design = words.sweep()->design();
    std::string text = design_name(words) + size_text(words) + ", " + whole(words, design.points) + ' ' +
                       words.say({"puntos", "points"});
    if (design.kind != DesignKind::grid && design.kind != DesignKind::one_at_a_time && design.kind != DesignKind::list)
        text += fmt::format(fmt::runtime(words.say({", semilla {}", ", seed {}"})), design.seed);
    return text;
}

std::string factor_title(const ReportWords& words, std::size_t factor) {
    const sim::FactorLabel& label = words.sweep()->design().factors.at(factor);
    std::string title = words.say(label.title);
    if (title.empty()) title = label.name;
    const std::string unit = unit_word(words, words.sweep()->points.units.at(factor));
    return unit.empty() ? title : title + " (" + unit + ')';
}

std::string factor_value(const ReportWords& words, std::size_t factor, double value) {
    const sim::FactorLabel& label = words.sweep()->design().factors.at(factor);
    if (label.kind == sim::FactorKind::choice && value >= 0 && static_cast<std::size_t>(value) < label.choices.size())
        return label.choices[static_cast<std::size_t>(value)];
    return label.kind == sim::FactorKind::whole ? number_text(value, 0, words.language()) : words.number(value);
}

std::string factor_setting(const ReportWords& words, std::size_t factor) {
    const sim::FactorLabel& label = words.sweep()->design().factors.at(factor);
    std::string text = factor_title(words, factor) + ": ";
    text += label.kind == sim::FactorKind::choice ? list_text(label.choices, words.language())
                                                  : range_words(words, factor, label.low, label.high);
    std::string paths;
    for (const std::string& path : label.paths) paths += (paths.empty() ? "" : "; ") + path;
    return paths.empty() ? text : text + " (" + paths + ')';
}

std::vector<std::string> class_names(const ReportWords& words, std::size_t factor, const Classes& classes) {
    const sim::FactorLabel& label = words.sweep()->design().factors.at(factor);
    const auto value = [&](double unit) { return label.low + unit * (label.high - label.low); };
    std::vector<std::string> names;
    for (std::size_t c = 0; c != classes.middles.size(); ++c)
        names.push_back(classes.edges.empty()
                            ? factor_value(words, factor, std::round(value(classes.middles[c]) * 1e9) / 1e9)
                            : range_words(words, factor, value(classes.edges[c]), value(classes.edges[c + 1])));
    return names;
}

std::string sweep_question(const ReportWords& words) {
    std::vector<std::size_t> all;
    for (std::size_t f = 0; f != words.sweep()->points.factors(); ++f) all.push_back(f);
    const std::string territory = words.say(words.input().labels.territory);
    return (territory.empty() ? "" : territory + ": ") +
           fmt::format(fmt::runtime(words.say({"¿qué mueve lo que queda de las agendas de articulación, entre {}?",
                                               "what moves what is left of the coordination agendas, among {}?"})),
                       names_of_factors(words, all));
}

std::string strongest_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    if (of.method == EffectMethod::none)
        return words.say(
            {"Los puntos son una lista que alguien hizo: se muestran, y de ellos no se calcula ningún "
             "efecto.",
             "The points are a list that somebody made: they are shown, and no effect is computed from "
             "them."});
    if (!of.effects.empty() && !is_known(of.effects.front().size) && of.knows_chance())
        return fmt::format(fmt::runtime(words.say({"Todo lo que varía {} entre los puntos lo da el azar: no queda "
                                                   "varianza que repartir entre los factores.",
                                                   "All that {} varies between points comes by chance: no variance is "
                                                   "left to share out among the factors."})),
                           outcome_words(words, outcome));
    if (of.effects.empty() || !is_known(of.effects.front().size))
        return fmt::format(fmt::runtime(words.say({"De {} no hay con qué calcular efectos: no varía, o faltan puntos.",
                                                   "Of {} no effects can be computed: it does not vary, or points are "
                                                   "missing."})),
                           outcome_words(words, outcome));
    const FactorEffect& first = of.effects.front();
    if (first.size.mean == 0 || (!first.told_from_zero && of.knows_intervals()))
        return fmt::format(fmt::runtime(words.say({"Ningún factor mueve {} de un modo que se distinga de cero.",
                                                   "No factor moves {} in a way that can be told from zero."})),
                           outcome_words(words, outcome));
    std::string text = fmt::format(
        fmt::runtime(words.say({"Lo que más mueve {} es {}: {}{}.", "What moves {} most is {}: {}{}."})),
        outcome_words(words, outcome), factor_title(words, first.factor),
        estimate_text(first.size, size_scale(words, outcome), false, words.language()), size_words(words, of.method));
    if (is_known(first.change))
        text += fmt::format(
            fmt::runtime(words.say({" De su extremo bajo al alto: {}.", " From its low end to its high one: {}."})),
            estimate_text(first.change, words.scale(what), true, words.language()));
    if (!of.knows_intervals())
        text +=
            words.say({" Sin réplicas no se sabe si es azar.", " Without replicates nobody knows if it is chance."});
    return text;
}

std::string reach_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    if (std::isnan(of.median)) return {};
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const Scale scale = words.scale(what);
    const auto say = [&](double value) { return estimate_text({1, value}, scale, false, words.language()); };
    const Text text = of.points < few_points
                          ? Text{"Sobre los puntos, {} está entre {} y {}; en el del medio, {}.",
                                 "Over the points {} is between {} and {}; at the middle one, {}."}
                          : Text{"En nueve de cada diez puntos, {} está entre {} y {}; en el del medio, {}.",
                                 "At nine of ten points {} is between {} and {}; at the middle one, {}."};
    const std::string reach = fmt::format(fmt::runtime(words.say(text)), outcome_words(words, outcome), say(of.low),
                                          say(of.high), say(of.median));
    if (!(of.error_of_point > 0)) return reach;
    return reach +
           fmt::format(fmt::runtime(words.say({" El azar solo ya aparta la media de un punto en unos {} (un error "
                                               "estándar).",
                                               " Chance alone moves the mean of a point by some {} (one "
                                               "standard error)."})),
                       say(of.error_of_point));
}

std::string chance_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    if (of.knows_chance())
        return fmt::format(
            fmt::runtime(words.say({"De la varianza de una corrida suelta, {} es de la semilla (azar); el resto es de "
                                    "los factores. Los efectos son de la media.",
                                    "Of the variance of a single run {} is the seed's (chance); the rest is the "
                                    "factors'. Effects are those of the mean."})),
            words.percent(of.share_of_chance));
    if (of.method == EffectMethod::none || of.points == 0) return {};
    return words.say(
        {"No se sabe qué parte es de la semilla (azar): haría falta más de una corrida por punto, y "
         "resultados que varíen.",
         "Nobody knows which share is the seed's (chance): that takes more than one run of a point, and "
         "outcomes that vary."});
}

std::string dropped_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    if (of.dropped == 0) return {};
    return fmt::format(fmt::runtime(words.say({"Quedan fuera {} de {} {}: les falta algún valor.",
                                               "Left out are {} of {} {}: some value of theirs is missing."})),
                       whole(words, of.dropped), whole(words, of.dropped + of.groups), words.say(groups_of(of.method)));
}

std::vector<std::string> zero_texts(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    std::vector<std::size_t> not_told, alone, negative;
    for (const FactorEffect& effect : of.effects) {
        if (!is_known(effect.size)) continue;
        if (!effect.told_from_zero) not_told.push_back(effect.factor);
        if (effect.told_from_zero && covers_zero(effect.alone)) alone.push_back(effect.factor);
        if (effect.size.mean < 0 || (is_known(effect.alone) && effect.alone.mean < 0))
            negative.push_back(effect.factor);
    }
    std::vector<std::string> texts;
    const auto say = [&](const std::vector<std::size_t>& factors, const Text& text) {
        if (!factors.empty())
            texts.push_back(fmt::format(fmt::runtime(words.say(text)), names_of_factors(words, factors)));
    };
    if (!of.knows_intervals())
        say(not_told, {"Sin réplicas no se sabe si se distingue de cero: {}.",
                       "Without replicates nobody knows whether it can be told from zero: {}."});
    else
        say(not_told, {"No se distingue de cero: {}.", "Cannot be told from zero: {}."});
    say(alone, {"Por sí solo no se distingue de cero, aunque con otros sí cuenta: {}.",
                "Alone it cannot be told from zero, though with others it counts: {}."});
    say(negative,
        {"Un índice sale por debajo de cero, lo que ninguno es: error de estimación con tan pocos puntos: {}.",
         "An index comes out below zero, which none is: an error of estimation with so few points: {}."});
    return texts;
}

std::string no_worlds_text(const ReportWords& words) {
    if (words.sweep()->design().kind == DesignKind::list)
        return words.say({"Los puntos son los que alguien eligió: no son mundos plausibles ni tienen probabilidad.",
                          "The points are those that somebody chose: they are no plausible worlds and have no "
                          "probability."});
    return words.say(
        {"Los puntos cubren por diseño los rangos de los factores: no son mundos plausibles ni tienen "
         "probabilidad, y una media sobre ellos no es lo que cabe esperar.",
         "The points cover the ranges of the factors by design: they are no plausible worlds and have no "
         "probability, and a mean over them is not what to expect."});
}

std::string method_text(const ReportWords& words, EffectMethod method) {
    switch (method) {
        case EffectMethod::elementary:
            return words.say(
                {"Efectos elementales de Morris: cuánto cambia el resultado si un factor recorre su rango "
                 "y los demás quedan quietos, en promedio de muchos lugares (mu*). Una sigma grande dice "
                 "que depende de los otros factores o que no es una recta.",
                 "Elementary effects of Morris: how much the outcome changes where a factor goes through "
                 "its range and the others stay, on average over many places (mu*). A large sigma says "
                 "that it depends on other factors or is no straight line."});
        case EffectMethod::variance:
            return words.say(
                {"Índices de Sobol: qué parte de la varianza de la media tiene cada factor con todo "
                 "aquello en que participa (orden total) y él solo (primer orden).",
                 "Indices of Sobol: which share of the variance of the mean each factor has with all that "
                 "it takes part in (total order) and alone (first order)."});
        case EffectMethod::conditional:
            return words.say(
                {"Qué parte de la varianza de la media explica cada factor él solo (R² de las medias "
                 "condicionales). Lo que hace junto con otros no se ve.",
                 "Which share of the variance of the mean each factor explains alone (R² of conditional "
                 "means). What it does together with others is not seen."});
        case EffectMethod::one_line:
            return words.say(
                {"Cada factor recorre su rango y los demás quedan en su punto medio: la media más alta "
                 "menos la más baja. Lo que hacen juntos no se ve.",
                 "Each factor goes through its range, the others stay in the middle: the highest mean "
                 "less the lowest. What they do together is not seen."});
        case EffectMethod::none:
            break;
    }
    return {};
}

std::string size_title(const ReportWords& words, EffectMethod method) {
    switch (method) {
        case EffectMethod::elementary:
            return words.say({"Tamaño del efecto (mu*)", "Size of the effect (mu*)"});
        case EffectMethod::variance:
            return words.say({"Orden total, % de la varianza", "Total order, % of the variance"});
        case EffectMethod::conditional:
            return words.say({"R², % de la varianza", "R², % of the variance"});
        default:
            return words.say({"La más alta menos la más baja", "The highest less the lowest"});
    }
}

std::string with_interval(const ReportWords& words, const std::string& title) {
    return title + words.say({" [95\u00A0%]", " [95%]"});
}

std::string change_title(const ReportWords& words) {
    return words.say({"De su extremo bajo al alto", "From its low end to its high one"});
}

Scale size_scale(const ReportWords& words, std::size_t outcome) {
    const EffectMethod method = sensitivity(words, outcome).method;
    if (method == EffectMethod::variance || method == EffectMethod::conditional) return {100, 1};
    return words.scale(words.answer().outcomes.at(outcome));
}

std::string told_text(const ReportWords& words, std::size_t outcome, const FactorEffect& effect) {
    if (!is_known(effect.size)) return words.say({"sin dato", "no data"});
    if (!sensitivity(words, outcome).knows_intervals())
        return words.say({"sin réplicas no se sabe", "unknown without replicates"});
    if (effect.told_from_zero) return words.say({"se distingue de cero", "told from zero"});
    return words.say({"no se distingue de cero", "not told from zero"});
}

}  // namespace analysis
