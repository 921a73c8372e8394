// What became of agendas at hand-overs, what protects at what cost, and why: the longer paragraphs of a told answer.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/why_words.hpp"
#include "analysis/terminal/told_words.hpp"
#include "analysis/words/code_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;

/// Verdicts that are not written as zero, and why most of the closed ones were closed.
std::string fates(const ReportWords& words, const HandoverTable& table, const Handover& handover) {
    std::vector<std::string> parts;
    for (std::size_t v = 0; v != handover.verdicts.size(); ++v) {
        const double per_run = static_cast<double>(handover.verdicts[v]) / static_cast<double>(table.runs);
        if (per_run >= 0.05)
            parts.push_back(code_word(table.verdicts[v], words.language()) + ' ' +
                            number_text(per_run, 1, words.language()));
    }
    std::string text = list_text(parts, words.language());
    const std::string cause = main_closing_cause(table, handover);
    if (!cause.empty())
        text += words.say({" (causa próxima de cierre: ", " (proximate cause of closing: "}) +
                code_word(cause, words.language()) + ')';
    return text + '.';
}

const Handover* same_handover(const HandoverTable& table, const Handover& wanted) {
    const auto found = std::ranges::find_if(table.handovers, [&](const Handover& one) {
        return one.date == wanted.date && one.administration == wanted.administration;
    });
    return found == table.handovers.end() ? nullptr : &*found;
}

/// Those that are told: with a question the one that it asks about, else the first ones.
std::vector<const Handover*> told_handovers(const ReportWords& words, const std::vector<const Handover*>& all,
                                            std::size_t most) {
    const sim::FutureQuestion& asked = words.answer().futures.question;
    std::vector<const Handover*> found;
    for (const Handover* one : all)
        if (one->administration == asked.administration && one->date == asked.handover) found.push_back(one);
    if (!found.empty()) return found;
    found.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most)));
    return found;
}

/// The same hand-over under the most telling change.
void tell_under_change(Lines& lines, const ReportWords& words, const Handover& handover) {
    const auto headline = words.headline();
    if (!headline || !words.compares()) return;
    const Branches changes = telling_changes(words, *headline);
    if (changes.empty() || !changes.front()->handovers) return;
    const HandoverTable& table = *changes.front()->handovers;
    if (const Handover* there = same_handover(table, handover))
        lines.push_back({4, words.title(changes.front()->branch) + ": " + fates(words, table, *there)});
}

/// As the scenario says it, each protection with its mark.
std::string stated_cost(const ReportWords& words, const BranchAnswer& branch) {
    std::string text;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs) {
        if (!one.protection || std::ranges::find(branch.branch.parts, one.name) == branch.branch.parts.end()) continue;
        const std::string cost = words.say(one.cost);
        text += (text.empty() ? "" : "; ") + (cost.empty() ? words.say({"no se dice", "not stated"}) : cost) + " (" +
                words.mark(one.basis) + ')';
    }
    return text;
}

/// What the runs clearly spend more or less per run: attention, votes, means.
std::string paid(const ReportWords& words, const BranchAnswer& branch) {
    std::string text;
    for (const char* name : {"attention_spent", "anchor_votes", "means_used"}) {
        const auto outcome = words.answer().outcome(name);
        const OutcomeDifference* found = outcome ? words.difference(branch, *outcome) : nullptr;
        if (found == nullptr || (found->verdict != Verdict::more && found->verdict != Verdict::less)) continue;
        const Estimate& d = found->difference;
        text += (text.empty() ? "" : "; ") + words.say(words.answer().outcomes[*outcome].meaning) + ' ' +
                estimate_text({d.n, d.mean}, Scale{}, true, words.language());
    }
    return text;
}

/// Of a crossed future what is done; the change stands in the heading.
std::string protection_title(const ReportWords& words, const BranchAnswer& branch) {
    if (branch.branch.kind != BranchKind::crossed) return words.title(branch.branch);
    std::vector<std::string> titles;
    for (const sim::WhatIf& one : words.answer().futures.what_ifs)
        if (one.protection && std::ranges::find(branch.branch.parts, one.name) != branch.branch.parts.end())
            titles.push_back(words.say(one.title).empty() ? one.name : words.say(one.title));
    return titles.empty() ? words.title(branch.branch) : capitalised(list_text(titles, words.language()));
}

