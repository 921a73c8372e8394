// Regions left over many runs: the nine cells of the table, larger lattices, and the two activation regimes from the
// same first lattices.
#include <algorithm>

#include "models/classics/culture.hpp"
#include "models/classics/measurements.hpp"
#include "models/classics/settled.hpp"

namespace models::classics {
namespace {

struct Outcome {
    double regions;
    double meetings_per_site;
};

/// A setting, and how often it is run. Settings of one point start from the same lattices.
struct Cell {
    std::string id;
    std::uint64_t point;
    CultureParameters setting;
    std::size_t runs;
};

Outcome outcome_of(const Culture& model, const CultureParameters& setting, sim::RunKey key) {
    const auto world = settled(model, key);
    const Culture::Lattice& lattice = *world.find(Culture::lattice(0));
    return {static_cast<double>(model.regions(lattice)),
            static_cast<double>(lattice.meetings) / (setting.side * setting.side)};
}

/// All runs of all cells in one bulk, so that no worker waits for the last run of a cell.
std::vector<std::vector<Outcome>> run_cells(const std::vector<Cell>& cells, sim::Executor& executor) {
    struct Job {
        std::size_t cell;
        std::uint64_t replicate;
    };
    std::vector<Job> jobs;
    std::vector<Culture> models;
    for (std::size_t c = 0; c != cells.size(); ++c) {
        models.emplace_back(cells[c].setting);
        for (std::uint64_t r = 0; r != cells[c].runs; ++r) jobs.push_back({c, r});
    }
    const auto outcomes = in_runs(jobs.size(), executor, [&](std::size_t j) {
        const Cell& cell = cells[jobs[j].cell];
        return outcome_of(models[jobs[j].cell], cell.setting, {verification_seed, cell.point, jobs[j].replicate});
    });
    std::vector<std::vector<Outcome>> by_cell(cells.size());
    for (std::size_t j = 0; j != jobs.size(); ++j) by_cell[jobs[j].cell].push_back(outcomes[j]);
    return by_cell;
}

/// Runs of the sample setup are the ones that are repeated with shuffled sweeps: a small difference needs many.
constexpr std::size_t compared = 12'000;
constexpr std::string_view sample_setup = "f5.q10";

std::vector<Cell> table(Effort effort) {
    std::vector<Cell> cells;
    for (const std::uint32_t features : {15U, 10U, 5U})
        for (const std::uint32_t traits : {5U, 10U, 15U}) {
            std::string id{'f'};
            id.append(std::to_string(features)).append(".q").append(std::to_string(traits));
            const std::size_t many = id == sample_setup ? compared : 1000;
            cells.push_back({id,
                             100 * features + traits,
                             {.features = features, .traits = traits},
                             effort == Effort::full ? many : 40});
        }
    return cells;
}

std::vector<Cell> cells_for(Effort effort) {
    std::vector<Cell> cells = table(effort);
    if (effort == Effort::quick) return cells;
    cells.push_back({"shuffled", 510, {.activation = Activation::shuffled}, compared});
    cells.push_back({"large.32", 32, {.side = 32, .traits = 15}, 40});
    cells.push_back({"large.50", 50, {.side = 50, .traits = 15}, 12});
    return cells;
}

std::vector<double> regions_of(const std::vector<Outcome>& outcomes) {
    return values_of(outcomes, [](const Outcome& o) { return o.regions; });
}

void add_sample_setup(Measurements& found, const std::vector<Outcome>& outcomes) {
    found.push_back({"sample.median", regions_of(outcomes)});
    found.push_back({"sample.one", values_of(outcomes, [](const Outcome& o) { return o.regions == 1; })});
    found.push_back({"sample.three", values_of(outcomes, [](const Outcome& o) { return o.regions <= 3; })});
    found.push_back({"sample.more", values_of(outcomes, [](const Outcome& o) { return o.regions > 6; })});
}

std::vector<double> meetings_of(const std::vector<Outcome>& outcomes) {
    return values_of(outcomes, [](const Outcome& o) { return o.meetings_per_site; });
}

std::vector<double> differences(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> found(a.size());
    for (std::size_t i = 0; i != a.size(); ++i) found[i] = a[i] - b[i];
    return found;
}

/// Random activation less shuffled sweeps, run by run from the same first lattice.
void add_activation(Measurements& found, const std::vector<Outcome>& random, const std::vector<Outcome>& shuffled) {
    found.push_back({"activation.regions", differences(regions_of(random), regions_of(shuffled))});
    found.push_back({"activation.meetings", differences(meetings_of(random), meetings_of(shuffled))});
}

}  // namespace

Measurements measure_culture(Effort effort, sim::Executor& executor) {
    const std::vector<Cell> cells = cells_for(effort);
    const auto outcomes = run_cells(cells, executor);
    const auto outcomes_of = [&](std::string_view id) {
        const auto found = std::find_if(cells.begin(), cells.end(), [id](const Cell& cell) { return cell.id == id; });
        return outcomes[static_cast<std::size_t>(found - cells.begin())];
    };
    Measurements found;
    for (std::size_t c = 0; c != cells.size(); ++c) {
        found.push_back({cells[c].id + ".regions", regions_of(outcomes[c])});
        found.push_back({cells[c].id + ".meetings", meetings_of(outcomes[c])});
    }
    add_sample_setup(found, outcomes_of(sample_setup));
    if (effort == Effort::full) add_activation(found, outcomes_of(sample_setup), outcomes_of("shuffled"));
    return found;
}

}  // namespace models::classics
