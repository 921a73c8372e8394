#include "sim/experiment/worker_log.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>
#include <utility>

namespace sim {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array ends{"running", "finished", "interrupted", "failed"};

std::int64_t seconds_now() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace

std::string to_text(const WorkerState& state) {
    return Json{{"host", state.host},
                {"process", state.process},
                {"job", state.job},
                {"started", state.started},
                {"updated", state.updated},
                {"share", state.share.index},
                {"shares", state.share.count},
                {"found", state.found},
                {"done", state.done},
                {"total", state.total},
                {"failed", state.failed},
                {"end", ends.at(static_cast<std::size_t>(state.end))}}
               .dump(2) +
           '\n';
}

std::optional<WorkerState> worker_state_of(const std::string& text) try {
    const Json json = Json::parse(text);
    const auto end = std::ranges::find(ends, json.at("end").get<std::string>());
    if (end == ends.end()) return std::nullopt;
    return WorkerState{.host = json.at("host"),
                       .process = json.at("process"),
                       .job = json.at("job"),
                       .started = json.at("started"),
                       .updated = json.at("updated"),
                       .share = {json.at("share"), json.at("shares")},
                       .found = json.at("found"),
                       .done = json.at("done"),
                       .total = json.at("total"),
                       .failed = json.at("failed"),
                       .end = static_cast<WorkerEnd>(end - ends.begin())};
} catch (const Json::exception&) {
    return std::nullopt;
}

std::string to_line(const RecordedFailure& recorded) {
    const auto& [run, label, message] = recorded.failure;
    return Json{{"run", run},
                {"point", label.point},
                {"replicate", label.replicate},
                {"branch", label.branch},
                {"seed", recorded.seed},
                {"es", message.es},
                {"en", message.en}}
               .dump(-1, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

std::vector<RecordedFailure> failures_of(const std::string& text) {
    std::vector<RecordedFailure> failures;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) try {
            const Json json = Json::parse(line);
            failures.push_back({{json.at("run"),
                                 {json.at("point"), json.at("replicate"), json.at("branch")},
                                 {json.at("es"), json.at("en")}},
                                json.at("seed")});
        } catch (const Json::exception&) {  // torn
        }
    return failures;
}

WorkerLog::WorkerLog(FileSystem& files, Progress& next, WorkerState state, std::uint64_t seed,
                     std::chrono::milliseconds pause)
    : files_{files}, next_{next}, seed_{seed}, pause_{pause}, state_{std::move(state)} {
    state_.started = seconds_now();
}

WorkerLog::~WorkerLog() {
    writer_.request_stop();
    if (writer_.joinable()) writer_.join();
}

void WorkerLog::begin(const Path& folder) {
    folder_ = folder;
    {
        const std::scoped_lock lock{mutex_};
        begun_ = true;
    }
    write_state();
    writer_ = std::jthread{[this](const std::stop_token& done) { keep_writing(done); }};
}

void WorkerLog::runs(std::size_t done, std::size_t total) {
    {
        const std::scoped_lock lock{mutex_};
        if (!begun_) state_.found = done;
        state_.done = done;
        state_.total = total;
    }
    next_.runs(done, total);
}

void WorkerLog::failed(const RunFailure& failure) {
    const std::string line = to_line({failure, seed_});
    {
        const std::scoped_lock lock{mutex_};
        ++state_.failed;
        try {
            if (!failures_) failures_ = files_.create(folder_ / "failures.jsonl");
            write_all(*failures_, failures_size_, std::as_bytes(std::span{line}));
            failures_size_ += line.size();
            failures_->synchronise();
        } catch (const Error&) {  // the run is missing, which is what counts
        }
    }
    next_.failed(failure);
}

void WorkerLog::end(WorkerEnd how) {
    writer_.request_stop();
    if (writer_.joinable()) writer_.join();
    {
        const std::scoped_lock lock{mutex_};
        state_.end = how;
        if (!begun_) return;
    }
    write_state();
}

void WorkerLog::write_state() {
    std::string text;
    {
        const std::scoped_lock lock{mutex_};
        state_.updated = seconds_now();
        text = to_text(state_);
    }
    try {
        replace_file(files_, folder_ / "state.json", std::as_bytes(std::span{text}));
    } catch (const Error&) {  // the next one may succeed
    }
}

void WorkerLog::keep_writing(const std::stop_token& done) {
    std::unique_lock lock{mutex_};
    while (!done.stop_requested()) {
        woken_.wait_for(lock, done, pause_, [] { return false; });
        lock.unlock();
        if (!done.stop_requested()) write_state();
        lock.lock();
    }
}

}  // namespace sim
