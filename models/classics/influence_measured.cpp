// Opinions after 400 rounds, long after they stand still.
#include "models/classics/influence.hpp"
#include "models/classics/measurements.hpp"
#include "sim/engine/engine.hpp"

namespace models::classics {
namespace {

std::vector<double> opinions_of(const InfluenceParameters& setting, sim::Executor& executor) {
    sim::World<Influence> world{Influence{setting}, {}};
    sim::Engine<Influence>{executor}.advance(world, sim::Time{} + Influence::round * 400 + sim::Duration{1});
    std::vector<double> opinions;
    for (std::uint32_t i = 0; i != setting.first_opinions.size(); ++i)
        opinions.push_back(world.find(Influence::member(i))->opinion);
    return opinions;
}

}  // namespace

Measurements measure_influence(Effort /*effort*/, sim::Executor& executor) {
    Measurements found;
    const auto stubborn = opinions_of({}, executor);
    for (std::size_t i = 0; i != stubborn.size(); ++i)
        found.push_back({"friedkin_johnsen." + std::to_string(i), {stubborn[i]}});
    found.push_back({"degroot", {opinions_of({.susceptibility = {1, 1, 1}}, executor).front()}});
    return found;
}

}  // namespace models::classics
