// The numbers that nobody knows, as ranges: what a scenario and the parameters' own sources call an assumption, made
// into settings with which joint draws vary all of them at once.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/schema.hpp"

namespace sim {

/// "parameters.ties.gain=0.02 .. 0.2", one for each single number whose note or source says "assumption LOW..HIGH": the
/// scenario's where it states the number, else the default's. Hypotheses keep their value: they are what is tested.
/// Counts keep theirs too (all runs of an experiment have the same actors), and so do rhythms and lists.
[[nodiscard]] std::vector<std::string> assumed_ranges(const Document& document, const Schema& schema);

}  // namespace sim
