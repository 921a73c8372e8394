// The page from its sections, and the first two of them: what is asked, and what the runs answer.
#include "analysis/report/report.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;
using sim::Text;
using Weight = Paragraph::Weight;

std::string quoted(const ReportWords& words, const std::string& text) {
    return words.say({"«", "“"}) + text + words.say({"»", "”"});
}

std::vector<std::string> titles(const ReportWords& words, bool protections) {
    std::vector<std::string> found;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs)
        if (one.protection == protections)
            found.push_back(quoted(words, words.say(one.title).empty() ? one.name : words.say(one.title)));
    return found;
}

std::string question(const ReportWords& words) {
    const std::string territory = words.say(words.input().labels.territory);
    const auto changes = titles(words, false);
    const auto protections = titles(words, true);
    if (changes.empty() && protections.empty())
        return fmt::format(
            fmt::runtime(words.say({"{}: ¿qué queda de las agendas de articulación cuando cambia la administración?",
                                    "{}: what is left of the coordination agendas when the administration changes?"})),
            territory);
    std::string text;
    if (!changes.empty())
        text = fmt::format(fmt::runtime(words.say({"{}: ¿qué pasa con las agendas de articulación si {}?",
                                                   "{}: what happens to the coordination agendas if {}?"})),
                           territory, list_text(changes, words.language()));
    else
        text = territory + ':';
    if (!protections.empty())
        text += fmt::format(fmt::runtime(words.say({" ¿Qué las protege: {}?", " What protects them: {}?"})),
                            list_text(protections, words.language()));
    return text;
}

/// Whose hand-over, when, and which agendas are followed.
std::string followed(const ReportWords& words) {
    const Answer& answer = words.answer();
    if (!answer.cohort.observed || answer.futures.question.administration.empty()) return {};
    return fmt::format(
        fmt::runtime(words.say(
            {"Se siguen las agendas que estaban acordadas y vivas el {}, las mismas en todos los futuros, y se mira "
             "qué queda de ellas un año después del relevo de «{}», el {}.",
             "Followed are the agendas that were agreed and alive on {}, the same in all futures: what is left of "
             "them a year after the hand-over of “{}” on {}."})),
        words.date(*answer.cohort.observed), words.administration(answer.futures.question.administration),
        words.date(answer.futures.question.handover));
}

/// "63,1 de cada 100 agendas", with its interval.
std::string level(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const Scale scale = words.scale(words.answer().outcomes[outcome]);
    const Estimate& estimate = branch.outcomes.at(outcome).level;
    return estimate_text({estimate.n, estimate.mean}, scale, false, words.language());
}

std::string interval(const ReportWords& words, const Estimate& estimate, const Scale& scale) {
    if (std::isinf(estimate.low) || std::isinf(estimate.high)) return {};
    return words.say({" (intervalo de 95\u00A0% por azar: ", " (95% interval of chance: "}) +
           words.from_to(estimate.low, estimate.high, scale) + ')';
}

std::string certainty(const ReportWords& words, const OutcomeDifference& difference) {
    const ParameterSpread& spread = difference.parameters;
    if (difference.verdict == Verdict::identical)
        return words.say({"Ni una corrida cambia: la diferencia es exactamente cero.",
                          "Not one run changes: the difference is exactly zero."});
    std::string worlds;
    if (spread.points >= 2)
        worlds = fmt::format(
            fmt::runtime(words.say({"El signo se mantiene en {} de los {} mundos plausibles que se probaron",
                                    "The sign holds in {} of the {} plausible worlds that were tried"})),
            words.percent(spread.same_sign), spread.points);
    if (difference.verdict == Verdict::undecided)
        return (worlds.empty() ? "" : worlds + ": ") +
               (worlds.empty() ? words.say({"No se puede ordenar.", "Cannot be ordered."})
                               : words.say({"no se puede ordenar.", "cannot be ordered."}));
    if (!worlds.empty())
        return worlds + words.say({": bajo estos supuestos es firme.", ": under these assumptions it is firm."});
    return words.say({"Los rangos supuestos no se variaron: esta certeza es solo frente al azar.",
                      "Assumed ranges were not varied: this certainty is about chance only."});
}

