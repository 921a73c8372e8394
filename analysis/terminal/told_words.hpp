// What the paragraphs of a told answer share, and those that have a file of their own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_words.hpp"
#include "analysis/words/text_lines.hpp"

namespace analysis {

using Lines = std::vector<Line>;
using Branches = std::vector<const BranchAnswer*>;

[[nodiscard]] std::string in_quotes(const ReportWords& words, const std::string& text);
/// "12,1 menos (95 % por azar: de 14,1 a 10,1 menos)", or that it is exactly the same.
[[nodiscard]] std::string difference_text(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome);
/// In how many plausible worlds and under how many other rules the sign holds; or that nothing can be ordered.
[[nodiscard]] std::string certainty_text(const ReportWords& words, const OutcomeDifference& difference);

void tell_sweep(Lines& lines, const ReportWords& words);
/// Changes, the most telling first: what is decided before what is not, then by size.
[[nodiscard]] Branches telling_changes(const ReportWords& words, std::size_t headline);
/// Protections against the most telling change, or by themselves where none is crossed with it; the best first.
[[nodiscard]] Branches telling_protections(const ReportWords& words, std::size_t headline);
/// Those that are not named, by verdict: "Otros 2 cambios: no se puede ordenar."
[[nodiscard]] std::string the_rest(const ReportWords& words, const Branches& rest, std::size_t headline,
                                   bool protections);

/// `most` that are named one by one; the page has them all.
void tell_handovers(Lines& lines, const ReportWords& words, std::size_t most);
void tell_protections(Lines& lines, const ReportWords& words, std::size_t most);
void tell_why(Lines& lines, const ReportWords& words);

}  // namespace analysis
