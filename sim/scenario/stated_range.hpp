// The range that a note or a source states: "assumption 0.1..0.4", "T65; supuesto 4 a 16", "7-30 days".
#pragma once

#include <optional>
#include <string_view>

namespace sim {

struct StatedRange {
    double low = 0;  ///< dates as numbers of days
    double high = 0;
    std::string_view behind{};  ///< the text after it
};

/// The first one, its low end below its high end.
[[nodiscard]] std::optional<StatedRange> stated_range(std::string_view note);

}  // namespace sim
