// The life of an agenda or an actor as lines of a terminal.
#pragma once

#include <string>

#include "analysis/answer/story.hpp"
#include "analysis/report/report.hpp"

namespace analysis {

/// Lines of at most 110 characters, each with its end. Actors, administrations and problems are called by the names of
/// the file.
[[nodiscard]] std::string told(const Story& story, sim::Language language);
/// As the scenario calls them; agendas keep their names, by which one asks for them.
[[nodiscard]] std::string told(const Story& story, const Labels& labels, sim::Language language);

}  // namespace analysis
