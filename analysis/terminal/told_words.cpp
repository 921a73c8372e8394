#include "analysis/terminal/told_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace analysis {
namespace {

using sim::BranchKind;
using sim::Text;

/// Of the other rules that were tried, under how many the sign is the same.
std::string under_other_rules(const ReportWords& words, const OutcomeDifference& difference) {
    std::size_t tried = 0;
    std::size_t same = 0;
    for (const VariantDifference& variant : difference.variants) {
        if (variant.variant.empty() || variant.difference.n == 0) continue;
        ++tried;
        same += variant.difference.mean * difference.difference.mean > 0 ? 1 : 0;
    }
    if (tried == 0) return {};
    if (tried == 1)
        return same == 1 ? words.say({"con la otra regla que se probó", "under the other rule that was tried"})
                         : words.say({"no con la otra regla que se probó", "not under the other rule that was tried"});
    return fmt::format(fmt::runtime(words.say({"con {} de {} reglas distintas", "under {} of {} other rules"})), same,
                       tried);
}

std::string in_plausible_worlds(const ReportWords& words, const ParameterSpread& spread) {
    if (spread.points < 2 || std::isnan(spread.same_sign)) return {};
    return fmt::format(fmt::runtime(words.say({"en {} de {} mundos plausibles", "in {} of {} plausible worlds"})),
                       std::lround(spread.same_sign * static_cast<double>(spread.points)), spread.points);
}

/// What says most comes first: a verdict, then the size of the difference.
std::pair<int, double> weight(const ReportWords& words, const BranchAnswer& branch, std::size_t headline,
                              bool by_benefit) {
    const OutcomeDifference* found = words.difference(branch, headline);
    if (found == nullptr || std::isnan(found->difference.mean)) return {0, 0};
    const double mean = found->difference.mean;
    const bool decided = found->verdict == Verdict::more || found->verdict == Verdict::less;
    const int rank = decided ? 3 : found->verdict == Verdict::undecided ? 2 : 1;
    return {rank, by_benefit ? mean : std::abs(mean)};
}

void sort_by_weight(Branches& branches, const ReportWords& words, std::size_t headline, bool by_benefit) {
    std::ranges::stable_sort(branches, [&](const BranchAnswer* a, const BranchAnswer* b) {
        return weight(words, *a, headline, by_benefit) > weight(words, *b, headline, by_benefit);
    });
}

std::string verdict_text(const ReportWords& words, Verdict verdict, bool protections) {
    if (verdict == Verdict::more)
        return protections ? words.say({"protege", "protects"}) : words.say({"viven más", "more live on"});
    if (verdict == Verdict::less)
        return protections ? words.say({"perjudica", "harms"}) : words.say({"viven menos", "fewer live on"});
    return words.verdict(verdict);
}

}  // namespace

std::string in_quotes(const ReportWords& words, const std::string& text) {
    return words.say({"«", "“"}) + text + words.say({"»", "”"});
}

std::string difference_text(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome) {
    const OutcomeDifference* found = words.difference(branch, outcome);
    if (found == nullptr || found->verdict == Verdict::no_data) return words.say({"sin dato", "no data"});
    if (found->verdict == Verdict::identical) return words.say({"exactamente lo mismo", "exactly the same"});
    const Scale scale = words.scale(words.answer().outcomes[outcome]);
    const Estimate& d = found->difference;
    std::string text = words.more_or_less(d.mean, scale);
    if (std::isinf(d.low) || std::isinf(d.high)) return text;
    return text + words.say({" (95\u00A0% por azar: ", " (95% of chance: "}) + words.from_to(d.low, d.high, scale) +
           ')';
}

std::string certainty_text(const ReportWords& words, const OutcomeDifference& difference) {
    if (difference.verdict == Verdict::identical || difference.verdict == Verdict::no_data) return {};
    std::vector<std::string> holds;
    if (difference.difference.mean != 0)
        for (const std::string& text :
             {in_plausible_worlds(words, difference.parameters), under_other_rules(words, difference)})
            if (!text.empty()) holds.push_back(text);
    const std::string same = list_text(holds, words.language());
    if (difference.verdict == Verdict::undecided)
        return capitalised(words.verdict(Verdict::undecided)) +
               (same.empty() ? "." : words.say({" (mismo signo ", " (same sign "}) + same + ").");
    return same.empty() ? same : words.say({"Mismo signo ", "Same sign "}) + same + '.';
}

Branches telling_changes(const ReportWords& words, std::size_t headline) {
    Branches found;
    for (const BranchAnswer* branch : words.compared())
        if (branch->branch.kind == BranchKind::change) found.push_back(branch);
    sort_by_weight(found, words, headline, false);
    return found;
}

Branches telling_protections(const ReportWords& words, std::size_t headline) {
    const Branches changes = telling_changes(words, headline);
    Branches crossed;
    Branches alone;
    for (const BranchAnswer* branch : words.compared()) {
        if (branch->branch.kind == BranchKind::protection) alone.push_back(branch);
        if (branch->branch.kind == BranchKind::crossed && !changes.empty() &&
            branch->branch.against == changes.front()->branch.name)
            crossed.push_back(branch);
    }
    Branches& found = crossed.empty() ? alone : crossed;
    sort_by_weight(found, words, headline, true);
    return found;
}

std::string the_rest(const ReportWords& words, const Branches& rest, std::size_t headline, bool protections) {
    std::vector<std::pair<Verdict, std::ptrdiff_t>> counts;
    for (const Verdict verdict :
         {Verdict::more, Verdict::less, Verdict::undecided, Verdict::identical, Verdict::no_data}) {
        const auto n = std::ranges::count_if(rest, [&](const BranchAnswer* branch) {
            const OutcomeDifference* found = words.difference(*branch, headline);
            return (found == nullptr ? Verdict::no_data : found->verdict) == verdict;
        });
        if (n != 0) counts.emplace_back(verdict, n);
    }
    std::string verdicts;
    for (const auto& [verdict, n] : counts)
        verdicts += (verdicts.empty() ? "" : "; ") + verdict_text(words, verdict, protections) +
                    (counts.size() == 1 ? "" : fmt::format(" {}", n));
    const Text one = protections ? Text{"Otro futuro con protección: {1}.", "One more protected future: {1}."}
                                 : Text{"Otro cambio: {1}.", "One more change: {1}."};
    const Text many = protections ? Text{"Otros {0} futuros con protección: {1}.", "{0} more protected futures: {1}."}
                                  : Text{"Otros {0} cambios: {1}.", "{0} more changes: {1}."};
    return fmt::format(fmt::runtime(words.say(rest.size() == 1 ? one : many)), rest.size(), verdicts);
}

}  // namespace analysis
