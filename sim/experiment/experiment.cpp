#include "sim/experiment/experiment.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace sim {
namespace {

RunLabel label_of(const PlannedRun& run) {
    return {static_cast<std::int64_t>(run.key.point), static_cast<std::int64_t>(run.key.replicate), run.branch};
}

Text message_of(std::exception_ptr failure) {
    try {
        std::rethrow_exception(std::move(failure));
    } catch (const Error& error) {
        return error.text();
    } catch (const std::exception& error) {
        return {error.what(), error.what()};
    } catch (...) {
        return {"falla desconocida", "unknown failure"};
    }
}

/// What the workers share while the runs are made.
class Round {
public:
    Round(const Experiment& experiment, std::vector<std::size_t> pending, const Consumer& consume, Progress& progress,
          std::stop_token stop)
        : experiment_{experiment},
          consume_{consume},
          progress_{progress},
          stop_{std::move(stop)},
          pending_{std::move(pending)} {
        outcome_.total = experiment.runs.size();
        outcome_.found = outcome_.total - pending_.size();
        progress_.runs(outcome_.found, outcome_.total);
    }

    /// Runs side by side where there are enough of them, else the cells of each in parallel.
    void make_all(Executor& executor) {
        if (pending_.size() < executor.workers()) return work(executor);
        executor.bulk(executor.workers(), [this](std::size_t, std::size_t) {
            SerialExecutor serial;
            work(serial);
        });
    }

    [[nodiscard]] Outcome outcome() {
        std::ranges::sort(outcome_.failures, {}, &RunFailure::run);
        outcome_.stopped = outcome_.made + outcome_.failures.size() < pending_.size();
        return std::move(outcome_);
    }

private:
    /// Takes the next run and makes it, until none is left or somebody says stop. Many threads may be in here: so runs
    /// start in their order whatever order the executor gives to its items.
    void work(Executor& inner) {
        while (!stop_.stop_requested() && !consumer_failed_) {
            const std::size_t next = next_++;
            if (next >= pending_.size()) return;
            make(pending_[next], inner);
        }
    }

    void make(std::size_t run, Executor& inner) {
        const PlannedRun& planned = experiment_.runs[run];
        Trajectory trajectory;
        try {
            trajectory = planned.model->run(planned.key, inner);
        } catch (...) {
            const std::scoped_lock lock{mutex_};
            outcome_.failures.push_back({run, label_of(planned), message_of(std::current_exception())});
            return;
        }
        keep(run, std::move(trajectory));
    }

    void keep(std::size_t run, Trajectory trajectory) {
        try {
            consume_(run, std::move(trajectory));
        } catch (...) {
            consumer_failed_ = true;
            throw;
        }
        const std::scoped_lock lock{mutex_};
        ++outcome_.made;
        progress_.runs(outcome_.found + outcome_.made, outcome_.total);
    }

    const Experiment& experiment_;
    const Consumer& consume_;
    Progress& progress_;
    std::stop_token stop_;
    std::vector<std::size_t> pending_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> consumer_failed_{false};
    std::mutex mutex_;  // guards outcome_ and progress_
    Outcome outcome_;
};

}  // namespace

std::vector<PlannedRun> replicates(const Runnable& model, std::uint64_t seed, std::size_t n) {
    std::vector<PlannedRun> runs;
    for (std::uint64_t replicate = 0; replicate != n; ++replicate)
        runs.push_back({&model, {.seed = seed, .point = 0, .replicate = replicate}});
    return runs;
}

FileHead head_of(const Experiment& experiment, Provenance provenance) {
    if (experiment.runs.empty()) throw std::logic_error("an experiment without runs");
    FileHead head{experiment.runs.front().model->shape(), std::move(provenance), {}};
    for (const PlannedRun& run : experiment.runs) {
        if (run.model->shape() != head.shape) throw std::logic_error("the runs of an experiment differ in shape");
        head.runs.push_back(label_of(run));
    }
    return head;
}

Outcome run_experiment(const Experiment& experiment, const ExecutorFactory& executors, RunStore& store,
                       Progress& progress, std::stop_token stop) {
    std::vector<std::size_t> pending;
    for (std::size_t run = 0; run != experiment.runs.size(); ++run)
        if (!store.stored(run)) pending.push_back(run);
    const Consumer put = [&store](std::size_t run, Trajectory trajectory) { store.put(run, std::move(trajectory)); };
    Round round{experiment, std::move(pending), put, progress, std::move(stop)};
    round.make_all(*executors(std::max<std::size_t>(1, experiment.threads)));
    store.close();
    Outcome outcome = round.outcome();
    if (outcome.complete()) store.collect();
    return outcome;
}

Outcome run_in_memory(const Experiment& experiment, const ExecutorFactory& executors, const Consumer& consume,
                      Progress& progress, std::stop_token stop) {
    std::vector<std::size_t> all(experiment.runs.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Round round{experiment, std::move(all), consume, progress, std::move(stop)};
    round.make_all(*executors(std::max<std::size_t>(1, experiment.threads)));
    return round.outcome();
}

}  // namespace sim
