#include "analysis/terminal/told_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

using sim::BranchKind;

/// Of the other rules that were tried, how many give the sign.
std::string under_other_rules(const ReportWords& words, const OutcomeDifference& difference) {
    std::size_t tried = 0;
    std::size_t same = 0;
    for (const VariantDifference& variant : difference.variants) {
        if (variant.variant.empty() || variant.difference.n == 0) continue;
        ++tried;
        same += variant.difference.mean * difference.difference.mean > 0 ? 1 : 0;
    }
    if (tried == 0) return {};
    return fmt::format(fmt::runtime(words.say({"con {} de {} reglas distintas", "under {} of {} other rules"})), same,
                       tried);
}

std::string interval_text(const ReportWords& words, const Estimate& estimate, const Scale& scale) {
    if (std::isinf(estimate.low) || std::isinf(estimate.high)) return {};
    return fmt::format(
        fmt::runtime(words.say({" (95\u00A0% por azar: entre {} y {})", " (95% of chance: between {} and {})"})),
        words.more_or_less(estimate.low, scale), words.more_or_less(estimate.high, scale));
}

}  // namespace

std::string in_quotes(const ReportWords& words, const std::string& text) {
    return words.say({"«", "“"}) + text + words.say({"»", "”"});
}

bool is_protected(const BranchAnswer& branch) {
    return branch.branch.kind == BranchKind::protection || branch.branch.kind == BranchKind::crossed;
}

std::string difference_text(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const OutcomeDifference* found = words.difference(branch, outcome);
    if (found == nullptr || found->verdict == Verdict::no_data) return words.say({"sin dato", "no data"});
    const bool with_base = branch.branch.against.empty();
    const std::string other = with_base ? words.say({"el escenario como está", "the scenario as it is"})
                                        : in_quotes(words, words.title_of(branch.branch.against));
    if (found->verdict == Verdict::identical)
        return fmt::format(
            fmt::runtime(with_base ? words.say({"exactamente lo mismo que {}", "exactly the same as {}"})
                                   : words.say({"exactamente lo mismo que con {}", "exactly the same as with {}"})),
            other);
    const Scale scale = words.scale(words.answer().outcomes[outcome]);
    const std::string than = with_base ? std::string{} : words.say({" que con ", " than with "}) + other;
    return words.more_or_less(found->difference.mean, scale) + than + interval_text(words, found->difference, scale);
}

std::string certainty_text(const ReportWords& words, const OutcomeDifference& difference) {
    if (difference.verdict == Verdict::identical || difference.verdict == Verdict::no_data) return {};
    const ParameterSpread& spread = difference.parameters;
    std::vector<std::string> holds;
    if (spread.points >= 2)
        holds.push_back(fmt::format(
            fmt::runtime(words.say({"en {} de los {} mundos plausibles", "in {} of the {} plausible worlds"})),
            words.percent(spread.same_sign), spread.points));
    if (const std::string rules = under_other_rules(words, difference); !rules.empty()) holds.push_back(rules);
    std::string text;
    if (!holds.empty())
        text = words.say({"El signo se mantiene ", "The sign holds "}) + list_text(holds, words.language()) + ". ";
    if (spread.points < 2)
        text += words.say({"Los rangos supuestos no se variaron. ", "Assumed ranges were not varied. "});
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace analysis
