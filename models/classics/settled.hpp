// Runs a model that comes to rest: until no letter is in flight.
#pragma once

#include "sim/engine/engine.hpp"

namespace models::classics {

template <class Model>
[[nodiscard]] sim::World<Model> settled(const Model& model, sim::RunKey key = {}) {
    sim::SerialExecutor executor;
    sim::World<Model> world{model, key};
    sim::Engine<Model>{executor}.advance(world, sim::never);
    return world;
}

}  // namespace models::classics
