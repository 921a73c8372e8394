// An experiment made ready: the points of its design as models of its scenario, and the runs in the order in which they
// are made. `plan`, `sweep`, `resume` and `replay` all begin here, from the same two texts.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/opened_scenario.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/precision.hpp"
#include "sim/record/design.hpp"
#include "sim/record/futures.hpp"

namespace app {

/// What an experiment is made of; a sweep's folder keeps these texts, so that it needs nothing else.
struct ExperimentTexts {
    std::string experiment_file{};  ///< bare name
    std::string experiment{};       ///< the whole text
    std::string scenario_file{};    ///< bare name
    std::string scenario{};         ///< the whole text
    std::string points{};           ///< CSV of a design that lists its points; empty otherwise
    sim::Text scenario_problem{};   ///< why it could not be read; empty where it was
    sim::Text points_problem{};     ///< likewise
};

struct SweepPlan {
    sim::Findings findings{};           ///< of the experiment's file, by its places
    sim::Findings scenario_findings{};  ///< of the scenario
    OpenedScenario scenario{};
    sim::Design design{};
    sim::Futures futures{};  ///< the branches crossed with the points; only the base where none are
    std::optional<sim::PrecisionTarget> precision{};
    std::size_t replicates = 0;                            ///< of each point; with a precision target the most
    std::vector<std::vector<double>> points{};             ///< [point][factor]: values, codes of choices
    std::vector<std::unique_ptr<sim::Runnable>> models{};  ///< of the runs; each is made when its run starts
    sim::Experiment experiment{};                          ///< runs by replicate, point, branch
    sim::Provenance provenance{};

    [[nodiscard]] bool fit() const { return !findings.has_errors() && !scenario_findings.has_errors(); }
};

/// Reads and checks both texts; the runs are there only where the plan is fit.
[[nodiscard]] SweepPlan plan_of(const ExperimentTexts& texts);

/// The texts of an experiment's file: its scenario and list of points are found beside it, or the scenario among those
/// that come with the program; what is not found is told by the plan. Throws UsageError where the file itself cannot
/// be read.
[[nodiscard]] ExperimentTexts read_experiment(const std::string& path);

/// The texts that the file of a sweep was made from; nothing where the file comes from no sweep.
[[nodiscard]] std::optional<ExperimentTexts> experiment_texts_of(const sim::Provenance& provenance);

}  // namespace app
