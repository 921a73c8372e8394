#include "app/sweeps/sweep_models.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "sim/core/error.hpp"
#include "sim/scenario/wildcards.hpp"

namespace app {
namespace {

/// The models of one point: of the base, and of each branch after each of its what-ifs, in the order of the branches.
class PointModels {
public:
    PointModels(std::shared_ptr<const SweepModels> models, std::shared_ptr<const sim::SweepShape> shape,
                const std::vector<double>& values, std::vector<std::unique_ptr<sim::Runnable>>& all)
        : models_{std::move(models)}, shape_{std::move(shape)}, values_{values}, all_{all}, base_{add({})} {}

    [[nodiscard]] sim::PlannedRun run_of(const sim::Branch& branch) {
        sim::PlannedRun run{base_, {}, branch.name, {}};
        std::vector<std::string> parts;
        for (const std::string& part : branch.parts) {
            parts.push_back(part);
            run.turns.push_back({models_->what_if(part).from, add(parts)});
        }
        return run;
    }

private:
    const sim::Runnable* add(const std::vector<std::string>& parts) {
        all_.push_back(std::make_unique<sim::OnDemand>(
            shape_, values_, [models = models_, values = values_, parts] { return models->make(values, parts); }));
        return all_.back().get();
    }

    std::shared_ptr<const SweepModels> models_;
    std::shared_ptr<const sim::SweepShape> shape_;
    const std::vector<double>& values_;
    std::vector<std::unique_ptr<sim::Runnable>>& all_;
    const sim::Runnable* base_;
};

void set(sim::Document& document, const std::vector<std::string>& settings) {
    sim::Findings findings;
    for (const std::string& setting : settings) document.set(setting, findings);
    if (findings.has_errors())
        throw sim::Error{{findings.render("", sim::Language::spanish), findings.render("", sim::Language::english)}};
}

}  // namespace

std::vector<std::string> settings_of_point(const sim::Document& document, const std::vector<sim::Factor>& factors,
                                           const std::vector<double>& values) {
    std::vector<std::string> settings;
    for (std::size_t f = 0; f != factors.size(); ++f)
        for (std::string& setting : sim::expanded(document, factors[f].settings_at(values[f])))
            settings.push_back(std::move(setting));
    return settings;
}

const sim::PlannedWhatIf& SweepModels::what_if(const std::string& name) const {
    const auto found = std::ranges::find(set_.what_ifs, name, &sim::PlannedWhatIf::name);
    if (found == set_.what_ifs.end()) throw std::logic_error("no what-if of that name: " + name);
    return *found;
}

std::unique_ptr<sim::Runnable> SweepModels::make(const std::vector<double>& values,
                                                 const std::vector<std::string>& parts) const {
    sim::Document document = scenario_.document;
    set(document, settings_of_point(scenario_.document, factors_, values));
    for (const std::string& part : parts) set(document, sim::expanded(scenario_.document, what_if(part).settings));
    return scenario_.model->make_alike(std::move(document), parts.empty() ? std::string{} : parts.back(), shape_);
}

SweepRuns runs_of_sweep(std::shared_ptr<const SweepModels> models, std::shared_ptr<const sim::SweepShape> shape,
                        const std::vector<std::vector<double>>& points, const std::vector<sim::Branch>& branches,
                        std::size_t replicates, std::uint64_t seed) {
    SweepRuns sweep;
    sweep.runs.reserve(points.size() * branches.size() * replicates);
    for (std::size_t point = 0; point != points.size(); ++point) {
        PointModels of_point{models, shape, points[point], sweep.models};
        for (const sim::Branch& branch : branches) {
            sweep.runs.push_back(of_point.run_of(branch));
            sweep.runs.back().key = {.seed = seed, .point = point, .replicate = 0};
        }
    }
    const std::size_t of_one_replicate = sweep.runs.size();
    for (std::size_t replicate = 1; replicate < replicates; ++replicate)
        for (std::size_t run = 0; run != of_one_replicate; ++run) {
            sim::PlannedRun again = sweep.runs[run];
            again.key.replicate = replicate;
            sweep.runs.push_back(std::move(again));
        }
    return sweep;
}

std::vector<sim::Variable> factor_variables(const std::vector<sim::Factor>& factors) {
    static constexpr std::array types{sim::ValueType::float64, sim::ValueType::int32, sim::ValueType::int8};
    static constexpr std::array units{"1", "day", "month", "year"};
    std::vector<sim::Variable> variables;
    variables.reserve(factors.size());
    for (const sim::Factor& factor : factors)
        variables.push_back({.name = factor.label.name,
                             .rows = "run",
                             .axes = {},
                             .type = types.at(static_cast<std::size_t>(factor.label.kind)),
                             .units = units.at(static_cast<std::size_t>(factor.unit)),
                             .long_name = factor.label.title.en,
                             .flags = factor.label.choices,
                             .coordinate = true});
    return variables;
}

}  // namespace app
