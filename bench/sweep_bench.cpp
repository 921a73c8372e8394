// What a sweep costs beside its simulation. Each turn is a whole sweep in a process of its own, from the experiment's
// file to the collected one, made by the functions of the command `sweep`; only its models are wrapped, so that what
// threads spend in them is known: simulation and the rest are of the same seconds of the same machine. Prints, for a
// run, in milliseconds of processor time: the beginning of its simulation (settings drawn, model and world made), its
// days and trajectory, the whole sweep, and what of it is not simulation; then what the cores were busy with, of the
// time on the clock: anything, and simulation; and how much memory the sweep took at most. Medians of the turns.
//   bench_sweep RUNS TURNS SCENARIO ...
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "app/sweeps/sweep_folder.hpp"
#include "app/sweeps/sweep_models.hpp"
#include "app/sweeps/sweep_worker.hpp"
#include "bench/measuring.hpp"

namespace {

namespace fs = std::filesystem;
using bench::median;
using bench::seconds_of;

constexpr std::size_t threads = 2;
constexpr std::size_t replicates = 10;

double seconds_by(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Of this thread.
double processor_seconds() { return seconds_by(CLOCK_THREAD_CPUTIME_ID); }

/// What the threads of this process have spent in models, in nanoseconds.
std::atomic<std::int64_t> in_beginning{0};
std::atomic<std::int64_t> in_running{0};

/// Gives the time to which it added.
double add_since(double begin, std::atomic<std::int64_t>& sum) {
    const double now = processor_seconds();
    sum += static_cast<std::int64_t>(1e9 * (now - begin));
    return now;
}

/// The clock is read a few times a run only, because that costs as much as some letters.
class TimedCourse final : public sim::Course {
public:
    TimedCourse(std::unique_ptr<sim::Course> course, double begin) : course_{std::move(course)}, begin_{begin} {}
    TimedCourse(const TimedCourse&) = delete;
    TimedCourse& operator=(const TimedCourse&) = delete;
    ~TimedCourse() override {
        const double begin = processor_seconds();
        course_.reset();
        add_since(begin, in_running);
    }
    void advance(sim::Date until, sim::Executor& executor) override { course_->advance(until, executor); }
    [[nodiscard]] std::unique_ptr<Course> fork(const sim::Runnable& onward) const override {
        return course_->fork(onward);
    }
    [[nodiscard]] sim::Trajectory finish(sim::Executor& executor) override {
        sim::Trajectory trajectory = course_->finish(executor);
        add_since(begin_, in_running);
        return trajectory;
    }

private:
    std::unique_ptr<sim::Course> course_;
    double begin_;
};

class TimedModel final : public sim::Runnable {
public:
    explicit TimedModel(std::unique_ptr<sim::Runnable> model) : model_{std::move(model)} {}
    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return model_->shape(); }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey key) const override {
        const double begin = processor_seconds();
        std::unique_ptr<sim::Course> course = model_->start(key);
        return std::make_unique<TimedCourse>(std::move(course), add_since(begin, in_beginning));
    }

private:
    std::unique_ptr<sim::Runnable> model_;
};

/// What is kept of a run beside its own variables.
struct Kept {
    const char* name;
    const char* list;
};
constexpr std::array kept{Kept{"its own", ""}, Kept{"agendas", "\"agenda\", \"handover\""}};

fs::path write_experiment(const fs::path& folder, const fs::path& scenario, std::size_t runs, const Kept& keep) {
    const fs::path file = folder / "experiment.toml";
    std::ofstream{file}
        << "scenario = \"" << fs::absolute(scenario).string() << "\"\nseed = 20261124\nreplicates = " << replicates
        << "\nkeep = [" << keep.list
        << "]\n[design]\nkind = \"latin_hypercube\"\nsize = " << std::max<std::size_t>(1, runs / replicates)
        << "\n[[factor]]\nname = \"humility\"\npath = \"parameters.humility.common\"\nrange = [0.1, 0.9]\n";
    return file;
}

/// The plan's runs under timed models.
void time_models(app::SweepPlan& plan) {
    std::map<const sim::Runnable*, const sim::Runnable*> timed;
    for (auto& model : plan.models) {
        const sim::Runnable* plain = model.get();
        model = std::make_unique<TimedModel>(std::move(model));
        timed[plain] = model.get();
    }
    for (sim::PlannedRun& run : plan.experiment.runs) run.model = timed.at(run.model);
}

