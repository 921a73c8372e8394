// PHOLD on the engine beside the yardstick, in turn in one run: events per second as medians, and their ratio.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/measuring.hpp"
#include "bench/phold_yardstick.hpp"
#include "models/classics/phold.hpp"
#include "sim/engine/engine.hpp"
#include "sim/executors/tbb_executor.hpp"

namespace {

using models::classics::Phold;
using models::classics::PholdParameters;

constexpr sim::RunKey key{.seed = 1};
constexpr int turns = 5;

sim::Time at(double units) { return {static_cast<std::int64_t>(units * double{Phold::ticks_per_unit})}; }

bench::YardstickResult run_engine(const PholdParameters& p, double until, std::size_t threads) {
    sim::TbbExecutor executor{threads};
    sim::Engine<Phold> engine{executor};
    sim::World<Phold> world{Phold{p}, key};
    const auto start = std::chrono::steady_clock::now();
    engine.advance(world, at(until));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    bench::YardstickResult result{world.handled(), took.count(), {}};
    for (std::uint32_t i = 0; i != p.balls; ++i)
        result.counts.push_back(static_cast<std::uint32_t>(world.find(Phold::ball(i))->events));
    return result;
}

/// One line of the table; false when the checksums differ.
bool compare(const PholdParameters& p, double until, std::size_t threads) {
    std::vector<double> engine_rates;
    std::vector<double> yardstick_rates;
    bool equal = true;
    for (int turn = 0; turn != turns; ++turn) {
        const auto engine = run_engine(p, until, threads);
        const auto yardstick = bench::run_yardstick(p, key.hash(), until, threads);
        equal = equal && engine.counts == yardstick.counts;
        engine_rates.push_back(static_cast<double>(engine.events) / engine.seconds);
        yardstick_rates.push_back(static_cast<double>(yardstick.events) / yardstick.seconds);
    }
    const double engine = bench::median(engine_rates);
    const double yardstick = bench::median(yardstick_rates);
    std::printf(
        "phold %7u entities, remote %.2f, %zu thread%s: engine %5.2f M events/s, yardstick %5.2f, ratio %.2f, "
        "checksums %s\n",
        p.balls, p.remote, threads, threads == 1 ? " " : "s", engine / 1e6, yardstick / 1e6, engine / yardstick,
        equal ? "equal" : "DIFFER");
    std::fflush(stdout);
    return equal;
}

/// Peak memory of one million entities with their pending events, in a process of its own.
void print_memory() {
    constexpr std::uint32_t balls = 1'000'000;
    const pid_t child = fork();
    if (child == 0) {
        sim::SerialExecutor executor;
        sim::World<Phold> world{Phold{{.balls = balls}}, key};
        sim::Engine<Phold>{executor}.advance(world, at(5));
        _exit(world.handled() > 0 ? 0 : 1);
    }
    rusage usage{};
    int status = 0;
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) return;
    std::printf(
        "phold %u entities, 1 thread: %.0f bytes an entity with its pending event (peak of the whole process)\n", balls,
        static_cast<double>(usage.ru_maxrss) * 1024 / balls);
}

}  // namespace

int main() {
    print_memory();
    bool equal = true;
    for (const double remote : {0.10, 0.25, 0.50})
        for (const std::size_t threads : {1U, 2U}) {
            equal = compare({.balls = 1'000'000, .remote = remote}, 5, threads) && equal;
            equal = compare({.balls = 100'000, .remote = remote}, 30, threads) && equal;
        }
    return equal ? EXIT_SUCCESS : EXIT_FAILURE;
}
