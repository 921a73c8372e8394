// Question and answer, and the order of all paragraphs.
#include "analysis/terminal/told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/terminal/told_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;
using sim::Text;

std::string titles(const ReportWords& words, bool protections) {
    std::vector<std::string> found;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs)
        if (one.protection == protections)
            found.push_back(in_quotes(words, words.say(one.title).empty() ? one.name : words.say(one.title)));
    return list_text(found, words.language());
}

std::string question(const ReportWords& words) {
    const std::string changes = titles(words, false);
    const std::string protections = titles(words, true);
    std::string text;
    if (!changes.empty())
        text = fmt::format(fmt::runtime(words.say({"¿Qué pasa con las agendas de articulación si {}?",
                                                   "What happens to the coordination agendas if {}?"})),
                           changes);
    else if (protections.empty())
        text = words.say({"¿Qué queda de las agendas de articulación cuando cambia la administración?",
                          "What is left of the coordination agendas when the administration changes?"});
    if (!protections.empty())
        text += (text.empty() ? "" : " ") +
                fmt::format(fmt::runtime(words.say({"¿Qué las protege: {}?", "What protects them: {}?"})), protections);
    const std::string territory = words.say(words.input().labels.territory);
    return territory.empty() ? text : territory + ". " + text;
}

void tell_question(Lines& lines, const ReportWords& words) {
    lines.push_back({0, question(words)});
    const Answer& answer = words.answer();
    lines.push_back({0, fmt::format(fmt::runtime(words.say({"{} corridas simuladas.", "{} simulated runs."})),
                                    number_text(static_cast<double>(answer.runs), 0, words.language()))});
    const sim::FutureQuestion& asked = answer.futures.question;
    if (!answer.cohort.observed || asked.administration.empty()) return;
    lines.back().text +=
        ' ' + fmt::format(fmt::runtime(words.say(
                              {"Se siguen las agendas acordadas y vivas el {}, las mismas en todos los futuros, hasta "
                               "un año después del relevo de «{}» del {}.",
                               "Followed are the agendas agreed and alive on {}, the same in all futures, until a "
                               "year after the hand-over of “{}” on {}."})),
                          words.date(*answer.cohort.observed), words.administration(asked.administration),
                          words.date(asked.handover));
    if (answer.cohort.runs_with_none != 0)
        lines.back().text += fmt::format(fmt::runtime(words.say({" Corridas sin ninguna, que no cuentan: {}.",
                                                                 " Runs without any, which do not count: {}."})),
                                         answer.cohort.runs_with_none);
}

/// The other aspects of the cohort, apart: of the base how many live on, of another branch the difference.
std::string apart(const ReportWords& words, const BranchAnswer& branch, std::size_t headline) {
    std::vector<std::string> parts;
    for (const Aspect aspect : aspects) {
        const auto outcome = words.answer().outcome(std::array{"name_alive", "substance_alive", "coalition_alive",
                                                               "actions_alive"}[static_cast<std::size_t>(aspect)]);
        if (!outcome || *outcome == headline) continue;
        const Scale scale = words.scale(words.answer().outcomes[*outcome]);
        const OutcomeDifference* found = words.difference(branch, *outcome);
        std::string text = words.say(meaning(aspect)) + ' ';
        if (found == nullptr) {
            text += estimate_text({branch.outcomes[*outcome].level.n, branch.outcomes[*outcome].level.mean}, scale,
                                  false, words.language());
        } else if (found->verdict == Verdict::identical) {
            text += words.say({"igual", "the same"});
        } else {
            text += estimate_text(found->difference, scale, true, words.language());
            if (found->verdict == Verdict::undecided) text += ' ' + words.verdict(Verdict::undecided);
        }
        parts.push_back(text);
    }
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
    return joined.empty() ? joined : words.say({"Aparte: ", "Apart: "}) + joined + '.';
}

std::string level(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const Estimate& estimate = branch.outcomes.at(outcome).level;
    return estimate_text({estimate.n, estimate.mean}, words.scale(words.answer().outcomes[outcome]), false,
                         words.language());
}

void tell_comparison(Lines& lines, const ReportWords& words, std::size_t headline) {
    lines.push_back({0, words.say({"De cada 100 agendas, un año después del relevo siguen vivas en su sustancia:",
                                   "Of every 100 agendas, a year after the hand-over the substance is alive of:"})});
    const auto add = [&](const BranchAnswer& branch, const std::string& rest) {
        lines.push_back({2, capitalised(words.title(branch.branch)) + ": " + level(words, branch, headline) + rest +
                                ' ' + apart(words, branch, headline)});
    };
    add(words.base(), ".");
    for (const BranchAnswer* branch : words.compared()) {
        if (branch->branch.kind != BranchKind::change) continue;
        const OutcomeDifference* found = words.difference(*branch, headline);
        const std::string certainty = found == nullptr ? "" : certainty_text(words, *found);
        std::string rest = "; " + difference_text(words, *branch, headline) + '.';
        if (!certainty.empty()) rest += ' ' + certainty;
        if (found != nullptr && found->verdict == Verdict::undecided)
            rest += ' ' + capitalised(words.verdict(found->verdict)) + '.';
        add(*branch, rest);
    }
}

