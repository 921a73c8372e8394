// How the page and the terminal speak of a sweep: its design, its factors, what they do, and what cannot be said.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_words.hpp"

namespace analysis {

/// "efectos elementales de Morris".
[[nodiscard]] std::string design_name(const ReportWords& words);
/// "efectos elementales de Morris: 10 trayectorias, 40 puntos; semilla 1".
[[nodiscard]] std::string design_text(const ReportWords& words);
/// "humildad", with its unit where it has one.
[[nodiscard]] std::string factor_title(const ReportWords& words, std::size_t factor);
/// "humildad: de 0,10 a 0,90 (parameters.humility.common)".
[[nodiscard]] std::string factor_setting(const ReportWords& words, std::size_t factor);
/// A value of a factor; of a choice its name.
[[nodiscard]] std::string factor_value(const ReportWords& words, std::size_t factor, double value);
/// Names of the classes of a factor, from the lowest.
[[nodiscard]] std::vector<std::string> class_names(const ReportWords& words, std::size_t factor,
                                                   const Classes& classes);

/// What the page asks.
[[nodiscard]] std::string sweep_question(const ReportWords& words);
/// Which factor moves the outcome most, or that none can be told from chance.
[[nodiscard]] std::string strongest_text(const ReportWords& words, std::size_t outcome);
/// From where to where the outcome goes over the points.
[[nodiscard]] std::string reach_text(const ReportWords& words, std::size_t outcome);
/// Which share is the seed's, or that nobody knows it.
[[nodiscard]] std::string chance_text(const ReportWords& words, std::size_t outcome);
/// Which groups of points were left out; empty: none.
[[nodiscard]] std::string dropped_text(const ReportWords& words, std::size_t outcome);
/// What is to be said of effects that cannot be told from zero, and of indices below it; none where there are none.
[[nodiscard]] std::vector<std::string> zero_texts(const ReportWords& words, std::size_t outcome);
/// That points of a design are no plausible worlds.
[[nodiscard]] std::string no_worlds_text(const ReportWords& words);
/// How the size of an effect is measured.
[[nodiscard]] std::string method_text(const ReportWords& words, EffectMethod method);

[[nodiscard]] std::string size_title(const ReportWords& words, EffectMethod method);
/// "mu* [95 %]": head of a column that holds intervals.
[[nodiscard]] std::string with_interval(const ReportWords& words, const std::string& title);
[[nodiscard]] std::string change_title(const ReportWords& words);
/// Sizes that are shares of a variance are told in percent, the others as the outcome is.
[[nodiscard]] Scale size_scale(const ReportWords& words, std::size_t outcome);
[[nodiscard]] std::string told_text(const ReportWords& words, std::size_t outcome, const FactorEffect& effect);

}  // namespace analysis
