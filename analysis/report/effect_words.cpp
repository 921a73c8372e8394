#include "analysis/report/effect_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/sweep_words.hpp"

namespace analysis {
namespace {

using sim::Text;

const OutcomeSensitivity& sensitivity(const ReportWords& words, std::size_t outcome) {
    return words.sweep()->outcomes.at(outcome);
}

bool is_known(const Estimate& estimate) { return estimate.n != 0 && !std::isnan(estimate.mean); }

bool covers_zero(const Estimate& estimate) { return is_known(estimate) && estimate.sign() == 0; }

/// What stands behind the size of an effect.
std::string size_words(const ReportWords& words, EffectMethod method) {
    if (method == EffectMethod::elementary) return words.say({" de efecto medio (mu*)", " of mean effect (mu*)"});
    if (method == EffectMethod::variance || method == EffectMethod::conditional)
        return words.say({" % de la varianza", "% of the variance"});
    return words.say({" entre su media más alta y la más baja", " between its highest mean and the lowest"});
}

/// What a verdict is about.
Text subject_of(const OutcomeSensitivity& of) {
    if (of.method == EffectMethod::elementary && !of.knows_chance())
        return {"su efecto con signo (mu)", "its signed effect (mu)"};
    if (of.method == EffectMethod::variance && !of.knows_chance()) return {"su primer orden", "its first order"};
    if (of.method == EffectMethod::variance) return {"su orden total", "its total order"};
    if (of.method == EffectMethod::conditional) return {"su R²", "its R²"};
    return {"su tamaño", "its size"};
}

/// Which points and groups are there of those that an estimate takes.
std::string missing_words(const ReportWords& words, const OutcomeSensitivity& of) {
    if (of.values == 0) return words.say({"ninguna corrida lo tiene", "no run has it"});
    if (of.dropped == 0)
        return fmt::format(fmt::runtime(words.say({"{} puntos son muy pocos", "{} points are too few"})),
                           whole(words, of.points));
    const auto& runs = words.sweep()->points.runs;
    const auto there = std::ranges::count_if(runs, [](const auto& of_point) { return !of_point.empty(); });
    return fmt::format(fmt::runtime(words.say({"faltan puntos; tienen corridas {} de {}, y con todos sus valores hay "
                                               "{} de {} {}",
                                               "points are missing; {} of {} have runs, and with all their values "
                                               "there are {} of {} {}"})),
                       whole(words, static_cast<std::size_t>(there)), whole(words, runs.size()),
                       whole(words, of.groups), whole(words, of.groups + of.dropped), groups_word(words, of.method));
}

/// Why no effect on the outcome is known: chance hides it, it does not vary, or points are missing.
std::string without_effects_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    const std::string name = outcome_words(words, outcome);
    if (of.drowns_in_chance())
        return fmt::format(fmt::runtime(words.say({"En {}, la varianza entre puntos no se distingue del azar: ningún "
                                                   "índice; hacen falta más réplicas (o rangos más anchos).",
                                                   "In {}, the variance between points cannot be told from chance: no "
                                                   "index; more replicates (or wider ranges) are needed."})),
                           name);
    if (of.low == of.high)
        return fmt::format(
            fmt::runtime(words.say({"De {} no hay con qué calcular efectos: no varía, da {} en los {} "
                                    "puntos que tienen valor.",
                                    "Of {} no effects can be computed: it does not vary, it is {} at "
                                    "the {} points that have a value."})),
            name,
            estimate_text({1, of.median}, words.scale(words.answer().outcomes.at(outcome)), false, words.language()),
            whole(words, of.points));
    return fmt::format(fmt::runtime(words.say(
                           {"De {} no hay con qué calcular efectos: {}.", "Of {} no effects can be computed: {}."})),
                       name, missing_words(words, of));
}

std::string strongest_known(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    const FactorEffect& first = of.effects.front();
    std::string text = fmt::format(
        fmt::runtime(words.say({"Lo que más mueve {} es {}: {}{}.", "What moves {} most is {}: {}{}."})),
        outcome_words(words, outcome), factor_title(words, first.factor),
        estimate_text(first.size, size_scale(words, outcome), false, words.language()), size_words(words, of.method));
    if (is_known(first.change))
        text += fmt::format(
            " {}: {}.", capitalised(change_words(words, first.factor)),
            estimate_text(first.change, words.scale(words.answer().outcomes.at(outcome)), true, words.language()));
    if (!of.knows_intervals())
        text +=
            words.say({" Sin réplicas no se sabe si es azar.", " Without replicates nobody knows if it is chance."});
    return text;
}

/// Factors of which something has to be said, and the interactions beside them.
struct Remarked {
    std::vector<std::string> not_told{};
    std::vector<std::string> not_alone{};
    std::vector<std::string> below{};  ///< zero
    std::vector<std::string> above{};  ///< one
};

Remarked remarked(const ReportWords& words, const OutcomeSensitivity& of) {
    Remarked found;
    const auto impossible = [&](const std::string& name, const Estimate& one, const Estimate& other) {
        if (!of.has_indices()) return;
        if ((is_known(one) && one.mean < 0) || (is_known(other) && other.mean < 0)) found.below.push_back(name);
        if ((is_known(one) && one.mean > 1) || (is_known(other) && other.mean > 1)) found.above.push_back(name);
    };
    for (const FactorEffect& effect : of.effects) {
        if (!is_known(effect.size)) continue;
        const std::string name = factor_title(words, effect.factor);
        if (!effect.told_from_zero) found.not_told.push_back(name);
        if (effect.told_from_zero && covers_zero(effect.alone)) found.not_alone.push_back(name);
        impossible(name, effect.size, effect.alone);
    }
    impossible(words.say({"las interacciones", "the interactions"}), of.interactions, {});
    return found;
}

std::string not_told_text(const ReportWords& words, const OutcomeSensitivity& of) {
    if (!of.knows_intervals())
        return words.say({"Sin réplicas no se sabe si se distingue de cero: {}.",
                          "Without replicates nobody knows whether it can be told from zero: {}."});
    return capitalised(words.say(subject_of(of))) +
           words.say({" no se distingue de cero: {}.", " cannot be told from zero: {}."});
}

}  // namespace

