// Question and answer, and the order of all paragraphs.
#include "analysis/terminal/told.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "analysis/terminal/told_words.hpp"

namespace analysis {
namespace {

using sim::Text;

/// More of a kind than these are counted in the question, not named.
constexpr std::size_t most_asked = 2;

std::vector<std::string> titles(const ReportWords& words, bool protections) {
    std::vector<std::string> found;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs)
        if (one.protection == protections)
            found.push_back(in_quotes(words, words.say(one.title).empty() ? one.name : words.say(one.title)));
    return found;
}

/// The few by name, the many by number.
std::string asked(const ReportWords& words, bool protections, const Text& named, const Text& counted) {
    const std::vector<std::string> all = titles(words, protections);
    if (all.empty()) return {};
    if (all.size() <= most_asked)
        return fmt::format(fmt::runtime(words.say(named)), fmt::join(all, words.say({" o ", " or "})));
    return fmt::format(fmt::runtime(words.say(counted)), all.size());
}

std::string question(const ReportWords& words) {
    const std::string changes = asked(
        words, false,
        {"¿Qué pasa con las agendas de articulación si {}?", "What happens to the coordination agendas if {}?"},
        {"¿Qué queda de las agendas con cada uno de {} cambios?", "What is left of agendas with each of {} changes?"});
    const std::string protections =
        asked(words, true, {"¿Qué las protege: {}?", "What protects them: {}?"},
              {"¿Las protege alguna de {} medidas?", "Does any of {} measures protect them?"});
    std::string text = words.say(words.input().labels.territory);
    if (!text.empty()) text += ". ";
    if (changes.empty() && protections.empty())
        return text + words.say({"¿Qué queda de las agendas de articulación cuando cambia la administración?",
                                 "What is left of the coordination agendas when the administration changes?"});
    return text + changes + (changes.empty() || protections.empty() ? "" : " ") + protections;
}

std::string simulated(const ReportWords& words) {
    const std::size_t runs = words.answer().runs;
    std::string text =
        fmt::format(fmt::runtime(runs == 1 ? words.say({"{} corrida simulada.", "{} simulated run."})
                                           : words.say({"{} corridas simuladas.", "{} simulated runs."})),
                    number_text(static_cast<double>(runs), 0, words.language()));
    if (words.compares() && words.answer().drawn_points < 2)
        text += words.say({" Los rangos supuestos no se variaron.", " Assumed ranges were not varied."});
    return text;
}

/// "De cada 100 agendas vivas el 1 de julio de 2023, ... siguen vivas en su sustancia".
std::string followed(const ReportWords& words) {
    const Answer& answer = words.answer();
    const sim::FutureQuestion& asked = answer.futures.question;
    if (!answer.cohort.observed || asked.administration.empty())
        return words.say({"De cada 100 agendas, un año después del relevo siguen vivas en su sustancia",
                          "Of every 100 agendas, a year after the hand-over the substance lives on in"});
    return fmt::format(fmt::runtime(words.say({"De cada 100 agendas vivas el {}, un año después del relevo de «{}» del "
                                               "{} siguen vivas en su sustancia",
                                               "Of every 100 agendas alive on {}, a year after the hand-over of “{}” "
                                               "on {} the substance lives on in"})),
                       words.date(*answer.cohort.observed), words.administration(asked.administration),
                       words.date(asked.handover));
}

/// The other aspects of the cohort, apart: of the base how many live on, of another branch the difference.
std::string apart(const ReportWords& words, const BranchAnswer& branch, std::size_t headline) {
    std::string text;
    for (const Aspect aspect : aspects) {
        const auto outcome = words.answer().outcome(std::array{"name_alive", "substance_alive", "coalition_alive",
                                                               "actions_alive"}[static_cast<std::size_t>(aspect)]);
        if (!outcome || *outcome == headline) continue;
        const Scale scale = words.scale(words.answer().outcomes[*outcome]);
        const OutcomeDifference* found = words.difference(branch, *outcome);
        const Estimate& of = found == nullptr ? branch.outcomes[*outcome].level : found->difference;
        text += (text.empty() ? "" : "; ") + words.say(meaning(aspect)) + ' ' +
                estimate_text({of.n, of.mean}, scale, found != nullptr, words.language());
    }
    return text.empty() ? text : words.say({"; aparte: ", "; apart: "}) + text;
}

std::string level(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const Estimate& estimate = branch.outcomes.at(outcome).level;
    return estimate_text({estimate.n, estimate.mean}, words.scale(words.answer().outcomes[outcome]), false,
                         words.language());
}

void tell_comparison(Lines& lines, const ReportWords& words, std::size_t headline, std::size_t most) {
    const std::string base = words.say({" con el escenario como está", " with the scenario as it is"});
    lines.push_back({0, simulated(words) + ' ' + followed(words) + ' ' + level(words, words.base(), headline) + base +
                            apart(words, words.base(), headline) + '.'});
    Branches shown = telling_changes(words, headline);
    const auto named = static_cast<std::ptrdiff_t>(std::min(shown.size(), most));
    const Branches rest(shown.begin() + named, shown.end());
    shown.resize(static_cast<std::size_t>(named));
    for (const BranchAnswer* branch : shown) {
        std::string text = words.title(branch->branch) + ": " + difference_text(words, *branch, headline) +
                           apart(words, *branch, headline) + '.';
        if (const OutcomeDifference* found = words.difference(*branch, headline))
            text += ' ' + certainty_text(words, *found);
        lines.push_back({2, text});
    }
    if (!rest.empty()) lines.back().text += ' ' + the_rest(words, rest, headline, false);
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
        std::ranges::sort(widths);
        text = fmt::format(fmt::runtime(words.say({"Sin el mismo azar, intervalos {} veces más anchos.",
                                                   "Without the same draws, intervals {} times as wide."})),
                           words.number(widths[widths.size() / 2]));
    }
    const sim::Futures& futures = words.answer().futures;
    if (futures.days_apart > futures.days_run)
        text += (text.empty() ? "" : " ") +
                fmt::format(
                    fmt::runtime(words.say({"Los comienzos comunes ahorran {} de la simulación.",
                                            "Common beginnings save {} of the simulating."})),
                    words.percent(1 - static_cast<double>(futures.days_run) / static_cast<double>(futures.days_apart)));
    if (!text.empty()) lines.push_back({0, text});
}