std::string comparison(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const BranchAnswer* against = words.answer().branch(branch.branch.against);
    const OutcomeDifference* difference = words.difference(branch, outcome);
    if (against == nullptr || difference == nullptr || difference->difference.n == 0) return {};
    const Scale scale = words.scale(words.answer().outcomes[outcome]);
    return fmt::format(fmt::runtime(words.say({"De cada 100 agendas, un año después del relevo siguen vivas en su "
                                               "sustancia {} con {} y {} con {}: {}{}. {}",
                                               "Of every 100 agendas, a year after the hand-over the substance of {} "
                                               "is alive with {}, and of {} with {}: {}{}. {}"})),
                       level(words, branch, outcome), quoted(words, words.title(branch.branch)),
                       level(words, *against, outcome), quoted(words, words.title(against->branch)),
                       difference->verdict == Verdict::identical
                           ? words.say({"lo mismo", "the same"})
                           : words.more_or_less(difference->difference.mean, scale),
                       difference->verdict == Verdict::identical ? "" : interval(words, difference->difference, scale),
                       certainty(words, *difference));
}

/// What an experiment of one branch says.
std::string plain_answer(const ReportWords& words) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i != words.answer().outcomes.size(); ++i) {
        const RunOutcome& outcome = words.answer().outcomes[i];
        if (outcome.name != "agendas_alive" && outcome.name != "actions_finished") continue;
        parts.push_back(
            words.say(outcome.meaning) + ": " +
            estimate_text(words.base().outcomes.at(i).level, words.scale(outcome), false, words.language()));
    }
    std::string text = words.say({"Al final de cada corrida, en promedio: ", "At the end of each run, on average: "});
    for (std::size_t i = 0; i != parts.size(); ++i) text += (i == 0 ? "" : "; ") + parts[i];
    return text + '.';
}

/// Every difference of the cohort, name, substance, coalition and actions apart.
Chart differences(const ReportWords& words) {
    IntervalChart chart{
        .words = {"diferencias",
                  words.say({"Cuántas agendas más o menos siguen vivas, de cada 100",
                             "How many more or fewer agendas live on, of every 100"}),
                  words.say({"Cada punto es la diferencia de un futuro frente a aquel con que se compara; la línea es "
                             "su intervalo de "
                             "95 % por azar. A la izquierda del cero viven menos agendas, a la derecha más.",
                             "Each point is the difference of a future from the one that it is compared with; the line "
                             "is its 95% interval of chance. "
                             "Left of zero fewer agendas live on, right of it more."})},
        .value = {words.say({"agendas más (+) o menos (−), de cada 100", "of every 100 agendas"}), false, 1},
        .name_title = words.future_title(),
        .panel_title = words.say({"Qué vive", "What lives on"}),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .verdict_title = words.say({"Qué se puede decir", "What can be said"}),
        .own_scales = false};
    for (std::size_t i = 0; i != words.answer().outcomes.size(); ++i) {
        const RunOutcome& outcome = words.answer().outcomes[i];
        if (!outcome.of_cohort) continue;
        for (const BranchAnswer* branch : words.compared()) {
            const OutcomeDifference* found = words.difference(*branch, i);
            if (found == nullptr || found->difference.n == 0) continue;
            const Estimate& d = found->difference;
            chart.rows.push_back({words.short_title(outcome), words.title(branch->branch), 100 * d.mean, 100 * d.low,
                                  100 * d.high, words.verdict(found->verdict)});
        }
    }
    return interval_chart(chart);
}

/// Both verdicts and both numbers are needed to read a difference: the table that goes with the sentence.
Table headline_table(const ReportWords& words, std::size_t outcome) {
    const RunOutcome& what = words.answer().outcomes[outcome];
    const Scale scale = words.scale(what);
    Table table{.caption = words.outcome_title(what)};
    table.frame.columns = {
        {"future", words.future_title()},
        {"against", words.say({"Frente a", "Compared with"})},
        {"level", words.say({"Nivel", "Level"}), ColumnKind::number, 1},
        {"difference", words.say({"Diferencia [95 %, por azar]", "Difference [95%, of chance]"})},
        {"worlds", words.say({"Mundos plausibles con ese signo", "Plausible worlds with that sign"})},
        {"verdict", words.say({"Qué se puede decir", "What can be said"})}};
    for (const BranchAnswer* branch : words.compared()) {
        const OutcomeDifference* found = words.difference(*branch, outcome);
        if (found == nullptr) continue;
        table.frame.rows.push_back({words.title(branch->branch), words.title_of(branch->branch.against),
                                    scale.factor * branch->outcomes[outcome].level.mean,
                                    estimate_text(found->difference, scale, true, words.language()),
                                    found->parameters.points < 2 ? words.say({"no se variaron", "not varied"})
                                                                 : words.percent(found->parameters.same_sign),
                                    words.verdict(found->verdict)});
    }
    return table;
}

}  // namespace

