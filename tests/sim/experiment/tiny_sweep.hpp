// A sweep whose runs cost nothing: what a run leaves is a function of its key alone.
#pragma once

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/hash.hpp"
#include "sim/executors/jthread_executor.hpp"
#include "sim/experiment/sweep.hpp"

namespace tiny {

inline sim::TrajectoryShape shape() {
    using enum sim::ValueType;
    return {{},
            {{"event", "what happened"}},
            {{"level", "run", {}, float32, "1", "a level"},
             {"event_run", "event", {}, int32, "1", "run of the event"},
             {"tick", "event", {}, int64, "minute", "when"}}};
}

/// In [0, 1).
inline double level(sim::RunKey key) { return static_cast<double>(key.hash() >> 11U) * 0x1p-53; }

/// A point: its level counts `spread` times. Fails and stops where it is told to.
class Model final : public sim::Runnable {
public:
    explicit Model(double spread = 1) : spread_{spread} {}
    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return shape_; }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey key) const override {
        return std::make_unique<OneCourse>(*this, key);
    }

    std::uint64_t failing = 1000;  ///< replicate
    sim::Date stop_on{};           ///< the day on which a course asks for a stop
    mutable std::atomic<std::size_t> finished{0};
    mutable std::atomic<std::size_t> stop_at{0};  ///< finished runs
    mutable std::stop_source source;

private:
    class OneCourse final : public sim::Course {
    public:
        OneCourse(const Model& model, sim::RunKey key) : model_{model}, key_{key} {}
        void advance(sim::Date until, sim::Executor&) override {
            if (until == model_.stop_on) model_.source.request_stop();
        }
        [[nodiscard]] std::unique_ptr<sim::Course> fork(const sim::Runnable& onward) const override {
            return std::make_unique<OneCourse>(dynamic_cast<const Model&>(onward), key_);
        }
        [[nodiscard]] sim::Trajectory finish(sim::Executor&) override { return model_.finish(key_); }

    private:
        const Model& model_;
        sim::RunKey key_;
    };

    [[nodiscard]] sim::Trajectory finish(sim::RunKey key) const {
        if (key.replicate == failing) throw sim::Error{{"falla de prueba", "failure on trial"}};
        if (++finished == stop_at) source.request_stop();
        std::vector<std::int64_t> ticks(key.hash() % 5, static_cast<std::int64_t>(key.replicate));
        return {{std::vector<double>{spread_ * level(key)}, std::vector<std::int64_t>{}, ticks}};
    }

    double spread_;
    sim::TrajectoryShape shape_ = tiny::shape();
};

/// Runs by replicate, point and branch, as plans give them.
inline std::vector<sim::PlannedRun> runs_of(const std::vector<std::unique_ptr<Model>>& points, std::size_t replicates,
                                            const std::vector<std::string>& branches = {""}) {
    std::vector<sim::PlannedRun> runs;
    for (std::uint64_t replicate = 0; replicate != replicates; ++replicate)
        for (std::uint64_t point = 0; point != points.size(); ++point)
            for (const std::string& branch : branches)
                runs.push_back({points[point].get(), {.seed = 7, .point = point, .replicate = replicate}, branch});
    return runs;
}

inline std::unique_ptr<sim::Executor> threads(std::size_t workers) {
    return std::make_unique<sim::JthreadExecutor>(workers);
}

/// All that a sweep is made of, and where it is.
struct Sweeping {
    std::vector<std::unique_ptr<Model>> models;
    sim::Experiment experiment{};
    sim::FileHead head{};
    sim::Path folder{};
    std::optional<sim::PrecisionTarget> precision{};

    [[nodiscard]] sim::Sweep sweep() const { return {experiment, head, folder, precision}; }

    sim::Outcome work(sim::FileSystem& disk, sim::Share share = {}, std::size_t runs_per_part = 4) const {
        sim::NoProgress silence;
        return work_on(
            disk, sweep(), share, {.runs_per_part = runs_per_part}, threads, silence, [](const sim::Path&) {},
            models.front()->source.get_token());
    }
};

inline Sweeping sweeping(const sim::Path& folder, std::size_t points = 3, std::size_t replicates = 7,
                         const std::vector<std::string>& branches = {""}) {
    Sweeping all;
    for (std::size_t point = 0; point != points; ++point)
        all.models.push_back(std::make_unique<Model>(1 + static_cast<double>(point)));
    all.experiment = {runs_of(all.models, replicates, branches), 1};
    all.head = head_of(all.experiment, {{"seed", std::int64_t{7}}});
    all.folder = folder;
    return all;
}

}  // namespace tiny
