// How the page and the terminal speak of the effects of a sweep's factors: how large, from where to where, how surely,
// and why some are not told.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_words.hpp"

namespace analysis {

/// Which factor moves the outcome most, that none can be told from zero, or why nothing can be said.
[[nodiscard]] std::string strongest_text(const ReportWords& words, std::size_t outcome);
/// Whether any size is known.
[[nodiscard]] bool has_sizes(const OutcomeSensitivity& of);
/// What is to be said of effects that cannot be told from zero, and of indices that no index can have; none where there
/// are none.
[[nodiscard]] std::vector<std::string> zero_texts(const ReportWords& words, std::size_t outcome);
/// What no factor has alone; empty where nobody knows it.
[[nodiscard]] std::string interactions_text(const ReportWords& words, std::size_t outcome);
/// How many effects were compared with zero, and how many chance alone tells from it; empty: none.
[[nodiscard]] std::string comparisons_text(const ReportWords& words);
/// How the size of an effect is measured.
[[nodiscard]] std::string method_text(const ReportWords& words, EffectMethod method);

[[nodiscard]] std::string size_title(const ReportWords& words, EffectMethod method);
/// "mu* [95 %]": head of a column that holds intervals.
[[nodiscard]] std::string with_interval(const ReportWords& words, const std::string& title);
/// Head of what changes, whatever the factors are.
[[nodiscard]] std::string change_title(const ReportWords& words);
/// "de su extremo bajo al alto"; of two choices "de off a on"; empty: the factor has no order.
[[nodiscard]] std::string change_words(const ReportWords& words, std::size_t factor);
/// Sizes that are shares of a variance are told in percent, the others as the outcome is.
[[nodiscard]] Scale size_scale(const ReportWords& words, std::size_t outcome);
/// "su tamaño no se distingue de cero": what the verdict is about, and the verdict.
[[nodiscard]] std::string told_text(const ReportWords& words, std::size_t outcome, const FactorEffect& effect);

}  // namespace analysis
