#include "app/sweeps/sweep_status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <span>

#include "app/outcome.hpp"
#include "app/output_file.hpp"
#include "app/progress_bar.hpp"

namespace app {
namespace {

using sim::Text;

constexpr std::size_t most_shown = 10;

std::string text_of(sim::FileSystem& files, const sim::Path& path) {
    if (files.kind(path) != sim::PathKind::file) return "";
    const std::vector<std::byte> bytes = read_whole(files, path);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<std::string> workers_of(sim::FileSystem& files, const OpenedSweep& sweep) {
    if (files.kind(sweep.workers()) != sim::PathKind::folder) return {};
    std::vector<std::string> names = files.list(sweep.workers());
    std::ranges::sort(names);
    return names;
}

/// Runs a second.
double speed_of(const sim::WorkerState& state) {
    const auto seconds = static_cast<double>(std::max<std::int64_t>(state.updated - state.started, 1));
    return static_cast<double>(state.done - std::min(state.found, state.done)) / seconds;
}

Text words_of(const WorkerReport& worker) {
    if (worker.silent) return {"callado", "silent"};
    switch (worker.state.end) {
        case sim::WorkerEnd::running:
            return {"trabaja", "running"};
        case sim::WorkerEnd::finished:
            return {"terminó", "finished"};
        case sim::WorkerEnd::interrupted:
            return {"interrumpido", "interrupted"};
        case sim::WorkerEnd::failed:
            return {"con fallas", "with failures"};
    }
    return {};
}

std::string line_of(const WorkerReport& worker, sim::Language language) {
    const sim::WorkerState& state = worker.state;
    return fmt::format("  {:<12} {:<13} {:>5}/{:<5} {:>8}  {}{}\n", worker.name, words_of(worker).in(language),
                       state.done, state.total, fmt::format("{}/{}", state.share.index, state.share.count), state.host,
                       state.job.empty() ? "" : "  slurm " + state.job);
}

}  // namespace

std::size_t SweepStatus::running() const {
    return static_cast<std::size_t>(std::ranges::count_if(workers, &WorkerReport::runs));
}

SweepStatus status_of(sim::FileSystem& files, const OpenedSweep& sweep, std::int64_t now) {
    const sim::SweepStore store = look_at(files, sweep.sweep(), sim::PartLibrary::Look::sizes);
    SweepStatus status;
    status.done = store.present().size();
    status.wanted = status.done + store.missing().size();
    status.bad_parts =
        static_cast<std::size_t>(std::ranges::count_if(store.library.parts(), [&](const sim::KnownPart& part) {
            return part.state != sim::PartState::sound && !store.is_spare(part);
        }));
    status.seed = sweep.plan.design.seed;
    status.imprecise_points = store.imprecise_points;
    std::map<std::size_t, sim::RunFailure> failed;
    double speed = 0;
    for (const std::string& name : workers_of(files, sweep)) {
        const sim::Path folder = sweep.workers() / name;
        for (const sim::RecordedFailure& recorded : sim::failures_of(text_of(files, folder / "failures.jsonl")))
            if (recorded.failure.run < sweep.head.runs.size() && !store.library.stored(recorded.failure.run))
                failed[recorded.failure.run] = recorded.failure;
        const auto state = sim::worker_state_of(text_of(files, folder / "state.json"));
        if (!state) continue;
        status.workers.push_back(
            {name, *state, state->end == sim::WorkerEnd::running && now - state->updated > silence});
        if (status.workers.back().runs()) speed += speed_of(*state);
    }
    for (auto& [run, failure] : failed) status.failures.push_back(std::move(failure));
    if (speed > 0) status.seconds_left = static_cast<double>(status.missing()) / speed;
    return status;
}

std::string told_of_precision(const OpenedSweep& sweep, std::size_t imprecise_points, sim::Language language) {
    if (imprecise_points == 0) return "";
    const sim::PrecisionTarget& target = *sweep.plan.precision;
    const Text words{"{} de {} puntos no llegan a la precisión pedida (±{} en {}) con {} repeticiones\n",
                     "{} of {} points are not as precise as asked (±{} of {}) after {} replicates\n"};
    return fmt::format(fmt::runtime(words.in(language)), imprecise_points, sweep.plan.points.size(), target.half_width,
                       target.variable, target.most);
}

std::string told(const OpenedSweep& sweep, const SweepStatus& status, sim::Language language) {
    const auto say = [language](const Text& text) { return text.in(language); };
    std::string text = fmt::format(
        fmt::runtime(say({"{}: {}\n{} corridas: {} hechas, {} fallaron, {} faltan; {} trabajadores en marcha\n",
                          "{}: {}\n{} runs: {} done, {} failed, {} missing; {} workers running\n"})),
        sweep.folder.string(), sweep.texts.experiment_file, status.wanted, status.done, status.failures.size(),
        status.missing(), status.running());
    if (status.seconds_left)
        text += fmt::format(fmt::runtime(say({"quedan unos {}\n", "about {} left\n"})),
                            duration_text(*status.seconds_left));
    if (status.bad_parts != 0)
        text +=
            fmt::format(fmt::runtime(say({"{} partes faltan o no son lo que eran: articula verify-data {}\n",
                                          "{} parts are missing or not what they were: articula verify-data {}\n"})),
                        status.bad_parts, shell_word(sweep.folder.string()));
    text += told_of_precision(sweep, status.imprecise_points, language);
    for (const WorkerReport& worker : status.workers) text += line_of(worker, language);
    if (!status.failures.empty())
        text +=
            fmt::format(fmt::runtime(say({"fallaron, con la semilla {}:\n", "failed, with seed {}:\n"})), status.seed);
    const std::span failures{status.failures};
    for (const sim::RunFailure& failure : failures.first(std::min(failures.size(), most_shown)))
        text += "  " + say(told(failure, true)) + '\n';
    if (failures.size() > most_shown)
        text +=
            fmt::format(fmt::runtime(say({"  ... y {} más\n", "  ... and {} more\n"})), failures.size() - most_shown);
    if (status.running() != 0) return text;
    return text + "articula " + (status.missing() == 0 ? "collect " : "resume ") + shell_word(sweep.folder.string()) +
           '\n';
}

std::string to_json(const SweepStatus& status) {
    using Json = nlohmann::ordered_json;
    Json workers = Json::array();
    for (const WorkerReport& worker : status.workers) {
        Json state = Json::parse(to_text(worker.state));
        state["name"] = worker.name;
        state["silent"] = worker.silent;
        workers.push_back(std::move(state));
    }
    Json failures = Json::array();
    for (const sim::RunFailure& failure : status.failures)
        failures.push_back({{"run", failure.run},
                            {"point", failure.label.point},
                            {"replicate", failure.label.replicate},
                            {"branch", failure.label.branch},
                            {"seed", status.seed},
                            {"es", failure.message.es},
                            {"en", failure.message.en}});
    return Json{{"wanted", status.wanted},
                {"done", status.done},
                {"failed", status.failures.size()},
                {"missing", status.missing()},
                {"running_workers", status.running()},
                {"bad_parts", status.bad_parts},
                {"imprecise_points", status.imprecise_points},
                {"seconds_left", status.seconds_left ? Json(*status.seconds_left) : Json()},
                {"workers", workers},
                {"failures", failures}}
               .dump(2) +
           '\n';
}

}  // namespace app