/// All that an experiment without branches says.
void tell_levels(Lines& lines, const ReportWords& words) {
    std::string text = words.say({"Al final de cada corrida, en promedio: ", "At the end of each run, on average: "});
    bool first = true;
    for (std::size_t o = 0; o != words.answer().outcomes.size(); ++o) {
        const Estimate& estimate = words.base().outcomes.at(o).level;
        if (estimate.n == 0) continue;
        text += (first ? "" : "; ") + words.say(words.answer().outcomes[o].meaning) + ' ' +
                estimate_text(estimate, words.scale(words.answer().outcomes[o]), false, words.language());
        first = false;
    }
    if (!first) lines.push_back({0, text + '.'});
    std::vector<std::string> shares;
    for (const HandoverSurvival& one : words.base().by_handovers)
        if (!std::isnan(one.share))
            shares.push_back(fmt::format(fmt::runtime(words.say({"al {}.º {}", "to number {} {}"})), one.handovers + 1,
                                         number_text(100 * one.share, 1, words.language())));
    if (!shares.empty())
        lines.push_back({0, words.say({"De cada 100 agendas acordadas llegan vivas a un relevo: ",
                                       "Of every 100 agreed agendas come alive to a hand-over: "}) +
                                list_text(shares, words.language()) + '.'});
}

/// What pairing and common beginnings bring; nothing where they bring nothing.
void tell_gain(Lines& lines, const ReportWords& words, std::size_t headline) {
    std::vector<double> widths;
    for (const BranchAnswer* branch : words.compared())
        if (const OutcomeDifference* found = words.difference(*branch, headline))
            if (std::isfinite(found->unpaired_width)) widths.push_back(found->unpaired_width);
    std::string text;
    if (!widths.empty()) {
        std::sort(widths.begin(), widths.end());
        text = fmt::format(
            fmt::runtime(words.say({"Comparar con el mismo azar: con corridas independientes los intervalos serían {} "
                                    "veces más anchos (mediana; de {} a {}).",
                                    "Comparing on the same draws: independent runs would have intervals {} times as "
                                    "wide (median; {} to {})."})),
            words.number(widths[widths.size() / 2]), words.number(widths.front()), words.number(widths.back()));
    }
    const sim::Futures& futures = words.answer().futures;
    if (futures.days_apart > 0)
        text +=
            fmt::format(fmt::runtime(words.say({" Los comienzos comunes se simularon una vez: {} días en lugar de {}.",
                                                " Common beginnings were simulated once: {} days instead of {}."})),
                        number_text(static_cast<double>(futures.days_run), 0, words.language()),
                        number_text(static_cast<double>(futures.days_apart), 0, words.language()));
    if (!text.empty()) lines.push_back({0, text});
}

void tell_quadrants(Lines& lines, const ReportWords& words) {
    const auto add = [&](const BranchAnswer& branch) {
        if (!branch.quadrants) return;
        const auto say = [&](const Estimate& e) {
            return estimate_text({e.n, e.mean}, Scale{1, 1}, false, words.language());
        };
        const Quadrants& q = *branch.quadrants;
        lines.push_back(
            {2,
             fmt::format(fmt::runtime(words.say(
                             {"{}: vivas y útiles {}; vivas sin utilidad {}; terminadas y útiles {}; terminadas sin "
                              "utilidad {}.",
                              "{}: alive and useful {}; alive without use {}; ended and useful {}; without use {}."})),
                         capitalised(words.title(branch.branch)), say(q.alive_useful), say(q.alive_not),
                         say(q.ended_useful), say(q.ended_not))});
    };
    if (!words.base().quadrants) return;
    lines.push_back({0, words.say({"Agendas por corrida en la última fecha (sobrevivir no es tener éxito):",
                                   "Agendas per run on the last date (survival is not success):"})});
    add(words.base());
    std::size_t named = 0;
    for (const BranchAnswer* branch : words.compared())
        if (branch->branch.kind == BranchKind::change && ++named <= most_told) add(*branch);
}

/// What every page, table and terminal says, and what the marks mean.
void tell_refusal(Lines& lines, const ReportWords& words) {
    if (words.compares())
        lines.push_back({0, words.say({"Marcas: dato, de una fuente citada; supuesto, estimado dentro de un rango; "
                                       "hipótesis, lo que el modelo dice con ellos.",
                                       "Marks: data, from a source that is cited; assumption, estimated within a "
                                       "range; hypothesis, what the model makes of them."})});
    lines.push_back({0, words.say({"Exploración condicionada a supuestos; no es pronóstico.",
                                   "Exploration under assumptions; not a forecast."})});
}

}  // namespace

std::string told(const Answer& answer, const Labels& labels, sim::Language language) {
    const ReportInput input{.answer = answer, .labels = labels};
    const ReportWords words{input, language};
    Lines lines;
    if (words.sweep() != nullptr) {
        tell_sweep(lines, words);
        tell_refusal(lines, words);
        return wrapped(lines);
    }
    tell_question(lines, words);
    const auto headline = words.headline();
    if (headline && words.compares())
        tell_comparison(lines, words, *headline);
    else
        tell_levels(lines, words);
    tell_handovers(lines, words);
    tell_quadrants(lines, words);
    tell_protections(lines, words);
    tell_why(lines, words);
    if (headline) tell_gain(lines, words, *headline);
    tell_refusal(lines, words);
    return wrapped(lines);
}

std::string told(const Answer& answer, sim::Language language) { return told(answer, Labels{}, language); }

}  // namespace analysis