void tell_quadrants(Lines& lines, const ReportWords& words) {
    if (!words.base().quadrants) return;
    const Quadrants& q = *words.base().quadrants;
    const auto say = [&](const Estimate& e) {
        return estimate_text({e.n, e.mean}, Scale{1, 1}, false, words.language());
    };
    const std::string text =
        fmt::format(fmt::runtime(words.say({"Al final (sobrevivir no es tener éxito), por corrida: vivas y útiles {}; "
                                            "vivas sin utilidad {}; terminadas y útiles {}; terminadas sin utilidad "
                                            "{}.",
                                            "At the end (survival is not success), per run: alive and useful {}; "
                                            "alive without use {}; ended and useful {}; ended without use {}."})),
                    say(q.alive_useful), say(q.alive_not), say(q.ended_useful), say(q.ended_not));
    if (words.compares() && lines.back().indent == 0)
        lines.back().text += ' ' + text;  // in one paragraph with the hand-over
    else
        lines.push_back({0, text});
}

/// What every page, table and terminal says.
void tell_refusal(Lines& lines, const ReportWords& words) {
    const std::string marks = words.compares() ? words.say({"Lo simulado es hipótesis; el resto, en el informe. ",
                                                            "What is simulated is hypothesis; the rest is in the "
                                                            "report. "})
                                               : "";
    lines.push_back({0, marks + words.say({"Exploración condicionada a supuestos; no es pronóstico.",
                                           "Exploration under assumptions; not a forecast."})});
}

/// With so many changes, and so many protections, named one by one.
std::string told(const ReportWords& words, std::size_t changes, std::size_t protections) {
    Lines lines{{0, question(words)}};
    const auto headline = words.headline();
    const bool compares = headline && words.compares();
    if (compares) {
        tell_comparison(lines, words, *headline, changes);
    } else {
        lines.push_back({0, simulated(words)});
        tell_levels(lines, words);
    }
    tell_handovers(lines, words, protections);
    tell_quadrants(lines, words);
    tell_protections(lines, words, protections);
    tell_why(lines, words);
    if (compares) tell_gain(lines, words, *headline);
    tell_refusal(lines, words);
    return wrapped(lines);
}

}  // namespace

std::string told(const Answer& answer, const Labels& labels, sim::Language language) {
    const ReportInput input{.answer = answer, .labels = labels};
    const ReportWords words{input, language};
    if (words.sweep() != nullptr) {
        Lines lines;
        tell_sweep(lines, words);
        tell_refusal(lines, words);
        return wrapped(lines);
    }
    std::string text;
    using Named = std::pair<std::size_t, std::size_t>;  // changes, protections
    for (const auto& [changes, protections] : {Named{3, 4}, Named{3, 3}, Named{2, 2}, Named{2, 1}, Named{1, 1}}) {
        text = told(words, changes, protections);
        if (std::ranges::count(text, '\n') <= most_told_lines) break;
    }
    return text;
}

std::string told(const Answer& answer, sim::Language language) { return told(answer, Labels{}, language); }

}  // namespace analysis
