#include "app/sweeps/sweep_worker.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "app/interrupt.hpp"
#include "app/outcome.hpp"
#include "app/output_file.hpp"
#include "app/sweeps/sweep_status.hpp"
#include "app/threads.hpp"
#include "sim/executors/tbb_executor.hpp"
#include "sim/experiment/worker_log.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

/// A part costs some 10 ms beside its runs, so later ones hold more of them; the first comes soon.
constexpr sim::PartWriter::Options part_options{
    .runs_per_part = 16, .most_runs_per_part = 1024, .patience = std::chrono::seconds{10}};

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// As Slurm names it; empty elsewhere.
std::string job_of_this_process() {
    const std::string array = from_environment("SLURM_ARRAY_JOB_ID");
    if (!array.empty()) return array + '_' + from_environment("SLURM_ARRAY_TASK_ID");
    return from_environment("SLURM_JOB_ID");
}

sim::WorkerState this_worker(sim::Share share) {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
    return {.host = host.data(), .process = ::getpid(), .job = job_of_this_process(), .share = share};
}

sim::WorkerEnd end_of(const sim::Outcome& outcome) {
    if (outcome.stopped) return sim::WorkerEnd::interrupted;
    return outcome.complete() ? sim::WorkerEnd::finished : sim::WorkerEnd::failed;
}

sim::Outcome work(const OpenedSweep& sweep, sim::Share share, sim::Progress& progress) {
    const Interrupt interrupt;  // before any other thread
    sim::DiskFileSystem files;
    sim::WorkerLog log{files, progress, this_worker(share), sweep.plan.design.seed};
    const auto executors = [](std::size_t workers) { return std::make_unique<sim::TbbExecutor>(workers); };
    const auto begun = [&log](const sim::Path& folder) { log.begin(folder); };
    try {
        sim::Outcome outcome =
            work_on(files, sweep.sweep(), share, part_options, executors, log, begun, interrupt.token());
        log.end(end_of(outcome));
        return outcome;
    } catch (...) {
        log.end(sim::WorkerEnd::failed);
        throw;
    }
}

std::string next_steps(const std::string& file) {
    const std::string word = shell_word(file);
    return "  articula inspect " + word + "\n  articula report " + word + " -o " +
           shell_word(file.substr(0, file.rfind('.')) + ".html") + '\n';
}

void collect_and_tell(const OpenedSweep& sweep, const sim::Outcome& outcome, const Console& console) {
    sim::DiskFileSystem files;
    // Collecting verifies every byte; where all parts were written just now by this process, one reading is enough.
    const bool only_ours = outcome.made > 0 && files.list(sweep.sweep().workers).size() == 1;
    const auto look = only_ours ? sim::PartLibrary::Look::sizes : sim::PartLibrary::Look::checksums;
    const sim::SweepStore store = look_at(files, sweep.sweep(), look);
    sim::collect(files, sweep.result(), sweep.sweep(), store);
    console.out << fmt::format(fmt::runtime(console.say({"{}: {} corridas\n", "{}: {} runs\n"})),
                               sweep.result().string(), store.present().size())
                << told_of_precision(sweep, store.imprecise_points, console.language) << '\n'
                << console.say(refusal()) << "\n\n"
                << console.say({"Para seguir:\n", "What next:\n"}) << next_steps(sweep.result().string());
}

void tell_what_is_left(const OpenedSweep& sweep, const sim::Outcome& outcome, const Console& console) {
    for (const Text& sentence : told(outcome.failures, true)) console.side << console.say(sentence) << '\n';
    const std::string folder = shell_word(sweep.folder.string());
    console.side << fmt::format(
        fmt::runtime(console.say(
            outcome.stopped
                ? Text{"articula: interrumpido; {}/{} corridas hechas; articula resume {} sigue desde ahí\n",
                       "articula: interrupted; {}/{} runs made; articula resume {} goes on from there\n"}
                : Text{"articula: {}/{} corridas hechas; articula resume {} lo intenta de nuevo\n",
                       "articula: {}/{} runs made; articula resume {} tries again\n"})),
        outcome.found + outcome.made, outcome.total, folder);
}

}  // namespace

Option shard_option() {
    return {.name = "shard",
            .value = {"I/N", "I/N"},
            .meaning = {"solo la parte I de N, contadas desde 0", "only share I of N, counted from 0"}};
}

sim::Share share_of(const Arguments& arguments) {
    const auto text = arguments.value("shard");
    if (!text) return {};
    sim::Share share{};
    const char* const end = text->data() + text->size();
    const auto first = std::from_chars(text->data(), end, share.index);
    if (first.ec == std::errc{} && first.ptr != end && *first.ptr == '/') {
        const auto second = std::from_chars(first.ptr + 1, end, share.count);
        if (second.ec == std::errc{} && second.ptr == end && share.index < share.count && share.count <= 1'000'000)
            return share;
    }
    throw UsageError{both("--shard = " + sim::shortened(*text) + ": ") +
                     Text{"debe ser I/N con 0 <= I < N, como 0/8", "must be I/N with 0 <= I < N, such as 0/8"}};
}

ExitCode work_and_tell(OpenedSweep& sweep, const Arguments& arguments, const Console& console) {
    sweep.plan.experiment.threads = threads_of(arguments);
    const sim::Share share = share_of(arguments);
    try {
        const sim::Outcome outcome = work(sweep, share, *progress_for(arguments, console));
        if (!outcome.complete()) {
            tell_what_is_left(sweep, outcome, console);
            return exit_code(outcome);
        }
        if (!arguments.has("shard"))
            collect_and_tell(sweep, outcome, console);
        else
            console.out << fmt::format(
                fmt::runtime(console.say({"la parte {}/{} está hecha; cuando estén todas: articula collect {}\n",
                                          "share {}/{} is made; when all are: articula collect {}\n"})),
                share.index, share.count, shell_word(sweep.folder.string()));
        return ExitCode::fine;
    } catch (const UsageError&) {
        throw;
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n'
                     << fmt::format(
                            fmt::runtime(console.say(
                                {"articula: lo hecho se conserva; cuando esté remediado: articula resume {}\n",
                                 "articula: what was made is kept; once that is mended: articula resume {}\n"})),
                            shell_word(sweep.folder.string()));
        return ExitCode::not_written;
    }
}

}  // namespace app
