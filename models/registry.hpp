// Every model of the project, in one explicit list.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "sim/engine/simulation.hpp"

namespace models {

/// A small instance of a model on which the laws of the engine are checked.
struct Specimen {
    std::string_view name;
    sim::Time until;
    sim::Duration lookahead;
    bool draws;  ///< uses random numbers at all
    std::function<std::unique_ptr<sim::Simulation>(sim::RunKey, sim::Layout)> make;
};

[[nodiscard]] std::vector<Specimen> specimens();

}  // namespace models
