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

std::string unit_word(const ReportWords& words, const std::string& unit) {
    static const std::array<std::pair<const char*, Text>, 3> known{
        {{"day", {"días", "days"}}, {"month", {"meses", "months"}}, {"year", {"años", "years"}}}};
    for (const auto& [name, text] : known)
        if (unit == name) return words.say(text);
    return unit == "1" ? std::string{} : unit;
}

std::string range_words(const ReportWords& words, std::size_t factor, double from, double to) {
    return factor_value(words, factor, from) + words.say({" a ", " to "}) + factor_value(words, factor, to);
}

}  // namespace

std::string whole(const ReportWords& words, std::size_t number) {
    return number_text(static_cast<double>(number), 0, words.language());
}

std::string outcome_words(const ReportWords& words, std::size_t outcome) {
    const RunOutcome& what = words.answer().outcomes.at(outcome);
    const std::string hundred = words.say({" (de cada 100)", " (of every 100)"});
    return words.say(what.meaning) + (words.scale(what).factor == 100 ? hundred : "");
}

std::string groups_word(const ReportWords& words, EffectMethod method) {
    if (method == EffectMethod::elementary) return words.say({"trayectorias", "trajectories"});
    if (method == EffectMethod::variance) return words.say({"puntos base", "base points"});
    return words.say({"puntos", "points"});
}

std::string names_of_factors(const ReportWords& words, const std::vector<std::size_t>& factors) {
    std::vector<std::string> names;
    names.reserve(factors.size());
    for (const std::size_t f : factors) names.push_back(factor_title(words, f));
    return list_text(names, words.language());
}

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
    const bool bases = of.method == EffectMethod::variance;
    const std::string with_theirs = bases ? words.say({", con todos los suyos", " with all of theirs"}) : "";
    return fmt::format(fmt::runtime(words.say({"Quedan fuera {} de {} {}: les falta algún valor.",
                                               "Left out are {} of {} {}: some value of theirs is missing."})),
                       whole(words, of.dropped), whole(words, of.dropped + of.groups),
                       groups_word(words, of.method) + with_theirs);
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

}  // namespace analysis
