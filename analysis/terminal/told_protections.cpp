// What became of agendas at hand-overs, what protects at what cost, and why: the longer paragraphs of a told answer.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "analysis/terminal/told_words.hpp"
#include "analysis/words/code_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;

std::string fates(const ReportWords& words, const HandoverTable& table, const Handover& handover) {
    std::string text;
    for (std::size_t v = 0; v != handover.verdicts.size(); ++v)
        if (handover.verdicts[v] != 0)
            text += (text.empty() ? "" : ", ") + code_word(table.verdicts[v], words.language()) + ' ' +
                    number_text(static_cast<double>(handover.verdicts[v]) / static_cast<double>(table.runs), 1,
                                words.language());
    const std::string cause = main_closing_cause(table, handover);
    if (!cause.empty())
        text += words.say({" (causa próxima de cierre: ", " (proximate cause of closing: "}) +
                code_word(cause, words.language()) + ')';
    return text + '.';
}

const Handover* same_handover(const HandoverTable& table, const Handover& wanted) {
    const auto found = std::find_if(table.handovers.begin(), table.handovers.end(), [&](const Handover& one) {
        return one.date == wanted.date && one.administration == wanted.administration;
    });
    return found == table.handovers.end() ? nullptr : &*found;
}

/// The one that is asked about is told by branch; the others as the scenario stands.
bool is_asked(const ReportWords& words, const Handover& handover) {
    const sim::FutureQuestion& asked = words.answer().futures.question;
    return asked.administration == handover.administration && asked.handover == handover.date;
}

/// Best for the substance first; those without data last.
std::vector<const BranchAnswer*> by_difference(const ReportWords& words, std::size_t headline) {
    std::vector<const BranchAnswer*> found;
    for (const BranchAnswer* branch : words.compared())
        if (is_protected(*branch)) found.push_back(branch);
    const auto difference = [&](const BranchAnswer* branch) {
        const OutcomeDifference* of = words.difference(*branch, headline);
        return of == nullptr || std::isnan(of->difference.mean) ? -2 : of->difference.mean;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const BranchAnswer* a, const BranchAnswer* b) { return difference(a) > difference(b); });
    return found;
}

/// As the scenario says it, each protection with its mark.
std::string stated_cost(const ReportWords& words, const BranchAnswer& branch) {
    std::string text;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs) {
        const auto& parts = branch.branch.parts;
        if (!one.protection || std::find(parts.begin(), parts.end(), one.name) == parts.end()) continue;
        const std::string cost = words.say(one.cost);
        text += (text.empty() ? "" : "; ") + (cost.empty() ? words.say({"no se dice", "not stated"}) : cost) + " (" +
                words.mark(one.basis) + ')';
    }
    return text;
}

/// What the runs spend more or less: attention, votes, means.
std::string paid(const ReportWords& words, const BranchAnswer& branch) {
    std::string text;
    for (const char* name : {"attention_spent", "anchor_votes", "means_used"}) {
        const auto outcome = words.answer().outcome(name);
        const OutcomeDifference* found = outcome ? words.difference(branch, *outcome) : nullptr;
        if (found == nullptr || found->verdict == Verdict::no_data) continue;
        text +=
            (text.empty() ? "" : "; ") + words.say(words.answer().outcomes[*outcome].meaning) + ' ' +
            (found->verdict == Verdict::identical ? words.say({"igual", "the same"})
                                                  : estimate_text(found->difference, Scale{}, true, words.language()));
    }
    return text;
}

std::string protects(const ReportWords& words, Verdict verdict) {
    if (verdict == Verdict::more) return words.say({"protege", "protects"});
    if (verdict == Verdict::less) return words.say({"perjudica", "harms"});
    return words.verdict(verdict);
}

void tell_protection(Lines& lines, const ReportWords& words, const BranchAnswer& branch, std::size_t headline) {
    const OutcomeDifference* found = words.difference(branch, headline);
    if (found == nullptr) return;
    std::string text = capitalised(words.title(branch.branch)) + ": ";
    if (found->verdict != Verdict::identical) text += protects(words, found->verdict) + "; ";
    text += difference_text(words, branch, headline) + '.';
    if (const std::string certainty = certainty_text(words, *found); !certainty.empty()) text += ' ' + certainty;
    if (const std::string cost = stated_cost(words, branch); !cost.empty())
        text += words.say({" Cuesta: ", " It costs: "}) + cost + '.';
    if (const std::string more = paid(words, branch); !more.empty())
        text += words.say({" Gasto de más: ", " Spent more: "}) + more + '.';
    lines.push_back({2, text + words.say({" [hipótesis]", " [hypothesis]"})});
}

/// Those that are not named, by verdict.
std::string the_rest(const ReportWords& words, std::span<const BranchAnswer* const> rest, std::size_t headline) {
    std::string text;
    for (const Verdict verdict :
         {Verdict::more, Verdict::less, Verdict::undecided, Verdict::identical, Verdict::no_data}) {
        const auto n = std::count_if(rest.begin(), rest.end(), [&](const BranchAnswer* branch) {
            const OutcomeDifference* found = words.difference(*branch, headline);
            return found != nullptr && found->verdict == verdict;
        });
        if (n != 0) text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", protects(words, verdict), n);
    }
    return fmt::format(
        fmt::runtime(words.say({"Otros {} futuros con protección, todos en la página de articula report: {}.",
                                "{} more protected futures, all on the page of articula report: {}."})),
        rest.size(), text);
}

