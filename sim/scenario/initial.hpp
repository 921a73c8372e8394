// A default as one would write it in a scenario, in both languages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wording.hpp"

namespace sim {

[[nodiscard]] inline Text in_quotes(const Text& text) { return both("\"") + text + both("\""); }

[[nodiscard]] inline Text initial_text(double value) { return both(to_text(value)); }
[[nodiscard]] inline Text initial_text(int value) { return both(std::to_string(value)); }
[[nodiscard]] inline Text initial_text(std::uint32_t value) { return both(std::to_string(value)); }
[[nodiscard]] inline Text initial_text(std::uint64_t value) { return both(std::to_string(value)); }
[[nodiscard]] inline Text initial_text(bool value) { return both(value ? "true" : "false"); }
[[nodiscard]] inline Text initial_text(const std::string& value) { return in_quotes(both(value)); }
[[nodiscard]] inline Text initial_text(const Text& value) { return in_quotes(value); }
[[nodiscard]] inline Text initial_text(Date value) { return in_quotes(both(to_string(value))); }
[[nodiscard]] inline Text initial_text(Days value) { return in_quotes(to_text(value)); }
[[nodiscard]] inline Text initial_text(const Rhythm& value) { return in_quotes(to_text(value)); }
[[nodiscard]] inline Text initial_text(const Reference& /*none*/) { return {}; }
[[nodiscard]] inline Text initial_text(const Profile& /*zeros*/) { return both("{}"); }
[[nodiscard]] inline Text initial_text(const DateInterval& value) {
    return both("[") + initial_text(value.begin) + both(", ") + initial_text(value.end) + both("]");
}
template <class M>
[[nodiscard]] Text initial_text(const std::optional<M>& value) {
    return value ? initial_text(*value) : Text{};
}
template <class M>
[[nodiscard]] Text initial_text(const std::vector<M>& values) {
    Text list = both("[");
    for (std::size_t i = 0; i != values.size(); ++i) list = list + both(i == 0 ? "" : ", ") + initial_text(values[i]);
    return list + both("]");
}

}  // namespace sim
