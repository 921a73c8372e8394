#include "models/registry.hpp"

#include <algorithm>

#include "models/classics/influence.hpp"
#include "models/classics/phold.hpp"
#include "models/coordination/coordination.hpp"
#include "models/coordination/specimen.hpp"
#include "models/coordination/study.hpp"

namespace models {
namespace {

template <class Model, class Parameters>
Specimen specimen(std::string_view name, sim::Time until, Parameters parameters) {
    return {name, until, Model{parameters}.lookahead(), Model::purposes != 0,
            [parameters](sim::RunKey key, sim::Layout layout) -> std::unique_ptr<sim::Simulation> {
                return std::make_unique<sim::SimulationOf<Model>>(sim::World<Model>{Model{parameters}, key, layout});
            }};
}

sim::RunSettings check_coordination(const sim::Document& document, sim::Findings& findings) {
    const auto& table = coordination::settings_table();
    const coordination::Settings settings = read(document, table, sim::Draw::midpoint(), findings);
    check_sources(document, table.schema(), findings);
    return settings.run;
}

}  // namespace

std::vector<Specimen> specimens() {
    using namespace classics;
    const coordination::Settings town = coordination::specimen();
    return {
        specimen<Phold>("phold", sim::Time{4 * Phold::ticks_per_unit}, PholdParameters{.balls = 500}),
        specimen<Influence>("influence", sim::Time{2000}, InfluenceParameters{}),
        specimen<coordination::Coordination>(
            "coordination", sim::Time{} + coordination::one_day * (town.run.until - town.run.from), town),
    };
}

const std::vector<ScenarioModel>& scenario_models() {
    static const std::vector<ScenarioModel> all{{"coordination",
                                                 {"coordinación entre actores con cambios de administración",
                                                  "coordination of actors under changes of administration"},
                                                 &coordination::settings_table().schema(),
                                                 check_coordination,
                                                 [](const sim::Document& document) -> std::unique_ptr<sim::Runnable> {
                                                     return std::make_unique<coordination::Study>(document);
                                                 }}};
    return all;
}

const ScenarioModel* find_scenario_model(std::string_view name) {
    const auto& all = scenario_models();
    const auto found = std::find_if(all.begin(), all.end(), [name](const ScenarioModel& m) { return m.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace models