void add_question(Sections& sections, const ReportWords& words) {
    Section section{"pregunta", words.say({"La pregunta", "The question"}), {Paragraph{question(words), Weight::lead}}};
    if (const std::string text = followed(words); !text.empty()) section.blocks.push_back(Paragraph{text});
    sections.push_back(std::move(section));
}

void add_answer(Sections& sections, const ReportWords& words) {
    Section section{"respuesta", words.say({"La respuesta", "The answer"}), {}};
    const auto outcome = words.headline();
    if (!words.compares() || !outcome) {
        section.blocks.push_back(Paragraph{plain_answer(words), Weight::lead});
        sections.push_back(std::move(section));
        return;
    }
    Weight weight = Weight::lead;
    for (const BranchAnswer* branch : words.compared()) {
        if (branch->branch.kind != BranchKind::change && weight == Weight::plain) continue;
        const std::string text = comparison(words, *branch, *outcome);
        if (text.empty()) continue;
        section.blocks.push_back(Paragraph{text, weight});
        weight = Weight::plain;
    }
    section.blocks.push_back(Paragraph{
        words.say({"Sobrevivir no es tener éxito: un gobierno elegido puede cerrar una agenda con buenas razones, y "
                   "una que vive sin "
                   "servir no es una victoria. Por eso nombre, sustancia, coalición y acciones van por separado.",
                   "Survival is not success: an elected government may close an agenda for good reasons, and one that "
                   "lives on "
                   "without use is no victory. So name, substance, coalition and actions stand apart."}),
        Weight::note});
    section.blocks.push_back(headline_table(words, *outcome));
    section.blocks.push_back(differences(words));
    sections.push_back(std::move(section));
}

namespace {

using AddSection = void (*)(Sections&, const ReportWords&);

/// Over the points of a design lives and series tell nothing: there are sections about its factors instead.
std::vector<AddSection> sections_of(const ReportWords& words) {
    if (words.sweep() != nullptr)
        return {add_sweep_question, add_sweep_answer, add_effects,     add_map,
                add_points,         add_handovers,    add_assumptions, add_origin};
    return {add_question,     add_answer,      add_handovers,   add_protections, add_why,
            add_survival,     add_event_study, add_meetings,    add_integration, add_units,
            add_coordination, add_anchoring,   add_assumptions, add_origin};
}

std::string title_of(const ReportWords& words) {
    const std::string territory = words.say(words.input().labels.territory);
    if (words.sweep() != nullptr)
        return words.say({"Qué mueve a las agendas de articulación: ", "What moves the coordination agendas: "}) +
               territory;
    return words.say({"Si cambia la administración: ", "If the administration changes: "}) + territory;
}

std::string subtitle_of(const ReportWords& words) {
    const Answer& answer = words.answer();
    const std::string runs = number_text(static_cast<double>(answer.runs), 0, words.language());
    const std::string first = words.date(answer.dates.front());
    const std::string last = words.date(answer.dates.back());
    if (words.sweep() != nullptr)
        return fmt::format(fmt::runtime(words.say({"{} corridas simuladas en {} puntos, del {} al {}",
                                                   "{} simulated runs at {} points, {} to {}"})),
                           runs, number_text(static_cast<double>(answer.points), 0, words.language()), first, last);
    return fmt::format(fmt::runtime(words.compares() ? words.say({"{} corridas simuladas, {} futuros, del {} al {}",
                                                                  "{} simulated runs, {} futures, {} to {}"})
                                                     : words.say({"{} corridas simuladas, {} futuro, del {} al {}",
                                                                  "{} simulated runs, {} future, {} to {}"})),
                       runs, words.compared().size() + 1, first, last);
}

}  // namespace

Page report(const ReportInput& input, sim::Language language) {
    const ReportWords words{input, language};
    Page page{.language = language,
              .title = title_of(words),
              .subtitle = subtitle_of(words),
              .notice = capitalised(words.say(input.notice))};
    for (const AddSection add : sections_of(words)) add(page.sections, words);
    return page;
}

}  // namespace analysis
