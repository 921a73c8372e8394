// One setting for many entries of a scenario: "administrations.*.terms.*.party=changed" for all of them,
// "actors.kind:school.attention=0" for those whose kind is stated as school.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"

namespace sim {

/// The settings that it stands for in this document, entries by position; itself where it has no wildcard, none where
/// no entry is meant.
[[nodiscard]] std::vector<std::string> expanded(const Document& document, std::string_view setting);
[[nodiscard]] std::vector<std::string> expanded(const Document& document, const std::vector<std::string>& settings);

}  // namespace sim
