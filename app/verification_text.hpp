// Published numbers against ours, for people: lines on a terminal, and the page VERIFICATION.md.
#pragma once

#include <span>
#include <string>

#include "models/classics/verification.hpp"

namespace app {

/// One line a row, under the name of its model and the seconds that it took.
[[nodiscard]] std::string verification_lines(std::span<const models::classics::VerificationRow> rows, double seconds,
                                             sim::Language language);
/// How many rows of each verdict.
[[nodiscard]] std::string verification_summary(std::span<const models::classics::VerificationRow> rows,
                                               sim::Language language);
/// The whole table as Markdown. It depends on the rows alone: no times, no machine.
[[nodiscard]] std::string verification_page(std::span<const models::classics::VerificationRow> rows,
                                            sim::Language language);

}  // namespace app