struct Cost {
    double clock = 0;  ///< seconds, as the next ones
    double processor = 0;
    double beginning = 0;
    double running = 0;
    double mebibytes = 0;
    std::size_t runs = 0;
};

/// In the child.
Cost sweep(const std::string& experiment, const std::string& folder) {
    const double begin = seconds_by(CLOCK_MONOTONIC);
    app::ExperimentTexts texts = app::read_experiment(experiment);
    app::SweepPlan plan = app::plan_of(texts);
    time_models(plan);
    app::OpenedSweep opened = app::begin_sweep(folder, std::move(texts), std::move(plan));
    app::Arguments arguments;
    arguments.options = {{"quiet", {}}, {"threads", {std::to_string(threads)}}};
    std::ostringstream out;
    const app::Console console{out, out};
    if (work_and_tell(opened, arguments, console) != app::ExitCode::fine) {
        std::fputs(out.str().c_str(), stderr);
        std::_Exit(1);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {.clock = seconds_by(CLOCK_MONOTONIC) - begin,
            .processor = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
            .beginning = 1e-9 * static_cast<double>(in_beginning),
            .running = 1e-9 * static_cast<double>(in_running),
            .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024,
            .runs = opened.plan.experiment.runs.size()};
}

/// By a process of its own.
Cost measured(const fs::path& experiment, const fs::path& folder) {
    fs::remove_all(folder);
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) std::perror("pipe"), std::exit(1);
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = sweep(experiment, folder);
        std::_Exit(write(pipe_ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    close(pipe_ends[1]);
    Cost cost;
    const bool told = read(pipe_ends[0], &cost, sizeof cost) == sizeof cost;
    close(pipe_ends[0]);
    waitpid(child, nullptr, 0);
    if (!told) std::fputs("the sweep failed\n", stderr), std::exit(1);
    return cost;
}

void measure(const fs::path& scenario, std::size_t wanted, std::size_t turns, const Kept& keep) {
    const fs::path folder = fs::temp_directory_path() / ("articula-bench-" + std::to_string(getpid()));
    fs::create_directory(folder);
    const fs::path experiment = write_experiment(folder, scenario, wanted, keep);
    std::vector<Cost> costs;
    for (std::size_t turn = 0; turn != turns; ++turn) costs.push_back(measured(experiment, folder / "sweep"));
    fs::remove_all(folder);
    const auto middle = [&](auto figure) {
        std::vector<double> all;
        for (const Cost& cost : costs) all.push_back(figure(cost));
        return median(all);
    };
    const auto a_run = [&](auto part) {
        return middle([&](const Cost& cost) { return 1e3 * part(cost) / static_cast<double>(cost.runs); });
    };
    const auto share = [&](auto part) {
        return middle([&](const Cost& cost) { return 100 * part(cost) / (cost.clock * threads); });
    };
    const auto whole = [](const Cost& cost) { return cost.processor; };
    const auto simulation = [](const Cost& cost) { return cost.beginning + cost.running; };
    std::printf("%-12s %-8s %6zu  %9.3f  %7.3f  %7.3f  %8.3f  %6.1f %%  %10.1f %%  %7.1f  %4.0f\n",
                scenario.stem().c_str(), keep.name, costs.front().runs,
                a_run([](const Cost& c) { return c.beginning; }), a_run([](const Cost& c) { return c.running; }),
                a_run(whole), a_run([&](const Cost& c) { return whole(c) - simulation(c); }), share(whole),
                share(simulation), middle([](const Cost& c) { return c.clock; }),
                middle([](const Cost& c) { return c.mebibytes; }));
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
    if (count < 4) return std::fputs("bench_sweep RUNS TURNS SCENARIO ...\n", stderr), 2;
    std::puts("milliseconds of processor time a run; on two threads");
    std::puts(
        "scenario     kept       runs  beginning  running    sweep  overhead      busy    simulating  seconds   MiB");
    const std::size_t turns = std::max(1UL, std::stoul(words[2]));
    for (char** scenario = words + 3; scenario != words + count; ++scenario)
        for (const Kept& keep : kept) measure(*scenario, std::stoul(words[1]), turns, keep);
}
