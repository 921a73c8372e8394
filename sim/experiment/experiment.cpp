#include "sim/experiment/experiment.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <span>
#include <stdexcept>
#include <utility>

namespace sim {
namespace {

RunLabel label_of(const PlannedRun& run) {
    return {static_cast<std::int64_t>(run.key.point), static_cast<std::int64_t>(run.key.replicate), run.branch};
}

/// A list of findings ends its last line.
std::string without_last_break(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

Text message_of(std::exception_ptr failure) {
    try {
        std::rethrow_exception(std::move(failure));
    } catch (const Error& error) {
        return {without_last_break(error.text().es), without_last_break(error.text().en)};
    } catch (const std::exception& error) {
        return {error.what(), error.what()};
    } catch (...) {
        return {"falla desconocida", "unknown failure"};
    }
}

/// By run, whether it is wanted. Not bits: workers change neighbours at the same time.
using Wanted = std::vector<std::uint8_t>;

/// What the workers share while the runs are made.
class Round {
public:
    Round(const Experiment& experiment, Wanted wanted, const Consumer& consume, Progress& progress,
          std::stop_token stop)
        : experiment_{experiment},
          wanted_{std::move(wanted)},
          consume_{consume},
          progress_{progress},
          stop_{std::move(stop)} {
        outcome_.total = experiment.runs.size();
        pending_ = static_cast<std::size_t>(std::ranges::count(wanted_, 1));
        outcome_.found = outcome_.total - pending_;
        for (const Family& family : families(experiment.runs))
            if (is_wanted(family)) families_.push_back(family);
        progress_.runs(outcome_.found, outcome_.total);
    }

    /// Families side by side where there are enough of them, else the cells of each run in parallel.
    void make_all(Executor& executor) {
        if (families_.size() < executor.workers()) return work(executor);
        executor.bulk(executor.workers(), [this](std::size_t, std::size_t) {
            SerialExecutor serial;
            work(serial);
        });
    }

    [[nodiscard]] Outcome outcome() {
        std::ranges::sort(outcome_.failures, {}, &RunFailure::run);
        outcome_.stopped = outcome_.made + outcome_.failures.size() < pending_;
        return std::move(outcome_);
    }

private:
    [[nodiscard]] bool is_wanted(Family family) const {
        const std::span all{wanted_};
        return std::ranges::any_of(all.subspan(family.first, family.count), [](auto wanted) { return wanted != 0; });
    }

    /// Takes the next family and makes it, until none is left or somebody says stop. Many threads may be in here: so
    /// families start in their order whatever order the executor gives to its items.
    void work(Executor& inner) {
        while (!stop_.stop_requested() && !consumer_failed_) {
            const std::size_t next = next_++;
            if (next >= families_.size()) return;
            make(families_[next], inner);
        }
    }

    void make(Family family, Executor& inner) {
        const PlannedRun& first = experiment_.runs[family.first];
        std::vector<std::size_t> runs(family.count);
        std::iota(runs.begin(), runs.end(), family.first);
        std::erase_if(runs, [this](std::size_t run) { return wanted_[run] == 0; });
        try {
            finish(*first.model->start(first.key), runs, 0, inner);
        } catch (const ConsumerFailed& failed) {
            std::rethrow_exception(failed.why);
        } catch (const GivenUp&) {
            return;  // pending as before
        } catch (...) {
            const std::scoped_lock lock{mutex_};
            for (const std::size_t run : runs) {
                if (wanted_[run] == 0) continue;
                outcome_.failures.push_back(
                    {run, label_of(experiment_.runs[run]), message_of(std::current_exception())});
                progress_.failed(outcome_.failures.back());
            }
        }
    }

    /// To that day, with a look at every day on which one is due. Throws GivenUp.
    void advance(Course& course, Date until, Executor& inner) {
        for (const Date look : experiment_.looks) {
            if (!(look < until)) break;
            course.advance(look, inner);
            if (stop_.stop_requested()) throw GivenUp{};
        }
        course.advance(until, inner);
    }

    /// Runs that have taken `depth` turns together: those with more are forked off in the order of their next day, the
    /// others are what the course comes to.
    void finish(Course& course, const std::vector<std::size_t>& runs, std::size_t depth, Executor& inner) {
        const auto next_turn = [&](std::size_t run) -> const Turn& { return experiment_.runs[run].turns[depth]; };
        std::vector<std::size_t> here;
        std::vector<std::size_t> later;
        for (const std::size_t run : runs) (experiment_.runs[run].turns.size() == depth ? here : later).push_back(run);
        std::ranges::stable_sort(later, {}, [&](std::size_t run) { return next_turn(run).from; });
        while (!later.empty()) {
            const Turn turn = next_turn(later.front());
            std::vector<std::size_t> together;
            std::erase_if(later, [&](std::size_t run) {
                const bool same = next_turn(run) == turn;
                if (same) together.push_back(run);
                return same;
            });
            advance(course, turn.from, inner);
            finish(*course.fork(*turn.onward), together, depth + 1, inner);
        }
        if (here.empty()) return;
        if (!experiment_.looks.empty()) advance(course, experiment_.looks.back(), inner);
        const Trajectory trajectory = course.finish(inner);
        for (const std::size_t run : here) keep(run, trajectory);
    }

    struct ConsumerFailed {
        std::exception_ptr why;
    };
    struct GivenUp {};

    void keep(std::size_t run, const Trajectory& trajectory) {
        try {
            consume_(run, trajectory);
        } catch (...) {
            consumer_failed_ = true;
            throw ConsumerFailed{std::current_exception()};
        }
        wanted_[run] = 0;
        const std::scoped_lock lock{mutex_};
        ++outcome_.made;
        progress_.runs(outcome_.found + outcome_.made, outcome_.total);
    }

    const Experiment& experiment_;
    Wanted wanted_;  // yet to be made; each entry is changed by the worker that makes the run
    const Consumer& consume_;
    Progress& progress_;
    std::stop_token stop_;
    std::size_t pending_ = 0;
    std::vector<Family> families_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> consumer_failed_{false};
    std::mutex mutex_;  // guards outcome_ and progress_
    Outcome outcome_;
};

/// Days between the turns of runs that have taken `depth` of them together, and thereafter.
std::int64_t shared_days(const std::vector<PlannedRun>& runs, std::span<const std::size_t> together, std::size_t depth,
                         Date from, Date until) {
    std::int64_t days = 0;
    Date last = from;
    std::vector<std::pair<Turn, std::vector<std::size_t>>> forks;
    for (const std::size_t run : together) {
        if (runs[run].turns.size() == depth) {
            last = until;
            continue;
        }
        const Turn& turn = runs[run].turns[depth];
        const auto found = std::ranges::find(forks, turn, &decltype(forks)::value_type::first);
        if (found == forks.end())
            forks.push_back({turn, {run}});
        else
            found->second.push_back(run);
        last = std::max(last, turn.from);
    }
    days += last - from;
    for (const auto& [turn, forked] : forks) days += shared_days(runs, forked, depth + 1, turn.from, until);
    return days;
}

}  // namespace

std::vector<PlannedRun> replicates(const Runnable& model, std::uint64_t seed, std::size_t n) {
    std::vector<PlannedRun> runs;
    for (std::uint64_t replicate = 0; replicate != n; ++replicate)
        runs.push_back({&model, {.seed = seed, .point = 0, .replicate = replicate}});
    return runs;
}

Trajectory run_alone(const PlannedRun& run, Executor& executor) {
    std::unique_ptr<Course> course = run.model->start(run.key);
    for (const Turn& turn : run.turns) {
        course->advance(turn.from, executor);
        course = course->fork(*turn.onward);
    }
    return course->finish(executor);
}

std::vector<Family> families(const std::vector<PlannedRun>& runs) {
    std::vector<Family> all;
    for (std::size_t run = 0; run != runs.size(); ++run) {
        const bool joins = !all.empty() && runs[all.back().first].model == runs[run].model &&
                           runs[all.back().first].key == runs[run].key;
        if (joins)
            ++all.back().count;
        else
            all.push_back({run, 1});
    }
    return all;
}

Work work_of(const std::vector<PlannedRun>& runs, Date from, Date until) {
    Work work{.days_apart = static_cast<std::int64_t>(runs.size()) * (until - from)};
    for (const Family& family : families(runs)) {
        std::vector<std::size_t> together(family.count);
        std::iota(together.begin(), together.end(), family.first);
        work.days_run += shared_days(runs, together, 0, from, until);
    }
    return work;
}

FileHead head_of(const Experiment& experiment, Provenance provenance) {
    if (experiment.runs.empty()) throw std::logic_error("an experiment without runs");
    FileHead head{experiment.runs.front().model->shape(), std::move(provenance), {}};
    const TrajectoryShape* known = &experiment.runs.front().model->shape();  // most share one
    for (const PlannedRun& run : experiment.runs) {
        if (&run.model->shape() != known && run.model->shape() != head.shape)
            throw std::logic_error("the runs of an experiment differ in shape");
        head.runs.push_back(label_of(run));
    }
    return head;
}

Outcome run_experiment(const Experiment& experiment, const ExecutorFactory& executors, RunStore& store,
                       Progress& progress, std::stop_token stop) {
    Wanted wanted(experiment.runs.size());
    for (std::size_t run = 0; run != wanted.size(); ++run) wanted[run] = store.stored(run) ? 0 : 1;
    const Consumer put = [&store](std::size_t run, const Trajectory& trajectory) { store.put(run, trajectory); };
    Round round{experiment, std::move(wanted), put, progress, std::move(stop)};
    const std::size_t threads = std::max<std::size_t>(1, experiment.threads);
    round.make_all(*executors(threads));
    store.close();
    Outcome outcome = round.outcome();
    if (outcome.complete()) store.collect(threads);
    return outcome;
}

Outcome run_in_memory(const Experiment& experiment, const ExecutorFactory& executors, const Consumer& consume,
                      Progress& progress, std::stop_token stop) {
    Round round{experiment, Wanted(experiment.runs.size(), 1), consume, progress, std::move(stop)};
    round.make_all(*executors(std::max<std::size_t>(1, experiment.threads)));
    return round.outcome();
}

}  // namespace sim
