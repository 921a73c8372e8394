// What a sweep costs beside its simulation. Turn by turn some of its runs are made in this process, with nothing kept,
// and the whole sweep by the program, collecting included. Prints for a run, in milliseconds of processor time: its
// simulation (from the first day to its trajectory), the making of its model, the whole sweep; what of the sweep is not
// simulation; and how much memory the sweep took at most. The turns of median time count.
//   bench_sweep PROGRAM RUNS TURNS SCENARIO ...
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "app/sweeps/sweep_models.hpp"
#include "app/sweeps/sweep_plan.hpp"
#include "bench/measuring.hpp"
#include "sim/engine/executor.hpp"

namespace {

namespace fs = std::filesystem;
using bench::median;
using bench::seconds_of;

constexpr std::size_t threads = 2;
constexpr std::size_t replicates = 10;

/// Processor time of this thread.
double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// An experiment of that many runs, as large designs are: what happens daily is not kept.
fs::path write_experiment(const fs::path& folder, const fs::path& scenario, std::size_t runs) {
    const fs::path file = folder / "experiment.toml";
    std::ofstream{file}
        << "scenario = \"" << fs::absolute(scenario).string() << "\"\nseed = 20261124\nreplicates = " << replicates
        << "\nkeep = [\"agenda\", \"handover\"]\n[design]\nkind = \"latin_hypercube\"\nsize = "
        << std::max<std::size_t>(1, runs / replicates)
        << "\n[[factor]]\nname = \"humility\"\npath = \"parameters.humility.common\"\nrange = [0.1, 0.9]\n";
    return file;
}

/// Seconds of processor time.
struct Alone {
    double simulation = 0;
    double model = 0;
};

/// The runs of an experiment by themselves, model by model as a sweep makes them.
class Runs {
public:
    explicit Runs(const fs::path& experiment) : Runs{app::read_experiment(experiment.string())} {}

    [[nodiscard]] std::size_t count() const { return plan_.experiment.runs.size(); }

    /// Means over every `step`th run.
    [[nodiscard]] Alone alone(std::size_t step) const {
        std::vector<Alone> parts(threads);
        std::atomic<std::size_t> next{0};
        {
            std::vector<std::jthread> workers;
            for (Alone& part : parts) workers.emplace_back([&] { make(step, next, part); });
        }
        Alone all;
        for (const Alone& part : parts) {
            all.simulation += part.simulation;
            all.model += part.model;
        }
        const double made = static_cast<double>((count() + step - 1) / step);
        return {all.simulation / made, all.model / made};
    }

private:
    explicit Runs(const app::ExperimentTexts& texts) : Runs{app::plan_of(texts), texts.experiment} {}
    Runs(app::SweepPlan plan, const std::string& experiment) : plan_{std::move(plan)}, models_{of(plan_, experiment)} {}

    static app::SweepModels of(const app::SweepPlan& plan, const std::string& experiment) {
        sim::Findings findings;
        const app::OpenedScenario& scenario = plan.scenario;
        const auto base = scenario.model->make(scenario.document, {});
        return {scenario, sim::read_experiment_file(experiment, findings).factors,
                scenario.model->futures(scenario.document),
                std::make_shared<const sim::TrajectoryShape>(base->shape())};
    }

    void make(std::size_t step, std::atomic<std::size_t>& next, Alone& sum) const {
        sim::SerialExecutor executor;
        for (;;) {
            const std::size_t run = step * next++;
            if (run >= count()) return;
            const sim::RunKey key = plan_.experiment.runs[run].key;
            const double begin = thread_seconds();
            const auto model = models_.make(plan_.points[key.point], {});
            const double made = thread_seconds();
            (void)model->run(key, executor);
            sum.simulation += thread_seconds() - made;
            sum.model += made - begin;
        }
    }

    app::SweepPlan plan_;
    app::SweepModels models_;
};

struct Cost {
    double seconds = 0;    ///< on the clock
    double processor = 0;  ///< seconds of all threads: what a shared machine leaves of them does not count
    double mebibytes = 0;
};

/// The sweep by the program, in a process of its own.
Cost sweep(const char* program, const fs::path& experiment, const fs::path& folder) {
    fs::remove_all(folder);
    timespec begin{};
    timespec end{};
    clock_gettime(CLOCK_MONOTONIC, &begin);
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        execl(program, program, "sweep", experiment.c_str(), "-o", folder.c_str(), "--quiet", "--threads",
              std::to_string(threads).c_str(), static_cast<char*>(nullptr));
        std::_Exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (status != 0) std::fprintf(stderr, "the sweep failed\n"), std::exit(1);
    return {.seconds = static_cast<double>(end.tv_sec - begin.tv_sec) +
                       1e-9 * static_cast<double>(end.tv_nsec - begin.tv_nsec),
            .processor = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
            .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024};
}

void measure(const char* program, const fs::path& scenario, std::size_t wanted, std::size_t turns) {
    const fs::path folder = fs::temp_directory_path() / ("articula-bench-" + std::to_string(getpid()));
    fs::create_directory(folder);
    const fs::path experiment = write_experiment(folder, scenario, wanted);
    const Runs runs{experiment};
    std::vector<double> simulation, model, whole, clock, memory;
    for (std::size_t turn = 0; turn != turns; ++turn) {
        const Alone alone = runs.alone(std::max<std::size_t>(1, runs.count() / 1000));
        const Cost cost = sweep(program, experiment, folder / "sweep");
        const auto a_run = 1e3 / static_cast<double>(runs.count());
        simulation.push_back(1e3 * alone.simulation);
        model.push_back(1e3 * alone.model);
        whole.push_back(a_run * cost.processor);
        clock.push_back(cost.seconds);
        memory.push_back(cost.mebibytes);
    }
    fs::remove_all(folder);
    const double simulated = median(simulation);
    const double all = median(whole);
    std::printf("%-18s %6zu  %10.3f  %6.3f  %7.3f  %8.3f  %12.1f %%  %7.1f  %6.0f\n", scenario.stem().c_str(),
                runs.count(), simulated, median(model), all, all - simulated, 100 * simulated / all, median(clock),
                median(memory));
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) return std::fputs("bench_sweep PROGRAM RUNS TURNS SCENARIO ...\n", stderr), 2;
    std::puts("milliseconds of processor time a run; on two threads");
    std::puts("scenario             runs  simulation   model    sweep  overhead  in simulation  seconds     MiB");
    const std::size_t turns = std::max(1UL, std::stoul(words[3]));
    for (char** scenario = words + 4; scenario != words + count; ++scenario)
        measure(words[1], *scenario, std::stoul(words[2]), turns);
}
