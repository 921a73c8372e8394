// The table of a source document's rows as the model has them, for people: a block a row, or a Markdown page.
#pragma once

#include <span>
#include <string>

#include "sim/scenario/coverage.hpp"

namespace app {

[[nodiscard]] std::string coverage_text(std::span<const sim::CoverageRow> rows, sim::Language language);
[[nodiscard]] std::string coverage_markdown(std::span<const sim::CoverageRow> rows, sim::Language language);

}  // namespace app