std::string factor_title(const ReportWords& words, const std::string& name) {
    for (const sim::NamedText& one : words.answer().futures.factors)
        if (one.name == name && !words.say(one.title).empty()) return words.say(one.title);
    return name;
}

std::string factor_text(const ReportWords& words, const FactorShare& factor, const Scale& scale) {
    std::string text = in_quotes(words, factor_title(words, factor.factor)) + ' ' +
                       estimate_text(factor.contribution, scale, true, words.language());
    if (!std::isnan(factor.stable_in_points))
        text += fmt::format(fmt::runtime(words.say({" (mismo puesto en {} de los mundos plausibles)",
                                                    " (same place in {} of the plausible worlds)"})),
                            words.percent(factor.stable_in_points));
    else if (!std::isnan(factor.stable_by_chance))
        text += fmt::format(fmt::runtime(words.say(
                                {" (mismo puesto en {} de los remuestreos)", " (same place in {} of the resamples)"})),
                            words.percent(factor.stable_by_chance));
    return text;
}

void tell_reasons(Lines& lines, const ReportWords& words, const Why& why, const WhyOutcome& of) {
    const Scale scale = words.scale(words.answer().outcomes.at(of.outcome));
    std::string text = fmt::format(fmt::runtime(words.say({"Por qué actúa {}: ", "Why {} works: "})),
                                   in_quotes(words, words.title_of(why.branch)));
    text += of.ordered ? fmt::format(fmt::runtime(words.say({"sobre todo por la vía {}.", "above all by way of {}."})),
                                     in_quotes(words, factor_title(words, of.factors.front().factor)))
                       : words.say({"no se puede ordenar; ninguna vía tiene el primer puesto de forma estable.",
                                    "cannot be ordered; no way holds the first place."});
    text += words.say({" Lo que aporta cada una: ", " What each contributes: "});
    for (std::size_t f = 0; f != std::min(of.factors.size(), most_told); ++f)
        text += (f == 0 ? "" : "; ") + factor_text(words, of.factors[f], scale);
    lines.push_back({0, text + words.say({" (hipótesis).", " (hypothesis)."})});
}

}  // namespace

void tell_handovers(Lines& lines, const ReportWords& words) {
    if (!words.base().handovers) return;
    const HandoverTable& table = *words.base().handovers;
    bool first = true;
    for (const Handover& handover : table.handovers) {
        if (static_cast<double>(handover.decided()) < small_cell) continue;
        if (first)
            lines.push_back({0, words.say({"Qué fue de las agendas en cada relevo, por corrida:",
                                           "What became of the agendas at each hand-over, per run:"})});
        first = false;
        lines.push_back({2, words.administration(handover.administration) + ", " + words.date(handover.date) + ": " +
                                fates(words, table, handover)});
        if (!is_asked(words, handover)) continue;
        std::size_t named = 0;
        for (const BranchAnswer* branch : words.compared()) {
            if (branch->branch.kind != BranchKind::change || !branch->handovers || ++named > most_told) continue;
            if (const Handover* there = same_handover(*branch->handovers, handover))
                lines.push_back(
                    {4, capitalised(words.title(branch->branch)) + ": " + fates(words, *branch->handovers, *there)});
        }
    }
}

void tell_protections(Lines& lines, const ReportWords& words) {
    const auto headline = words.headline();
    if (!headline) return;
    const auto all = by_difference(words, *headline);
    if (all.empty()) return;
    lines.push_back(
        {0, words.say({"Qué protege la sustancia y a qué costo, de cada 100 agendas (nada es gratis, todo puede "
                       "fallar):",
                       "What protects the substance at what cost, of every 100 agendas (nothing is free, all "
                       "can fail):"})});
    const std::size_t named = std::min(all.size(), most_told);
    for (std::size_t i = 0; i != named; ++i) tell_protection(lines, words, *all[i], *headline);
    if (named != all.size()) lines.push_back({2, the_rest(words, std::span{all}.subspan(named), *headline)});
}

void tell_why(Lines& lines, const ReportWords& words) {
    const auto headline = words.headline();
    if (!headline) return;
    for (const Why& why : words.answer().why)
        for (const WhyOutcome& of : why.outcomes)
            if (of.outcome == *headline && !of.factors.empty()) tell_reasons(lines, words, why, of);
    const BranchAnswer* none = words.answer().branch(words.answer().no_handover);
    if (words.answer().no_handover.empty() || none == nullptr) return;
    const Estimate& level = none->outcomes.at(*headline).level;
    lines.push_back(
        {0, fmt::format(fmt::runtime(words.say({"Sin ningún relevo seguirían vivas {} de cada 100: {}.",
                                                "Without any hand-over {} of every 100 would be alive: {}."})),
                        estimate_text({level.n, level.mean}, Scale{100, 1}, false, words.language()),
                        difference_text(words, *none, *headline))});
}

}  // namespace analysis
