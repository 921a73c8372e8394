// How the page and the terminal speak of a sweep: its design, its factors, where its outcomes lie, and what cannot be
// said.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_words.hpp"

namespace analysis {

/// A number of things, "1.234".
[[nodiscard]] std::string whole(const ReportWords& words, std::size_t number);
/// "la parte de las agendas ... (de cada 100)".
[[nodiscard]] std::string outcome_words(const ReportWords& words, std::size_t outcome);
/// "trayectorias": what a method takes or leaves whole.
[[nodiscard]] std::string groups_word(const ReportWords& words, EffectMethod method);
/// "humildad, rotación y comités".
[[nodiscard]] std::string names_of_factors(const ReportWords& words, const std::vector<std::size_t>& factors);

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
/// From where to where the outcome goes over the points, and how far chance alone moves the mean of one.
[[nodiscard]] std::string reach_text(const ReportWords& words, std::size_t outcome);
/// Which share is the seed's, or that nobody knows it.
[[nodiscard]] std::string chance_text(const ReportWords& words, std::size_t outcome);
/// Which groups of points were left out; empty: none.
[[nodiscard]] std::string dropped_text(const ReportWords& words, std::size_t outcome);
/// That points of a design are no plausible worlds.
[[nodiscard]] std::string no_worlds_text(const ReportWords& words);

}  // namespace analysis
