// Numbers, dates and lists as people write them in Spanish (Colombia: 1.234,5) and in English (1,234.5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/estimate.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/text.hpp"

namespace analysis {

/// With a true minus; "sin dato" where nobody knows it.
[[nodiscard]] std::string number_text(double value, int decimals, sim::Language language);
/// With the decimals that its size asks for: three figures that count, none behind the point from 100 on.
[[nodiscard]] std::string number_text(double value, sim::Language language);
/// With its sign written out: "+3,2".
[[nodiscard]] std::string signed_text(double value, int decimals, sim::Language language);
/// "63 %" of 0.63; the percent sign close up in English.
[[nodiscard]] std::string percent_text(double share, sim::Language language);
/// "1 de enero de 2024", "1 January 2024".
[[nodiscard]] std::string date_text(sim::Date date, sim::Language language);
/// "a, b y c"; "a, b and c".
[[nodiscard]] std::string list_text(const std::vector<std::string>& items, sim::Language language);
/// The first letter in capitals, the accented ones of Spanish too.
[[nodiscard]] std::string capitalised(std::string text);

/// A share as it stands in sentences ("de cada 100"), others as they are: what the number is multiplied by.
struct Scale {
    double factor = 1;
    std::optional<int> decimals{};  ///< none: as many as the size of a number asks for
};
/// "−12,1 [−15,0; −9,2]", the interval only where there is one.
[[nodiscard]] std::string estimate_text(const Estimate& estimate, const Scale& scale, bool with_sign,
                                        sim::Language language);

}  // namespace analysis
