// What a country costs: one replicate of a scenario of the coordination model at several sizes, with one thread and
// with two. Prints seconds, memory, events and what an event takes; the speed-up of the second thread; the exponents of
// time and memory over the number of actors. Writing the file is not counted.
//   bench_scale SCENARIO [SCALE ...]
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "models/coordination/observer.hpp"
#include "sim/engine/engine.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/scenario/scenario.hpp"

namespace {

using namespace models::coordination;

struct Cost {
    double actors = 0;
    double events = 0;
    double seconds = 0;
    double gibibytes = 0;
};

Settings settings_of(const char* file, const std::string& scale) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    sim::Findings findings;
    sim::Document document = sim::parse(text.str(), findings);
    document.set("scale=" + scale, findings);
    const Settings settings = read(document, settings_table(), sim::Draw::midpoint(), findings);
    if (!findings.has_errors()) return settings;
    std::fputs(findings.render(file, sim::Language::english).c_str(), stderr);
    std::exit(2);
}

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
            .gibibytes = static_cast<double>(usage.ru_maxrss) / (1024 * 1024)};
}

/// In a process of its own, so that memory is of this run only.
Cost measured(const char* file, const std::string& scale, std::size_t threads) {
    int ends[2];
    if (pipe(ends) != 0) std::exit(1);
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = run(settings_of(file, scale), threads);
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

double exponent(double small, double large, const Cost& a, const Cost& b) {
    return std::log(large / small) / std::log(b.actors / a.actors);
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return std::fputs("bench_scale SCENARIO [SCALE ...]\n", stderr), 2;
    std::vector<std::string> scales{words + 2, words + count};
    if (scales.empty()) scales = {"0.1", "0.3333", "1"};
    std::puts(" scale    actors  threads      events  seconds   GiB  ns an event  second thread");
    std::vector<Cost> alone;
    std::vector<Cost> together;
    for (const std::string& scale : scales) {
        for (const std::size_t threads : {1U, 2U}) {
            const Cost cost = measured(words[1], scale, threads);
            (threads == 1 ? alone : together).push_back(cost);
            std::printf("%6s  %8.0f  %7zu  %10.0f  %7.1f  %4.2f  %11.0f", scale.c_str(), cost.actors, threads,
                        cost.events, cost.seconds, cost.gibibytes, cost.seconds / cost.events * 1e9);
            if (threads == 2) std::printf("  %11.2fx", alone.back().seconds / cost.seconds);
            std::puts("");
            std::fflush(stdout);
        }
    }
    const Cost& a = alone.front();
    const Cost& b = alone.back();
    if (a.actors < b.actors)
        std::printf("exponent of time %.2f on one thread, %.2f on two; of memory %.2f\n",
                    exponent(a.seconds, b.seconds, a, b),
                    exponent(together.front().seconds, together.back().seconds, a, b),
                    exponent(a.gibibytes, b.gibibytes, a, b));
}
