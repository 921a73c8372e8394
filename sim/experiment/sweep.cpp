#include "sim/experiment/sweep.hpp"

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>

#include "sim/record/collector.hpp"
#include "sim/record/narrow.hpp"

namespace sim {
namespace {

Deal deal_of(const Sweep& sweep) { return sweep.precision ? Deal::points : Deal::families; }

/// By run; nothing where the run is not there, or where nobody asks.
using KnownValues = std::vector<std::optional<double>>;

KnownValues known_values(FileSystem& files, const Sweep& sweep, const PartLibrary& library) {
    KnownValues known(sweep.experiment.runs.size());
    if (!sweep.precision) return known;
    const std::vector<double> values = values_of_runs(files, library, sweep.precision->variable);
    for (std::size_t run = 0; run != known.size(); ++run)
        if (library.stored(run)) known[run] = values[run];
    return known;
}

/// Hands on what concerns some runs of an experiment, numbered among themselves, as of all its runs.
class Renumbered final : public Progress {
public:
    Renumbered(Progress& next, const std::vector<std::size_t>& numbers, std::size_t before, std::size_t total)
        : next_{next}, numbers_{numbers}, before_{before}, total_{total} {}
    void runs(std::size_t done, std::size_t) override { next_.runs(before_ + done, total_); }
    void failed(const RunFailure& failure) override {
        next_.failed({numbers_[failure.run], failure.label, failure.message});
    }

private:
    Progress& next_;
    const std::vector<std::size_t>& numbers_;
    std::size_t before_;
    std::size_t total_;
};

/// A worker at its work: rounds of what is wanted next, until nothing is.
class Worker {
public:
    Worker(FileSystem& files, const Sweep& sweep, Share share)
        : files_{files}, sweep_{sweep}, mine_{runs_of_share(sweep.experiment.runs, share, deal_of(sweep))} {
        const PartLibrary library{files, sweep.workers, sweep.head, PartLibrary::Look::checksums, mine_};
        values_ = known_values(files, sweep, library);
        for (std::size_t run = 0; run != mine_.size(); ++run) tried_.push_back(library.stored(run) ? 1 : 0);
        if (sweep_.precision) variable_ = position(sweep_.head.shape.variables, sweep_.precision->variable);
    }

    [[nodiscard]] Outcome work(PartWriter::Options options, const ExecutorFactory& executors, Progress& progress,
                               const WorkerBegun& begun, const std::stop_token& stop) {
        std::vector<std::size_t> next = next_runs();
        outcome_.found = outcome_.total - next.size();
        progress.runs(outcome_.found, outcome_.total);
        if (next.empty()) return outcome_;
        PartFolder folder{files_, new_worker_folder(files_, sweep_.workers), sweep_.head};
        begun(folder.path());
        PartWriter writer{folder, sweep_.head, options};
        for (; !next.empty() && !outcome_.stopped; next = next_runs()) round(next, writer, executors, progress, stop);
        writer.close();
        return outcome_;
    }

private:
    /// Of the variable with a target, as it will be read back, whoever asks.
    [[nodiscard]] double value_of(const Trajectory& trajectory) const {
        const Variable& variable = sweep_.head.shape.variables[*variable_];
        return last_number(widen(variable.type, narrow(variable, trajectory.values.at(*variable_))));
    }

    /// Runs of the share that are wanted and were not tried; counts those that are wanted.
    [[nodiscard]] std::vector<std::size_t> next_runs() {
        const std::vector<bool> wanted = wanted_runs(sweep_.experiment.runs, sweep_.precision, values_);
        std::vector<std::size_t> next;
        outcome_.total = 0;
        for (std::size_t run = 0; run != wanted.size(); ++run) {
            if (!wanted[run] || !mine_[run]) continue;
            ++outcome_.total;
            if (tried_[run] == 0) next.push_back(run);
        }
        return next;
    }

