// Survival over the strength of anchoring, 0 to 1, in the base and in a change, and where the answer turns.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;

/// The base and the change with anchoring as strong.
struct AtStrength {
    double value = 0;
    const BranchAnswer* base = nullptr;
    const BranchAnswer* change = nullptr;
};

std::vector<AtStrength> strengths(const ReportWords& words) {
    std::vector<AtStrength> found;
    for (const BranchAnswer& change : words.answer().branches) {
        if (change.branch.kind != BranchKind::strength || change.branch.parts.empty()) continue;
        const BranchAnswer* base = words.answer().branch(change.branch.against);
        if (base != nullptr && change.branch.strength) found.push_back({*change.branch.strength, base, &change});
    }
    std::ranges::sort(found, {}, &AtStrength::value);
    return found;
}

/// The answer at one strength: the change minus the base.
struct Answered {
    double strength = 0;
    Estimate difference{};
    Verdict verdict = Verdict::no_data;
};

std::vector<Answered> answers(const ReportWords& words, const std::vector<AtStrength>& all, std::size_t outcome) {
    std::vector<Answered> found;
    for (const AtStrength& one : all)
        if (const OutcomeDifference* difference = words.difference(*one.change, outcome))
            found.push_back({one.value, difference->difference, difference->verdict});
    return found;
}

/// Where the mean crosses zero between two strengths of other signs, by a straight line between neighbours.
double crossing(const std::vector<Answered>& all, std::size_t first, std::size_t last) {
    const auto opposite = [](double a, double b) { return (a < 0) != (b < 0); };
    std::size_t next = first + 1;
    while (next != last && !opposite(all[first].difference.mean, all[next].difference.mean)) ++next;
    const Answered& a = all[next - 1];
    const Answered& b = all[next];
    return a.strength + (b.strength - a.strength) * a.difference.mean / (a.difference.mean - b.difference.mean);
}

/// Strengths at which the answer turns: between two of other signs whose intervals leave zero out, the nearest to each
/// other.
std::vector<double> turns(const std::vector<Answered>& all) {
    std::vector<double> found;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i != all.size(); ++i) {
        const int sign = all[i].difference.sign();
        if (sign == 0) continue;
        if (last && all[*last].difference.sign() != sign) found.push_back(crossing(all, *last, i));
        last = i;
    }
    return found;
}

std::string strength_text(const ReportWords& words, double strength) {
    return number_text(strength, strength == std::round(strength) ? 0 : 2, words.language());
}

std::string strength_list(const ReportWords& words, const std::vector<double>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const double value : values) texts.push_back(strength_text(words, value));
    return list_text(texts, words.language());
}

std::string fewer_or_more(const ReportWords& words, const Answered& of) {
    return of.difference.sign() < 0 ? words.say({"menos", "fewer"}) : words.say({"más", "more"});
}

std::string where_it_turns(const ReportWords& words, const std::vector<double>& turns, const Answered& first,
                           const Answered& last) {
    return fmt::format(
        fmt::runtime(words.say({"La respuesta cambia de signo cerca de una fuerza de {}: con {} el cambio deja {} "
                                "agendas vivas; con {}, {}.",
                                "The answer changes its sign near a strength of {}: at {} the change leaves {} "
                                "agendas alive; at {}, {}."})),
        strength_list(words, turns), strength_text(words, first.strength), fewer_or_more(words, first),
        strength_text(words, last.strength), fewer_or_more(words, last));
}

std::string one_sign(const ReportWords& words, const std::vector<Answered>& clear, bool everywhere) {
    if (everywhere)
        return fmt::format(
            fmt::runtime(words.say({"La respuesta conserva su signo de {} a {}: el cambio deja {} agendas vivas.",
                                    "The answer keeps its sign from {} to {}: the change leaves {} agendas alive."})),
            strength_text(words, clear.front().strength), strength_text(words, clear.back().strength),
            fewer_or_more(words, clear.front()));
    std::vector<double> values;
    values.reserve(clear.size());
    for (const Answered& one : clear) values.push_back(one.strength);
    return fmt::format(
        fmt::runtime(words.say({"El intervalo deja fuera el cero solo con una fuerza de {}: ahí el cambio deja {} "
                                "agendas vivas. Con las demás no se puede decir el signo.",
                                "The interval leaves zero out only at a strength of {}: there the change leaves {} "
                                "agendas alive. At the others the sign cannot be told."})),
        strength_list(words, values), fewer_or_more(words, clear.front()));
}

/// What can be claimed of the sign, as far as chance goes.
std::string turning_sentence(const ReportWords& words, const std::vector<Answered>& all) {
    if (std::ranges::all_of(all, [](const Answered& one) { return one.verdict == Verdict::identical; }))
        return words.say({"Con ninguna de estas fuerzas el cambio altera nada.",
                          "At none of these strengths does the change alter anything."});
    std::vector<Answered> clear;
    std::ranges::copy_if(all, std::back_inserter(clear),
                         [](const Answered& one) { return one.difference.sign() != 0; });
    if (clear.empty())
        return words.say(
            {"Con ninguna de estas fuerzas se puede decir el signo de la diferencia: todos los intervalos "
             "incluyen el cero.",
             "At none of these strengths can the sign of the difference be told: all intervals hold "
             "zero."});
    const std::vector<double> found = turns(all);
    std::string text = found.empty() ? one_sign(words, clear, clear.size() == all.size())
                                     : where_it_turns(words, found, clear.front(), clear.back());
    if (std::ranges::any_of(clear, [](const Answered& one) { return one.verdict == Verdict::undecided; }))
        text +=
            words.say({" Eso vale frente al azar solo: con alguna de esas fuerzas el signo no se sostiene en 95 % "
                       "de los mundos plausibles, y ahí no se puede ordenar.",
                       " That holds against chance alone: at some of these strengths the sign does not hold in "
                       "95% of the plausible worlds, and there the two cannot be ordered."});
    return text;
}

