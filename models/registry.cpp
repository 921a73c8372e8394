#include "models/registry.hpp"

#include "models/classics/influence.hpp"
#include "models/classics/phold.hpp"

namespace models {
namespace {

template <class Model, class Parameters>
Specimen specimen(std::string_view name, sim::Time until, Parameters parameters) {
    return {name, until, Model{parameters}.lookahead(), Model::purposes != 0,
            [parameters](sim::RunKey key, sim::Layout layout) -> std::unique_ptr<sim::Simulation> {
                return std::make_unique<sim::SimulationOf<Model>>(sim::World<Model>{Model{parameters}, key, layout});
            }};
}

}  // namespace

std::vector<Specimen> specimens() {
    using namespace classics;
    return {
        specimen<Phold>("phold", sim::Time{4 * Phold::ticks_per_unit}, PholdParameters{.balls = 500}),
        specimen<Influence>("influence", sim::Time{2000}, InfluenceParameters{}),
    };
}

}  // namespace models
