// What the paragraphs of a told answer share, and those that have a file of their own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/report/report_words.hpp"
#include "analysis/words/text_lines.hpp"

namespace analysis {

using Lines = std::vector<Line>;

/// Branches that a paragraph names one by one; the page has them all.
inline constexpr std::size_t most_told = 4;

[[nodiscard]] std::string in_quotes(const ReportWords& words, const std::string& text);
/// "12,1 menos (95 % por azar: entre 14,1 menos y 10,1 menos)", or that it is exactly the same; says with what it is
/// compared unless that is the base.
[[nodiscard]] std::string difference_text(const ReportWords& words, const BranchAnswer& branch, std::size_t outcome);
/// In which share of plausible worlds and under how many other rules the sign holds.
[[nodiscard]] std::string certainty_text(const ReportWords& words, const OutcomeDifference& difference);
[[nodiscard]] bool is_protected(const BranchAnswer& branch);

void tell_sweep(Lines& lines, const ReportWords& words);
void tell_handovers(Lines& lines, const ReportWords& words);
void tell_protections(Lines& lines, const ReportWords& words);
void tell_why(Lines& lines, const ReportWords& words);

}  // namespace analysis