Chart curves(const ReportWords& words, const std::vector<AtStrength>& all, std::size_t outcome,
             const std::string& change) {
    LineChart chart{
        .words = {"anclaje",
                  words.say({"Agendas con su sustancia viva según la fuerza del anclaje",
                             "Agendas whose substance is alive, over the strength of anchoring"}),
                  words.say({"De izquierda a derecha la fuerza del anclaje en organizaciones que ninguna "
                             "administración gobierna crece de 0 a 1; una línea es el escenario como está y la otra "
                             "el cambio; la banda es el intervalo de 95 % por azar.",
                             "From left to right the strength of anchoring in organisations that no administration "
                             "governs grows from 0 to 1; one line is the scenario as it is, the other the change; the "
                             "band is the 95% interval of chance."})},
        .x = {words.say({"fuerza del anclaje", "strength of anchoring"}), false, 2},
        .y = {words.say({"agendas vivas en su sustancia", "agendas whose substance is alive"}), true, 3},
        .series_title = words.future_title(),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .whole_axis = true};
    const auto add = [&](const std::string& name, const BranchAnswer* AtStrength::*of) {
        NamedLine line{.name = name};
        for (const AtStrength& one : all) {
            const Estimate& level = (one.*of)->outcomes.at(outcome).level;
            line.points.push_back({one.value, level.mean, level.low, level.high, level.low, level.high});
        }
        chart.lines.push_back(std::move(line));
    };
    add(words.title(words.base().branch), &AtStrength::base);
    add(change, &AtStrength::change);
    return line_chart(chart);
}

Table differences(const ReportWords& words, const std::vector<AtStrength>& all, std::size_t outcome,
                  const std::string& change) {
    const RunOutcome& what = words.answer().outcomes[outcome];
    const Scale scale = words.scale(what);
    Table table{.caption = words.outcome_title(what) +
                           words.say({", por la fuerza del anclaje", ", by the strength of anchoring"})};
    table.frame.columns = {
        {"strength", words.say({"Fuerza", "Strength"}), ColumnKind::number, 2},
        {"base", words.title(words.base().branch), ColumnKind::number, 1},
        {"change", change, ColumnKind::number, 1},
        {"difference", words.say({"Diferencia [95 %, por azar]", "Difference [95%, of chance]"})},
        {"worlds", words.say({"Mundos plausibles con ese signo", "Plausible worlds with that sign"})}};
    for (const AtStrength& one : all) {
        const OutcomeDifference* found = words.difference(*one.change, outcome);
        if (found == nullptr) continue;
        table.frame.rows.push_back({one.value, scale.factor * one.base->outcomes.at(outcome).level.mean,
                                    scale.factor * one.change->outcomes.at(outcome).level.mean,
                                    estimate_text(found->difference, scale, true, words.language()),
                                    found->parameters.points < 2 ? words.say({"no se variaron", "not varied"})
                                                                 : words.percent(found->parameters.same_sign)});
    }
    return table;
}

std::string what_it_is(const ReportWords& words) {
    return words.say(
        {"El anclaje es una hipótesis del modelo, no un dato: cuánto pesa, cuando una administración decide qué hacer "
         "con una agenda, que aboguen por ella los miembros que ninguna administración gobierna. Por defecto no pesa "
         "(0). Aquí su fuerza se fija desde el día en que los futuros se separan, la misma con el cambio y sin él; la "
         "respuesta a cada fuerza es la diferencia entre los dos, con el mismo azar.",
         "Anchoring is a hypothesis of the model, not data: how much it weighs, when an administration decides on an "
         "agenda, that the members that no administration governs speak for it. By default it does not weigh (0). "
         "Here its strength is set from the day on which the futures part, the same with the change and without it; "
         "the answer at each strength is the difference between the two, on the same draws."});
}

}  // namespace

void add_anchoring(Sections& sections, const ReportWords& words) {
    const std::vector<AtStrength> all = strengths(words);
    const auto headline = words.headline();
    if (all.size() < 2 || !headline) return;
    const std::vector<Answered> answered = answers(words, all, *headline);
    if (answered.empty()) return;
    const std::string change = words.title_of(all.front().change->branch.parts.front());
    sections.push_back({"anclaje-seccion",
                        words.say({"El anclaje, de nada a todo", "Anchoring, from none to all"}),
                        {Paragraph{what_it_is(words)}, Paragraph{turning_sentence(words, answered)},
                         curves(words, all, *headline, change), differences(words, all, *headline, change)}});
}

}  // namespace analysis
