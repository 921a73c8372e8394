#include "app/sweeps/trial_runs.hpp"

#include <algorithm>
#include <chrono>

#include "sim/record/file_writer.hpp"
#include "sim/record/hdf5_file.hpp"
#include "sim/record/narrow.hpp"

namespace app {
namespace {

constexpr std::size_t most_families = 64;

using Trajectories = std::vector<std::pair<std::size_t, sim::Trajectory>>;  // run, what it leaves

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Every n-th family, for an n that leaves so many: spread over the points, since neighbours differ in point.
std::vector<sim::Family> spread(const std::vector<sim::Family>& all) {
    std::vector<sim::Family> some;
    const std::size_t n = std::min(all.size(), most_families);
    for (std::size_t i = 0; i != n; ++i) some.push_back(all[i * all.size() / n]);
    // From the middle outwards would be as fair; this order makes the first few spread as well.
    std::vector<sim::Family> mixed;
    constexpr std::size_t stride = 23;  // prime: no factor of most_families
    const std::size_t step = n % stride == 0 ? 1 : stride;
    for (std::size_t i = 0; i != n; ++i) mixed.push_back(some[i * step % n]);
    return mixed;
}

void make(const SweepPlan& plan, sim::Family family, Trajectories& made, TrialCost& cost) {
    sim::Experiment experiment;
    for (std::size_t i = 0; i != family.count; ++i) experiment.runs.push_back(plan.experiment.runs[family.first + i]);
    sim::NoProgress silence;
    const sim::Consumer keep = [&](std::size_t run, const sim::Trajectory& trajectory) {
        made.emplace_back(family.first + run, trajectory);
    };
    const auto serial = [](std::size_t) { return std::make_unique<sim::SerialExecutor>(); };
    const sim::Outcome outcome = run_in_memory(experiment, serial, keep, silence, {});
    cost.runs += family.count;
    cost.failed += outcome.failures.size();
}

/// Size of a file of the first of these runs.
double bytes_of(const SweepPlan& plan, const Trajectories& made, std::size_t runs, sim::FileWriter::Purpose purpose) {
    const sim::TrajectoryShape& shape = plan.experiment.runs.front().model->shape();
    sim::FileHead head{shape, plan.provenance, {}};
    sim::RowCounts totals;
    for (std::size_t i = 0; i != runs; ++i) {
        const sim::PlannedRun& run = plan.experiment.runs[made[i].first];
        head.runs.push_back(
            {static_cast<std::int64_t>(run.key.point), static_cast<std::int64_t>(run.key.replicate), run.branch});
        const sim::RowCounts rows = sim::row_counts(shape, made[i].second);
        totals.resize(rows.size());
        for (std::size_t d = 0; d != rows.size(); ++d) totals[d] += rows[d];
    }
    sim::hdf5::MemoryFile file;
    sim::FileWriter writer{file, head, totals, purpose};
    for (std::size_t i = 0; i != runs; ++i) writer.append(made[i].second);
    writer.close();
    return static_cast<double>(file.bytes().size());
}

}  // namespace

TrialCost try_runs(const SweepPlan& plan, double most_seconds) {
    TrialCost cost;
    Trajectories made;
    const double begin = seconds_now();
    for (const sim::Family& family : spread(families(plan.experiment.runs))) {
        make(plan, family, made, cost);
        if (seconds_now() - begin > most_seconds) break;
    }
    cost.seconds_of_a_run = (seconds_now() - begin) / static_cast<double>(cost.runs);
    if (made.empty()) return cost;
    const auto all = static_cast<double>(made.size());
    cost.bytes_of_a_part_run = bytes_of(plan, made, made.size(), sim::FileWriter::Purpose::part) / all;
    const double one = bytes_of(plan, made, 1, sim::FileWriter::Purpose::result);
    const double whole = bytes_of(plan, made, made.size(), sim::FileWriter::Purpose::result);
    cost.bytes_of_a_run = made.size() == 1 ? one : std::max(0.0, (whole - one) / (all - 1));
    cost.bytes_of_a_file = std::max(0.0, one - cost.bytes_of_a_run);
    return cost;
}

}  // namespace app
