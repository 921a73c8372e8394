// The life of an agenda or an actor as lines of a terminal.
#pragma once

#include <string>

#include "analysis/answer/story.hpp"

namespace analysis {

/// Lines of at most 100 characters, each with its end.
[[nodiscard]] std::string told(const Story& story, sim::Language language);

}  // namespace analysis
