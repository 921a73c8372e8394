// A scenario run in several variants on the same draws, each run summed up at once: nothing is kept of it but numbers.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/opened_scenario.hpp"
#include "sim/core/measure.hpp"
#include "sim/experiment/experiment.hpp"

namespace app {

/// The scenario with these settings more.
struct Variant {
    std::string name;
    std::vector<std::string> settings;
};

struct VariantPlan {
    const sim::Document* document = nullptr;  ///< checked
    const models::ScenarioModel* model = nullptr;
    std::vector<Variant> variants;
    sim::MeasureSet measures;
    std::uint64_t seed = 1;
    std::size_t replicates = 1;
    std::size_t threads = 1;
};

/// By variant, measure and replicate; NaN where the run has none, or failed.
struct VariantRuns {
    std::vector<std::vector<std::vector<double>>> values{};
    sim::Outcome outcome{};

    [[nodiscard]] const std::vector<double>& of(std::size_t variant, std::size_t measure) const {
        return values[variant][measure];
    }
};

/// Replicate r of every variant has the same draws. Throws UsageError where a variant's settings do not fit the
/// scenario.
[[nodiscard]] VariantRuns run_variants(const VariantPlan& plan, sim::Progress& progress, std::stop_token stop);

/// Why there is no result, for a person and for the shell; nothing when all runs were made.
[[nodiscard]] std::vector<sim::Text> shortfalls(const VariantRuns& runs);

}  // namespace app
