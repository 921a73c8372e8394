// What a country costs: one replicate of a scenario of the coordination model at several sizes, with one thread and
// with two, in rounds; of each size the run of median processor time counts. Prints seconds, memory, events and what an
// event takes; the speed-up of the second thread; and how fast all this grows with the number of actors, as exponents:
// the exponent of time is that of the number of events (the model's part) plus that of the time of one event (caches).
// Writing the file is not counted.
//   bench_scale SCENARIO [ROUNDS [SCALE ...]]
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/coordination_bench.hpp"
#include "bench/measuring.hpp"
#include "models/coordination/observer.hpp"
#include "sim/engine/engine.hpp"
#include "sim/executors/tbb_executor.hpp"

namespace {

using namespace models::coordination;

struct Cost {
    double actors = 0;
    double events = 0;
    double seconds = 0;    ///< on the clock
    double processor = 0;  ///< seconds of all threads: what a shared machine leaves of them does not count
    double gibibytes = 0;
};

Cost run(const Settings& settings, std::size_t threads) {
    const auto begin = std::chrono::steady_clock::now();
    const Coordination model{settings};
    sim::TbbExecutor executor{threads};
    sim::World<Coordination> world{model, {.seed = settings.run.seed}};
    sim::Engine<Coordination> engine{executor};
    Observer observer{model.facts()};
    for (const sim::Date date : observation_dates(model.facts())) {
        engine.advance(world, model.facts().calendar().at(date), &observer);
        observer.look(world);
    }
    const sim::Trajectory trajectory = observer.trajectory(world);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {.actors = static_cast<double>(model.facts().actors().size()),
            .events = static_cast<double>(world.handled()),
            .seconds = taken.count(),
            .processor = bench::seconds_of(usage.ru_utime) + bench::seconds_of(usage.ru_stime),
            .gibibytes = static_cast<double>(usage.ru_maxrss) / (1024 * 1024)};
}

/// In a process of its own, so that memory is of this run only.
Cost measured(const char* file, const std::string& scale, std::size_t threads) {
    int ends[2];
    if (pipe(ends) != 0) std::exit(1);
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = run(bench::settings_of(file, scale), threads);
        const bool told = write(ends[1], &cost, sizeof cost) == sizeof cost;
        std::_Exit(told ? 0 : 1);
    }
    Cost cost;
    close(ends[1]);
    const bool heard = read(ends[0], &cost, sizeof cost) == sizeof cost;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    if (!heard) std::exit(1);
    return cost;
}

/// Of one size: a cost for each round.
using Rounds = std::vector<Cost>;

Cost median(Rounds rounds, double Cost::*by) {
    const auto middle = rounds.begin() + static_cast<std::ptrdiff_t>(rounds.size() / 2);
    std::nth_element(rounds.begin(), middle, rounds.end(),
                     [by](const Cost& a, const Cost& b) { return a.*by < b.*by; });
    return *middle;
}

double exponent(const Cost& a, const Cost& b, double small, double large) {
    return std::log(large / small) / std::log(b.actors / a.actors);
}

void print(const std::string& scale, std::size_t threads, const Cost& cost) {
    std::printf("%6s  %8.0f  %7zu  %10.0f  %7.1f  %9.1f  %4.2f  %11.0f", scale.c_str(), cost.actors, threads,
                cost.events, cost.seconds, cost.processor, cost.gibibytes, cost.processor / cost.events * 1e9);
}

void print_exponents(const char* threads, const Cost& a, const Cost& b) {
    std::printf("exponents, %s: events %.2f, time of an event %.2f, together %.2f; memory %.2f\n", threads,
                exponent(a, b, a.events, b.events), exponent(a, b, a.processor / a.events, b.processor / b.events),
                exponent(a, b, a.processor, b.processor), exponent(a, b, a.gibibytes, b.gibibytes));
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return std::fputs("bench_scale SCENARIO [ROUNDS [SCALE ...]]\n", stderr), 2;
    const std::size_t rounds = count > 2 ? std::max(1UL, std::stoul(words[2])) : 3;
    std::vector<std::string> scales{words + std::min(count, 3), words + count};
    if (scales.empty()) scales = {"0.1", "0.3333", "1"};
    std::vector<std::array<Rounds, 2>> costs(scales.size());
    for (std::size_t round = 0; round != rounds; ++round)  // sizes by turns: what slows the machine slows all of them
        for (std::size_t s = 0; s != scales.size(); ++s)
            for (const std::size_t threads : {1U, 2U})
                costs[s][threads - 1].push_back(measured(words[1], scales[s], threads));
    std::puts(" scale    actors  threads      events  seconds  processor   GiB  ns an event  second thread");
    std::vector<std::array<Cost, 2>> medians;
    for (std::size_t s = 0; s != scales.size(); ++s) {
        medians.push_back({median(costs[s][0], &Cost::processor), median(costs[s][1], &Cost::processor)});
        print(scales[s], 1, medians[s][0]);
        std::puts("");
        print(scales[s], 2, medians[s][1]);
        std::printf("  %11.2fx\n",
                    median(costs[s][0], &Cost::seconds).seconds / median(costs[s][1], &Cost::seconds).seconds);
    }
    if (medians.front()[0].actors == medians.back()[0].actors) return 0;
    print_exponents("one thread", medians.front()[0], medians.back()[0]);
    print_exponents("two threads", medians.front()[1], medians.back()[1]);
}
