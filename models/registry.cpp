#include "models/registry.hpp"

#include "models/classics/culture.hpp"
#include "models/classics/deffuant.hpp"
#include "models/classics/garbage_can.hpp"
#include "models/classics/hegselmann_krause.hpp"
#include "models/classics/influence.hpp"
#include "models/classics/phold.hpp"
#include "models/classics/tenure.hpp"

namespace models {
namespace {

template <class Model, class Parameters>
Specimen specimen(std::string_view name, sim::Time until, Parameters parameters) {
    return {name, until, Model{parameters}.lookahead(), Model::purposes != 0,
            [parameters](sim::RunKey key, sim::Layout layout) -> std::unique_ptr<sim::Simulation> {
                return std::make_unique<sim::SimulationOf<Model>>(sim::World<Model>{Model{parameters}, key, layout});
            }};
}

/// Every 17th: 20 of them, of all loads and structures.
std::vector<classics::GarbageCanSetting> some_organisations() {
    const auto all = classics::published_settings();
    std::vector<classics::GarbageCanSetting> some;
    for (std::size_t i = 0; i < all.size(); i += 17) some.push_back(all[i]);
    return some;
}

classics::CultureParameters small_culture(classics::Activation activation) {
    return {.side = 5, .features = 3, .traits = 5, .activation = activation, .lattices = 20};
}

}  // namespace

std::vector<Specimen> specimens() {
    using namespace classics;
    return {
        specimen<Phold>("phold", sim::Time{4 * Phold::ticks_per_unit}, PholdParameters{.balls = 500}),
        specimen<Influence>("influence", sim::Time{2000}, InfluenceParameters{}),
        specimen<GarbageCan>("garbage_can", sim::Time{2000}, GarbageCanParameters{some_organisations()}),
        specimen<Culture>("culture", sim::Time{4000}, small_culture(Activation::random)),
        specimen<Culture>("culture_shuffled", sim::Time{4000}, small_culture(Activation::shuffled)),
        specimen<HegselmannKrause>(
            "hegselmann_krause", sim::Time{1000},
            HegselmannKrauseParameters{
                .members = 30, .confidence = 0.1, .start = HegselmannKrauseParameters::Start::uniform, .groups = 20}),
        specimen<Deffuant>("deffuant", sim::Time{1000}, DeffuantParameters{.people = 30, .groups = 20}),
        specimen<Tenure>("tenure", sim::Time{} + Tenure::day * 3650, TenureParameters{.posts = 40}),
    };
}

}  // namespace models
