// Every model of the project, in two explicit lists: small instances for the laws of the engine, and the models that
// a scenario can name.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "sim/engine/runnable.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/scenario/coverage.hpp"
#include "sim/scenario/future_set.hpp"
#include "sim/scenario/pattern.hpp"
#include "sim/scenario/scenario.hpp"

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

/// A model that a scenario can name.
struct ScenarioModel {
    std::string_view name;
    sim::Text meaning;
    const sim::Schema* schema;
    /// Reads the whole scenario and reports all that is wrong with it; the settings that all models share come back.
    std::function<sim::RunSettings(const sim::Document&, sim::Findings&)> check;
    /// Of a document that was checked without errors; a fork that goes on under it begins with what happens in the
    /// what-if of that name, if it names one.
    std::function<std::unique_ptr<sim::Runnable>(const sim::Document&, const std::string& what_if)> make;
    /// The same with the shape of another of its models, which is not worked out again: of a document that differs from
    /// the other's in values only.
    std::function<std::unique_ptr<sim::Runnable>(sim::Document, const std::string& what_if,
                                                 std::shared_ptr<const sim::TrajectoryShape> shape)>
        make_alike;
    /// What such a document lets happen otherwise.
    std::function<sim::FutureSet(const sim::Document&)> futures;
    /// What such a document holds, in a few lines.
    std::function<std::vector<sim::Text>(const sim::Document&)> outline;
    /// Every variable that a run can leave.
    std::function<std::vector<sim::Variable>()> outputs;
    /// Rows of its source document; none where it has no such document.
    std::function<std::vector<sim::CoverageRow>()> coverage;
    /// What its runs come to, for comparisons.
    std::function<sim::MeasureSet()> outcomes;
    /// Published regularities that it is held against.
    std::function<sim::PatternSet()> patterns;
};

[[nodiscard]] const std::vector<ScenarioModel>& scenario_models();
/// The model of that name, or nullptr.
[[nodiscard]] const ScenarioModel* find_scenario_model(std::string_view name);

}  // namespace models