    void round(const std::vector<std::size_t>& runs, PartWriter& writer, const ExecutorFactory& executors,
               Progress& progress, const std::stop_token& stop) {
        Experiment some{{}, sweep_.experiment.threads, sweep_.experiment.looks};
        for (const std::size_t run : runs) some.runs.push_back(sweep_.experiment.runs[run]);
        Renumbered renumbered{progress, runs, outcome_.found + outcome_.made, outcome_.total};
        const Consumer keep = [&](std::size_t index, const Trajectory& trajectory) {
            const std::size_t run = runs[index];
            if (variable_) values_[run] = value_of(trajectory);
            writer.put(run, trajectory);
        };
        Outcome made = run_in_memory(some, executors, keep, renumbered, stop);
        for (const std::size_t run : runs) tried_[run] = 1;
        outcome_.made += made.made;
        outcome_.stopped = made.stopped;
        for (RunFailure& failure : made.failures) {
            failure.run = runs[failure.run];
            outcome_.failures.push_back(std::move(failure));
        }
    }

    FileSystem& files_;
    const Sweep& sweep_;
    const std::vector<bool> mine_;
    KnownValues values_;       // each run's by the thread that makes it
    std::vector<char> tried_;  // or there when the worker began
    std::optional<std::size_t> variable_;
    Outcome outcome_;
};

}  // namespace

std::vector<std::size_t> SweepStore::missing() const {
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run != wanted.size(); ++run)
        if (wanted[run] && !library.stored(run)) runs.push_back(run);
    return runs;
}

std::vector<std::size_t> SweepStore::present() const {
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run != wanted.size(); ++run)
        if (wanted[run] && library.stored(run)) runs.push_back(run);
    return runs;
}

bool SweepStore::is_spare(const KnownPart& part) const {
    if (part.part.runs.empty()) return missing().empty();
    return std::ranges::all_of(part.part.runs,
                               [this](std::size_t run) { return run < wanted.size() && library.stored(run); });
}

SweepStore look_at(FileSystem& files, const Sweep& sweep, PartLibrary::Look look, Share share) {
    const std::vector<bool> mine = runs_of_share(sweep.experiment.runs, share, deal_of(sweep));
    if (sweep.precision) look = PartLibrary::Look::checksums;  // values are read: only from parts that are sound
    SweepStore store{{files, sweep.workers, sweep.head, look, mine}, {}};
    const KnownValues known = known_values(files, sweep, store.library);
    store.wanted = wanted_runs(sweep.experiment.runs, sweep.precision, known);
    if (sweep.precision) store.imprecise_points = imprecise_points(sweep.experiment.runs, *sweep.precision, known);
    for (std::size_t run = 0; run != mine.size(); ++run)
        if (!mine[run]) store.wanted[run] = false;
    return store;
}

Path new_worker_folder(FileSystem& files, const Path& workers) {
    if (files.kind(workers) == PathKind::nothing) files.create_folder(workers);  // somebody removed all parts
    std::size_t number = files.list(workers).size();
    for (;;) {
        ++number;
        const std::string digits = std::to_string(number);
        Path folder = workers / ("worker-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits);
        if (files.kind(folder) != PathKind::nothing) continue;
        try {
            files.create_folder(folder);
        } catch (const Error&) {
            if (files.kind(folder) == PathKind::nothing) throw;
            continue;  // another worker was quicker
        }
        files.synchronise_folder(workers);
        return folder;
    }
}

Outcome work_on(FileSystem& files, const Sweep& sweep, Share share, PartWriter::Options options,
                const ExecutorFactory& executors, Progress& progress, const WorkerBegun& begun,
                const std::stop_token& stop) {
    return Worker{files, sweep, share}.work(options, executors, progress, begun, stop);
}

void collect(FileSystem& files, const Path& file, const Sweep& sweep, const SweepStore& store) {
    FileHead head{sweep.head.shape, sweep.head.provenance, {}};
    std::vector<RunPlace> places;
    for (const std::size_t run : store.present()) {
        head.runs.push_back(sweep.head.runs[run]);
        places.push_back(store.library.places()[run].value());
    }
    if (places.empty()) throw Error{{"ninguna corrida está hecha todavía", "no run has been made yet"}};
    collect(files, file, head, places, sweep.experiment.threads);
}

}  // namespace sim
