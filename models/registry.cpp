#include "models/registry.hpp"

#include <algorithm>

#include "models/classics/culture.hpp"
#include "models/classics/deffuant.hpp"
#include "models/classics/garbage_can.hpp"
#include "models/classics/hegselmann_krause.hpp"
#include "models/classics/influence.hpp"
#include "models/classics/phold.hpp"
#include "models/classics/tenure.hpp"
#include "models/coordination/coordination.hpp"
#include "models/coordination/coverage.hpp"
#include "models/coordination/observer.hpp"
#include "models/coordination/outcomes.hpp"
#include "models/coordination/outline.hpp"
#include "models/coordination/patterns.hpp"
#include "models/coordination/specimen.hpp"
#include "models/coordination/study.hpp"
#include "models/coordination/what_if.hpp"

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
    if (!findings.has_errors()) coordination::check_settings_of_what_ifs(document, findings);
    return settings.run;
}

std::unique_ptr<sim::Runnable> make_coordination(const sim::Document& document, const std::string& what_if) {
    return std::make_unique<coordination::Study>(document, what_if);
}

std::unique_ptr<sim::Runnable> make_coordination_alike(sim::Document document, const std::string& what_if,
                                                       std::shared_ptr<const sim::TrajectoryShape> shape) {
    return std::make_unique<coordination::Study>(std::move(document), what_if, std::move(shape));
}

sim::FutureSet futures_of_coordination(const sim::Document& document) {
    sim::Findings none;
    return coordination::futures_of(read(document, coordination::settings_table(), sim::Draw::midpoint(), none));
}

std::vector<sim::Text> outline_coordination(const sim::Document& document) {
    sim::Findings none;
    return coordination::outline_of(read(document, coordination::settings_table(), sim::Draw::midpoint(), none));
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
    const coordination::Settings town = coordination::specimen();
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
                                                 make_coordination,
                                                 make_coordination_alike,
                                                 futures_of_coordination,
                                                 outline_coordination,
                                                 coordination::output_variables,
                                                 coordination::coverage,
                                                 coordination::outcomes,
                                                 coordination::patterns}};
    return all;
}

const ScenarioModel* find_scenario_model(std::string_view name) {
    const auto& all = scenario_models();
    const auto found = std::find_if(all.begin(), all.end(), [name](const ScenarioModel& m) { return m.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace models