void tell_protection(Lines& lines, const ReportWords& words, const BranchAnswer& branch, std::size_t headline) {
    const OutcomeDifference* found = words.difference(branch, headline);
    if (found == nullptr) return;
    std::string text = protection_title(words, branch) + ": ";
    if (found->verdict == Verdict::more) text += words.say({"protege; ", "protects; "});
    if (found->verdict == Verdict::less) text += words.say({"perjudica; ", "harms; "});
    text += difference_text(words, branch, headline) + '.';
    if (const std::string certainty = certainty_text(words, *found); !certainty.empty()) text += ' ' + certainty;
    if (const std::string cost = stated_cost(words, branch); !cost.empty())
        text += words.say({" Cuesta: ", " It costs: "}) + cost + '.';
    if (const std::string more = paid(words, branch); !more.empty())
        text += words.say({" Por corrida: ", " Per run: "}) + more + '.';
    lines.push_back({2, text});
}

std::string protections_heading(const ReportWords& words, const BranchAnswer& first) {
    const std::string change = first.branch.kind == BranchKind::crossed ? words.title_of(first.branch.against) : "";
    if (change.empty())
        return words.say({"Qué protege la sustancia, de cada 100 agendas (nada es gratis, todo puede fallar):",
                          "What protects the substance, of every 100 agendas (nothing is free, all can fail):"});
    return fmt::format(
        fmt::runtime(words.say({"Qué protege con «{}», de cada 100 agendas (nada es gratis, todo puede fallar):",
                                "What protects with “{}”, of every 100 agendas (nothing is free, all can fail):"})),
        change);
}

void tell_reasons(Lines& lines, const ReportWords& words, const Why& why, const WhyOutcome& of) {
    const Scale scale = words.scale(words.answer().outcomes.at(of.outcome));
    const FactorShare& first = of.factors.front();
    std::string text =
        fmt::format(fmt::runtime(words.say({"Por qué actúa «{}»: ", "Why “{}” works: "})), words.title_of(why.branch));
    text += of.ordered ? words.say({"sobre todo por la vía ", "above all by way of "})
                       : words.say({"no se puede ordenar; la vía que más aporta, sin firmeza: ",
                                    "cannot be ordered; the largest way, not firmly: "});
    text += in_quotes(words, factor_title(words, first.factor)) + ' ' +
            estimate_text(first.contribution, scale, true, words.language()) + '.';
    if (const std::string pairs = interaction_text(words, of); !pairs.empty()) text += ' ' + pairs;
    lines.push_back({0, text});
}

}  // namespace

void tell_handovers(Lines& lines, const ReportWords& words, std::size_t most) {
    if (!words.base().handovers) return;
    const HandoverTable& table = *words.base().handovers;
    std::vector<const Handover*> all;
    for (const Handover& handover : table.handovers)
        if (static_cast<double>(handover.decided()) >= small_cell) all.push_back(&handover);
    if (all.empty()) return;
    const auto shown = told_handovers(words, all, 2 * most);
    const bool asked = words.compares() && shown.size() == 1;
    if (!asked)
        lines.push_back({0, words.say({"Qué fue de las agendas en cada relevo, por corrida:",
                                       "What became of the agendas at each hand-over, per run:"})});
    for (const Handover* handover : shown) {
        const std::string fate = fates(words, table, *handover);
        if (asked)
            lines.push_back(
                {0, words.say({"Agendas por corrida en ese relevo: ", "Agendas per run at that hand-over: "}) + fate});
        else
            lines.push_back(
                {2, words.administration(handover->administration) + ", " + words.date(handover->date) + ": " + fate});
        if (most > 2) tell_under_change(lines, words, *handover);
    }
    const std::size_t rest = all.size() - shown.size();
    if (rest == 0) return;
    lines.back().text +=
        rest == 1
            ? words.say({" Otro relevo, en el informe.", " One more is in the report."})
            : fmt::format(fmt::runtime(words.say({" Otros {} relevos, en el informe.", " {} more are in the report."})),
                          rest);
}

void tell_protections(Lines& lines, const ReportWords& words, std::size_t most) {
    const auto headline = words.headline();
    if (!headline) return;
    Branches shown = telling_protections(words, *headline);
    if (shown.empty()) return;
    shown.resize(std::min(shown.size(), most));
    lines.push_back({0, protections_heading(words, *shown.front())});
    for (const BranchAnswer* branch : shown) tell_protection(lines, words, *branch, *headline);
    Branches rest;
    for (const BranchAnswer* branch : words.compared()) {
        const bool is_protected =
            branch->branch.kind == BranchKind::protection || branch->branch.kind == BranchKind::crossed;
        if (is_protected && std::ranges::find(shown, branch) == shown.end()) rest.push_back(branch);
    }
    if (!rest.empty()) lines.back().text += ' ' + the_rest(words, rest, *headline, true);
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