bool has_sizes(const OutcomeSensitivity& of) { return !of.effects.empty() && is_known(of.effects.front().size); }

std::string strongest_text(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    if (of.method == EffectMethod::none)
        return words.say({"Los puntos son una lista que alguien hizo: de ellos no se calcula ningún efecto.",
                          "The points are a list that somebody made: no effect is computed from them."});
    if (!has_sizes(of)) return without_effects_text(words, outcome);
    const FactorEffect& first = of.effects.front();
    if (first.size.mean == 0 || (!first.told_from_zero && of.knows_intervals()))
        return fmt::format(fmt::runtime(words.say({"Ningún factor mueve {} de un modo que se distinga de cero.",
                                                   "No factor moves {} in a way that can be told from zero."})),
                           outcome_words(words, outcome));
    return strongest_known(words, outcome);
}

std::vector<std::string> zero_texts(const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    const Remarked found = remarked(words, of);
    std::vector<std::string> texts;
    const auto say = [&](const std::vector<std::string>& names, const std::string& text) {
        if (!names.empty()) texts.push_back(fmt::format(fmt::runtime(text), list_text(names, words.language())));
    };
    say(found.not_told, not_told_text(words, of));
    say(found.not_alone, words.say({"Por sí solo no se distingue de cero, aunque con otros sí cuenta: {}.",
                                    "Alone it cannot be told from zero, though with others it counts: {}."}));
    say(found.below, words.say({"Un índice sale por debajo de cero, lo que ninguno es: error de estimación, con tan "
                                "pocos puntos o réplicas: {}.",
                                "An index comes out below zero, which none is: an error of estimation, with so few "
                                "points or replicates: {}."}));
    say(found.above, words.say({"Un índice sale por encima del 100 %, lo que ninguno es: error de estimación, con tan "
                                "pocos puntos o réplicas: {}.",
                                "An index comes out above 100%, which none is: an error of estimation, with so few "
                                "points or replicates: {}."}));
    return texts;
}

std::string interactions_text(const ReportWords& words, std::size_t outcome) {
    const Estimate& together = sensitivity(words, outcome).interactions;
    if (!is_known(together)) return {};
    const std::string text = words.say({"Lo que ningún factor tiene solo (interacciones), % de la varianza: ",
                                        "What no factor has alone (interactions), % of the variance: "}) +
                             estimate_text(together, {100, 1}, false, words.language());
    return text +
           (covers_zero(together) ? words.say({"; no se distingue de cero.", "; it cannot be told from zero."}) : ".");
}

std::string comparisons_text(const ReportWords& words) {
    std::size_t compared = 0;
    for (const OutcomeSensitivity& of : words.sweep()->outcomes)
        if (of.knows_intervals())
            compared += static_cast<std::size_t>(
                std::ranges::count_if(of.effects, [](const FactorEffect& effect) { return is_known(effect.size); }));
    if (compared == 0) return {};
    return fmt::format(
        fmt::runtime(words.say({"Entre todos los factores y resultados son {} comparaciones: donde nada actúa, más o "
                                "menos una de cada veinte se distingue de cero por puro azar.",
                                "Over all factors and outcomes that makes {} comparisons: where nothing acts, about "
                                "one of twenty is told from zero by chance alone."})),
        whole(words, compared));
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
                 "menos la más baja (con réplicas, sin lo que agrega el azar). Lo que hacen juntos no se ve.",
                 "Each factor goes through its range, the others stay in the middle: the highest mean "
                 "less the lowest (with replicates, without what chance adds). What they do together is not seen."});
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
    const bool any_choices = std::ranges::any_of(words.sweep()->design().factors, [](const sim::FactorLabel& factor) {
        return factor.kind == sim::FactorKind::choice;
    });
    return any_choices ? words.say({"Cambio, con su signo", "Change, with its sign"})
                       : words.say({"De su extremo bajo al alto", "From its low end to its high one"});
}

std::string change_words(const ReportWords& words, std::size_t factor) {
    const sim::FactorLabel& label = words.sweep()->design().factors.at(factor);
    if (!has_order(label)) return {};
    if (label.kind != sim::FactorKind::choice || label.choices.empty())
        return words.say({"de su extremo bajo al alto", "from its low end to its high one"});
    return fmt::format(fmt::runtime(words.say({"de {} a {}", "from {} to {}"})), label.choices.front(),
                       label.choices.back());
}

Scale size_scale(const ReportWords& words, std::size_t outcome) {
    const EffectMethod method = sensitivity(words, outcome).method;
    if (method == EffectMethod::variance || method == EffectMethod::conditional) return {100, 1};
    return words.scale(words.answer().outcomes.at(outcome));
}

std::string told_text(const ReportWords& words, std::size_t outcome, const FactorEffect& effect) {
    const OutcomeSensitivity& of = sensitivity(words, outcome);
    if (of.drowns_in_chance()) return words.say({"sin índice", "no index"});
    if (!is_known(effect.size)) return words.say({"sin dato", "no data"});
    if (!of.knows_intervals()) return words.say({"sin réplicas no se sabe", "unknown without replicates"});
    return words.say(subject_of(of)) + (effect.told_from_zero
                                            ? words.say({" se distingue de cero", " is told from zero"})
                                            : words.say({" no se distingue de cero", " is not told from zero"}));
}

}  // namespace analysis
