// Of a sweep: the ranking of its factors in lines.
#include <fmt/format.h>

#include "analysis/report/effect_words.hpp"
#include "analysis/report/sweep_words.hpp"
#include "analysis/terminal/told_words.hpp"

namespace analysis {
namespace {

/// "1. Humildad: 30,0 [28,0; 31,0]"; without a size there is no rank.
std::string ranked_text(const ReportWords& words, std::size_t outcome, std::size_t rank) {
    const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
    const FactorEffect& effect = of.effects.at(rank);
    const std::string name = capitalised(factor_title(words, effect.factor));
    if (!has_sizes(of)) return name;
    std::string text = fmt::format("{}. {}: {}", rank + 1, name,
                                   estimate_text(effect.size, size_scale(words, outcome), false, words.language()));
    if (of.method == EffectMethod::variance)
        text += words.say({"; solo ", "; alone "}) + estimate_text(effect.alone, {100, 1}, false, words.language());
    return text;
}

/// "1. Humildad: 30,0 [28,0; 31,0]; de su extremo bajo al alto +30,0 [...]; su tamaño se distingue de cero."
std::string effect_line(const ReportWords& words, std::size_t outcome, std::size_t rank) {
    const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
    const FactorEffect& effect = of.effects.at(rank);
    const Scale scale = words.scale(words.answer().outcomes.at(outcome));
    std::string text = ranked_text(words, outcome, rank);
    if (const std::string from_to = change_words(words, effect.factor); !from_to.empty())
        text +=
            (has_sizes(of) ? "; " : ": ") + from_to + ' ' + estimate_text(effect.change, scale, true, words.language());
    if (of.method == EffectMethod::elementary)
        text += "; sigma " + estimate_text({1, effect.spread.mean}, scale, false, words.language());
    return text + "; " + told_text(words, outcome, effect) + '.';
}

void tell_effects(Lines& lines, const ReportWords& words, std::size_t outcome) {
    const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
    if (of.effects.empty()) return;
    lines.push_back({0, method_text(words, of.method)});
    lines.push_back({0, words.outcome_title(words.answer().outcomes.at(outcome)) + " · " +
                            with_interval(words, has_sizes(of) ? size_title(words, of.method) : change_title(words)) +
                            ':'});
    for (std::size_t rank = 0; rank != of.effects.size(); ++rank)
        lines.push_back({2, effect_line(words, outcome, rank)});
    for (const std::string& text : zero_texts(words, outcome)) lines.push_back({0, text});
    for (const std::string& text :
         {interactions_text(words, outcome), dropped_text(words, outcome), comparisons_text(words)})
        if (!text.empty()) lines.push_back({0, text});
}

/// Of other outcomes the first factor alone, or why there is none; the page has them all. One that no run has is not of
/// this scenario.
void tell_other_outcomes(Lines& lines, const ReportWords& words, std::size_t headline) {
    Lines others;
    for (std::size_t outcome = 0; outcome != words.answer().outcomes.size(); ++outcome) {
        const OutcomeSensitivity& of = words.sweep()->outcomes.at(outcome);
        if (outcome == headline || of.method == EffectMethod::none || of.values == 0) continue;
        others.push_back({2, strongest_text(words, outcome)});
    }
    if (!others.empty()) lines.push_back({0, words.say({"Otros resultados:", "Other outcomes:"})});
    lines.insert(lines.end(), others.begin(), others.end());
}

void tell_futures(Lines& lines, const ReportWords& words, std::size_t outcome) {
    if (!words.compares()) return;
    lines.push_back({0, words.outcome_title(words.answer().outcomes.at(outcome)) +
                            words.say({", media de los puntos del diseño:", ", mean over the points of the design:"})});
    for (const BranchAnswer* branch : words.compared()) {
        const OutcomeDifference* found = words.difference(*branch, outcome);
        std::string text = words.title(branch->branch) + ": " + difference_text(words, *branch, outcome) + '.';
        if (found != nullptr && found->verdict == Verdict::undecided)
            text += ' ' + capitalised(words.verdict(found->verdict)) + '.';
        lines.push_back({2, text});
    }
}

}  // namespace

void tell_sweep(Lines& lines, const ReportWords& words) {
    lines.push_back({0, capitalised(sweep_question(words))});
    lines.push_back({0, fmt::format(fmt::runtime(words.say({"{} corridas simuladas: {}.", "{} simulated runs: {}."})),
                                    number_text(static_cast<double>(words.answer().runs), 0, words.language()),
                                    design_text(words))});
    const auto headline = words.headline();
    if (!headline) return;
    lines.push_back({0, strongest_text(words, *headline)});
    for (const std::string& text : {reach_text(words, *headline), chance_text(words, *headline)})
        if (!text.empty()) lines.push_back({0, text});
    if (words.sweep()->first()->method == EffectMethod::none)
        lines.push_back({0, words.say({"La página (`articula report`) muestra los puntos, cada uno con la media de sus "
                                       "corridas.",
                                       "The page (`articula report`) shows the points, each with the mean of its "
                                       "runs."})});
    tell_effects(lines, words, *headline);
    tell_other_outcomes(lines, words, *headline);
    tell_futures(lines, words, *headline);
    lines.push_back({0, no_worlds_text(words)});
}

}  // namespace analysis
