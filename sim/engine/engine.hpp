// The window loop: conservative parallel discrete events.
#pragma once

#include <algorithm>
#include <vector>

#include "sim/engine/cell_run.hpp"
#include "sim/engine/executor.hpp"
#include "sim/engine/recorder.hpp"
#include "sim/engine/world.hpp"

namespace sim {

template <class Model>
class Engine {
public:
    explicit Engine(Executor& executor) : executor_{executor}, benches_(executor.workers()) {}

    // Time is cut into windows [k L, (k+1) L), L at most the lookahead. Phases of one window:
    //
    //   1. run       every cell that has letters, alone: deliver them, entity by entity, in order. Letters to
    //                entities of the same cell go to its own schedule, those to others to the worker's bench.
    //   2. settle    children are put into the stores of their cells, unborn; records are handed on in order.
    //   3. exchange  every cell takes the letters that the workers hold for it into its schedule.
    //
    // 1 precedes 2 and 3 in each window, 3 precedes 1 of the next. On entry to 1: all letters of earlier windows
    // have been delivered, and no letter of this window is anywhere but in its cell's schedule, because a letter
    // to another entity takes at least L. On exit from 3: the benches are empty; the world is a value again.
    // The next window that holds a letter is opened: empty time costs nothing.

    /// Delivers all letters before `until`.
    void advance(World<Model>& world, Time until, Recorder<typename Model::Record>* recorder = nullptr) {
        while (true) {
            const std::int64_t window = first_window(world);
            if (window == Schedule<Event<Model>>::no_window) break;
            const Time begin{window * world.window_.ticks};
            if (begin >= until) break;
            const Time end = begin + world.window_;
            run(world, window, std::min(end, until), recorder != nullptr);
            settle_births(world);
            if (recorder != nullptr) hand_on_records(*recorder);
            exchange(world);
            if (end >= until) break;
        }
        world.now_ = std::max(world.now_, until);
    }

private:
    [[nodiscard]] static std::int64_t first_window(const World<Model>& world) {
        std::int64_t first = Schedule<Event<Model>>::no_window;
        for (const Cell<Model>& cell : world.cells_) first = std::min(first, cell.schedule.first_window());
        return first;
    }

    void run(World<Model>& world, std::int64_t window, Time cut, bool recorded) {
        const std::size_t cells = world.cells_.size();
        for (auto& bench : benches_) bench.letters.resize(cells);
        const std::uint64_t run_hash = world.key_.hash();
        executor_.bulk(cells, [&](std::size_t c, std::size_t worker) {
            Cell<Model>& cell = world.cells_[c];
            if (cell.schedule.first_window() != window) return;
            const WindowScope<Model> scope{.cell = cell,
                                           .bench = benches_[worker],
                                           .cells = cells,
                                           .cell_index = c,
                                           .cut = cut,
                                           .lookahead = world.model_->lookahead(),
                                           .run_hash = run_hash,
                                           .recorded = recorded};
            CellRun<Model>{*world.model_, scope}.run(window);
        });
    }

    void settle_births(World<Model>& world) {
        for (auto& bench : benches_) {
            for (auto& birth : bench.births)
                std::visit(
                    [&]<class State>(State& state) {
                        world.cell_of_name(birth.name)
                            .template store<State>()
                            .insert(birth.name, std::move(state), false);
                    },
                    birth.state);
            bench.births.clear();
        }
    }

    void hand_on_records(Recorder<typename Model::Record>& recorder) {
        records_.clear();
        for (auto& bench : benches_) {
            records_.insert(records_.end(), bench.records.begin(), bench.records.end());
            bench.records.clear();
        }
        // One worker held each entity, so a stable sort keeps the order in which an entity reported.
        std::stable_sort(records_.begin(), records_.end(), [](const auto& a, const auto& b) {
            return a.time != b.time ? a.time < b.time : a.who < b.who;
        });
        if (!records_.empty()) recorder.write(records_);
    }

    void exchange(World<Model>& world) {
        if (world.cells_.size() == 1) return;
        executor_.bulk(world.cells_.size(), [&](std::size_t c, std::size_t) {
            for (auto& bench : benches_) {
                for (const Event<Model>& letter : bench.letters[c]) world.cells_[c].schedule.put(letter);
                bench.letters[c].clear();
            }
        });
    }

    Executor& executor_;
    std::vector<Workbench<Model>> benches_;
    std::vector<Stamped<typename Model::Record>> records_;
};

}  // namespace sim
